/** Reading one line of text: the fields of an interaction or of a plan. Pure: no page, no network, no clock. */

export { keyOf, readLine } from "./read";
export type { Kind, Next, Part, Reading, Setting, Somebody } from "./types";
