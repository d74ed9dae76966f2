/** Asks the worker for places, and tells what it finds; of several orders only the newest counts. */

import type { ForceLink, ForceNode, Place } from "../../../graph/force/force";
import type { LayoutNews, LayoutOrder } from "./layout.worker";
import type { NetworkPicture } from "./picture";

export class Layouter {
  private readonly worker: Worker;
  private run = 0;
  private ids: string[] = [];

  constructor(private readonly found: (places: ReadonlyMap<string, Place>, done: boolean) => void) {
    this.worker = new Worker(new URL("./layout.worker.ts", import.meta.url), { type: "module" });
    this.worker.addEventListener("message", ({ data }: MessageEvent<LayoutNews>) => this.tell(data));
  }

  /** Find places for a picture; people keep theirs as far as they can, and whoever is pinned keeps it. */
  order({ people, ties }: NetworkPicture, places: ReadonlyMap<string, Place>, pinned: ReadonlySet<string>): void {
    const index = new Map(people.map(({ id }, place) => [id, place]));
    const nodes = people.map(({ id, radius, group }): ForceNode => {
      const at = places.get(id);
      return { id, radius: radius + 2, group, ...(at && { at: { x: at.x, y: at.y } }), pinned: pinned.has(id) };
    });
    const links = ties.map(({ a, b, strength, ours }): ForceLink => ({ source: index.get(a)!, target: index.get(b)!, pull: ours ? strength * 0.3 : strength }));
    this.ids = people.map(({ id }) => id);
    this.worker.postMessage({ run: ++this.run, nodes, links } satisfies LayoutOrder, {});
  }

  private tell({ run, x, y, done }: LayoutNews): void {
    if (run !== this.run) return;
    this.found(new Map(this.ids.map((id, place) => [id, { x: x[place]!, y: y[place]! }])), done);
  }

  destroy(): void {
    this.worker.terminate();
  }
}
