/** Which seats head a department box: the first of its department on the way down, with most of its subtree in it. */

import type { Forest } from "../forest";
import type { Department } from "../model";

/** 1 for every seat whose block is drawn as a department. */
export function departmentHeads(forest: Forest, folded: (node: number) => boolean): Uint8Array {
  const heads = new Uint8Array(forest.size);
  if (forest.state.departments.size === 0) return heads;
  const census = new Census(forest);
  const nearest = new Int32Array(forest.size).fill(-1);
  for (const node of forest.order) {
    const above = forest.parent[node]! >= 0 ? nearest[forest.parent[node]!]! : -1;
    nearest[node] = above;
    if (!mayOpenBox(forest, node, above, nearest) || folded(node) || !census.mostlyIn(node)) continue;
    heads[node] = 1;
    nearest[node] = node;
  }
  return heads;
}

/** A seat with others below it, in a department that no box around it has; a box around the whole chart says nothing. */
function mayOpenBox(forest: Forest, node: number, above: number, nearest: Int32Array): boolean {
  const department = forest.department[node] ?? null;
  const seats = forest.real[node]!;
  if (department === null || forest.positions[node]!.ghost || seats < 2 || seats === realSize(forest)) return false;
  for (let head = above; head >= 0; head = headAbove(forest, nearest, head)) {
    if (forest.department[head] === department) return false;
  }
  return true;
}

function realSize({ roots, real }: Forest): number {
  return roots.reduce((sum, root) => sum + real[root]!, 0);
}

function headAbove(forest: Forest, nearest: Int32Array, head: number): number {
  const parent = forest.parent[head]!;
  return parent >= 0 ? nearest[parent]! : -1;
}

/** Counts the seats of departments below a seat. */
class Census {
  /** Seats in preorder, so that a subtree is one stretch. */
  private readonly seats: Int32Array;
  private readonly numbers: Int32Array;
  private readonly families = new Map<string, ReadonlySet<string>>();

  constructor(private readonly forest: Forest) {
    this.numbers = preorderNumbers(forest);
    this.seats = new Int32Array(forest.size);
    for (let node = 0; node < forest.size; node++) this.seats[this.numbers[node]!] = node;
  }

  /** Whether more than half of the subtree belongs to the seat's department or to one inside it. */
  mostlyIn(node: number): boolean {
    const { forest, seats } = this;
    const family = this.family(forest.department[node]!);
    const from = this.numbers[node]!;
    const size = forest.subtree[node]!;
    let count = 0;
    for (let k = from; k < from + size; k++) {
      const seat = seats[k]!;
      if (!forest.positions[seat]!.ghost && family.has(forest.department[seat] ?? "")) count++;
    }
    return count * 2 > forest.real[node]!;
  }

  private family(id: string): ReadonlySet<string> {
    let family = this.families.get(id);
    if (!family) {
      const { departments } = this.forest.state;
      const inside = [...departments.keys()].filter((other) => departmentLineage(departments, other).includes(id));
      this.families.set(id, (family = new Set(inside)));
    }
    return family;
  }
}

function preorderNumbers(forest: Forest): Int32Array {
  const numbers = new Int32Array(forest.size);
  let rootStart = 0;
  for (const root of forest.roots) {
    numbers[root] = rootStart;
    rootStart += forest.subtree[root]!;
  }
  for (const node of forest.order) {
    let next = numbers[node]! + 1;
    for (let c = forest.childStart[node]!; c < forest.childStart[node + 1]!; c++) {
      const child = forest.childList[c]!;
      numbers[child] = next;
      next += forest.subtree[child]!;
    }
  }
  return numbers;
}

/** The department itself, then the ones around it; a loop in the data ends the walk. */
export function departmentLineage(departments: ReadonlyMap<string, Department>, id: string): string[] {
  const line: string[] = [];
  for (let at: string | null = id; at !== null && !line.includes(at); at = departments.get(at)?.parent_id ?? null) {
    if (!departments.has(at)) break;
    line.push(at);
  }
  return line;
}
