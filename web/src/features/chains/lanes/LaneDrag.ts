import type { Chain } from "../../../api/chains";
import type { TFunction } from "../../../i18n";
import { Drag, type DragPoint, type DropHint, type Freight } from "../../../ui/drag/drag";
import type { Deeds } from "../useDeeds";
import { deedOf, type Carried, type Deed, type LaneTarget } from "./targets";

interface Cargo extends Freight {
  carried: Carried;
}

/** What a drop is decided by. */
interface Present {
  chain: Chain;
  deeds: Deeds;
  select: (memberId: string | null) => void;
  t: TFunction;
}

const EDGE_PX = 40;
const EDGE_STEP = 14;

/** Carrying people into lanes and lanes among each other. The ghost says what would be done. No React in here. */
export class LaneDrag {
  private host: HTMLElement | null = null;
  private present: Present | null = null;
  private marked: HTMLElement | null = null;
  private readonly drag = new Drag<Cargo>({
    host: () => this.host,
    over: ({ carried }, at) => this.hint(carried, at),
    drop: ({ carried }, at) => this.drop(carried, at),
    leave: () => this.leave(),
    pan: (dx, dy) => this.host?.scrollBy(-dx, -dy),
  });

  /** The element that holds the lanes; null when it leaves the page. */
  attach(host: HTMLElement | null): void {
    this.host = host;
    if (host === null) this.drag.cancel();
  }

  /** What is shown, for the next decision. */
  listen(present: Present): void {
    this.present = present;
  }

  /** Take something up; call it from its own pointerdown. */
  arm(event: PointerEvent, cargo: Cargo): void {
    this.drag.arm(event, cargo);
  }

  /** A click follows the end of a drag; it means nothing. */
  get justEnded(): boolean {
    return this.drag.justEnded;
  }

  /** Something is carried over the lanes from elsewhere: what letting go would do. */
  over(carried: Carried, at: DragPoint): DropHint | null {
    nudge(this.host, at);
    return this.hint(carried, at);
  }

  drop(carried: Carried, at: DragPoint): void {
    const { deed } = this.verdict(carried, at);
    this.leave();
    if (!this.present) return;
    const { deeds, select } = this.present;
    void deeds.drop(deed, carried).then((memberId) => {
      if (memberId !== undefined && deed?.deed === "join") select(memberId);
    });
  }

  leave(): void {
    this.mark(null, null);
  }

  private hint(carried: Carried, at: DragPoint): DropHint | null {
    const { lane, deed } = this.verdict(carried, at);
    this.mark(lane, deed);
    return this.present && hintOf(this.present.chain, deed, at.copy, this.present.t);
  }

  private verdict(carried: Carried, at: DragPoint): { lane: HTMLElement | null; deed: Deed } {
    const lane = laneAt(this.host, at);
    return { lane, deed: this.present && deedOf(this.present.chain, carried, targetOf(lane), at.copy) };
  }

  private mark(lane: HTMLElement | null, deed: Deed): void {
    if (this.marked !== lane) this.marked?.removeAttribute("data-drop");
    this.marked = lane;
    lane?.setAttribute("data-drop", deed === null || deed.deed === "nothing" ? "nothing" : "done");
  }
}

/** The lane under a point, if it is one of these lanes. */
function laneAt(host: HTMLElement | null, { x, y }: DragPoint): HTMLElement | null {
  const lane = document.elementFromPoint(x, y)?.closest<HTMLElement>("[data-lane]") ?? null;
  return lane && host?.contains(lane) ? lane : null;
}

function targetOf(lane: HTMLElement | null): LaneTarget {
  return lane ? { stageId: lane.dataset.lane || null } : null;
}

/** What comes from elsewhere and is held near an edge brings the lanes along. */
function nudge(host: HTMLElement | null, { x, y }: DragPoint): void {
  const box = host?.getBoundingClientRect();
  if (!host || !box || y < box.top || y > box.bottom) return;
  if (x > box.right - EDGE_PX && x < box.right) host.scrollBy(EDGE_STEP, 0);
  if (x < box.left + EDGE_PX && x > box.left) host.scrollBy(-EDGE_STEP, 0);
}

function hintOf(chain: Chain, deed: Deed, copy: boolean, t: TFunction): DropHint | null {
  if (deed === null) return null;
  const nameOf = (id: string | null) => chain.stages.find((stage) => stage.id === id)?.name ?? "";
  const done = (text: string): DropHint => ({ text, outcome: "done" });
  switch (deed.deed) {
    case "nothing":
      return { text: t(`chains.drop.${deed.why}`), outcome: "nothing" };
    case "join":
      if (deed.stageId === null) return done(t("chains.drop.join"));
      return done(t("chains.drop.join_stage", { stage: nameOf(deed.stageId), kind: t(`chains.part.${deed.kind}`) }));
    case "add":
      return done(t(copy ? "chains.drop.copy" : "chains.drop.add", { stage: nameOf(deed.stageId), kind: t(`chains.part.${deed.kind}`) }));
    case "move":
      return done(t("chains.drop.move", { stage: nameOf(deed.stageId) }));
    case "leave":
      return done(t("chains.drop.leave", { stage: nameOf(deed.stageId) }));
    case "order":
      return done(deed.afterId === null ? t("chains.drop.first") : t("chains.drop.after", { stage: nameOf(deed.afterId) }));
  }
}
