import { describe, expect, it } from "vitest";

import { decodeChart, type ChartEvent, type ChartState, type ChartWire, type RowChange } from "../../../graph";
import { ChartStore, PAGE } from "./ChartStore";
import { guessMove, guessPatch, guessPlace, isGuess } from "./guesses";

const seat = (id: string, version = 1) => [id, `post ${id}`, null, "vacant", null, "", 1, version];
const superior = (source: string, target: string) => [`l-${source}`, "reports_to", source, target, "", null, "confirmed"];

function chart(seq = 10): ChartState {
  const table = (columns: string[], rows: (string | number | null)[][]) => ({ columns, rows });
  const wire: ChartWire = {
    account_id: "acme",
    account_name: "ACME",
    chart_id: "chart",
    version: 1,
    seq,
    can: { edit: true },
    tables: {
      positions: table(
        ["id", "title", "department_id", "empty_as", "color", "note", "rank", "version"],
        [seat("a"), seat("b"), seat("c")],
      ),
      lines: table(
        ["id", "kind", "source_id", "target_id", "note", "color", "certainty"],
        [superior("b", "a"), superior("c", "b")],
      ),
      contacts: table(["id", "name", "owner_id"], [["li", "李", null]]),
      employments: table(["id", "contact_id", "account_id", "title", "department_id"], [["e", "li", "acme", "经理", null]]),
    },
  };
  return decodeChart(wire);
}

function event(seq: number, rows: RowChange[], over: Partial<ChartEvent> = {}): ChartEvent {
  return {
    seq,
    at: "2026-01-01T00:00:00Z",
    actor_id: "wang",
    actor_name: "王",
    kind: "position.moved",
    account_id: "acme",
    undoes: null,
    rows,
    ...over,
  };
}

const moved = (seq: number, source: string, target: string) =>
  event(seq, [
    { table: "line", id: `l-${source}`, before: {}, after: null },
    {
      table: "line",
      id: `l${seq}`,
      before: null,
      after: { kind: "reports_to", source_id: source, target_id: target, note: "", color: null, certainty: "confirmed" },
    },
    { table: "position", id: source, before: {}, after: { title: "moved", rank: 1, version: 2, empty_as: "vacant" } },
  ]);

const bossOf = (state: ChartState | null, id: string) =>
  [...state!.lines.values()].find((line) => line.kind === "reports_to" && line.source_id === id)?.target_id ?? null;

async function opened(events: ChartEvent[] = []) {
  const told = [...events];
  const asked: number[] = [];
  let charts = 0;
  const store = new ChartStore({
    fetchChart: () => {
      charts += 1;
      return Promise.resolve(chart(charts === 1 ? 10 : 99));
    },
    fetchEvents: (after) => {
      asked.push(after);
      return Promise.resolve(told.filter((one) => one.seq > after).slice(0, PAGE));
    },
  });
  await store.load();
  return { store, told, asked, charts: () => charts };
}

describe("ChartStore", () => {
  it("shows a move at once and keeps it when the server agrees", async () => {
    const { store, told } = await opened();
    let answer: (value: unknown) => void = () => {};
    const writing = store.write(() => new Promise((resolve) => (answer = resolve)), guessMove("c", "a"));
    expect(bossOf(store.getState(), "c")).toBe("a");
    told.push(moved(11, "c", "a"));
    answer({});
    await writing;
    expect(bossOf(store.getState(), "c")).toBe("a");
    expect([...store.getState()!.lines.keys()].some(isGuess)).toBe(false);
    expect(store.seq).toBe(11);
  });

  it("draws a write twice: as a guess, and as what the server did", async () => {
    const { store, told } = await opened();
    let drawn = 0;
    store.subscribe(() => (drawn += 1));
    await store.write(() => Promise.resolve(told.push(moved(11, "c", "a"))), guessMove("c", "a"));
    expect(drawn).toBe(2);
    expect(bossOf(store.getState(), "c")).toBe("a");
  });

  it("takes a refused move back", async () => {
    const { store } = await opened();
    await expect(store.write(() => Promise.reject(new Error("no")), guessMove("c", "a"))).rejects.toThrow("no");
    expect(bossOf(store.getState(), "c")).toBe("b");
  });

  it("shows what the other did when a write was refused for it", async () => {
    const { store, told } = await opened();
    told.push(moved(11, "c", "a"));
    await expect(store.write(() => Promise.reject(new Error("conflict")), guessMove("c", null))).rejects.toThrow();
    expect(bossOf(store.getState(), "c")).toBe("a");
    expect(store.touched("c")?.actorName).toBe("王");
  });

  it("keeps a guess on top of what others do meanwhile", async () => {
    const { store } = await opened();
    let answer: (value: unknown) => void = () => {};
    const writing = store.write(() => new Promise((resolve) => (answer = resolve)), guessMove("c", "a"));
    store.receive([moved(11, "b", "a")]);
    expect(bossOf(store.getState(), "c")).toBe("a");
    answer({});
    await writing;
  });

  it("takes the same change in once, whichever way it comes", async () => {
    const { store } = await opened();
    const heard: number[] = [];
    store.hear((events) => heard.push(...events.map((one) => one.seq)));
    store.receive([moved(11, "c", "a")]);
    store.receive([moved(11, "c", "a")]);
    expect(heard).toEqual([11]);
  });

  it("asks again while pages are full", async () => {
    const many = Array.from({ length: PAGE + 3 }, (_, i) => event(11 + i, []));
    const { store, asked } = await opened(many);
    await store.catchUp();
    expect(store.seq).toBe(10 + PAGE + 3);
    expect(asked).toEqual([10, 10 + PAGE]);
  });

  it("loads the chart anew when somebody comes over from another account", async () => {
    const { store, charts } = await opened();
    store.receive([event(11, [], { account_id: "other", kind: "employer.changed" })]);
    await Promise.resolve();
    expect(charts()).toBe(2);
  });
});

