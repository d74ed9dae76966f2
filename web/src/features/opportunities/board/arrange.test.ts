import { describe, expect, it } from "vitest";

import type { Board } from "../../../api/opportunities";
import { arranged, landing } from "./arrange";

const card = (id: string) => ({ id, stage: { id: "a" } }) as Board["columns"][number]["items"][number];
const column = (id: string, cards: string[]) => ({ stage: { id }, items: cards.map(card), total: cards.length }) as Board["columns"][number];
const board = { columns: [column("a", ["1", "2", "3"]), column("b", ["4"])] } as Board;
const names = (one: Board) => one.columns.map(({ items, total }) => [items.map(({ id }) => id).join(""), total]);

describe("a card that is moved", () => {
  it("stands in front of the one it was put before, in its own column or another one", () => {
    expect(names(arranged(board, "3", "a", "1"))).toEqual([["312", 3], ["4", 1]]);
    expect(names(arranged(board, "1", "b", "4"))).toEqual([["23", 2], ["14", 2]]);
  });

  it("stands last where it was put before nothing", () => {
    expect(names(arranged(board, "1", "a", null))).toEqual([["231", 3], ["4", 1]]);
    expect(names(arranged(board, "4", "a", "gone"))).toEqual([["1234", 4], ["", 0]]);
  });

  it("belongs to its new stage, and a card that is not there moves nothing", () => {
    expect(arranged(board, "1", "b", null).columns[1]!.items[1]!.stage.id).toBe("b");
    expect(arranged(board, "9", "b", null)).toBe(board);
  });
});

describe("where a card lands", () => {
  const cards = [{ id: "1", middle: 10 }, { id: "2", middle: 30 }];

  it("is in front of the first card whose middle lies below", () => {
    expect(landing(cards, 5, "x")).toBe("1");
    expect(landing(cards, 20, "x")).toBe("2");
    expect(landing(cards, 5, "1")).toBe("2");
    expect(landing(cards, 40, "x")).toBeNull();
  });
});
