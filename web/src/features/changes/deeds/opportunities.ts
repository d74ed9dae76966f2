/** Leads and opportunities, where they lie, and competitors. */

import type { Tale } from "../tale";
import { newcomer, plain, type Tellers, type Telling } from "./telling";

export const OPPORTUNITIES: Tellers = {
  "opportunity.added": deal,
  "opportunity.edited": deal,
  "opportunity.moved": deal,
  "opportunity.closed": deal,
  "opportunity.reopened": deal,
  "opportunity.suspended": deal,
  "opportunity.archived": deal,
  "opportunity.restored": deal,
  "lead.entered": lead,
  "lead.edited": lead,
  "lead.talked": lead,
  "lead.claimed": lead,
  "lead.assigned": lead,
  "lead.released": lead,
  "lead.ignored": lead,
  "lead.reminded": lead,
  "lead.recycled": lead,
  "lead.confirmed": lead,
  "lead.deleted": lead,
  "lead.restored": lead,
  "leads.imported": lead,
  "pool.opened": plain,
  "pool.added": pooled,
  "pool.edited": pooled,
  "pool.closed": pooled,
  "pool.restored": pooled,
  "pipeline.opened": plain,
  "pipeline_stage.added": dealStage,
  "pipeline_stage.edited": dealStage,
  "pipeline_stage.archived": dealStage,
  "pipeline_stage.restored": dealStage,
  "competitor.added": newcomer,
  "competitor.edited": newcomer,
  "competitor.archived": newcomer,
};

/** An opportunity and its stages are called as they were on the day. */
function deal({ change: { kind, params } }: Tale): Telling {
  const named = (value: unknown) => ({ name: String(value ?? "") });
  const [state, reason, from] = [String(params.state ?? ""), String(params.reason ?? ""), String(params.from ?? "")];
  const reasoned = reason ? "reason" : "";
  const form = kind === "opportunity.closed" ? [state, reasoned].filter(Boolean).join("_") || undefined : from && from !== params.to && params.to ? "stage" : undefined;
  return {
    form,
    values: {
      name: named(params.name),
      from: named(from),
      to: named(params.to),
      former: { word: `opportunities.states.${from}`, else: from },
      reason: { word: `opportunities.reasons.${reason}`, else: reason },
    },
  };
}

/** A lead is told by its parameters: who it is about stands in them. */
function lead({ change: { params } }: Tale): Telling {
  const named = (value: unknown) => ({ name: String(value ?? "") });
  return {
    form: params.merged === true ? "merged" : undefined,
    values: { company: named(params.company), to: named(params.to), account: named(params.account), days: Number(params.days ?? 0), count: Number(params.leads ?? 0), file: named(params.file || "…") },
  };
}

function pooled({ change: { params } }: Tale): Telling {
  const count = Number(params.moved ?? 0);
  return { form: count > 0 ? "moved" : undefined, values: { pool: { name: String(params.pool ?? "") }, count } };
}

function dealStage({ change: { params } }: Tale): Telling {
  const count = Number(params.moved ?? 0);
  return { form: count > 0 ? "moved" : undefined, values: { stage: { name: String(params.stage ?? "") }, count } };
}
