/** Which seats head a department box: the first of its department on the way down, with most of its subtree in it. */

import type { Forest } from "../forest";
import type { Department } from "../model";

/** 1 for every seat whose block is drawn as a department. */
export function departmentHeads(forest: Forest, folded: (node: number) => boolean): Uint8Array {
  const heads = new Uint8Array(forest.size);
  const members = membersByDepartment(forest);
  const nearest = new Int32Array(forest.size).fill(-1);
  for (const node of forest.order) {
    const above = forest.parent[node]! >= 0 ? nearest[forest.parent[node]!]! : -1;
    nearest[node] = above;
    if (folded(node) || !opensBox(forest, node, above, nearest, members)) continue;
    heads[node] = 1;
    nearest[node] = node;
  }
  return heads;
}

interface Members {
  preorder: Int32Array;
  /** Preorder numbers, ascending, of the seats of a department and of those below it. */
  of: Map<string, number[]>;
}

function opensBox(forest: Forest, node: number, above: number, nearest: Int32Array, members: Members): boolean {
  const department = forest.department[node] ?? null;
  const seats = forest.subtree[node]!;
  if (department === null || seats < 2) return false;
  if (seats === forest.size) return false;
  for (let head = above; head >= 0; head = headAbove(forest, nearest, head)) {
    if (forest.department[head] === department) return false;
  }
  return countWithin(members, department, node, seats) * 2 > seats;
}

function headAbove(forest: Forest, nearest: Int32Array, head: number): number {
  const parent = forest.parent[head]!;
  return parent >= 0 ? nearest[parent]! : -1;
}

function countWithin(members: Members, department: string, node: number, seats: number): number {
  const list = members.of.get(department) ?? [];
  const from = members.preorder[node]!;
  return lowerBound(list, from + seats) - lowerBound(list, from);
}

function lowerBound(list: readonly number[], value: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function membersByDepartment(forest: Forest): Members {
  const preorder = preorderNumbers(forest);
  const byNumber = new Int32Array(forest.size);
  for (let node = 0; node < forest.size; node++) byNumber[preorder[node]!] = node;
  const of = new Map<string, number[]>();
  const lineage = new Map<string, string[]>();
  for (let number = 0; number < forest.size; number++) {
    const department = forest.department[byNumber[number]!];
    if (!department) continue;
    let line = lineage.get(department);
    if (!line) lineage.set(department, (line = departmentLineage(forest.state.departments, department)));
    for (const id of line) {
      const list = of.get(id);
      if (list) list.push(number);
      else of.set(id, [number]);
    }
  }
  return { preorder, of };
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