/** A server whose answers are given by hand. */
function slow(first = chart()) {
  const answers: ((state: ChartState) => void)[] = [];
  const told: ChartEvent[] = [];
  let reachable = true;
  const store = new ChartStore({
    fetchChart: () => new Promise((resolve) => answers.push(resolve)),
    fetchEvents: (after) =>
      reachable ? Promise.resolve(told.filter((one) => one.seq > after)) : Promise.reject(new Error("cut off")),
  });
  const heard: number[] = [];
  store.hear((events) => heard.push(...events.map((one) => one.seq)));
  const opening = store.load();
  answers[0]!(first);
  return { store, answers, told, heard, opening, cutOff: () => (reachable = false) };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

describe("a chart that is loaded anew", () => {
  it("does not tell of what happened before it was opened", async () => {
    const { opening, told, heard } = slow();
    told.push(moved(9, "c", "a"));
    await opening;
    await settled();
    expect(heard).toEqual([]);
  });

  it("tells what happened up to it, once, though it shows it already", async () => {
    const { store, answers, told, heard, opening } = slow();
    await opening;
    told.push(moved(11, "c", "a"), moved(12, "b", "a"));
    const loading = store.load();
    answers[1]!(chart(12));
    await loading;
    await settled();
    expect(heard).toEqual([11, 12]);
    store.receive([moved(11, "c", "a")]);
    store.receive([moved(12, "b", "a"), moved(13, "c", "b")]);
    expect(heard).toEqual([11, 12, 13]);
    expect(store.touched("c")?.actorName).toBe("王");
  });

  it("leaves it to the stream to tell when nobody answers", async () => {
    const { store, answers, heard, opening, cutOff } = slow();
    await opening;
    cutOff();
    const loading = store.load();
    answers[1]!(chart(12));
    await loading;
    await settled();
    expect([store.seq, heard]).toEqual([10, []]);
    const shown = store.getState();
    store.receive([moved(11, "c", "a")]);
    expect(heard).toEqual([11]);
    expect(store.getState()).toBe(shown);
  });

  it("keeps what was told while its answer was on the way", async () => {
    const { store, answers, heard, opening } = slow();
    await opening;
    const loading = store.load();
    store.receive([moved(11, "c", "a")]);
    answers[1]!(chart(10));
    await loading;
    expect(bossOf(store.getState(), "c")).toBe("a");
    expect(heard).toEqual([11]);
  });

  it("does not go back to the answer to an older request", async () => {
    const { store, answers, opening } = slow();
    await opening;
    const both = [store.load(), store.load()];
    answers[2]!(chart(15));
    await both[1];
    answers[1]!(chart(12));
    await both[0];
    expect(store.getState()?.seq).toBe(15);
  });

  it("is not loaded once more for a change it shows", async () => {
    const { store, answers, told, opening } = slow();
    await opening;
    told.push(event(11, [], { account_id: "other", kind: "employer.changed" }));
    const loading = store.load();
    answers[1]!(chart(11));
    await loading;
    await settled();
    expect(answers.length).toBe(2);
  });
});

describe("guesses", () => {
  it("place a contact with the title he has", () => {
    const state = guessPlace("li", "a")(chart());
    const placed = [...state.positions.values()].find((position) => isGuess(position.id))!;
    expect(placed.title).toBe("经理");
    expect(bossOf(state, placed.id)).toBe("a");
  });

  it("leave a chart alone that lost what they speak of", () => {
    const state = chart();
    expect(guessMove("gone", "a")(state)).toBe(state);
    expect(guessMove("c", "gone")(state)).toBe(state);
    expect(guessPatch("gone", { color: "red" })(state)).toBe(state);
    expect(guessPlace("li", "gone")(state)).toBe(state);
  });
});
