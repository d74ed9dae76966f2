import type { Point } from "../../../api/types";

const SCHEMES: Partial<Record<Point["kind"], string>> = { mobile: "tel:", phone: "tel:", email: "mailto:" };

/** A number to call or an address to write to, with one touch. */
export function PointLink({ point }: { point: Point }) {
  const scheme = SCHEMES[point.kind];
  if (!scheme) return <span>{point.value}</span>;
  const target = scheme === "tel:" ? point.value.replace(/[^\d+]/gu, "") : point.value;
  return <a href={`${scheme}${target}`}>{point.value}</a>;
}
