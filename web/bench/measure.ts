/** Measurements that run in the page and are called from outside. Each answers plain figures. */

import { createElement } from "react";
import { createRoot, type Root } from "react-dom/client";
import { flushSync } from "react-dom";
import { applyEvent, buildForest, decodeChart, DEFAULT_VIEW, type ChartState, type ChartView, type Forest } from "../src/graph";
import { layoutChart, layoutOptions } from "../src/graph/layout/layout";
import { ChartCanvas } from "../src/ui/chart";
import { moveEvent } from "./changes";
import { generate, type Generated } from "./data/generate";
import { figures, frame, mouse, painted, type Frames } from "./frames";
import { moveNetwork, openNetwork, type Opened, type Way, type Who } from "./network";
import { drawRival, rivalRows, type Rival } from "./rival";

type View = "readable" | "fit";

const made = new Map<number, Generated>();
const host = document.createElement("div");
host.style.cssText = "position:fixed;inset:0;background:#f5f7fa";

let root: Root | null = null;
let rival: Rival | null = null;
let state: ChartState | null = null;
let view: ChartView = DEFAULT_VIEW;
let opening: View = "readable";
let crowded = "";

function data(size: number): Generated {
  if (!made.has(size)) made.set(size, generate(size));
  return made.get(size)!;
}

/** Generate (outside every clock). */
function prepare(size: number): number {
  return data(size).wire.tables.positions!.rows.length;
}

async function clear(): Promise<void> {
  root?.unmount();
  root = null;
  rival = null;
  host.replaceChildren();
  host.remove();
  document.body.append(host);
  await painted();
}

function show(): void {
  flushSync(() =>
    root!.render(
      createElement(ChartCanvas, {
        state: state!,
        facts: null,
        view,
        selection: [],
        editable: true,
        minimap: false,
        opening: opening === "fit" ? "fit" : { seat: crowded },
        onMove: ({ positionId, managerId }) => {
          state = applyEvent(state!, moveEvent(state!, positionId, managerId)).state;
          show();
        },
      }),
    ),
  );
}

/** A seat in the thick of the chart: in the middle of the order, with superiors and subordinates around it. */
function crowdedSeat(forest: Forest): string {
  const nodes = [...forest.order].slice(Math.floor(forest.size / 3));
  const node = nodes.find((n) => forest.childStart[n + 1]! - forest.childStart[n]! >= 4) ?? 0;
  return forest.positions[node]!.id;
}

/** From the wire in memory to the painted chart. */
async function ours(size: number, at: View): Promise<number> {
  const { wire } = data(size);
  await clear();
  opening = at;
  crowded = crowdedSeat(buildForest(decodeChart(wire)));
  view = { ...DEFAULT_VIEW };
  const start = performance.now();
  root = createRoot(host);
  state = decodeChart(wire);
  show();
  return (await painted()) - start;
}

/**
 * The rival draws every card transparent and fades it in, even when told to take no time for it: its chart is complete
 * when the last card is opaque.
 */
async function settled(): Promise<void> {
  const opaque = () => Number([...host.querySelectorAll(".node")].at(-1)?.getAttribute("opacity") ?? 1) >= 1;
  for (let k = 0; k < 600 && !opaque(); k++) await frame();
}

/** The same for d3-org-chart, from its own rows. */
async function theirs(size: number, at: View): Promise<number> {
  const rows = rivalRows(data(size));
  await clear();
  const start = performance.now();
  rival = drawRival(host, rows, at);
  await settled();
  return (await painted()) - start;
}

function surface(): Element {
  return host.querySelector(".gx-stage") ?? host.querySelector("svg")!;
}

/** A point of the surface without a card under it, where a mouse pans the chart. */
function ground(): { x: number; y: number } {
  for (let y = 30; y < innerHeight; y += 23) {
    for (let x = 60; x < innerWidth; x += 29) {
      const element = document.elementFromPoint(x, y);
      if (element === surface() || element?.classList.contains("gx-ground")) return { x, y };
    }
  }
  return { x: 4, y: 4 };
}

/** Drag the ground in circles, one step a frame. */
async function pan(frames: number): Promise<Frames> {
  const from = ground();
  const target = surface();
  mouse("mousedown", from.x, from.y, target);
  const stamps: number[] = [];
  for (let k = 0; k < frames; k++) {
    const turn = (k / 60) * Math.PI;
    mouse("mousemove", from.x + Math.sin(turn) * 420, from.y + (1 - Math.cos(turn)) * 260, window);
    stamps.push(await frame());
  }
  mouse("mouseup", from.x, from.y, window);
  return figures(stamps);
}

