import type { ChartState, ChartView, Fact } from "../../graph";
import type { DragPoint, DropHint } from "../drag/drag";

/** What the stage shows. */
export interface StageInput {
  state: ChartState;
  facts: readonly Fact[] | null;
  view: ChartView;
  selection: readonly string[];
  /** Cards can be dragged. */
  editable: boolean;
}

/** Something from outside that can be dropped on the chart, as a contact of the list. */
export interface DragItem {
  id: string;
  name: string;
  detail?: string;
}

export interface Move {
  positionId: string;
  /** Null: put at the top. */
  managerId: string | null;
}

export interface Placement {
  contactId: string;
  managerId: string | null;
}

export type Refusal = "own_subtree" | "same";

/** What a reader does to the chart. The stage changes nothing by itself. */
export interface StageEvents {
  onSelect?: (ids: string[]) => void;
  /** Enter or double click: show the details. */
  onOpen?: (id: string) => void;
  onToggle?: (id: string) => void;
  onMove?: (move: Move) => void;
  onPlace?: (placement: Placement) => void;
  /**
   * A card is carried over what stands beside the chart; with it, cards can be carried though the chart cannot be edited.
   * Null: it hangs over the chart again, or was let go.
   */
  onCarry?: (positionId: string | null, at: DragPoint) => DropHint | null;
  onCarried?: (positionId: string, at: DragPoint) => void;
  onRefuse?: (reason: Refusal, move: Move) => void;
  onMenu?: (id: string, at: { x: number; y: number }) => void;
  /** After each zoom and pan. */
  onZoom?: (k: number) => void;
}

/** What the page may ask of a chart on screen. */
export interface ChartHandle {
  fit: () => void;
  zoomBy: (factor: number) => void;
  zoomTo: (k: number) => void;
  /** Point at a seat without moving the chart. */
  flash: (id: string) => void;
  /** Bring a seat into view, readable, and flash it. */
  reveal: (id: string) => void;
  /**
   * Bring two seats into view together, if both can be read then; else the first. `floor` is where on the page
   * a sheet begins that covers what lies below.
   */
  revealBoth: (id: string, other: string, floor?: number) => void;
  /** The next change leaves one seat where it is on the screen, and points at another. */
  expect: (anchor: string | null, flash: string | null) => void;
  /** Start dragging something from outside; call it from the item's own pointerdown. */
  dragIn: (event: PointerEvent, item: DragItem) => void;
}
