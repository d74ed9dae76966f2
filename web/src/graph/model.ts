/** The chart of one account in the browser's memory: one map per table of the wire, keyed by id, never changed in place. */

import type { Certainty, Empty, LineKind, OwnColor } from "./wire";

export interface Position {
  id: string;
  title: string;
  department_id: string | null;
  empty_as: Empty;
  color: OwnColor | null;
  note: string;
  rank: number;
  version: number;
  /** Only suggested: it is nowhere but on this page. */
  ghost?: GhostMark;
}

/** What is drawn for a suggestion: which one, and how sure it is, in a word. */
export interface GhostMark {
  id: string;
  word: string;
}

export interface Occupancy {
  id: string;
  position_id: string;
  contact_id: string;
  valid_from: string | null;
  certainty: Certainty;
}

export interface Line {
  id: string;
  kind: LineKind;
  source_id: string;
  target_id: string;
  note: string;
  color: OwnColor | null;
  certainty: Certainty;
  /** Only suggested. */
  ghost?: GhostMark;
}

/** A suggestion between two seats that stay where they are: drawn as a curve. */
export interface SuggestedLine {
  id: string;
  source_id: string;
  target_id: string;
  /** From somebody to his superior; else between two who work together. */
  upward: boolean;
  ghost: GhostMark;
}

export interface Tie {
  id: string;
  kind: string;
  contact_a_id: string;
  contact_b_id: string;
  note: string;
  certainty: Certainty;
}

export interface Group {
  id: string;
  name: string;
  color: OwnColor | null;
  note: string;
}

export interface GroupMember {
  id: string;
  group_id: string;
  position_id: string;
}

export interface Department {
  id: string;
  name: string;
  parent_id: string | null;
  rank: number;
}

export interface Contact {
  id: string;
  name: string;
  owner_id: string | null;
}

export interface Employment {
  id: string;
  contact_id: string;
  account_id: string;
  title: string;
  department_id: string | null;
}

/** Row type by table name. */
export interface Tables {
  positions: Position;
  occupancies: Occupancy;
  lines: Line;
  ties: Tie;
  groups: Group;
  group_members: GroupMember;
  departments: Department;
  contacts: Contact;
  employments: Employment;
}

export type TableName = keyof Tables;

export type TableMaps = { readonly [N in TableName]: ReadonlyMap<string, Tables[N]> };

export interface ChartState extends TableMaps {
  readonly accountId: string;
  readonly accountName: string;
  readonly chartId: string;
  readonly version: number;
  readonly seq: number;
  readonly canEdit: boolean;
  /** Put there by `withGhosts`; never from the server. */
  readonly suggested?: readonly SuggestedLine[];
}