/** Turn the wheel in and out about the middle. */
async function zoom(frames: number): Promise<Frames> {
  const target = surface();
  const stamps: number[] = [];
  for (let k = 0; k < frames; k++) {
    const deltaY = Math.floor(k / 30) % 2 === 0 ? -24 : 24;
    const init = { bubbles: true, cancelable: true, clientX: innerWidth / 2, clientY: innerHeight / 2, deltaY };
    target.dispatchEvent(new WheelEvent("wheel", init));
    stamps.push(await frame());
  }
  return figures(stamps);
}

/** A leaf and another superior for it: the last seats that have what is needed. */
function movable(forest: Forest): { seat: number; superior: number } {
  const leaf = (n: number) => forest.childStart[n + 1]! === forest.childStart[n]!;
  const nodes = [...forest.order].reverse();
  const seat = nodes.find(leaf)!;
  const superior = [...forest.order].find((n) => !leaf(n) && n !== forest.parent[seat] && forest.depth[n]! >= 2)!;
  return { seat, superior };
}

/** A leaf in view, and another card in view that is not its superior. */
function twoCards(): [DOMRect, DOMRect] {
  const forest = buildForest(state!);
  const seen = [...host.querySelectorAll<HTMLElement>(".gx-card")]
    .map((card) => ({ box: card.getBoundingClientRect(), node: forest.indexOf.get(card.dataset.id ?? "") ?? -1 }))
    .filter(({ box: b, node }) => node >= 0 && b.left > 60 && b.top > 60 && b.right < innerWidth - 60 && b.bottom < innerHeight - 60);
  const from = seen.find(({ node }) => forest.childStart[node + 1]! === forest.childStart[node]!)!;
  const to = seen.find(({ node }) => node !== from.node && node !== forest.parent[from.node])!;
  return [from.box, to.box];
}

/** From letting a card go on another to the painted new chart, by real pointer events on two cards in view. */
async function drop(): Promise<number> {
  const target = surface();
  const [from, to] = twoCards();
  const before = state;
  const spot = (r: DOMRect) => [r.left + 60, r.top + r.height / 2] as const;
  mouse("pointerdown", ...spot(from), target);
  for (let step = 1; step <= 6; step++) {
    mouse("pointermove", from.left + 60 + ((to.left - from.left) * step) / 6, from.top + 34 + ((to.top - from.top) * step) / 6, window);
    await frame();
  }
  const start = performance.now();
  mouse("pointerup", ...spot(to), window);
  const end = await painted();
  if (state === before) throw new Error("The drop changed nothing");
  return end - start;
}

/** The same move made in the data, drawn anew: for views in which no card can be dragged, and for the rival. */
async function change(): Promise<number> {
  const { seat, superior } = movable(buildForest(state!));
  const forest = buildForest(state!);
  const event = moveEvent(state!, forest.positions[seat]!.id, forest.positions[superior]!.id);
  const start = performance.now();
  state = applyEvent(state!, event).state;
  show();
  return (await painted()) - start;
}

async function rivalChange(size: number): Promise<number> {
  const forest = buildForest(decodeChart(data(size).wire));
  const { seat, superior } = movable(forest);
  const id = forest.positions[seat]!.id;
  const rows = rival!.rows;
  const start = performance.now();
  rows.find((row) => row.id === id)!.parentId = forest.positions[superior]!.id;
  rival!.chart.data(rows).render();
  await frame();
  await settled();
  return (await painted()) - start;
}

/** Milliseconds of one layout, the first time and the median of nine more. */
function layout(size: number): { first: number; usual: number } {
  const forest = buildForest(decodeChart(data(size).wire));
  const times = Array.from({ length: 10 }, () => {
    const start = performance.now();
    layoutChart(forest, layoutOptions(forest, "top_down"));
    return performance.now() - start;
  });
  const [first, ...rest] = times;
  return { first: first!, usual: rest.sort((a, b) => a - b)[4]! };
}

/** Megabytes of JavaScript heap after a collection. */
function heap(): number {
  const { gc } = globalThis as { gc?: () => void };
  gc?.();
  const memory = (performance as Performance & { memory?: { usedJSHeapSize: number } }).memory;
  return (memory?.usedJSHeapSize ?? 0) / 1e6;
}

/** The inner network of a customer: from the answer in memory to everybody in his place. */
async function networkOpened(people: number, ties: number, who: Who): Promise<Opened> {
  await clear();
  return openNetwork(host, people, ties, who);
}

const networkMoved = (way: Way, frames: number): Promise<Frames> => moveNetwork(host, way, frames);

export const bench = { prepare, ours, theirs, pan, zoom, drop, change, rivalChange, layout, heap, clear, networkOpened, networkMoved };

declare global {
  interface Window {
    bench: typeof bench;
  }
}
