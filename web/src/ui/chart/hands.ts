/** What pointer and keyboard may ask of the chart under them. */

import type { Picture } from "../../graph";
import type { Camera, Size } from "../../graph/viewport";
import type { CardLayer } from "./card-layer";
import type { Overlay } from "./overlay";
import type { Tooltip } from "./tooltip";
import type { StageEvents, StageInput } from "./types";
import type { Viewpoint } from "./viewpoint";

export interface HandledChart {
  readonly root: HTMLElement;
  readonly cards: CardLayer;
  readonly overlay: Overlay;
  readonly tooltip: Tooltip;
  readonly viewpoint: Viewpoint;
  readonly input: StageInput | null;
  readonly events: StageEvents;
  readonly picture: Picture | null;
  readonly view: Camera;
  readonly size: Size;
  /** The seat that has the keyboard; -1 for none. */
  readonly active: number;
  /** Show the whole chart. */
  fit: () => void;
  /** Fold or open a seat. */
  toggle: (node: number) => void;
  /** The least move that shows a seat. */
  keepInView: (node: number) => void;
  /** The next layout leaves one seat where it is on the screen, and points at another. */
  expectChange: (anchor: string | null, flash: string | null) => void;
}
