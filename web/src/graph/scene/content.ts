/** What stands where inside a card, with the text already cut or wrapped. Shared by the page's cards and by the drawing. */

import type { Labels } from "../labels";
import { CARD_HEIGHT, CARD_WIDTH } from "../layout/metrics";
import { INK, ROLE_COLORS, stanceColor } from "../palette";
import type { Face } from "../picture";
import { cutText, textWidth, wrapText } from "../text";
import { roleIcon, stanceIcon, type IconName } from "./icons";

export const CARD = {
  bar: 4,
  avatar: { x: 32, r: 17 },
  text: 59,
  right: 10,
  top: 9,
  name: { size: 15, line: 19 },
  title: { size: 12, line: 16 },
  foot: { size: 11, line: 16 },
  tag: { height: 16, size: 10.5, icon: 9, pad: 4, gap: 4 },
  sign: 12,
} as const;

export const TEXT_WIDTH = CARD_WIDTH - CARD.text - CARD.right;

export interface Tag {
  icon: IconName;
  text: string;
  color: string;
  width: number;
}

/** One row at the foot of a card: tags, then text, and our owner at the right end. */
export interface FootRow {
  tags: Tag[];
  text: string;
  owner: string;
}

/** Rows of a card from top to bottom. */
export interface Content {
  name: string[];
  title: string[];
  foot: FootRow[];
  height: number;
}

export function cardTags(face: Face, labels: Labels): Tag[] {
  const tags: Tag[] = [];
  if (face.ghost?.word) tags.push(makeTag("suggested", face.ghost.word, INK.ghost));
  if (face.outsider) tags.push(makeTag("outsider", labels.outsider, INK.secondary));
  if (face.role) tags.push(makeTag(roleIcon(face.role), labels[face.role], ROLE_COLORS[face.role]));
  if (face.stance !== null) {
    tags.push(makeTag(stanceIcon(face.stance), labels[`stance_${face.stance}`], stanceColor(face.stance)));
  }
  for (const { icon, text, color } of face.marks) tags.push(makeTag(icon, text, color));
  return tags;
}

function makeTag(icon: IconName, text: string, color: string): Tag {
  const { size, icon: sign, pad } = CARD.tag;
  return { icon, text, color, width: Math.ceil(pad + sign + 3 + textWidth(text, size, 500) + pad) };
}

/** Signs behind the name: no insight, a note. */
export function nameSigns(face: Face): IconName[] {
  const signs: IconName[] = [];
  if (face.uninsighted) signs.push("uninsighted");
  if (face.note) signs.push("note");
  return signs;
}

function signsWidth(face: Face): number {
  return nameSigns(face).length * (CARD.sign + 4);
}

function tagsWidth(tags: readonly Tag[]): number {
  return tags.reduce((sum, tag) => sum + tag.width + CARD.tag.gap, 0);
}

function ownerWidth(owner: string): number {
  return owner ? textWidth(owner, CARD.foot.size) + 22 : 0;
}

/** A card of the usual height; what does not fit ends in an ellipsis. */
export function cutContent(face: Face, labels: Labels): Content {
  const tags = cardTags(face, labels);
  const room = TEXT_WIDTH - tagsWidth(tags);
  const owner = room > 70 ? cutText(face.owner, 48, CARD.foot.size) : "";
  const left = room - ownerWidth(owner);
  return {
    name: [cutText(face.name, TEXT_WIDTH - signsWidth(face), CARD.name.size, 600)],
    title: [cutText(face.title, TEXT_WIDTH, CARD.title.size)],
    foot: [{ tags, text: left > 22 ? cutText(face.department, left, CARD.foot.size) : "", owner }],
    height: CARD_HEIGHT,
  };
}

/** A card as high as its text needs: for paper, nothing is cut. */
export function wholeContent(face: Face, labels: Labels): Content {
  const name = wrapText(face.name, TEXT_WIDTH - signsWidth(face), CARD.name.size, 600);
  const title = face.title ? wrapText(face.title, TEXT_WIDTH, CARD.title.size) : [];
  const foot = wholeFoot(face, cardTags(face, labels));
  const content = { name, title, foot, height: 0 };
  return { ...content, height: Math.max(CARD_HEIGHT, contentHeight(content) + CARD.top * 2 - 2) };
}

/** Tags in as many rows as they need; at least one, if only an empty one. */
function tagRows(tags: readonly Tag[]): Tag[][] {
  const rows: Tag[][] = [[]];
  for (const tag of tags) {
    const row = rows[rows.length - 1]!;
    if (row.length && tagsWidth(row) + tag.width > TEXT_WIDTH) rows.push([tag]);
    else row.push(tag);
  }
  return rows;
}

function wholeFoot(face: Face, tags: Tag[]): FootRow[] {
  const tagged: FootRow[] = tagRows(tags).map((row) => ({ tags: row, text: "", owner: "" }));
  const last = tagged.pop()!;
  const room = TEXT_WIDTH - tagsWidth(last.tags);
  const owner = ownerWidth(face.owner);
  const department = textWidth(face.department, CARD.foot.size);
  if (department + owner <= room) return [...tagged, { ...last, text: face.department, owner: face.owner }];
  const lines = face.department ? wrapText(face.department, TEXT_WIDTH, CARD.foot.size) : [];
  const rows = lines.map((text) => ({ tags: [] as Tag[], text, owner: "" }));
  rows.unshift(...tagged, ...(tags.length ? [last] : []));
  const host = rows.find((row) => ownerWidth(face.owner) + tagsWidth(row.tags) + textWidth(row.text, CARD.foot.size) <= TEXT_WIDTH);
  if (host) host.owner = face.owner;
  else rows.push(...wrapText(face.owner, TEXT_WIDTH - 22, CARD.foot.size).map((part) => ({ tags: [], text: "", owner: part })));
  return rows;
}

/** Height of the text of a card, without its margins. */
export function contentHeight({ name, title, foot }: Omit<Content, "height">): number {
  const rows = foot.filter((row) => row.tags.length || row.text || row.owner).length;
  return name.length * CARD.name.line + title.length * CARD.title.line + rows * (CARD.foot.line + 1);
}
