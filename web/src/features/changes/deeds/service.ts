/** Service cases, and campaigns. */

import type { Tale } from "../tale";
import type { Tellers, Telling } from "./telling";

export const SERVICE: Tellers = {
  "cases.imported": imported,
  "case.opened": served,
  "case.edited": served,
  "case.moved": served,
  "case.archived": served,
  "case.restored": served,
  "campaign.created": campaigned,
  "campaign.edited": campaigned,
  "campaign.archived": campaigned,
  "campaign.restored": campaigned,
  "campaign.members_added": campaigned,
  "campaign.responded": campaigned,
  "campaign.member_removed": campaigned,
  "campaign.imported": campaigned,
};

/** A service case is called by its number and subject as they were on the day. */
function served({ change: { params } }: Tale): Telling {
  const state = (value: unknown) => ({ word: `cases.states.${String(value ?? "")}`, else: String(value ?? "") });
  const values = { number: { name: String(params.number ?? "") }, name: { name: String(params.name ?? "") } };
  return { values: { ...values, from: state(params.from), to: state(params.to) } };
}

function imported({ change: { params } }: Tale): Telling {
  return { values: { count: Number(params.cases ?? 0), file: { name: String(params.file || "…") } } };
}

function campaigned({ change: { params } }: Tale): Telling {
  const response = String(params.response ?? "");
  const said = { word: `campaigns.responses.${response}`, else: response };
  return { values: { name: { name: String(params.name ?? "") }, count: { name: String(params.count ?? 0) }, response: said, file: { name: String(params.file || "…") } } };
}
