/** The engine's face to the rest of the page. */

export { applyEvent, applyEvents, type Applied } from "./events";
export { colouring, factOf, isUninsighted, legend, departmentColors, type LegendEntry } from "./colouring";
export { decodeChart } from "./decode";
export { matchFilter, searchSeats } from "./filter";
export { buildForest, childrenOf, isWithin, unplacedContacts, type Forest } from "./forest";
export { drawnFor, ghostAt, withGhosts, type Ghost } from "./ghosts";
export { fill, labelsFor, tieLabel, type Labels } from "./labels";
export { cardRect } from "./layout/layout";
export type { Direction } from "./layout/metrics";
export type { Layout, Rect } from "./layout/types";
export type * from "./model";
export { collapsedAbove, collapsedFrom } from "./navigate";
export { factsById, makePicture, pictureOf, seatName, type Face, type Picture } from "./picture";
export { buildScene } from "./scene/build";
export type { Scene, Shape } from "./scene/types";
export { sceneToSvg } from "./svg";
export { COLOR_BYS, DEFAULT_VIEW, type ChartFilter, type ChartView, type ColorBy, type Given, type Mark, type SecondaryKind } from "./view";
export type * from "./wire";
