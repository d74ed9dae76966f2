/** Draw one seat: as a full card, or as a block with a large name for the view from afar. */

import type { Labels } from "../labels";
import { GHOST_DASH, INK, ROLE_COLORS, shade, stanceColor, tint } from "../palette";
import type { Face } from "../picture";
import { cutText, textWidth } from "../text";
import type { Rect } from "../layout/types";
import { CARD, contentHeight, cutContent, nameSigns, TEXT_WIDTH, type Content, type FootRow, type Tag } from "./content";
import { drawIcon, roleIcon, stanceIcon } from "./icons";
import type { Brush, PathCommand, Stroke } from "./types";

const DIMMED = 0.28;

/** A full card. Without `content` its text is cut to the usual height. */
export function drawCard(brush: Brush, face: Face, labels: Labels, at: Rect, content: Content = cutContent(face, labels)): void {
  const opacity = face.dim ? DIMMED : 1;
  const empty = face.kind !== "taken";
  brush.about("card", face.id);
  const stroke = cardStroke(face);
  brush.rect(at.x, at.y, at.w, at.h, 8, { fill: cardFill(face), stroke, opacity });
  brush.path(leftBar(at, CARD.bar, 8), { fill: face.color, opacity: empty ? opacity * 0.55 : opacity });
  if (face.own) drawFlag(brush, at, face.own, opacity);
  drawAvatar(brush, face, at, opacity);
  drawLines(brush, face, at, content, opacity);
}

function cardStroke(face: Face): Stroke {
  if (face.ghost) return { color: INK.ghost, width: 1.2, dash: GHOST_DASH };
  const empty = face.kind !== "taken";
  return { color: empty ? INK.vacantBorder : INK.border, width: 1, dash: empty ? [5, 4] : null };
}

function cardFill(face: Face): string {
  if (face.ghost) return tint(INK.ghost, 0.96);
  if (face.own) return tint(face.own, 0.91);
  return face.kind === "taken" ? INK.card : INK.vacant;
}

/** The colour strip, following the card's round corners. */
function leftBar(at: Rect, width: number, radius: number): PathCommand[] {
  const { x, y, h } = at;
  return [
    ["M", x + radius, y],
    ["Q", x, y, x, y + radius],
    ["L", x, y + h - radius],
    ["Q", x, y + h, x + radius, y + h],
    ["L", x + width, y + h - 2.5],
    ["L", x + width, y + 2.5],
    ["Z"],
  ];
}

/** A folded corner in the seat's own colour. */
function drawFlag(brush: Brush, at: Rect, color: string, opacity: number): void {
  const right = at.x + at.w;
  const corner: PathCommand[] = [
    ["M", right - 18, at.y],
    ["L", right - 8, at.y],
    ["Q", right, at.y, right, at.y + 8],
    ["L", right, at.y + 18],
    ["Z"],
  ];
  brush.path(corner, { fill: color, opacity });
}

function drawAvatar(brush: Brush, face: Face, at: Rect, opacity: number): void {
  const { x, r } = CARD.avatar;
  const cx = at.x + x;
  const cy = at.y + Math.min(at.h / 2, 34);
  if (face.kind !== "taken") {
    brush.circle(cx, cy, r, { fill: INK.card, stroke: { color: INK.vacantBorder, width: 1.2, dash: [4, 3] }, opacity });
    if (face.kind === "unknown") brush.text("?", cx, cy + 6, { size: 17, weight: 600, color: INK.faint, anchor: "middle", opacity });
    else drawIcon(brush, "person", cx - 8, cy - 8, 16, tint(INK.vacantBorder, 0.35), opacity);
    return;
  }
  const sure = face.certainty === "confirmed";
  const fill = sure ? face.color : tint(face.color, 0.84);
  const stroke = sure ? null : { color: face.color, width: 1.2, dash: [4, 3] };
  brush.circle(cx, cy, r, { fill, stroke, opacity });
  const size = [...face.avatar].length > 1 ? 13 : 16;
  const color = sure ? "#ffffff" : shade(face.color, 0.15);
  brush.text(face.avatar, cx, cy + size * 0.36, { size, weight: 600, color, anchor: "middle", opacity });
}

/** The colour of a name: red where nothing is known of the person, grey where nobody sits. */
export function nameColor(face: Face): string {
  if (face.kind !== "taken") return INK.secondary;
  return face.uninsighted ? INK.danger : INK.text;
}

function drawLines(brush: Brush, face: Face, at: Rect, content: Content, opacity: number): void {
  const x = at.x + CARD.text;
  const used = contentHeight(content);
  let y = at.y + Math.max(CARD.top, (at.h - used) / 2);
  for (const [k, line] of content.name.entries()) {
    brush.text(line, x, y + 15, { size: CARD.name.size, weight: 600, color: nameColor(face), opacity });
    if (k === 0) drawSigns(brush, face, x + textWidth(line, CARD.name.size, 600) + 5, y + 4, opacity);
    y += CARD.name.line;
  }
  for (const line of content.title) {
    brush.text(line, x, y + 12.5, { size: CARD.title.size, color: INK.secondary, opacity });
    y += CARD.title.line;
  }
  for (const row of content.foot) {
    drawFoot(brush, row, x, y + 1, opacity);
    y += CARD.foot.line + 1;
  }
}

