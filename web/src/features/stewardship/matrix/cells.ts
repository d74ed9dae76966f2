/** What stands in the cells of the matrix: pure, so that the page and the tests agree. */

import { RACI, type Duty, type DutyIn, type Holder, type Raci, type Scope, type Step } from "../../../api/stewardship";

/** For which customers duties are being given. */
export interface Range {
  scope: Scope;
  value: string;
  accountId: string | null;
}

export const EVERYBODY: Range = { scope: "all", value: "", accountId: null };

export interface Cell {
  raci: Raci | null;
  /** Holds for all customers, and is shown where something more particular could be said. */
  general: boolean;
  /** More particular parts, where all customers are shown. */
  others: readonly Duty[];
  /** What is said for the range itself; of several in a row the earliest. */
  own: Duty | null;
}

/** From when and until when a duty holds; null is open. */
export type Period = Pick<Duty, "valid_from" | "valid_to">;

/** Whether enough is chosen to give duties. */
export function isComplete(range: Range): boolean {
  if (range.scope === "all") return true;
  return range.scope === "account" ? range.accountId !== null : range.value !== "";
}

/** The parts by step and holder: those of the range itself, else the general ones. */
export function cellsOf(duties: readonly Duty[], range: Range): (stepId: string, holderId: string) => Cell {
  const own = new Map<string, Duty>();
  const general = new Map<string, Raci>();
  const others = new Map<string, Duty[]>();
  for (const duty of duties) {
    const key = `${duty.step_id} ${duty.holder.id}`;
    if (isOf(duty, range)) own.set(key, earlier(own.get(key), duty));
    else if (duty.scope === "all") general.set(key, duty.raci);
    else if (range.scope === "all") others.set(key, [...(others.get(key) ?? []), duty]);
  }
  return (stepId, holderId) => {
    const key = `${stepId} ${holderId}`;
    const [mine, more] = [own.get(key) ?? null, others.get(key) ?? NONE];
    if (mine) return { raci: mine.raci, general: false, others: more, own: mine };
    return { raci: general.get(key) ?? null, general: general.has(key), others: more, own: null };
  };
}

function earlier(one: Duty | undefined, other: Duty): Duty {
  return one && (one.valid_from ?? "") <= (other.valid_from ?? "") ? one : other;
}

function isOf(duty: Duty, { scope, value, accountId }: Range): boolean {
  if (duty.scope !== scope) return false;
  return scope === "account" ? duty.account?.id === accountId : duty.value === value;
}

const NONE: readonly Duty[] = [];

/** What a click makes of a cell. The last word that another one has is passed over. */
export function nextRaci(cell: Pick<Cell, "raci" | "general">, taken: boolean): Raci | null {
  const order: (Raci | null)[] = [null, ...RACI];
  const now = cell.general ? null : cell.raci;
  const next = order[(order.indexOf(now) + 1) % order.length] ?? null;
  return next === "accountable" && taken ? "consulted" : next;
}

/** Whether another holder has the last word for a step in this range. */
export function isTaken(duties: readonly Duty[], range: Range, stepId: string, holderId: string): boolean {
  return duties.some((duty) => duty.raci === "accountable" && duty.step_id === stepId && duty.holder.id !== holderId && isOf(duty, range));
}

export function dutyFor(step: Pick<Step, "id">, holder: Holder, range: Range, raci: Raci | null, period?: Period): DutyIn {
  return {
    ...period,
    step_id: step.id,
    raci,
    scope: range.scope,
    value: range.scope === "account" ? "" : range.value,
    ...(range.accountId && range.scope === "account" ? { account_id: range.accountId } : {}),
    ...(holder.kind === "member" ? { member_id: holder.id } : { team_id: holder.id }),
  };
}

/** The duties after a cell was set, before the server has answered. */
export function afterSetting(duties: readonly Duty[], body: DutyIn, holder: Holder, range: Range): Duty[] {
  const rest = duties.filter((duty) => !(duty.step_id === body.step_id && duty.holder.id === holder.id && isOf(duty, range)));
  if (body.raci === null) return rest;
  const account = range.accountId ? { id: range.accountId, name: "" } : null;
  const fresh = { id: `new-${body.step_id}-${holder.id}`, step_id: body.step_id, holder, raci: body.raci, account };
  return [...rest, { ...fresh, scope: range.scope, value: range.value, valid_from: body.valid_from ?? null, valid_to: body.valid_to ?? null }];
}

/** What a key asks for in a cell: a part, none, or nothing (undefined). */
export function raciOfKey(key: string): Raci | null | undefined {
  if (key === "Delete" || key === "Backspace") return null;
  return RACI.find((one) => one[0] === key.toLowerCase());
}
