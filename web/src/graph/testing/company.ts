/** Small charts for tests, as the wire brings them. */

import { decodeChart } from "../decode";
import type { ChartState } from "../model";
import type { Cell, ChartWire } from "../wire";

export interface SeatPlan {
  id: string;
  parent?: string | null;
  title?: string;
  /** Name of whoever sits there; absent: nobody. */
  name?: string;
  department?: string | null;
  rank?: number;
  note?: string;
  emptyAs?: "vacant" | "unknown";
  color?: string | null;
}

export interface CompanyPlan {
  seats: SeatPlan[];
  departments?: { id: string; name?: string; parent?: string | null }[];
  lines?: { kind: string; source: string; target: string; note?: string; certainty?: string }[];
  ties?: { kind: string; a: string; b: string }[];
}

/** The wire of a chart. The contact of seat x is `c-x`. */
export function companyWire({ seats, departments = [], lines = [], ties = [] }: CompanyPlan): ChartWire {
  const table = (columns: string[], rows: Cell[][]) => ({ columns, rows });
  const held = seats.filter((seat) => seat.name !== undefined);
  const superior = seats.filter((seat) => seat.parent);
  return {
    account_id: "a",
    account_name: "测试公司",
    chart_id: "c",
    version: 1,
    seq: 1,
    can: { edit: true },
    tables: {
      positions: table(
        ["id", "title", "department_id", "empty_as", "color", "note", "rank", "version"],
        seats.map((s, k) => [
          s.id,
          s.title ?? "",
          s.department ?? null,
          s.emptyAs ?? "vacant",
          s.color ?? null,
          s.note ?? "",
          s.rank ?? k,
          1,
        ]),
      ),
      occupancies: table(
        ["id", "position_id", "contact_id", "valid_from", "certainty"],
        held.map((s) => [`o-${s.id}`, s.id, `c-${s.id}`, null, "confirmed"]),
      ),
      contacts: table(["id", "name", "owner_id"], held.map((s) => [`c-${s.id}`, s.name ?? "", null])),
      employments: table(
        ["id", "contact_id", "account_id", "title", "department_id"],
        held.map((s) => [`e-${s.id}`, `c-${s.id}`, "a", s.title ?? "", s.department ?? null]),
      ),
      departments: table(
        ["id", "name", "parent_id", "rank"],
        departments.map((d, k) => [d.id, d.name ?? d.id, d.parent ?? null, k]),
      ),
      lines: table(
        ["id", "kind", "source_id", "target_id", "note", "color", "certainty"],
        [
          ...superior.map((s): Cell[] => [`l-${s.id}`, "reports_to", s.id, s.parent ?? "", "", null, "confirmed"]),
          ...lines.map((l, k): Cell[] => [`x-${k}`, l.kind, l.source, l.target, l.note ?? "", null, l.certainty ?? "confirmed"]),
        ],
      ),
      ties: table(
        ["id", "kind", "contact_a_id", "contact_b_id", "note", "certainty"],
        ties.map((t, k) => [`t-${k}`, t.kind, `c-${t.a}`, `c-${t.b}`, "", "confirmed"]),
      ),
      groups: table(["id", "name", "color", "note"], []),
      group_members: table(["id", "group_id", "position_id"], []),
    },
  };
}

export function company(plan: CompanyPlan): ChartState {
  return decodeChart(companyWire(plan));
}

/** Seats s0, s1, …, each below the one whose index stands at its place; -1 for a root. */
export function seatsFrom(parents: readonly number[], departments: readonly number[] = []): SeatPlan[] {
  return parents.map((parent, k) => ({
    id: `s${k}`,
    parent: parent < 0 ? null : `s${parent}`,
    name: `人${k}`,
    department: (departments[k] ?? -1) < 0 ? null : `d${departments[k]}`,
  }));
}
