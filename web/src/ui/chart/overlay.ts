/** What lies above the cards: secondary lines of the selection, the path under the pointer, rings, the drop target. */

import type { Picture } from "../../graph";
import { cardRect } from "../../graph/layout/layout";
import { superiorRoute } from "../../graph/layout/routes";
import { INK } from "../../graph/palette";
import { Collector } from "../../graph/scene/collect";
import { drawSecondary, LINE_RADIUS, secondaryLines } from "../../graph/scene/lines";
import { shapeToSvg } from "../../graph/svg";
import type { Level } from "../../graph/viewport";

/** More lines than this at once say nothing and cost much: then only those of the selection are shown. */
const MOST_LINES = 120;

export type RingKind = "selected" | "drop" | "refused" | "flash";

export class Overlay {
  private readonly lines = svgLayer("gx-lines");
  private readonly hover = svgLayer("gx-hover");
  private readonly rings = document.createElement("div");
  private picture: Picture | null = null;

  constructor(host: HTMLElement) {
    this.rings.className = "gx-rings";
    host.append(this.hover, this.lines, this.rings);
  }

  setPicture(picture: Picture): void {
    this.picture = picture;
    this.hover.replaceChildren();
  }

  /** Secondary lines above the cards; zoomed out, the canvas has them. */
  showLines(selection: readonly string[], level: Level): void {
    const { picture } = this;
    if (!picture || level !== "cards") return this.lines.replaceChildren();
    let found = secondaryLines({ ...picture, view: { ...picture.view, selected: selection } });
    if (found.length > MOST_LINES) {
      found = secondaryLines({ ...picture, view: { ...picture.view, show_lines: "selected", selected: selection } });
    }
    const brush = new Collector();
    for (const line of found) drawSecondary(brush, picture, line);
    this.lines.innerHTML = brush.shapes.map(shapeToSvg).join("");
  }

  /** The chain of superiors of the seat under the pointer, and its own reports. */
  showPath(node: number, width: number): void {
    const { picture } = this;
    if (!picture || node < 0) return this.hover.replaceChildren();
    const { forest, layout } = picture;
    const brush = new Collector();
    const look = { stroke: { color: INK.accent, width, dash: null } };
    for (let at = node; at >= 0; at = forest.parent[at]!) {
      const points = superiorRoute(layout, at);
      if (points.length) brush.polyline(points, LINE_RADIUS, look);
    }
    const soft = { stroke: { color: "#8ab8ff", width, dash: null } };
    const end = Math.min(forest.childStart[node + 1]!, forest.childStart[node]! + MOST_LINES);
    for (let c = forest.childStart[node]!; c < end; c++) {
      const points = superiorRoute(layout, forest.childList[c]!);
      if (points.length) brush.polyline(points, LINE_RADIUS, soft);
    }
    this.hover.innerHTML = brush.shapes.map(shapeToSvg).join("");
  }

  /** Rings around seats; replaces all rings of the kinds given. */
  ring(kind: RingKind, nodes: readonly number[], k: number): void {
    for (const old of this.rings.querySelectorAll(`.gx-ring-${kind}`)) old.remove();
    for (const node of nodes) {
      if (!this.picture?.layout.placed[node]) continue;
      const { x, y, w, h } = cardRect(this.picture.layout, node);
      const ring = document.createElement("div");
      ring.className = `gx-ring gx-ring-${kind}`;
      const edge = Math.max(2, 2 / k);
      ring.style.cssText = `transform:translate(${x}px,${y}px);width:${w}px;height:${h}px;outline-width:${edge}px;outline-offset:${edge / 2}px`;
      if (kind === "flash") ring.addEventListener("animationend", () => ring.remove());
      this.rings.append(ring);
    }
  }
}

function svgLayer(name: string): SVGSVGElement {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("class", name);
  svg.setAttribute("aria-hidden", "true");
  return svg;
}
