/** What the card under a resting pointer says in full: nothing on it is ever lost to an ellipsis or to the zoom. */

import { factOf, type Picture } from "../../graph";

const REST_MS = 450;

export class Tooltip {
  readonly element = document.createElement("div");
  private timer = 0;
  private node = -1;

  constructor() {
    this.element.className = "gx-tooltip";
    this.element.setAttribute("role", "tooltip");
    this.element.hidden = true;
  }

  /** The pointer is on a seat, or on none (-1). */
  over(picture: Picture, node: number, x: number, y: number, room: { w: number; h: number }): void {
    if (node === this.node) return;
    this.hide();
    this.node = node;
    if (node < 0) return;
    this.timer = window.setTimeout(() => this.open(picture, node, x, y, room), REST_MS);
  }

  hide(): void {
    window.clearTimeout(this.timer);
    this.element.hidden = true;
    this.node = -1;
  }

  private open(picture: Picture, node: number, x: number, y: number, room: { w: number; h: number }): void {
    this.element.replaceChildren(...lines(picture, node));
    this.element.hidden = false;
    const { offsetWidth, offsetHeight } = this.element;
    const left = Math.min(Math.max(x + 14, 8), Math.max(room.w - offsetWidth - 8, 8));
    const top = y + 20 + offsetHeight > room.h ? Math.max(y - offsetHeight - 12, 8) : y + 20;
    this.element.style.transform = `translate(${left}px,${top}px)`;
  }
}

function lines(picture: Picture, node: number): HTMLElement[] {
  const { labels } = picture;
  const face = picture.face(node);
  const fact = factOf(picture, node);
  const name = row("gx-tip-name", face.name);
  if (face.uninsighted) name.append(row("gx-tip-red", labels.uninsighted));
  const stance = face.kind === "taken" && picture.facts ? (face.stance === null ? labels.stance_unset : labels[`stance_${face.stance}`]) : "";
  const about = [face.title, face.department].filter(Boolean).join(" · ");
  const rated = [face.role ? labels[face.role] : "", stance].filter(Boolean).join(" · ");
  const marks = face.marks.map(({ text }) => text).join(" · ");
  const found = [name, row("gx-tip-line", about), row("gx-tip-line", rated), row("gx-tip-line", marks)];
  if (face.owner) found.push(row("gx-tip-line", `${labels.owner}: ${face.owner}`));
  if (fact?.last_contact_at) found.push(row("gx-tip-line", `${labels.last_contact}: ${fact.last_contact_at.slice(0, 10)}`));
  const line = picture.forest.superiorLine[node];
  if (line && line.certainty !== "confirmed") found.push(row("gx-tip-line", `${labels.reports_to}: ${labels[line.certainty]}`));
  if (face.note) found.push(row("gx-tip-note", face.note));
  return found.filter((element) => element.textContent);
}

function row(name: string, text: string): HTMLElement {
  const element = document.createElement("div");
  element.className = name;
  element.textContent = text;
  return element;
}
