/** What a pasted text looks like while one types; the server decides in the same way when it reads it. */

import type { Format } from "../../api/imports";

export interface Pasted {
  format: Exclude<Format, "xlsx">;
  /** Rows under the header, cards, or lines that say something. */
  rows: number;
  /** Of a table. */
  columns: string[];
  /** How deep an indented list goes. */
  levels: number;
}

const VCARD = /^\s*BEGIN\s*:\s*VCARD/iu;
const MERMAID = /^(?:\s*%%[^\n]*\n|\s*---\n[\s\S]*?\n---\n)*\s*(?:graph|flowchart)\b/u;
const FENCE = /^\s*```(?:mermaid)?[ \t]*\n([\s\S]*?)(?:\n```\s*|$)/u;
const DELIMITERS = [",", "\t", ";", "|", "，"] as const;
const LOOKED_AT = 60;

/** The likely format of a text; nothing for a blank one. */
export function looksLike(pasted: string): Pasted | null {
  if (!pasted.trim()) return null;
  const text = (FENCE.exec(pasted)?.[1] ?? pasted).replaceAll(/\r\n?/gu, "\n");
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const found = { rows: lines.length, columns: [], levels: 0 };
  if (VCARD.test(text)) return { ...found, format: "vcard", rows: text.match(/^\s*BEGIN\s*:\s*VCARD/gimu)?.length ?? 0 };
  if (MERMAID.test(text)) return { ...found, format: "mermaid" };
  const header = tableHeader(lines);
  if (header) return { ...found, format: "csv", columns: header, rows: lines.length - 1 };
  return { ...found, format: "outline", levels: levelsOf(lines) };
}

/** The first row when all rows are as wide as it, and it has more than one cell. */
function tableHeader(lines: readonly string[]): string[] | null {
  const sample = lines.slice(0, LOOKED_AT);
  if (sample.length < 2) return null;
  for (const mark of DELIMITERS) {
    const rows = sample.map((line) => cellsOf(line, mark));
    const first = rows[0]!;
    if (first.length > 1 && rows.every((row) => row.length === first.length)) return first.map((cell) => cell.trim());
  }
  return null;
}

/** The cells of a line; a mark inside quotation marks parts nothing. */
export function cellsOf(line: string, mark: string): string[] {
  const cells = [""];
  let quoted = false;
  for (const character of line) {
    if (character === '"') quoted = !quoted;
    else if (character === mark && !quoted) cells.push("");
    else cells[cells.length - 1] += character;
  }
  return cells;
}

/** How many levels the indents make: a line further in than the one above is under it. */
function levelsOf(lines: readonly string[]): number {
  const stack: number[] = [];
  let deepest = 0;
  for (const line of lines) {
    const indent = /^[\s│├└─┬┼┌|`]*/u.exec(line)![0].replaceAll("\t", "    ").length;
    while (stack.length > 0 && stack[stack.length - 1]! >= indent) stack.pop();
    stack.push(indent);
    deepest = Math.max(deepest, stack.length);
  }
  return deepest;
}
