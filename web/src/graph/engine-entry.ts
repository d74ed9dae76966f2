/** The engine for the server's embedded V8: JSON in, JSON or SVG out; no DOM, no clock. */

import { decodeChart } from "./decode";
import { buildScene } from "./scene/build";
import type { Scene } from "./scene/types";
import { sceneToSvg } from "./svg";
import { DEFAULT_VIEW, type ChartView } from "./view";
import type { ChartWire, Fact } from "./wire";

/** What the server hands in. What the view leaves out takes its usual value. */
export interface EngineInput {
  chart: ChartWire;
  facts?: Fact[] | null;
  view?: Partial<ChartView>;
}

function sceneOf(input: string) {
  const { chart, facts, view } = JSON.parse(input) as EngineInput;
  return buildScene(decodeChart(chart), { ...DEFAULT_VIEW, ...view }, facts ?? null);
}

export const engine = {
  /** Chart, facts and view as JSON → the scene as JSON. */
  scene: (input: string): string => JSON.stringify(sceneOf(input)),
  /** A scene as JSON, perhaps with a frame put around it → one SVG document. */
  paint: (scene: string): string => sceneToSvg(JSON.parse(scene) as Scene),
  /** Chart, facts and view as JSON → one SVG document. */
  svg: (input: string): string => sceneToSvg(sceneOf(input)),
};

declare global {
  var GuanxiEngine: typeof engine;
}

globalThis.GuanxiEngine = engine;
