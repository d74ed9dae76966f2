/** The keyboard on the chart: arrows walk, Enter opens, Space folds, + − 0 zoom. */

import { arrowFrom, type Arrow } from "../../graph/navigate";
import type { HandledChart } from "./hands";

const ARROWS: Record<string, Arrow> = { ArrowUp: "up", ArrowDown: "down", ArrowLeft: "left", ArrowRight: "right" };

type Action = (stage: HandledChart) => void;

const ACTIONS: Record<string, Action> = {
  Enter: (stage) => stage.active >= 0 && stage.events.onOpen?.(idOf(stage, stage.active)),
  " ": (stage) => stage.active >= 0 && stage.toggle(stage.active),
  "+": (stage) => stage.viewpoint.zoomBy(1.25),
  "=": (stage) => stage.viewpoint.zoomBy(1.25),
  "-": (stage) => stage.viewpoint.zoomBy(0.8),
  "0": (stage) => stage.fit(),
  "1": (stage) => stage.viewpoint.zoomTo(1),
  Home: (stage) => walkTo(stage, stage.picture!.layout.order[0] ?? -1),
  Escape: (stage) => stage.events.onSelect?.([]),
};

/** Answer a key, if it means something here. */
export function onChartKey(stage: HandledChart, event: KeyboardEvent): void {
  if (!stage.picture || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target !== stage.root) return;
  const arrow = ARROWS[event.key];
  const action = ACTIONS[event.key];
  if (!arrow && !action) return;
  event.preventDefault();
  if (arrow) walk(stage, arrow);
  else action!(stage);
}

function idOf(stage: HandledChart, node: number): string {
  return stage.picture!.forest.positions[node]!.id;
}

function walk(stage: HandledChart, arrow: Arrow): void {
  const { layout } = stage.picture!;
  const from = stage.active;
  walkTo(stage, from >= 0 && layout.placed[from] ? arrowFrom(layout, from, arrow) : (layout.order[0] ?? -1));
}

function walkTo(stage: HandledChart, node: number): void {
  if (node < 0) return;
  stage.events.onSelect?.([idOf(stage, node)]);
  stage.keepInView(node);
}
