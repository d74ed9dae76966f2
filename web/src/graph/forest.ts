/**
 * The forest of seats, as arrays by index: who is above whom, in the order of siblings.
 * Built only from `reports_to` lines; whatever the data holds (missing ends, two superiors, loops), a forest comes out.
 */

import type { ChartState, Contact, Employment, Line, Occupancy, Position } from "./model";

export interface Forest {
  readonly state: ChartState;
  readonly size: number;
  readonly positions: readonly Position[];
  readonly indexOf: ReadonlyMap<string, number>;
  /** Index of the superior, -1 for a root. */
  readonly parent: Int32Array;
  /** The `reports_to` line to the superior, undefined for a root. */
  readonly superiorLine: readonly (Line | undefined)[];
  /** Children of i: childList[childStart[i]] … childList[childStart[i + 1] - 1], in sibling order. */
  readonly childStart: Int32Array;
  readonly childList: Int32Array;
  readonly roots: Int32Array;
  /** Every index, superiors before their subordinates. */
  readonly order: Int32Array;
  /** Number of seats in the subtree, itself included. */
  readonly subtree: Int32Array;
  readonly depth: Int32Array;
  /** Number of seats in the subtree that are not only suggested. */
  readonly real: Int32Array;
  readonly occupancy: readonly (Occupancy | undefined)[];
  readonly occupant: readonly (Contact | undefined)[];
  /** The occupant's employment here, else the one elsewhere. */
  readonly employment: readonly (Employment | undefined)[];
  /** Id of the seat's department: its own, else the occupant's. */
  readonly department: readonly (string | null)[];
}

/** Derive the forest of a chart. */
export function buildForest(state: ChartState): Forest {
  const positions = sortedPositions(state);
  const size = positions.length;
  const indexOf = new Map<string, number>();
  for (let k = 0; k < size; k++) indexOf.set(positions[k]!.id, k);
  const { parent, superiorLine } = superiors(state, size, indexOf);
  cutLoops(parent, superiorLine);
  const tree = childArrays(parent);
  const real = realSeats(positions, parent, tree);
  return { state, size, positions, indexOf, parent, superiorLine, ...tree, real, ...occupants(state, positions, indexOf) };
}

/** As `subtree`, without ghosts. */
function realSeats(positions: readonly Position[], parent: Int32Array, { order, subtree }: TreeArrays): Int32Array {
  if (positions.every(({ ghost }) => !ghost)) return subtree;
  const real = Int32Array.from(positions, ({ ghost }) => (ghost ? 0 : 1));
  for (let k = order.length - 1; k >= 0; k--) {
    const node = order[k]!;
    if (parent[node]! >= 0) real[parent[node]!]! += real[node]!;
  }
  return real;
}

/** Sibling order for the whole chart: rank, then title, then id. The server sends them so; then nothing is sorted. */
function sortedPositions(state: ChartState): Position[] {
  const positions = [...state.positions.values()];
  for (let k = 1; k < positions.length; k++) {
    if (siblingOrder(positions[k - 1]!, positions[k]!) > 0) return positions.sort(siblingOrder);
  }
  return positions;
}

function siblingOrder(a: Position, b: Position): number {
  return a.rank - b.rank || compare(a.title, b.title) || compare(a.id, b.id);
}

