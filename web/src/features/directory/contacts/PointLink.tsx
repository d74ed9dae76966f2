import type { ShownPoint } from "../../../api/types";

const SCHEMES: Partial<Record<ShownPoint["kind"], string>> = { mobile: "tel:", phone: "tel:", email: "mailto:" };

/** A number to call or an address to write to, with one touch; a masked one can only be looked at. */
export function PointLink({ point }: { point: ShownPoint }) {
  const scheme = SCHEMES[point.kind];
  if (!scheme || point.masked) return <span>{point.value}</span>;
  const target = scheme === "tel:" ? point.value.replace(/[^\d+]/gu, "") : point.value;
  return <a href={`${scheme}${target}`}>{point.value}</a>;
}
