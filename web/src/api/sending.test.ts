/** What goes along with a request, and what happens when no answer comes. */

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { refusal } from "./client";
import { isSwitched, openWorkspace } from "./opened";
import { mark, send } from "./sending";

const ADDRESS = "http://guanxi.test/api/accounts";
const post = () => mark(new Request(ADDRESS, { method: "POST", body: "{}" }));

beforeEach(() => vi.stubGlobal("document", { cookie: "a=b; guanxi_csrf=token%20one" }));
afterEach(() => {
  vi.unstubAllGlobals();
  openWorkspace(null);
});

describe("what goes along", () => {
  it("is the workspace the page shows", () => {
    expect(mark(new Request(ADDRESS)).headers.get("X-Guanxi-Workspace")).toBeNull();
    openWorkspace("w1");
    expect(mark(new Request(ADDRESS)).headers.get("X-Guanxi-Workspace")).toBe("w1");
  });

  it("is the token, and with a POST a key that no other has", () => {
    expect(post().headers.get("X-CSRFToken")).toBe("token one");
    expect(post().headers.get("Idempotency-Key")).toMatch(/^[0-9a-f]{32}$/u);
    expect(post().headers.get("Idempotency-Key")).not.toBe(post().headers.get("Idempotency-Key"));
    expect(mark(new Request(ADDRESS, { method: "PUT" })).headers.get("Idempotency-Key")).toBeNull();
  });
});

describe("when no answer comes", () => {
  const failing = (failures: number) => {
    const keys: (string | null)[] = [];
    vi.stubGlobal("fetch", async (request: Request) => {
      keys.push(`${request.headers.get("Idempotency-Key")} ${await request.text()}`);
      if (keys.length <= failures) throw new TypeError("Failed to fetch");
      return new Response("done");
    });
    return keys;
  };

  it("the same thing is sent again with the same key", async () => {
    const keys = failing(2);
    expect(await (await send(post(), [0, 0])).text()).toBe("done");
    expect(keys.length).toBe(3);
    expect(new Set(keys).size).toBe(1);
    expect(keys[0]).toMatch(/ \{\}$/u);
  });

  it("it gives up in the end, and at once without a key", async () => {
    const keys = failing(9);
    await expect(send(post(), [0, 0])).rejects.toThrow("Failed to fetch");
    expect(keys.length).toBe(3);
    await expect(send(mark(new Request(ADDRESS, { method: "PUT" })), [0, 0])).rejects.toThrow("Failed to fetch");
    expect(keys.length).toBe(4);
  });
});

describe("a session in another workspace", () => {
  it("is noticed by the refusal, until the page shows that workspace", () => {
    refusal(404, { code: "not_found" });
    expect(isSwitched()).toBe(false);
    refusal(409, { code: "workspace.switched" });
    expect(isSwitched()).toBe(true);
    openWorkspace("w2");
    expect(isSwitched()).toBe(false);
  });
});
