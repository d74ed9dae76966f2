/**
 * Arrange a sequence of blocks in rows of columns, so that the whole comes close to a wished proportion.
 * A row is as tall as its tallest block; smaller blocks that follow each other share a column beside it.
 */

export interface Column {
  /** Blocks from `from` up to, not including, `to`. */
  from: number;
  to: number;
  cross: number;
}

export interface Row {
  columns: Column[];
  cross: number;
  main: number;
}

export interface Packing {
  rows: Row[];
  cross: number;
  main: number;
}

export interface PackRequest {
  cross: ArrayLike<number>;
  main: ArrayLike<number>;
  count: number;
  gap: number;
  rowGap: number;
  /** Extra cross size as soon as there is a second row. */
  gutter: number;
  /** Main size that is spent above the rows. */
  head: number;
  /** Cross size divided by main size to aim at. */
  aspect: number;
  /** Blocks of one kind, other than null, may share a column. */
  kind: (k: number) => number | null;
  /** A single row up to this cross size is never broken. */
  free: number;
  /** Room for the spine of a shared column. */
  spine: number;
  stackGap: number;
}

/** A further row must make the whole clearly better, because one row reads best. */
const ROW_PENALTY = 0.05;

/**
 * The best of one row, two rows, …: the smallest rectangle of the wished proportion that holds the whole.
 * Where one row is already tall enough for its width, more rows cannot help.
 */
export function packRows(request: PackRequest): Packing {
  let best = total(request, [buildRow(request, 0, request.count)]);
  let bestCost = cost(request, best);
  if (best.cross <= Math.max(request.free, (best.main + request.head) * request.aspect)) return best;
  let worse = 0;
  for (let rows = 2; rows <= request.count && worse < 2; rows++) {
    const packing = breakRows(request, rows, best);
    const packed = cost(request, packing) * (1 + ROW_PENALTY * Math.min(packing.rows.length - 1, 2));
    if (packed < bestCost) {
      best = packing;
      bestCost = packed;
      worse = 0;
    } else worse++;
  }
  return best;
}

function cost(request: PackRequest, packing: Packing): number {
  return Math.max(packing.cross, (packing.main + request.head) * request.aspect);
}

function total(request: PackRequest, rows: Row[]): Packing {
  let cross = 0;
  let main = -request.rowGap;
  for (const row of rows) {
    cross = Math.max(cross, row.cross);
    main += row.main + request.rowGap;
  }
  return { rows, cross: cross + (rows.length > 1 ? request.gutter : 0), main };
}

/** Columns for the blocks from `from` up to, not including, `to`. */
function buildRow(request: PackRequest, from: number, to: number): Row {
  const columns: Column[] = [];
  const main = tallest(request, from, to);
  const cross = walkColumns(request, from, to, main, columns);
  return { columns, cross, main };
}

function tallest(request: PackRequest, from: number, to: number): number {
  let main = 0;
  for (let k = from; k < to; k++) main = Math.max(main, request.main[k]!);
  return main;
}

/** Cross size of a row that is `main` tall; writes its columns down if asked to. */
function walkColumns(request: PackRequest, from: number, to: number, main: number, columns: Column[] | null): number {
  const { kind, spine, stackGap, gap } = request;
  let total = -gap;
  let width = 0;
  let filled = 0;
  let first = from;
  for (let k = from; k < to; k++) {
    const higher = filled + stackGap + request.main[k]!;
    if (k > from && higher <= main && kind(k) !== null && kind(k) === kind(k - 1)) {
      if (k - first === 1) width += spine;
      width = Math.max(width, request.cross[k]! + spine);
      filled = higher;
      continue;
    }
    if (k > from) {
      total += width + gap;
      columns?.push({ from: first, to: k, cross: width });
    }
    first = k;
    width = request.cross[k]!;
    filled = request.main[k]!;
  }
  columns?.push({ from: first, to, cross: width });
  return total + width + gap;
}

/** At most `rows` rows in the given order, the widest of them as narrow as can be (binary search on the width). */
function breakRows(request: PackRequest, rows: number, fallback: Packing): Packing {
  let low = 0;
  let high = request.gap * request.count;
  for (let k = 0; k < request.count; k++) {
    low = Math.max(low, request.cross[k]!);
    high += request.cross[k]!;
  }
  let best = fallback;
  for (let step = 0; step < 10 && high - low > high * 0.015; step++) {
    const limit = (low + high) / 2;
    const packing = fillRows(request, limit, rows);
    if (packing) {
      best = packing;
      high = limit;
    } else low = limit;
  }
  return best;
}

/** Fill rows up to a width; null if more than `most` rows are needed. */
function fillRows(request: PackRequest, limit: number, most: number): Packing | null {
  const rows: Row[] = [];
  let from = 0;
  while (from < request.count) {
    if (rows.length === most) return null;
    let to = from + 1;
    let main = request.main[from]!;
    while (to < request.count) {
      const taller = Math.max(main, request.main[to]!);
      if (walkColumns(request, from, to + 1, taller, null) > limit) break;
      main = taller;
      to++;
    }
    rows.push(buildRow(request, from, to));
    from = to;
  }
  return total(request, rows);
}
