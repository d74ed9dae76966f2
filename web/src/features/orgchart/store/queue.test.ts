import { describe, expect, it } from "vitest";

import { Queue } from "./queue";

describe("Queue", () => {
  it("begins one thing after the other, in order, also after one that failed", async () => {
    const queue = new Queue();
    const log: string[] = [];
    const work = (name: string, wait: number) => (busy: boolean) =>
      new Promise<string>((done, fail) => {
        log.push(`${name}${busy ? " waited" : ""}`);
        setTimeout(() => (name === "bad" ? fail(new Error(name)) : done(name)), wait);
      });
    const turns = [queue.run(work("a", 8)), queue.run(work("bad", 1)), queue.run(work("b", 0))];
    expect(await Promise.allSettled(turns)).toMatchObject([{ value: "a" }, { reason: new Error("bad") }, { value: "b" }]);
    await queue.run(work("c", 0));
    expect(log).toEqual(["a", "bad waited", "b waited", "c"]);
  });
});
