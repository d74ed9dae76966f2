import { Button } from "antd";
import { useState } from "react";
import { Link } from "react-router";

import "./chain-card.css";

import type { ChainWarnings } from "../../api/insights";
import { useTranslation } from "../../i18n";
import { RagMark } from "../../ui/warnings/RagMark";
import { WarningCounts } from "../../ui/warnings/WarningCounts";
import { grouped, WarningList } from "../../ui/warnings/WarningList";

const FEW = 3;

/** One decision with the gravest of its warnings; the others on a click. */
export function ChainCard({ chain }: { chain: ChainWarnings }) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const groups = grouped(chain.warnings);
  const more = groups.length - FEW;
  return (
    <article className="chain-warned">
      <header>
        <Link to={`/chains/${chain.chain_id}`}>{chain.name}</Link>
        <small>{chain.account.name}</small>
        <span className="chain-warned-state">
          <RagMark colour={chain.rag.colour} />
          {chain.completeness.percent !== null && <span>{t("insights.percent", { percent: chain.completeness.percent })}</span>}
          <WarningCounts counts={chain.counts} />
        </span>
      </header>
      <WarningList groups={all ? groups : groups.slice(0, FEW)} />
      {more > 0 && (
        <Button type="link" size="small" onClick={() => setAll(!all)} aria-expanded={all}>
          {all ? t("insights.fewer") : t("insights.more", { count: more })}
        </Button>
      )}
    </article>
  );
}
