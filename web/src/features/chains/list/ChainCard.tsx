import { CheckOutlined, EyeInvisibleOutlined, FundOutlined } from "@ant-design/icons";
import { Link } from "react-router";

import "../state.css";

import type { ChainRow } from "../../../api/chains";
import { useFormat, useTranslation } from "../../../i18n";
import { AttentionMark } from "../../../ui/AttentionMark";
import { PeopleSigns } from "./PeopleSigns";

/** A chain at a glance: what it is about, how far it is, who is in it and how they stand. */
export function ChainCard({ row, withAccount }: { row: ChainRow; withAccount: boolean }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  return (
    <Link className="chain-card" to={`/chains/${row.id}`}>
      <span className="chain-card-head">
        <b>{row.name}</b>
        <AttentionMark attention={row.attention} />
        <span className={`chain-state chain-${row.state}`}>{t(`chains.states.${row.state}`)}</span>
      </span>
      <span className="chain-card-about quiet">
        {withAccount && <span>{row.account.name}</span>}
        {row.opportunity && (
          <span>
            <FundOutlined aria-hidden /> {row.opportunity.name}
          </span>
        )}
        <span>{row.owner.name}</span>
      </span>
      <PeopleSigns people={row.people} />
      <span className="chain-card-foot">
        <StageSteps row={row} />
        {row.red > 0 && (
          <span className="uninsighted" title={t("directory.uninsighted")}>
            <EyeInvisibleOutlined aria-hidden /> {t("chains.list.red", { count: row.red })}
          </span>
        )}
        <span className="quiet">{t("chains.list.people", { count: row.members, number: number(row.members) })}</span>
      </span>
    </Link>
  );
}

/** How many stages are passed, and which one it is in. */
function StageSteps({ row }: { row: ChainRow }) {
  const { t } = useTranslation();
  if (row.stages === 0) return <span className="stage-steps quiet">{t("chains.lane.no_stages")}</span>;
  const label = t("chains.list.progress", { done: row.stages_done, all: row.stages });
  return (
    <span className="stage-steps">
      <span className="stage-dots" role="img" aria-label={label} title={label}>
        {Array.from({ length: row.stages }, (_, index) => (
          <i key={index} className={index < row.stages_done ? "step-done" : index === row.stages_done && row.next_stage?.state === "active" ? "step-now" : ""} />
        ))}
      </span>
      {row.next_stage ? row.next_stage.name : <CheckOutlined aria-hidden />}
    </span>
  );
}
