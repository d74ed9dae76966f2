import { useQuery } from "@tanstack/react-query";
import { useState } from "react";

import { type ChainWarnings, overviewQuery } from "../../../api/insights";
import { useTranslation } from "../../../i18n";
import { SideDrawer } from "../../../ui/SideDrawer";
import { useLanguage } from "../../../ui/useLanguage";
import { SEVERITIES, type Severity } from "../../../ui/warnings/SeverityIcon";
import { WarningCounts } from "../../../ui/warnings/WarningCounts";
import { ChainCard } from "../ChainCard";

/** How many warnings the account's decisions have; a click tells them all. Nothing while there are none. */
export function AccountWarnings({ accountId }: { accountId: string }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const { data } = useQuery({ ...overviewQuery(accountId, useLanguage()), staleTime: 0 });
  const warned = (data?.warnings ?? []).filter((chain) => chain.warnings.length > 0);
  if (warned.length === 0) return null;
  return (
    <>
      <button type="button" className="warning-counts" aria-label={t("insights.account")} onClick={() => setOpen(true)}>
        <WarningCounts counts={summed(warned)} />
      </button>
      <SideDrawer open={open} onClose={() => setOpen(false)} title={t("insights.account")}>
        {warned.map((chain) => (
          <ChainCard key={chain.chain_id} chain={chain} />
        ))}
      </SideDrawer>
    </>
  );
}

function summed(chains: readonly ChainWarnings[]): Record<Severity, number> {
  const sums = { danger: 0, warning: 0, hint: 0 };
  for (const { counts } of chains) for (const severity of SEVERITIES) sums[severity] += counts[severity] ?? 0;
  return sums;
}
