/** What a reader chose to see; travels to the server for exports. */

import type { Labels } from "./labels";
import type { Direction } from "./layout/metrics";
import type { Grade, Role } from "./wire";

export type ColorBy = "department" | "role" | "stance" | "insight" | "owner" | "last_contact" | "own";
export const COLOR_BYS: readonly ColorBy[] = [
  "department",
  "role",
  "stance",
  "insight",
  "owner",
  "last_contact",
  "own",
];

/** Classes and remarks that whoever draws the chart has worked out himself; the engine only shows them. */
export interface Given {
  shades: readonly { key: string; label: string; color: string }[];
  /** Key of the shade by seat; a seat that is not named has none. */
  shade_of: Readonly<Record<string, string>>;
  /** Short remarks at the foot of a card, by seat. */
  marks: Readonly<Record<string, readonly Mark[]>>;
  /** Seats that stand for things, not people: they are not counted as heads. */
  things: readonly string[];
}

export interface Mark {
  icon: "person" | "note" | "decision_maker" | "gatekeeper" | "influencer";
  text: string;
  color: string;
}

export type SecondaryKind = "dotted" | "influence" | "conflict" | "tie";

/** A seat stays when it fits every list that is given. */
export interface ChartFilter {
  text?: string;
  departments?: readonly string[];
  roles?: readonly (Role | "none")[];
  stances?: readonly (Grade | "unset")[];
  insight?: "insighted" | "uninsighted";
  owners?: readonly (string | "none")[];
  seats?: "taken" | "empty";
  contact_ids?: readonly string[];
  group_ids?: readonly string[];
  /** What happens to the others. Superiors of a fitting seat always stay. */
  mode: "dim" | "hide";
}

export interface ChartView {
  collapsed: readonly string[];
  layout: Direction;
  /** Width divided by height to aim at; without it that of a desktop screen. A phone asks for less than 1. */
  aspect?: number;
  /** `given`: by the classes of `given`. */
  color_by: ColorBy | "given";
  given?: Given;
  filter: ChartFilter | null;
  /** Seats that stand out; all others are dimmed. Only on the page: files do not know it. */
  lit?: readonly string[];
  /** Lines besides `reports_to`: all of them, or those of the selected seats. */
  show_lines: "all" | "selected" | "none";
  line_kinds?: readonly SecondaryKind[];
  /** Seats whose secondary lines show under `selected`. */
  selected?: readonly string[];
  show_departments: boolean;
  show_groups: boolean;
  lang: "zh-CN" | "en";
  /** Words of the interface; what is missing comes from the language's own list. */
  labels?: Partial<Labels>;
  /** Names of our own people by member id, for the owner on the card. */
  owners?: Readonly<Record<string, string>>;
  /** The present, for "last contact"; without it that colouring is empty. */
  now?: string | null;
}

export const DEFAULT_VIEW: ChartView = {
  collapsed: [],
  layout: "top_down",
  color_by: "department",
  filter: null,
  show_lines: "selected",
  show_departments: true,
  show_groups: true,
  lang: "zh-CN",
};
