import { COLOR_BY, SIZE_BY, TOLD_KINDS, type ColorBy, type Options, type SizeBy, type ToldKind } from "./picture";
import type { UrlValues } from "../../../ui/useUrlState";

/** What of the view stands in the address, so that it can be sent to a colleague. */
export const KEYS = ["from", "to", "color", "size", "ours", "unseen", "weak", "told", "person", "pane"] as const;
export type Key = (typeof KEYS)[number];
export type Values = UrlValues<Key>;

const USUAL_TOLD: readonly ToldKind[] = ["tie", "influence", "conflict", "dotted"];

/** The options in the address; what is not there, or is nonsense, is as usual. */
export function optionsOf({ color, size, ours, unseen, weak, told }: Values): Options {
  const share = Number(weak);
  return {
    colorBy: COLOR_BY.find((one) => one === color) ?? "group",
    sizeBy: SIZE_BY.find((one) => one === size) ?? "strength",
    ours: ours !== "no",
    unseen: unseen === "yes",
    weakest: share > 0 && share <= 95 ? share / 100 : 0,
    told: told === undefined ? USUAL_TOLD : TOLD_KINDS.filter((kind) => told.split(",").includes(kind)),
  };
}

/** Options as they stand in the address; usual ones do not. */
export function asValues(change: Partial<Options>): Values {
  const values: Values = {};
  if (change.colorBy) values.color = usual<ColorBy>(change.colorBy, "group");
  if (change.sizeBy) values.size = usual<SizeBy>(change.sizeBy, "strength");
  if (change.ours !== undefined) values.ours = change.ours ? "" : "no";
  if (change.unseen !== undefined) values.unseen = change.unseen ? "yes" : "";
  if (change.weakest !== undefined) values.weak = change.weakest ? String(Math.round(change.weakest * 100)) : "";
  if (change.told) values.told = change.told.join() === USUAL_TOLD.join() ? "" : change.told.join() || "none";
  return values;
}

function usual<V extends string>(value: V, most: V): string {
  return value === most ? "" : value;
}