function drawSigns(brush: Brush, face: Face, x: number, y: number, opacity: number): void {
  let at = x;
  for (const sign of nameSigns(face)) {
    drawIcon(brush, sign, at, y, CARD.sign, sign === "note" ? "#b26a00" : INK.danger, opacity);
    at += CARD.sign + 4;
  }
}

function drawFoot(brush: Brush, row: FootRow, x: number, y: number, opacity: number): void {
  const { size } = CARD.foot;
  const color = INK.faint;
  let at = x;
  for (const tag of row.tags) {
    drawTag(brush, tag, at, y, opacity);
    at += tag.width + CARD.tag.gap;
  }
  brush.text(row.text, at, y + 12, { size, color, opacity });
  if (!row.owner) return;
  const right = x + TEXT_WIDTH;
  brush.text(row.owner, right, y + 12, { size, color, anchor: "end", opacity });
  drawIcon(brush, "person", right - textWidth(row.owner, size) - 13, y + 3, 9, color, opacity);
}

function drawTag(brush: Brush, tag: Tag, x: number, y: number, opacity: number): void {
  const { height, size, icon, pad } = CARD.tag;
  const stroke = { color: tint(tag.color, 0.62), width: 0.8, dash: null };
  brush.rect(x, y, tag.width, height, 4, { fill: tint(tag.color, 0.9), stroke, opacity });
  drawIcon(brush, tag.icon, x + pad, y + (height - icon) / 2, icon, tag.color, opacity);
  brush.text(tag.text, x + pad + icon + 3, y + 11.8, { size, weight: 500, color: shade(tag.color, 0.12), opacity });
}

/** A block that reads from afar: colour, large name, signs for role and stance. */
export function drawBlock(brush: Brush, face: Face, at: Rect): void {
  const opacity = face.dim ? DIMMED : 1;
  const empty = face.kind !== "taken";
  brush.about("card", face.id);
  const base = face.ghost ? INK.ghost : (face.own ?? face.color);
  const dash = empty || face.ghost ? [10, 8] : null;
  const stroke = { color: empty ? INK.vacantBorder : tint(base, face.ghost ? 0.1 : 0.5), width: 2, dash };
  brush.rect(at.x, at.y, at.w, at.h, 9, { fill: empty ? INK.vacant : tint(base, face.own ? 0.78 : face.ghost ? 0.96 : 0.87), stroke, opacity });
  brush.rect(at.x, at.y, 9, at.h, 4, { fill: face.ghost ? base : face.color, opacity: empty ? opacity * 0.5 : opacity });
  const signs = drawBlockSigns(brush, face, at, opacity);
  const room = at.w - 26 - signs;
  const full = textWidth(face.name, 1, 600);
  const size = Math.max(20, Math.min(38, room / full, at.h * 0.62));
  const color = empty ? INK.faint : nameColor(face);
  const text = cutText(face.name, room, size, 600);
  brush.text(text, at.x + 20, at.y + at.h / 2 + size * 0.36, { size, weight: 600, color, opacity });
}

function drawBlockSigns(brush: Brush, face: Face, at: Rect, opacity: number): number {
  const size = 22;
  const rows: [ReturnType<typeof stanceIcon>, string][] = [];
  if (face.role) rows.push([roleIcon(face.role), ROLE_COLORS[face.role]]);
  if (face.stance !== null) rows.push([stanceIcon(face.stance), stanceColor(face.stance)]);
  rows.forEach(([icon, color], k) => {
    const y = at.y + at.h / 2 - (rows.length * (size + 4) - 4) / 2 + k * (size + 4);
    drawIcon(brush, icon, at.x + at.w - size - 10, y, size, color, opacity);
  });
  return rows.length ? size + 14 : 0;
}

export interface GroupMark {
  id: string;
  name: string;
  color: string;
}

/** Rings around the cards of a group, with its name on the upper edge; no name at size 0. */
export function drawGroupRing(brush: Brush, at: Rect, group: GroupMark, k: number, size = 10): void {
  const gap = 3 + k * 3;
  const height = size * 1.4;
  const width = textWidth(group.name, size, 600) + size;
  const right = at.x + at.w - 10 - k * 14;
  brush.about("group", group.id);
  brush.rect(at.x - gap, at.y - gap, at.w + gap * 2, at.h + gap * 2, 8 + gap, {
    stroke: { color: group.color, width: 1.6, dash: null },
  });
  if (size === 0) return;
  brush.rect(right - width, at.y - gap - height / 2, width, height, height / 2, { fill: group.color });
  brush.text(group.name, right - width / 2, at.y - gap + size * 0.36, { size, weight: 600, color: "#ffffff", anchor: "middle" });
}

