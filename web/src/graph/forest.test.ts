import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildForest, childrenOf, isWithin, unplacedContacts } from "./forest";
import { company, seatsFrom } from "./testing/company";

const ids = (nodes: Iterable<number>, forest: ReturnType<typeof buildForest>) =>
  [...nodes].map((node) => forest.positions[node]!.id);

describe("the forest of seats", () => {
  it("orders siblings by rank, then title, then id", () => {
    const seats = [
      { id: "top" },
      { id: "c", parent: "top", rank: 1, title: "b" },
      { id: "b", parent: "top", rank: 1, title: "a" },
      { id: "a", parent: "top", rank: 1, title: "b" },
      { id: "z", parent: "top", rank: 0 },
    ];
    const forest = buildForest(company({ seats }));
    expect(ids(childrenOf(forest, forest.indexOf.get("top")!), forest)).toEqual(["z", "b", "a", "c"]);
  });

  it("keeps several roots, and makes a root of a seat whose superior is missing", () => {
    const forest = buildForest(company({ seats: [{ id: "a" }, { id: "b", parent: "nobody" }, { id: "c", parent: "a" }] }));
    expect(ids(forest.roots, forest)).toEqual(["a", "b"]);
  });

  it("cuts a loop at one seat and loses nobody", () => {
    const seats = [
      { id: "a", parent: "c" },
      { id: "b", parent: "a" },
      { id: "c", parent: "b" },
      { id: "d", parent: "d" },
    ];
    const forest = buildForest(company({ seats }));
    expect(ids(forest.roots, forest)).toEqual(["a", "d"]);
    expect(forest.order).toHaveLength(4);
    expect(isWithin(forest, forest.indexOf.get("c")!, forest.indexOf.get("a")!)).toBe(true);
  });

  it("takes every seat once, superiors first, whatever the lines say", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1, max: 30 }), { maxLength: 31 }), (parents) => {
        const forest = buildForest(company({ seats: seatsFrom(parents) }));
        const place = new Map([...forest.order].map((node, k) => [node, k]));
        expect(place.size).toBe(parents.length);
        for (const node of forest.order) {
          const parent = forest.parent[node]!;
          if (parent >= 0) expect(place.get(parent)!).toBeLessThan(place.get(node)!);
        }
        const roots = [...forest.roots].reduce((sum, root) => sum + forest.subtree[root]!, 0);
        expect(roots).toBe(parents.length);
      }),
    );
  });

  it("lists who works there and has no seat", () => {
    const state = company({ seats: [{ id: "a", name: "王一" }] });
    const contacts = new Map(state.contacts).set("x", { id: "x", name: "李二", owner_id: null });
    const job = { id: "j", contact_id: "x", account_id: "a", title: "", department_id: null };
    const more = { ...state, contacts, employments: new Map(state.employments).set("j", job) };
    expect(unplacedContacts(more).map((contact) => contact.id)).toEqual(["x"]);
  });
});
