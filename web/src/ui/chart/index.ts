export { ChartCanvas, type ChartCanvasProps } from "./ChartCanvas";
export { ChartLegend } from "./ChartLegend";
export type { ChartHandle, DragItem, Move, Placement, Refusal } from "./types";
