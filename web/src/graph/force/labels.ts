/** Names that do not lie upon each other: the most important first, whoever finds no room stays without. */

/** In screen pixels; x is the middle, y the upper edge. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Caption {
  /** Where it may stand, the best place first. */
  spots: readonly Box[];
  /** Higher comes first; of equals the earlier one. */
  weight: number;
}

const CELL = 64;

/** A caption that has room, and in which of its spots. */
export interface Kept {
  index: number;
  spot: number;
}

/**
 * The captions that have room, the most important first. Nothing is written across what is `taken`; only somebody
 * looked at is named all the same: whose weight is `urgent`.
 */
export function withRoom(captions: readonly Caption[], taken: readonly Box[] = [], urgent = Infinity): Kept[] {
  const order = captions.map((_, index) => index).sort((a, b) => captions[b]!.weight - captions[a]!.weight || a - b);
  const [names, marks] = [new Map<number, Box[]>(), new Map<number, Box[]>()];
  for (const box of taken) enter(marks, box);
  const kept: Kept[] = [];
  for (const index of order) {
    const { spots, weight } = captions[index]!;
    const free = (box: Box) => !isTaken(names, box);
    let spot = spots.findIndex((box) => free(box) && !isTaken(marks, box));
    if (spot < 0 && weight >= urgent) spot = spots.findIndex(free);
    if (spot < 0) continue;
    enter(names, spots[spot]!);
    kept.push({ index, spot });
  }
  return kept;
}

function enter(grid: Map<number, Box[]>, box: Box): void {
  for (const cell of cellsOf(box)) {
    const held = grid.get(cell);
    if (held) held.push(box);
    else grid.set(cell, [box]);
  }
}

function isTaken(grid: ReadonlyMap<number, Box[]>, box: Box): boolean {
  return cellsOf(box).some((cell) => grid.get(cell)?.some((other) => overlap(box, other)));
}

function cellsOf({ x, y, width, height }: Box): number[] {
  const cells: number[] = [];
  for (let gx = Math.floor((x - width / 2) / CELL); gx <= Math.floor((x + width / 2) / CELL); gx++)
    for (let gy = Math.floor(y / CELL); gy <= Math.floor((y + height) / CELL); gy++) cells.push(gx * 65_536 + gy);
  return cells;
}

function overlap(a: Box, b: Box): boolean {
  return Math.abs(a.x - b.x) * 2 < a.width + b.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
