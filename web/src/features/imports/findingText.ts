import type { Finding } from "../../api/imports";
import { lookUp, type TFunction } from "../../i18n";

/** What was found about a row, as a sentence; a code nobody has taught us says itself. */
export function findingText(t: TFunction, finding: Pick<Finding, "code" | "params">): string {
  const values = Object.fromEntries(Object.entries(finding.params).map(([name, value]) => [name, told(name, value, t("common.marks.comma"))]));
  return lookUp(t, `imports.finding.${finding.code}`, values) ?? finding.code;
}

function told(name: string, value: unknown, comma: string): string {
  if (Array.isArray(value)) return value.map(String).join(name === "loop" ? " → " : comma);
  return value === null || value === undefined ? "" : String(value);
}