function filled<T>(size: number, value: T): T[] {
  return Array.from({ length: size }, () => value);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

interface Superiors {
  parent: Int32Array;
  superiorLine: (Line | undefined)[];
}

/** The superior of every seat by its `reports_to` line; of several lines, the one with the least id counts. */
function superiors(state: ChartState, size: number, indexOf: ReadonlyMap<string, number>): Superiors {
  const superiorLine = filled<Line | undefined>(size, undefined);
  const parent = new Int32Array(size).fill(-1);
  for (const line of state.lines.values()) {
    if (line.kind !== "reports_to") continue;
    const index = indexOf.get(line.source_id);
    const target = indexOf.get(line.target_id);
    if (index === undefined || target === undefined || index === target) continue;
    const other = superiorLine[index];
    if (other && compare(other.id, line.id) < 0) continue;
    superiorLine[index] = line;
    parent[index] = target;
  }
  return { parent, superiorLine };
}

/** A loop loses the line of its first member in sibling order, which thereby becomes a root. */
function cutLoops(parent: Int32Array, lines: (Line | undefined)[]): void {
  const seen = new Int32Array(parent.length);
  for (let start = 0; start < parent.length; start++) {
    let at = start;
    while (at >= 0 && seen[at] === 0) {
      seen[at] = start + 1;
      at = parent[at]!;
    }
    if (at < 0 || seen[at] !== start + 1) continue;
    const first = smallestOnLoop(parent, at);
    parent[first] = -1;
    lines[first] = undefined;
  }
}

function smallestOnLoop(parent: Int32Array, start: number): number {
  let first = start;
  for (let at = parent[start]!; at !== start; at = parent[at]!) first = Math.min(first, at);
  return first;
}

type TreeArrays = Pick<Forest, "childStart" | "childList" | "roots" | "order" | "subtree" | "depth">;

function childArrays(parent: Int32Array): TreeArrays {
  const size = parent.length;
  const childStart = new Int32Array(size + 1);
  let rootCount = 0;
  for (let i = 0; i < size; i++) {
    if (parent[i]! >= 0) childStart[parent[i]! + 1]!++;
    else rootCount++;
  }
  for (let i = 0; i < size; i++) childStart[i + 1]! += childStart[i]!;
  const childList = new Int32Array(size - rootCount);
  const roots = new Int32Array(rootCount);
  const next = childStart.slice(0, size);
  for (let i = 0, r = 0; i < size; i++) {
    if (parent[i]! >= 0) childList[next[parent[i]!]!++] = i;
    else roots[r++] = i;
  }
  return { childStart, childList, roots, ...walk(parent, childStart, childList, roots) };
}

function walk(parent: Int32Array, childStart: Int32Array, childList: Int32Array, roots: Int32Array) {
  const size = parent.length;
  const order = new Int32Array(size);
  const depth = new Int32Array(size);
  const subtree = new Int32Array(size).fill(1);
  order.set(roots);
  for (let head = 0, tail = roots.length; head < tail; head++) {
    const node = order[head]!;
    for (let c = childStart[node]!; c < childStart[node + 1]!; c++) {
      const child = childList[c]!;
      depth[child] = depth[node]! + 1;
      order[tail++] = child;
    }
  }
  for (let k = size - 1; k >= 0; k--) {
    const node = order[k]!;
    if (parent[node]! >= 0) subtree[parent[node]!]! += subtree[node]!;
  }
  return { order, depth, subtree };
}

type OccupantArrays = Pick<Forest, "occupancy" | "occupant" | "employment" | "department">;

function occupants(state: ChartState, positions: Position[], indexOf: ReadonlyMap<string, number>): OccupantArrays {
  const size = positions.length;
  const occupancy = filled<Occupancy | undefined>(size, undefined);
  for (const held of state.occupancies.values()) {
    const index = indexOf.get(held.position_id);
    if (index === undefined) continue;
    const other = occupancy[index];
    if (!other || compare(held.id, other.id) < 0) occupancy[index] = held;
  }
  const jobs = employmentByContact(state);
  const occupant = filled<Contact | undefined>(size, undefined);
  const employment = filled<Employment | undefined>(size, undefined);
  const department = filled<string | null>(size, null);
  for (let k = 0; k < size; k++) {
    const held = occupancy[k];
    if (held) {
      occupant[k] = state.contacts.get(held.contact_id);
      employment[k] = jobs.get(held.contact_id);
    }
    department[k] = departmentOf(state, positions[k]!, employment[k]);
  }
  return { occupancy, occupant, employment, department };
}

function departmentOf(state: ChartState, position: Position, job: Employment | undefined): string | null {
  const own = position.department_id ?? (job && job.account_id === state.accountId ? job.department_id : null);
  return own !== null && state.departments.has(own) ? own : null;
}

/** One employment by contact: the one here before those elsewhere, then the one with the least id. */
function employmentByContact(state: ChartState): Map<string, Employment> {
  const jobs = new Map<string, Employment>();
  for (const job of state.employments.values()) {
    const other = jobs.get(job.contact_id);
    if (!other || isBetter(state.accountId, job, other)) jobs.set(job.contact_id, job);
  }
  return jobs;
}

function isBetter(accountId: string, job: Employment, other: Employment): boolean {
  const here = Number(job.account_id === accountId) - Number(other.account_id === accountId);
  return here > 0 || (here === 0 && compare(job.id, other.id) < 0);
}

/** Children of a node, in sibling order. */
export function childrenOf(forest: Forest, node: number): Int32Array {
  return forest.childList.subarray(forest.childStart[node]!, forest.childStart[node + 1]!);
}

/** Whether `node` is `ancestor` itself or stands below it. */
export function isWithin(forest: Forest, node: number, ancestor: number): boolean {
  for (let at = node; at >= 0; at = forest.parent[at]!) if (at === ancestor) return true;
  return false;
}

/** Contacts who work here and hold no seat, in name order. */
export function unplacedContacts(state: ChartState): Contact[] {
  const seated = new Set<string>();
  for (const occupancy of state.occupancies.values()) seated.add(occupancy.contact_id);
  const here = new Set<string>();
  for (const job of state.employments.values()) if (job.account_id === state.accountId) here.add(job.contact_id);
  return [...state.contacts.values()]
    .filter((contact) => here.has(contact.id) && !seated.has(contact.id))
    .sort((a, b) => compare(a.name, b.name) || compare(a.id, b.id));
}
