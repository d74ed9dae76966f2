/** Networks for tests and measurements: circles of people who mostly meet among themselves. */

import type { ForceLink, ForceNode } from "./force";

export interface Company {
  nodes: ForceNode[];
  links: ForceLink[];
}

/** A company of that many people and about that many ties; always the same one. */
export function company(people: number, ties: number): Company {
  const dice = rolling(7);
  const groups = Math.max(2, Math.round(Math.sqrt(people) / 2));
  const nodes = Array.from({ length: people }, (_, n) => ({ id: `p${n}`, radius: 5 + Math.floor(dice() ** 3 * 10), group: n % groups }));
  const links = new Map<string, ForceLink>();
  for (let tries = 0; links.size < ties && tries < ties * 20; tries++) {
    const source = Math.floor(dice() * people);
    const inside = dice() < 0.85;
    const target = inside ? (source + groups * Math.floor(dice() * (people / groups))) % people : Math.floor(dice() * people);
    if (source === target || (inside && target >= people)) continue;
    links.set([source, target].sort((a, b) => a - b).join(" "), { source, target, pull: dice() });
  }
  return { nodes, links: [...links.values()] };
}

/** Numbers 0 … 1 that look like chance and are always the same (mulberry32). */
export function rolling(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
  };
}
