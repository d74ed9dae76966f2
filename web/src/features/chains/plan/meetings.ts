import type { ChainPlan, LevelCell } from "../../../api/simulation";

interface Meeting {
  colleague_id: string;
  member_id: string;
}

const MOST = 4;

/** Meetings to plan in a cell: those that the levels ask for first, then whoever is there and has no pair with them yet. */
export function meetingsIn(cell: LevelCell, plan: ChainPlan): Meeting[] {
  const ours = plan.ours.filter((one) => one.level === cell.ours);
  const theirs = plan.theirs.filter((one) => one.level === cell.theirs && !one.left);
  const paired = new Set(cell.pairs.map((pair) => pair.colleague_id + pair.member_id));
  const all = theirs.flatMap((person) => ours.map((colleague) => ({ colleague_id: colleague.id, member_id: person.member_id })));
  const asked = new Set(plan.meetings.map((one) => one.colleague_id + one.member_id));
  const rank = (one: Meeting) => (asked.has(one.colleague_id + one.member_id) ? 0 : 1);
  return all
    .filter((one) => !paired.has(one.colleague_id + one.member_id))
    .toSorted((a, b) => rank(a) - rank(b))
    .slice(0, MOST);
}
