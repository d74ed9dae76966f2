import { AimOutlined, CheckCircleOutlined, StopOutlined } from "@ant-design/icons";
import { Popover } from "antd";
import type { ReactNode } from "react";

import type { Groups, Simulated } from "../../../api/simulation";
import { useFormat, useTranslation } from "../../../i18n";
import { useChainNames } from "./useChainNames";

const MOST = 4;

/** Who has to be won, who could stop it, and whose change matters most: in sentences. */
export function Findings({ shown }: { shown: Simulated }) {
  const { t } = useTranslation();
  const { winning, blocking, pivot } = shown;
  if (winning === null || blocking === null) return null;
  return (
    <section className="findings" aria-label={t("simulation.findings")}>
      <Finding icon={<CheckCircleOutlined />} title={t("simulation.win_title")} formula={t("simulation.win_formula")}>
        <GroupWords groups={winning.from_here} kind="win" />
        <Scratch groups={winning.from_scratch} kind="win" />
      </Finding>
      <Finding icon={<StopOutlined />} title={t("simulation.block_title")} formula={t("simulation.block_formula")}>
        <GroupWords groups={blocking.from_here} kind="block" />
        <Scratch groups={blocking.from_scratch} kind="block" />
      </Finding>
      {pivot && (
        <Finding icon={<AimOutlined />} title={t("simulation.pivot_title")} formula={t("simulation.pivot_formula")}>
          <PivotWords pivot={pivot} />
        </Finding>
      )}
    </section>
  );
}

interface FindingProps {
  icon: ReactNode;
  title: string;
  formula: string;
  children: ReactNode;
}

function Finding({ icon, title, formula, children }: FindingProps) {
  const { t } = useTranslation();
  return (
    <article className="finding">
      <h3>
        {icon} {title}
        <Popover trigger="click" content={<div className="simulation-told">{formula}</div>}>
          <button type="button" className="simulation-why">
            {t("simulation.how")}
          </button>
        </Popover>
      </h3>
      {children}
    </article>
  );
}

/** The smallest group in a sentence, the others of its size below. */
function GroupWords({ groups, kind }: { groups: Groups; kind: "win" | "block" }) {
  const { t } = useTranslation();
  const { members } = useChainNames();
  const [first, ...others] = groups.groups;
  if (groups.size === null || first === undefined) return <p>{t(`simulation.${kind}.never`)}</p>;
  if (groups.size === 0) return <p>{t(`simulation.${kind}.already`)}</p>;
  const key = groups.size === 1 ? "one" : "several";
  return (
    <>
      <p className="finding-words">{t(`simulation.${kind}.${key}`, { names: members(first), number: groups.size })}</p>
      {others.length > 0 && (
        <p className="quiet">
          {t("simulation.or", { groups: others.slice(0, MOST).map(members).join(t("simulation.or_mark")) })}
          {(others.length > MOST || !groups.complete) && t("simulation.and_more")}
        </p>
      )}
      {!groups.exact && <p className="quiet">{t("simulation.inexact", { size: groups.size, least: groups.at_least })}</p>}
    </>
  );
}

/** The same if nobody had decided: what the rules alone ask for. */
function Scratch({ groups, kind }: { groups: Groups; kind: "win" | "block" }) {
  const { t } = useTranslation();
  const { members } = useChainNames();
  const [first] = groups.groups;
  if (groups.size === null || first === undefined || groups.size === 0) return null;
  return <p className="quiet">{t(`simulation.${kind}.scratch`, { names: members(first), number: groups.size })}</p>;
}

function PivotWords({ pivot }: { pivot: NonNullable<Simulated["pivot"]> }) {
  const { t } = useTranslation();
  const { percent } = useFormat();
  const names = useChainNames();
  const share = percent(pivot.basis === "here" ? pivot.swing : pivot.structure);
  return (
    <>
      <p className="finding-words">{names.member(pivot.member_id)}</p>
      <p>{t(`simulation.pivot.${pivot.basis}`, { percent: share })}</p>
      {pivot.stages.length > 0 && <p className="quiet">{t("simulation.pivot_stages", { stages: names.stages(pivot.stages) })}</p>}
    </>
  );
}
