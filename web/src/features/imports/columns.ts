/** A file's columns, and what each of them is read as. */

import type { Import, MappingPatch } from "../../api/imports";
import { fieldsOf, type FieldName } from "./preview";

export interface Column {
  header: string;
  /** The first values that are not empty and not alike. */
  samples: string[];
  /** As what it is read; usually one thing. */
  fields: FieldName[];
}

const SAMPLES = 3;

export function columnsOf({ shape, mapping, kind }: Pick<Import, "shape" | "mapping" | "kind">): Column[] {
  const known = fieldsOf(kind);
  return shape.header.map((header, place) => ({
    header,
    samples: [...new Set(shape.sample.map((row) => row[place] ?? "").filter((cell) => cell.trim() !== ""))].slice(0, SAMPLES),
    fields: known.filter((field) => mapping.columns[field] === header),
  }));
}

/** What to tell the server when a column is to be read as something else, or not at all. */
export function readAs(column: Column, field: FieldName | null): MappingPatch {
  const dropped = Object.fromEntries(column.fields.map((one) => [one, null]));
  return { columns: { ...dropped, ...(field ? { [field]: column.header } : {}) } };
}
