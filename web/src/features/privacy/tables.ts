import type { TFunction } from "../../i18n";

const KNOWN = [
  "contact",
  "contact_point",
  "employment",
  "occupancy",
  "participant",
  "interaction",
  "rating",
  "contact_role",
  "tie",
  "account",
  "position",
  "line",
  "department",
  "group",
  "template",
] as const;
type Known = (typeof KNOWN)[number];

/** What a table of the log is called; one that a newer server knows, by its own name. */
export function tableName(t: TFunction, table: string): string {
  const known = KNOWN.find((one): one is Known => one === table);
  return known ? t(`privacy.tables.${known}`) : table;
}
