import type { Gap } from "../../../api/stewardship";

export const KINDS = [
  "step_unanswered",
  "accountable_twice",
  "kind_unanswered",
  "no_service_contact",
  "owner_gone",
  "duty_idle",
  "too_many_keys",
  "team_unled",
] as const;
export type GapKind = (typeof KINDS)[number];

/** What is lost rather than merely untidy. */
export const GRAVE: ReadonlySet<GapKind> = new Set(["step_unanswered", "accountable_twice", "owner_gone"]);

const matrix = (query: Record<string, string | undefined>) => {
  const given = Object.entries(query).filter((pair): pair is [string, string] => Boolean(pair[1]));
  return `/structure/matrix?${new URLSearchParams(given)}`;
};

const LINKS: Readonly<Record<GapKind, (gap: Gap) => string>> = {
  step_unanswered: (gap) => matrix({ step: gap.step?.id }),
  accountable_twice: (gap) => matrix({ step: gap.step?.id }),
  kind_unanswered: (gap) => matrix({ scope: gap.trait ?? undefined, value: gap.value, step: gap.steps[0]?.id }),
  no_service_contact: (gap) => matrix({ scope: "account", account: gap.customer?.id, account_name: gap.customer?.name }),
  owner_gone: (gap) => `/accounts/${gap.customer?.id}`,
  duty_idle: (gap) => matrix({ step: gap.step?.id }),
  too_many_keys: (gap) => `/accounts?${new URLSearchParams({ owner_id: gap.holders[0]?.id ?? "", attention: "key" })}`,
  team_unled: () => "/settings/teams",
};

/** Where something amiss is mended. */
export function gapLink(kind: GapKind, gap: Gap): string {
  return LINKS[kind](gap);
}
