/** One card as HTML text. All texts pass through `escapeHtml`; nothing else comes from data. */

import type { Face, Labels, Picture } from "../../graph";
import { fill } from "../../graph";
import { tint } from "../../graph/palette";
import { cardTags, nameSigns, type Tag } from "../../graph/scene/content";
import { iconSvg, type IconName } from "../../graph/scene/icons";

const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/gu, (char) => ESCAPES[char]!);
}

const icons = new Map<IconName, string>();

/** An icon as inline SVG in the colour of the text. */
export function iconHtml(name: IconName): string {
  let html = icons.get(name);
  if (!html) {
    const paths = iconSvg(name).map(({ d, width }) =>
      width === null
        ? `<path d="${d}" fill="currentColor"/>`
        : `<path d="${d}" fill="none" stroke="currentColor" stroke-width="${width}"/>`,
    );
    html = `<svg class="gx-icon gx-icon-${name}" viewBox="0 0 12 12" aria-hidden="true">${paths.join("")}</svg>`;
    icons.set(name, html);
  }
  return html;
}

function tagHtml(tag: Tag): string {
  const style = `--t:${tag.color};--tb:${tint(tag.color, 0.9)};--tl:${tint(tag.color, 0.62)}`;
  return `<span class="gx-tag" style="${style}">${iconHtml(tag.icon)}${escapeHtml(tag.text)}</span>`;
}

function avatarHtml(face: Face): string {
  const inner = face.kind === "vacant" ? iconHtml("person") : escapeHtml(face.avatar);
  const classes = ["gx-avatar"];
  if (face.kind !== "taken") classes.push("gx-avatar-empty");
  else if (face.certainty !== "confirmed") classes.push("gx-avatar-unsure");
  if ([...face.avatar].length > 1) classes.push("gx-avatar-two");
  return `<span class="${classes.join(" ")}">${inner}</span>`;
}

/** Inside of a card, without its frame. */
export function cardHtml(face: Face, labels: Labels): string {
  const signs = nameSigns(face).map(iconHtml).join("");
  const owner = face.owner ? `<span class="gx-owner">${iconHtml("person")}${escapeHtml(face.owner)}</span>` : "";
  const tags = cardTags(face, labels).map(tagHtml).join("");
  const flag = face.own ? `<span class="gx-flag" style="border-top-color:${face.own}"></span>` : "";
  return (
    `${avatarHtml(face)}<span class="gx-text">` +
    `<span class="gx-line1"><b class="gx-name${face.uninsighted ? " gx-red" : ""}">${escapeHtml(face.name)}</b>${signs}</span>` +
    `<span class="gx-title">${escapeHtml(face.title)}</span>` +
    `<span class="gx-foot">${tags}<span class="gx-dept">${escapeHtml(face.department)}</span>${owner}</span></span>${flag}`
  );
}

/** Classes of a card's frame. */
export function cardClass(face: Face): string {
  const classes = ["gx-card"];
  if (face.kind !== "taken") classes.push("gx-empty");
  if (face.ghost) classes.push("gx-ghost");
  if (face.own) classes.push("gx-own");
  if (face.dim) classes.push("gx-dim");
  return classes.join(" ");
}

/** What a screen reader says of a card. */
export function cardLabel(picture: Picture, node: number): string {
  const { labels, forest } = picture;
  const face = picture.face(node);
  const values = { name: face.name, title: face.title, state: face.kind === "vacant" ? labels.vacant : labels.unknown };
  const parts = [fill(face.kind === "vacant" ? labels.aria_vacant : labels.aria_seat, values)];
  if (face.department) parts.push(face.department);
  if (face.ghost) parts.push(labels.suggested, face.ghost.word);
  if (face.outsider) parts.push(labels.outsider);
  if (face.uninsighted) parts.push(labels.uninsighted);
  if (face.role) parts.push(labels[face.role]);
  if (face.stance !== null) parts.push(labels[`stance_${face.stance}`]);
  for (const { text } of face.marks) parts.push(text);
  const below = forest.real[node]! - 1;
  if (below > 0) parts.push(fill(labels.aria_reports, { count: below }));
  return parts.filter(Boolean).join(labels.aria_seat.includes("，") ? "，" : ", ");
}
