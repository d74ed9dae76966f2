/** Colour by department, role, stance, insight, owner or last contact, with the legend that explains it. */

import type { Forest } from "./forest";
import type { Labels } from "./labels";
import { departmentLineage } from "./layout/boxes";
import type { Department } from "./model";
import {
  DEPARTMENT_COLORS,
  INK,
  NO_COLOR,
  OWN_COLORS,
  RECENCY,
  ROLE_COLORS,
  STANCE_COLORS,
  stanceColor,
} from "./palette";
import type { ChartView } from "./view";
import type { Fact, Grade, OwnColor, Role } from "./wire";

/** A class of seats: one line of the legend. */
export interface Shade {
  key: string;
  label: string;
  color: string;
}

export interface LegendEntry extends Shade {
  count: number;
}

export interface Subject {
  forest: Forest;
  facts: ReadonlyMap<string, Fact> | null;
  view: ChartView;
  labels: Labels;
}

export type Colouring = (node: number) => Shade;

/** The facts of whoever holds the seat. */
export function factOf(subject: Pick<Subject, "forest" | "facts">, node: number): Fact | undefined {
  const contact = subject.forest.occupant[node];
  return contact && subject.facts?.get(contact.id);
}

/** Closeness or approval is unset, as the server says. Without facts at hand nobody is called un-insighted. */
export function isUninsighted(subject: Pick<Subject, "forest" | "facts">, node: number): boolean {
  if (!subject.facts || !subject.forest.occupant[node]) return false;
  return !factOf(subject, node)?.insighted;
}

const MAKERS: Record<ChartView["color_by"], (subject: Subject) => Colouring> = {
  department: byDepartment,
  role: byRole,
  stance: byStance,
  insight: byInsight,
  owner: byOwner,
  last_contact: byLastContact,
  own: byOwn,
  given: byGiven,
};

/** The colouring that the view asks for. */
export function colouring(subject: Subject): Colouring {
  const cache: (Shade | undefined)[] = Array.from({ length: subject.forest.size });
  const make = MAKERS[subject.view.color_by](subject);
  return (node) => (cache[node] ??= make(node));
}

/** Classes that occur, with their number of seats; the largest last class "none" at the end. */
export function legend(subject: Subject): LegendEntry[] {
  const shadeOf = colouring(subject);
  const entries = new Map<string, LegendEntry>();
  for (const node of subject.forest.order) {
    if (subject.forest.positions[node]!.ghost) continue;
    const shade = shadeOf(node);
    const entry = entries.get(shade.key);
    if (entry) entry.count++;
    else entries.set(shade.key, { ...shade, count: 1 });
  }
  if (subject.view.color_by === "given") return inGivenOrder(subject, entries);
  return [...entries.values()].sort((a, b) => Number(a.key === "none") - Number(b.key === "none") || order(a, b));
}

function inGivenOrder({ view }: Subject, entries: ReadonlyMap<string, LegendEntry>): LegendEntry[] {
  return (view.given?.shades ?? []).flatMap(({ key }) => entries.get(key) ?? []);
}

const FIXED_ORDER = [
  ...Object.keys(ROLE_COLORS),
  "2",
  "1",
  "0",
  "-1",
  "-2",
  "insighted",
  "uninsighted",
  ...RECENCY.map(({ key }) => key),
  ...Object.keys(OWN_COLORS),
];

function order(a: LegendEntry, b: LegendEntry): number {
  const fixed = FIXED_ORDER.indexOf(a.key) - FIXED_ORDER.indexOf(b.key);
  return FIXED_ORDER.includes(a.key) && FIXED_ORDER.includes(b.key) ? fixed : 0;
}

/** The department that gives the colour: the outermost one that still tells the parts of the chart apart. */
export function colourDepartments(departments: ReadonlyMap<string, Department>): Map<string, Department> {
  const tops = sorted([...departments.values()].filter((d) => !d.parent_id || !departments.has(d.parent_id)));
  const only = tops.length === 1 ? tops[0]! : null;
  const result = new Map<string, Department>();
  for (const department of departments.values()) {
    const line = departmentLineage(departments, department.id);
    const step = only && line[line.length - 1] === only.id ? 2 : 1;
    result.set(department.id, departments.get(line[Math.max(line.length - step, 0)] ?? department.id)!);
  }
  return result;
}

