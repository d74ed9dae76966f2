/** The inner network of a customer, measured: ours, and the same picture drawn anew with every frame, as one writes it first. */

import type { InnerNetwork, NetworkPerson } from "../src/api/innerNetwork";
import { pictureOf, type NetworkPicture } from "../src/features/network/web/picture";
import { NetworkStage } from "../src/features/network/web/stage";
import { figures, frame, mouse, type Frames } from "./frames";
import { PlainNetwork } from "./network-plain";

const TEAM = 5;
const OURS = 12;
const WORDS = { group: (letter: string) => letter, none: { group: "", department: "", stance: "" }, stances: {} };
const OPTIONS = { colorBy: "group", sizeBy: "strength", ours: true, unseen: false, weakest: 0, told: [] } as const;

/** A repeatable dice (mulberry32). */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Teams of five who know each other and one or two of ours, and some who know somebody elsewhere. */
export function network(people: number, ties: number): InnerNetwork {
  const roll = dice(7);
  const some = Array.from({ length: people }, (_, n) => person(n, n < OURS, roll));
  const pairs = new Map<string, [number, number]>();
  const tie = (a: number, b: number) => a !== b && pairs.set(`${Math.min(a, b)} ${Math.max(a, b)}`, [Math.min(a, b), Math.max(a, b)]);
  for (let n = OURS; n < people; n++) {
    const first = OURS + Math.floor((n - OURS) / TEAM) * TEAM;
    for (let mate = first; mate < Math.min(first + TEAM, n); mate++) tie(n, mate);
    if (roll() < 0.6) tie(n, Math.floor((n - OURS) / TEAM) % OURS);
  }
  while (pairs.size < ties) tie(OURS + Math.floor(roll() * (people - OURS)), OURS + Math.floor(roll() * (people - OURS)));
  const at = "2026-01-01T00:00:00Z";
  const rows = [...pairs.values()].slice(0, ties).map(([a, b]) => ({
    a: some[a]!.id, b: some[b]!.id, strength: Math.round(roll() ** 2 * 1000) / 10, times: 1, meetings: 1, hidden: 0, first_at: at, last_at: at,
  }));
  return {
    since: "2025-01-01", until: "2026-01-01", people: some, ties: rows.sort((a, b) => b.strength - a.strength), told: [], months: [],
    groups: Array.from({ length: Math.ceil(people / 40) }, (_, number) => ({ number, label: "", people: 40 })),
    left_out: 0, ties_left_out: 0, unnamed: 0, hidden: 0,
  };
}

function person(n: number, ours: boolean, roll: () => number): NetworkPerson {
  const name = String.fromCodePoint(0x4e00 + Math.floor(roll() * 2000), 0x5f00 + Math.floor(roll() * 2000));
  return {
    id: `p${String(n).padStart(6, "0")}`, kind: ours ? "member" : "contact", name, title: "", department: "", department_id: null, account: "",
    active: true, group: ours ? null : Math.floor(n / 40), influence: null, strength: Math.round(roll() * 100), degree: 3, times: 5, last_at: null,
  };
}

export type Who = "ours" | "plain";
export type Way = "pan" | "zoom" | "hover";

export interface Opened {
  /** From the answer in memory until everybody stands where he will stay. */
  settled: number;
  /** The longest time the page did not answer meanwhile. */
  longest_task: number;
}

const made = new Map<string, InnerNetwork>();
let shown: { destroy: () => void } | null = null;

function data(people: number, ties: number): InnerNetwork {
  const key = `${people} ${ties}`;
  if (!made.has(key)) made.set(key, network(people, ties));
  return made.get(key)!;
}

/** Open the network in an element, and wait until it has come to rest. */
export async function openNetwork(host: HTMLElement, people: number, ties: number, who: Who): Promise<Opened> {
  const answer = data(people, ties);
  shown?.destroy();
  host.replaceChildren();
  const longest = longestTask();
  const start = performance.now();
  const picture = pictureOf(answer, OPTIONS, WORDS, new Map());
  shown = who === "ours" ? ourStage(host, picture) : new PlainNetwork(host, picture);
  while (!host.hasAttribute("data-settled")) await new Promise((resolve) => setTimeout(resolve, 20));
  return { settled: performance.now() - start, longest_task: await longest() };
}

function ourStage(host: HTMLElement, picture: NetworkPicture): NetworkStage {
  const stage = new NetworkStage(host, () => undefined);
  stage.show(picture, true);
  return stage;
}

/** Counts from now on; the answer is how long the longest task was, and stops counting. */
function longestTask(): () => Promise<number> {
  let longest = 0;
  const note = (entries: PerformanceEntryList) => (longest = Math.max(longest, ...entries.map(({ duration }) => duration)));
  const observer = new PerformanceObserver((list) => note(list.getEntries()));
  observer.observe({ entryTypes: ["longtask"] });
  return async () => {
    await new Promise((resolve) => setTimeout(resolve, 50));
    note(observer.takeRecords());
    observer.disconnect();
    return longest;
  };
}

/** Move over it, one step a frame. */
export async function moveNetwork(host: HTMLElement, way: Way, frames: number): Promise<Frames> {
  const [x, y] = [innerWidth / 2, innerHeight / 2];
  const stamps: number[] = [];
  if (way === "pan") mouse("mousedown", 6, 6, host);
  for (let k = 0; k < frames; k++) {
    const turn = (k / 60) * Math.PI;
    if (way === "pan") mouse("mousemove", 6 + Math.sin(turn) * 300, 6 + (1 - Math.cos(turn)) * 200, window);
    if (way === "zoom") host.dispatchEvent(new WheelEvent("wheel", { bubbles: true, cancelable: true, clientX: x, clientY: y, deltaY: Math.floor(k / 30) % 2 ? 24 : -24 }));
    if (way === "hover") host.dispatchEvent(new PointerEvent("pointermove", { bubbles: true, clientX: x - 300 + k * 4, clientY: y + Math.sin(k / 9) * 90, pointerType: "mouse" }));
    stamps.push(await frame());
  }
  if (way === "pan") mouse("mouseup", 6, 6, window);
  return figures(stamps);
}
