/** Finds the places beside the page, a piece at a time, so that neither the page nor a newer picture waits. */

import { Force, type ForceLink, type ForceNode } from "../../../graph/force/force";

export interface LayoutOrder {
  run: number;
  nodes: ForceNode[];
  links: ForceLink[];
}

export interface LayoutNews {
  run: number;
  x: Float64Array;
  y: Float64Array;
  done: boolean;
}

const PIECE = 28; // milliseconds between two news

let current = 0;

self.addEventListener("message", ({ data }: MessageEvent<LayoutOrder>) => {
  current = data.run;
  work(data.run, new Force(data.nodes, data.links));
});

function work(run: number, force: Force): void {
  if (run !== current) return;
  const end = performance.now() + PIECE;
  while (performance.now() < end && force.step());
  const [x, y] = [force.x.slice(), force.y.slice()];
  self.postMessage({ run, x, y, done: force.settled } satisfies LayoutNews, { transfer: [x.buffer, y.buffer] });
  if (!force.settled) setTimeout(() => work(run, force), 0);
}
