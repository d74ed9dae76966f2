/** Small signs that stand beside every colour, on a grid of 12 by 12. */

import type { Grade, Role } from "../wire";
import type { Brush, PathCommand } from "./types";

interface Stroke {
  commands: PathCommand[];
  /** Null: the shape is filled. */
  width: number | null;
}

function polygon(...points: number[]): Stroke {
  const commands: PathCommand[] = [["M", points[0]!, points[1]!]];
  for (let k = 2; k < points.length; k += 2) commands.push(["L", points[k]!, points[k + 1]!]);
  return { commands: [...commands, ["Z"]], width: null };
}

function strokes(width: number, ...commands: PathCommand[]): Stroke {
  return { commands, width };
}

const PERSON: Stroke[] = [
  {
    width: null,
    commands: [
      ["M", 6, 0.8],
      ["C", 7.6, 0.8, 8.7, 1.9, 8.7, 3.5],
      ["C", 8.7, 5.1, 7.6, 6.2, 6, 6.2],
      ["C", 4.4, 6.2, 3.3, 5.1, 3.3, 3.5],
      ["C", 3.3, 1.9, 4.4, 0.8, 6, 0.8],
      ["Z"],
    ],
  },
  {
    width: null,
    commands: [["M", 1.2, 11.2], ["C", 1.2, 8.4, 3.2, 7.2, 6, 7.2], ["C", 8.8, 7.2, 10.8, 8.4, 10.8, 11.2], ["Z"]],
  },
];

const SHIELD: Stroke = {
  width: null,
  commands: [
    ["M", 6, 0.6],
    ["L", 10.8, 2.3],
    ["L", 10.8, 6],
    ["C", 10.8, 8.8, 8.6, 10.6, 6, 11.5],
    ["C", 3.4, 10.6, 1.2, 8.8, 1.2, 6],
    ["L", 1.2, 2.3],
    ["Z"],
  ],
};

const EYE: Stroke = strokes(
  1.2,
  ["M", 0.8, 6],
  ["C", 3, 2.4, 9, 2.4, 11.2, 6],
  ["C", 9, 9.6, 3, 9.6, 0.8, 6],
  ["Z"],
  ["M", 2, 10.6],
  ["L", 10, 1.4],
);

const SIGNAL: Stroke[] = [
  polygon(0.8, 4.4, 3.4, 4.4, 7, 1.4, 7, 10.6, 3.4, 7.6, 0.8, 7.6),
  strokes(1.3, ["M", 8.8, 4], ["Q", 10, 6, 8.8, 8], ["M", 10.3, 2.6], ["Q", 12.2, 6, 10.3, 9.4]),
];

const UP = polygon(6, 2.2, 10.6, 9.4, 1.4, 9.4);
const DOWN = polygon(6, 9.8, 10.6, 2.6, 1.4, 2.6);
const UP_UP = [polygon(6, 0.4, 10.2, 5.6, 1.8, 5.6), polygon(6, 6, 10.2, 11.2, 1.8, 11.2)];
const DOWN_DOWN = [polygon(6, 6, 10.2, 0.8, 1.8, 0.8), polygon(6, 11.6, 10.2, 6.4, 1.8, 6.4)];

export const ICONS = {
  decision_maker: [polygon(0.8, 2.6, 3.5, 5.4, 6, 1.2, 8.5, 5.4, 11.2, 2.6, 10.2, 10.4, 1.8, 10.4)],
  influencer: SIGNAL,
  gatekeeper: [SHIELD],
  user: PERSON,
  opponent: [polygon(2.6, 1, 6, 4.4, 9.4, 1, 11, 2.6, 7.6, 6, 11, 9.4, 9.4, 11, 6, 7.6, 2.6, 11, 1, 9.4, 4.4, 6, 1, 2.6)],
  support_strong: UP_UP,
  support: [UP],
  neutral: [polygon(1.6, 4.8, 10.4, 4.8, 10.4, 7.2, 1.6, 7.2)],
  oppose: [DOWN],
  oppose_strong: DOWN_DOWN,
  uninsighted: [EYE],
  note: [
    strokes(1.1, ["M", 2, 1], ["L", 10, 1], ["L", 10, 7.6], ["L", 6.8, 11], ["L", 2, 11], ["Z"]),
    strokes(1.1, ["M", 4.2, 4], ["L", 7.8, 4], ["M", 4.2, 6.6], ["L", 6.4, 6.6]),
  ],
  person: PERSON,
  // A spark: thought of, not known.
  suggested: [polygon(6, 0.6, 7.4, 4.6, 11.4, 6, 7.4, 7.4, 6, 11.4, 4.6, 7.4, 0.6, 6, 4.6, 4.6)],
  outsider: [
    strokes(1.4, ["M", 5, 2], ["L", 2, 2], ["L", 2, 10], ["L", 10, 10], ["L", 10, 7]),
    strokes(1.4, ["M", 6.2, 5.8], ["L", 10.4, 1.6], ["M", 7.2, 1.4], ["L", 10.6, 1.4], ["L", 10.6, 4.8]),
  ],
} as const satisfies Record<string, readonly Stroke[]>;

export type IconName = keyof typeof ICONS;

const STANCE_ICONS: Record<string, IconName> = {
  "2": "support_strong",
  "1": "support",
  "0": "neutral",
  "-1": "oppose",
  "-2": "oppose_strong",
};

export function stanceIcon(stance: Grade): IconName {
  return STANCE_ICONS[String(stance)]!;
}

export function roleIcon(role: Role): IconName {
  return role;
}

/** Draw an icon with its upper left corner at x, y. */
export function drawIcon(brush: Brush, name: IconName, x: number, y: number, size: number, color: string, opacity = 1): void {
  const scale = size / 12;
  for (const { commands, width } of ICONS[name] as readonly Stroke[]) {
    const moved = commands.map((command) => moveCommand(command, x, y, scale));
    const stroke = width === null ? null : { color, width: width * scale, dash: null };
    brush.path(moved, { fill: width === null ? color : null, stroke, opacity });
  }
}

function moveCommand(command: PathCommand, x: number, y: number, scale: number): PathCommand {
  let horizontal = false;
  return command.map((value) => {
    if (typeof value === "string") return value;
    horizontal = !horizontal;
    return value * scale + (horizontal ? x : y);
  }) as PathCommand;
}

/** The icon as SVG path data: filled parts and stroked parts. */
export function iconSvg(name: IconName): { d: string; width: number | null }[] {
  return (ICONS[name] as readonly Stroke[]).map(({ commands, width }) => ({
    d: commands.map((command) => command.join(" ")).join(" "),
    width,
  }));
}