function sorted(departments: Department[]): Department[] {
  return departments.sort((a, b) => a.rank - b.rank || (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1));
}

/** Colour of every department by its id. */
export function departmentColors(departments: ReadonlyMap<string, Department>): Map<string, string> {
  const shown = colourDepartments(departments);
  const palette = new Map<string, string>();
  for (const top of sorted([...new Set(shown.values())])) {
    palette.set(top.id, DEPARTMENT_COLORS[palette.size % DEPARTMENT_COLORS.length]!);
  }
  return new Map([...shown].map(([id, top]) => [id, palette.get(top.id)!]));
}

function byDepartment({ forest, labels }: Subject): Colouring {
  const shown = colourDepartments(forest.state.departments);
  const colors = departmentColors(forest.state.departments);
  const none = { key: "none", label: labels.no_department, color: NO_COLOR };
  return (node) => {
    const top = shown.get(forest.department[node] ?? "");
    return top ? { key: top.id, label: top.name, color: colors.get(top.id)! } : none;
  };
}

function byRole(subject: Subject): Colouring {
  const none = { key: "none", label: subject.labels.no_role, color: NO_COLOR };
  const shades = Object.fromEntries(
    Object.entries(ROLE_COLORS).map(([role, color]) => [role, { key: role, label: subject.labels[role as Role], color }]),
  );
  return (node) => shades[factOf(subject, node)?.role ?? ""] ?? none;
}

function byStance(subject: Subject): Colouring {
  const none = { key: "none", label: subject.labels.stance_unset, color: NO_COLOR };
  const shades = Object.fromEntries(
    Object.keys(STANCE_COLORS).map((grade) => {
      const value = Number(grade) as Grade;
      return [grade, { key: grade, label: subject.labels[`stance_${value}`], color: stanceColor(value) }];
    }),
  );
  return (node) => shades[String(factOf(subject, node)?.stance ?? "")] ?? none;
}

function byInsight(subject: Subject): Colouring {
  const { labels, forest } = subject;
  const yes = { key: "insighted", label: labels.insighted, color: "#2f6bff" };
  const no = { key: "uninsighted", label: labels.uninsighted, color: INK.danger };
  const none = { key: "none", label: labels.vacant, color: NO_COLOR };
  return (node) => (!forest.occupant[node] ? none : isUninsighted(subject, node) ? no : yes);
}

function byOwner({ forest, labels, view }: Subject): Colouring {
  const none = { key: "none", label: labels.no_owner, color: NO_COLOR };
  const ids = [...new Set(forest.occupant.map((contact) => contact?.owner_id ?? ""))].filter(Boolean).sort();
  const shades = new Map(
    ids.map((id, k) => [
      id,
      { key: id, label: view.owners?.[id] ?? id, color: DEPARTMENT_COLORS[k % DEPARTMENT_COLORS.length]! },
    ]),
  );
  return (node) => shades.get(forest.occupant[node]?.owner_id ?? "") ?? none;
}

const DAY = 86_400_000;

function byLastContact(subject: Subject): Colouring {
  const { labels, view } = subject;
  const none = { key: "none", label: labels.recent_never, color: NO_COLOR };
  const now = view.now ? Date.parse(view.now) : NaN;
  return (node) => {
    const at = Date.parse(factOf(subject, node)?.last_contact_at ?? "");
    const age = (now - at) / DAY;
    const step = RECENCY.find(({ days }) => age <= days);
    return step ? { key: step.key, label: labels[step.key], color: step.color } : none;
  };
}

function byOwn({ forest, labels }: Subject): Colouring {
  const none = { key: "none", label: labels.no_color, color: NO_COLOR };
  const shade = (color: OwnColor) => ({ key: color, label: labels[`color_${color}`], color: OWN_COLORS[color] });
  return (node) => {
    const color = forest.positions[node]!.color;
    return color ? shade(color) : none;
  };
}

const UNNAMED = { key: "", label: "", color: NO_COLOR };

function byGiven({ forest, view }: Subject): Colouring {
  const shades = new Map(view.given?.shades.map((shade) => [shade.key, shade]));
  return (node) => shades.get(view.given?.shade_of[forest.positions[node]!.id] ?? "") ?? UNNAMED;
}
