import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeChart } from "./decode";
import { applyEvent, applyEvents } from "./events";
import type { ChartState } from "./model";
import { company, companyWire, seatsFrom, type CompanyPlan } from "./testing/company";
import type { ChartEvent, RowChange } from "./wire";

function event(seq: number, rows: RowChange[], account = "a"): ChartEvent {
  const none = { actor_id: null, actor_name: "", undoes: null };
  return { seq, at: "2024-05-01T00:00:00Z", kind: "position.changed", account_id: account, rows, ...none };
}

const tables = (state: ChartState) =>
  Object.fromEntries(
    (["positions", "occupancies", "lines", "contacts", "employments", "departments"] as const).map((name) => [
      name,
      [...state[name].values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    ]),
  );

describe("events", () => {
  const before: CompanyPlan = { seats: seatsFrom([-1, 0, 0]) };

  it("replace, add and remove rows", () => {
    const state = company(before);
    const old = { ...state.lines.get("l-s2")! };
    const rows = [
      { table: "line", id: "l-s2", before: { ...old }, after: { ...old, valid_to: "2024-05-01T00:00:00Z" } },
      { table: "line", id: "n", before: null, after: { ...old, id: "n", target_id: "s1", valid_to: null } },
      { table: "position", id: "s1", before: {}, after: { ...state.positions.get("s1")!, title: "经理" } },
    ];
    const { state: after, complete } = applyEvent(state, event(2, rows));
    expect(complete).toBe(true);
    expect(after.seq).toBe(2);
    expect(after.lines.has("l-s2")).toBe(false);
    expect(after.lines.get("n")?.target_id).toBe("s1");
    expect(after.positions.get("s1")?.title).toBe("经理");
    expect(state.lines.has("l-s2")).toBe(true);
  });

  it("that were already applied, or are of another account, change no row", () => {
    const state = company(before);
    const rows = [{ table: "position", id: "s1", before: {}, after: null }];
    expect(applyEvent(state, event(1, rows)).state).toBe(state);
    const other = applyEvent(state, event(5, rows, "b")).state;
    expect(other.positions.has("s1")).toBe(true);
    expect(other.seq).toBe(5);
  });

  it("about somebody never seen ask for a fresh chart", () => {
    const state = company(before);
    const after = { id: "o9", position_id: "s1", contact_id: "stranger", valid_from: null, certainty: "confirmed" };
    expect(applyEvent(state, event(2, [{ table: "occupancy", id: "o9", before: null, after }])).complete).toBe(false);
  });

  it("that take somebody's last link away take the person off the chart too", () => {
    const state = company(before);
    const rows = [
      { table: "occupancy", id: "o-s1", before: {}, after: null },
      { table: "employment", id: "e-s1", before: {}, after: null },
    ];
    expect(applyEvent(state, event(2, rows)).state.contacts.has("c-s1")).toBe(false);
  });

  it("of moves lead to the same chart as fetching it anew", () => {
    const moves = fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: 20 });
    fc.assert(
      fc.property(moves, (list) => {
        const parents = [-1, 0, 0, 1, 1, 2, 2, 3, 3, 4];
        const start = decodeChart(companyWire({ seats: seatsFrom(parents) }));
        const events = list.map(([seat, superior], k) => {
          const id = `l-s${seat}`;
          const isRoot = seat === superior;
          parents[seat] = isRoot ? -1 : superior;
          const line = { kind: "reports_to", source_id: `s${seat}`, target_id: `s${superior}`, note: "", color: null };
          return event(k + 2, [{ table: "line", id, before: null, after: isRoot ? null : { ...line, certainty: "confirmed" } }]);
        });
        const replayed = applyEvents(start, events.reverse()).state;
        const fresh = decodeChart(companyWire({ seats: seatsFrom(parents) }));
        expect(tables(replayed)).toEqual(tables(fresh));
      }),
    );
  });
});
