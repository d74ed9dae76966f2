/** A network as plain columns: so it can be painted beside the page, and thousands of ties cost the page nothing. */

import type { Camera, Size } from "../../../graph/viewport";
import type { Shape, ToldKind } from "./picture";

/** How people and ties look; it changes with the picture. Ties and what is told name people by their places. */
export interface Looks {
  palette: string[];
  shape: Shape[];
  color: Uint16Array;
  hollow: Uint8Array;
  letter: string[];
  a: Uint32Array;
  b: Uint32Array;
  tieColor: Uint16Array;
  told: ToldLine[];
}

export interface ToldLine {
  a: number;
  b: number;
  kind: ToldKind;
  /** Somebody confirmed it. */
  sure: boolean;
}

/** Where everybody is right now, how large, and how wide ties are; a negative size: not placed yet. */
export interface Places {
  x: Float32Array;
  y: Float32Array;
  r: Float32Array;
  width: Float32Array;
}

export interface Scene {
  looks: Looks;
  places: Places;
}

/** What the worker is asked for: a picture of the scene as a camera sees it, and somewhat around that. */
export interface SceneOrder {
  looks?: Looks;
  places: Places;
  stamp: number;
  camera: Camera;
  screen: Size;
  /** Pixels around the screen that are painted too. */
  margin: number;
  ratio: number;
  /** How many ties there is time for: the strongest. */
  most: number;
}

export interface SceneNews {
  bitmap: ImageBitmap;
  order: Pick<SceneOrder, "stamp" | "camera" | "margin" | "most">;
  /** How long it took. */
  milliseconds: number;
}
