/** Carrying cards over the board; the places are read from the page itself. */

import type { Board, OpportunityRow } from "../../../api/opportunities";
import { Drag, type DragPoint, type Freight } from "../../../ui/drag/drag";
import { landing } from "./arrange";

export interface Cargo extends Freight {
  row: OpportunityRow;
}

/** Where a carried card would land: a stage and the card below it, or an end. */
export type Target = { stageId: string; beforeId: string | null } | { end: "won" | "lost" };

/** The card in the air and where it would land. */
export interface Flight {
  carried: string;
  target: Target | null;
}

export interface BoardHooks {
  board: Board | undefined;
  /** What stands beside the pointer over an end. */
  endText: (end: "won" | "lost") => string;
  onMove: (row: OpportunityRow, stage: { id: string; name: string }, beforeId: string | null) => void;
  onEnd: (row: OpportunityRow, end: "won" | "lost") => void;
}

export class BoardPointer {
  private hooks: BoardHooks | null = null;
  private host: HTMLElement | null = null;
  readonly drag: Drag<Cargo>;

  constructor(show: (flight: Flight | null) => void) {
    this.drag = new Drag<Cargo>({
      host: () => this.host,
      over: ({ row }, at) => {
        const target = targetAt(at, row.id);
        show({ carried: row.id, target });
        return target && { text: this.textOf(target), outcome: "done" };
      },
      drop: ({ row }, at) => this.drop(row, targetAt(at, row.id)),
      leave: () => show(null),
      pan: (dx) => this.host?.scrollBy({ left: -dx }),
    });
  }

  /** What to do, as the page has it now. */
  know(hooks: BoardHooks): void {
    this.hooks = hooks;
  }

  standOn(host: HTMLElement | null): void {
    this.host = host;
  }

  private drop(row: OpportunityRow, target: Target | null): void {
    if (!target) return;
    if ("end" in target) this.hooks?.onEnd(row, target.end);
    else this.hooks?.onMove(row, { id: target.stageId, name: this.nameOf(target.stageId) }, target.beforeId);
  }

  private textOf(target: Target): string {
    return "end" in target ? (this.hooks?.endText(target.end) ?? "") : this.nameOf(target.stageId);
  }

  private nameOf(stageId: string): string {
    return this.hooks?.board?.columns.find((column) => column.stage.id === stageId)?.stage.name ?? "";
  }
}

function targetAt(at: DragPoint, carried: string): Target | null {
  const under = document.elementFromPoint(at.x, at.y);
  const end = under?.closest<HTMLElement>("[data-end]")?.dataset.end;
  if (end === "won" || end === "lost") return { end };
  const column = under?.closest<HTMLElement>("[data-stage]");
  if (!column) return null;
  const cards = [...column.querySelectorAll<HTMLElement>("[data-card]")].map((card) => {
    const box = card.getBoundingClientRect();
    return { id: card.dataset.card!, middle: box.top + box.height / 2 };
  });
  return { stageId: column.dataset.stage!, beforeId: landing(cards, at.y, carried) };
}
