import { describe, expect, it } from "vitest";

import { SeatWrites } from "./SeatWrites";

/** A server that refuses whoever does not know the seat's version. */
function seat() {
  const state = { version: 1, asked: [] as (number | null)[] };
  const change = (expected: number | null) =>
    new Promise<{ version: number }>((done, fail) => {
      state.asked.push(expected);
      setTimeout(() => (expected === state.version ? done({ version: ++state.version }) : fail(new Error("conflict"))), 2);
    });
  return { state, change };
}

describe("SeatWrites", () => {
  it("lets quick changes follow each other though the screen still shows the first version", async () => {
    const { state, change } = seat();
    const writes = new SeatWrites();
    await Promise.all([1, 2, 3].map(() => writes.write("a", () => 1, change)));
    expect(state.asked).toEqual([1, 2, 3]);
  });

  it("goes on after a refusal, with what the screen shows by then", async () => {
    const { state, change } = seat();
    const writes = new SeatWrites();
    state.version = 5;
    await expect(writes.write("a", () => 1, change)).rejects.toThrow("conflict");
    await writes.write("a", () => 5, change);
    expect(state.asked).toEqual([1, 5]);
  });

  it("lets undo wait for what was done before it", async () => {
    const { change } = seat();
    const writes = new SeatWrites();
    const order: string[] = [];
    const moved = writes.write("a", () => 1, change).then(() => order.push("move"));
    await writes.inTurn(async () => order.push("undo"));
    await moved;
    expect(order).toEqual(["move", "undo"]);
  });

  it("expects nothing of a seat that has gone", async () => {
    const { state, change } = seat();
    await new SeatWrites().write("a", () => undefined, change).catch(() => undefined);
    expect(state.asked).toEqual([null]);
  });
});
