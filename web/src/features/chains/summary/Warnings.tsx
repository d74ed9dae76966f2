import { Popover } from "antd";
import { useState } from "react";

import type { Warning } from "../../../api/insights";
import { useTranslation } from "../../../i18n";
import { SideDrawer } from "../../../ui/SideDrawer";
import { SeverityIcon } from "../../../ui/warnings/SeverityIcon";
import { WarningCounts } from "../../../ui/warnings/WarningCounts";
import { grouped, WarningList } from "../../../ui/warnings/WarningList";
import { useChainApi } from "../chainContext";
import { RoleTags } from "../lanes/RoleTags";
import { useInsights } from "./useInsights";

/** What stands in the way of the decision; empty while nothing does. */
export function Warnings({ chainId }: { chainId: string }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const insights = useInsights(chainId);
  if (!insights || insights.warnings.length === 0) return null;
  return (
    <>
      <button type="button" className="warning-counts" aria-label={t("insights.account")} onClick={() => setOpen(true)}>
        <WarningCounts counts={insights.counts} />
      </button>
      <SideDrawer open={open} onClose={() => setOpen(false)} title={t("insights.account")} width={480}>
        <WarningList groups={grouped(insights.warnings)} more={(warning) => <About warning={warning} onPick={() => setOpen(false)} />} />
      </SideDrawer>
    </>
  );
}

/** What is wrong with one stage. */
export function StageWarnings({ chainId, stageId }: { chainId: string; stageId: string }) {
  const insights = useInsights(chainId);
  const own = insights?.warnings.filter((warning) => warning.stage_id === stageId) ?? [];
  const [gravest] = own;
  if (!gravest) return null;
  return (
    <Popover trigger={["hover", "click"]} placement="bottom" content={<div className="stage-warnings"><WarningList groups={grouped(own)} more={(warning) => <About warning={warning} />} /></div>}>
      <button type="button" className="warning-counts">
        <SeverityIcon severity={gravest.severity} />
      </button>
    </Popover>
  );
}

/** The people a warning is about, each opened by a click, and the roles that lack. */
function About({ warning, onPick }: { warning: Warning; onPick?: () => void }) {
  const { chain, select } = useChainApi();
  const people = chain.members.filter((member) => warning.member_ids.includes(member.id));
  const pick = (id: string) => {
    select(id);
    onPick?.();
  };
  return (
    <>
      {warning.roles.length > 0 && <RoleTags roles={warning.roles} />}
      {people.map((member) => (
        <button key={member.id} type="button" className="warning-others" onClick={() => pick(member.id)}>
          {member.name}
        </button>
      ))}
    </>
  );
}
