/** A class of the legend as a filter, for the colourings whose classes a filter can name. */

import type { ChartFilter, ChartView, Grade, Role } from "../../../graph";

type Choice = string | number;
type By = ChartView["color_by"];

interface Field {
  name: "departments" | "roles" | "stances" | "owners";
  value: (key: string) => Choice;
}

const FIELDS: Partial<Record<By, Field>> = {
  department: { name: "departments", value: (key) => key },
  role: { name: "roles", value: (key) => key as Role | "none" },
  stance: { name: "stances", value: (key) => (key === "none" ? "unset" : (Number(key) as Grade)) },
  owner: { name: "owners", value: (key) => key },
};

/** Whether a filter can name the classes of a colouring. */
export function canFilterBy(by: By): boolean {
  return by === "insight" || by in FIELDS;
}

/** The filter after a click on a class; a class that no filter can name leaves it as it is. */
export function filterByLegend(by: By, key: string, filter: ChartFilter | null): ChartFilter | null {
  if (by === "insight") return toggledInsight(key, filter);
  const field = FIELDS[by];
  if (!field || (by === "department" && key === "none")) return filter;
  const value = field.value(key);
  const chosen = (filter?.[field.name] ?? []) as readonly Choice[];
  const after = chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value];
  return withField(filter, field.name, after.length > 0 ? after : undefined);
}

/** The classes that the filter names at present. */
export function pickedInLegend(by: By, filter: ChartFilter | null): string[] {
  if (by === "insight") return filter?.insight ? [filter.insight] : [];
  const field = FIELDS[by];
  if (!field || !filter) return [];
  return ((filter[field.name] ?? []) as readonly Choice[]).map((value) => (value === "unset" ? "none" : String(value)));
}

function toggledInsight(key: string, filter: ChartFilter | null): ChartFilter | null {
  if (key !== "insighted" && key !== "uninsighted") return filter;
  return withField(filter, "insight", filter?.insight === key ? undefined : key);
}

function withField(filter: ChartFilter | null, name: string, value: unknown): ChartFilter | null {
  const { [name]: _, ...rest } = { mode: "dim", ...filter } as Record<string, unknown>;
  const after = value === undefined ? rest : { ...rest, [name]: value };
  return Object.keys(after).length > 1 ? (after as unknown as ChartFilter) : null;
}
