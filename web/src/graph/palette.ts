/** Colours of the drawing. Red is kept for what is not known about a person and for danger. */

import type { Certainty, Grade, OwnColor, Role } from "./wire";

export const INK = {
  page: "#f5f7fa",
  card: "#ffffff",
  border: "#dfe3ea",
  text: "#1f2430",
  secondary: "#5b6475",
  faint: "#8a93a3",
  line: "#b4bccb",
  lineStrong: "#7d8798",
  danger: "#d4232b",
  vacant: "#fafbfc",
  vacantBorder: "#aab3c2",
  accent: "#1677ff",
  ghost: "#0a8574",
} as const;

/** Departments, in the order of the chart; no red among them. */
export const DEPARTMENT_COLORS = [
  "#2f6bff",
  "#0e9f8e",
  "#7a3ff2",
  "#d46b08",
  "#b5248f",
  "#3f8f1f",
  "#0b7fb5",
  "#8a6d00",
  "#4a55c8",
  "#a0522d",
  "#00796b",
  "#8e4585",
] as const;

export const NO_COLOR = "#9aa4b4";

export const OWN_COLORS: Record<OwnColor, string> = {
  red: "#d4380d",
  orange: "#e8830c",
  gold: "#c99700",
  green: "#389e0d",
  cyan: "#0f9aa5",
  blue: "#1677ff",
  purple: "#722ed1",
  magenta: "#c41d7f",
  grey: "#6b7280",
};

export const STANCE_COLORS: Record<string, string> = {
  "2": "#1e7a12",
  "1": "#56a53a",
  "0": "#4f6a94",
  "-1": "#d46b08",
  "-2": "#a8071a",
};

export function stanceColor(stance: Grade | null): string {
  return stance === null ? NO_COLOR : STANCE_COLORS[String(stance)]!;
}

export const ROLE_COLORS: Record<Role, string> = {
  decision_maker: "#7a3ff2",
  influencer: "#0b7fb5",
  gatekeeper: "#b26a00",
  user: "#3f8f1f",
  opponent: "#a8071a",
};

/** From fresh to silent; the last one for "never". */
export const RECENCY = [
  { days: 30, color: "#1e7a12", key: "recent_30" },
  { days: 90, color: "#56a53a", key: "recent_90" },
  { days: 180, color: "#c99700", key: "recent_180" },
  { days: Infinity, color: "#d46b08", key: "recent_older" },
] as const;

/** Dash patterns by certainty; `null` is one stroke. */
export const DASHES: Record<Certainty, readonly number[] | null> = {
  confirmed: null,
  heard: [7, 5],
  inferred: [2, 4],
  disproven: [7, 5],
};

/** Dashes of what is only suggested. */
export const GHOST_DASH: readonly number[] = [6, 4];

/** Mix a colour with white: 0 stays, 1 is white. */
export function tint(hex: string, share: number): string {
  const value = Number.parseInt(hex.slice(1), 16);
  const mix = (channel: number) => Math.round(channel + (255 - channel) * share);
  const mixed = (mix(value >> 16) << 16) | (mix((value >> 8) & 255) << 8) | mix(value & 255);
  return `#${mixed.toString(16).padStart(6, "0")}`;
}

/** Mix a colour with black: 0 stays, 1 is black. */
export function shade(hex: string, share: number): string {
  const value = Number.parseInt(hex.slice(1), 16);
  const mix = (channel: number) => Math.round(channel * (1 - share));
  const mixed = (mix(value >> 16) << 16) | (mix((value >> 8) & 255) << 8) | mix(value & 255);
  return `#${mixed.toString(16).padStart(6, "0")}`;
}
