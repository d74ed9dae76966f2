import { CheckCircleOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Link } from "react-router";

import "./today.css";

import { todayQuery, type Today as Day } from "../../../api/insights";
import { useFormat, useTranslation } from "../../../i18n";
import { EmptyState } from "../../../ui/EmptyState";
import { Failure } from "../../../ui/Failure";
import { Loading } from "../../../ui/Loading";
import { PageHead } from "../../../ui/PageHead";
import { useLanguage } from "../../../ui/useLanguage";
import { ChainCard } from "../ChainCard";
import { DueDay } from "./DueDay";

interface Props {
  /** What other parts of the product know of the day. */
  side?: ReactNode;
  followUps: (day: Day) => ReactNode;
}

/** What to do today: what decisions warn of, the steps and calls that are due, the deals that are late. */
export function Today({ side, followUps }: Props) {
  const { t } = useTranslation();
  const { date: written } = useFormat();
  const { data, error, refetch } = useQuery({ ...todayQuery(useLanguage()), staleTime: 0 });
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  return (
    <div className="page today">
      <PageHead title={t("insights.today.title")} more={written(data.day)} intro={t("insights.today.intro")} />
      {isFree(data) && <div className="today-alone">{side}</div>}
      {isFree(data) ? (
        <EmptyState icon={<CheckCircleOutlined />} title={t("insights.today.free")} text={t("insights.today.free_text")} />
      ) : (
        <div className="today-columns">
          <div className="today-main">
            <Steps day={data} />
            <Warned day={data} />
          </div>
          <div className="today-side">
            {side}
            <Block title={t("insights.today.follow_ups")} count={data.follow_ups.length}>
              {followUps(data)}
            </Block>
            <Deals day={data} />
          </div>
        </div>
      )}
    </div>
  );
}

function isFree({ chains, actions, follow_ups, opportunities }: Day): boolean {
  return chains.length + actions.length + follow_ups.length + opportunities.length === 0;
}

function Block({ title, count, children }: { title: string; count: number; children: ReactNode }) {
  const { number } = useFormat();
  if (count === 0) return null;
  return (
    <section className="today-block" aria-label={title}>
      <h2>
        {title} <span>{number(count)}</span>
      </h2>
      {children}
    </section>
  );
}

function Warned({ day }: { day: Day }) {
  const { t } = useTranslation();
  return (
    <Block title={t("insights.today.warnings")} count={day.chains.length}>
      {day.chains.map((chain) => (
        <ChainCard key={chain.chain_id} chain={chain} />
      ))}
    </Block>
  );
}

function Steps({ day }: { day: Day }) {
  const { t } = useTranslation();
  return (
    <Block title={t("insights.today.actions")} count={day.actions.length}>
      <ul className="today-rows">
        {day.actions.map((step) => (
          <li key={`${step.member_id}-${step.action}`}>
            <DueDay day={step.due_on} overdue={step.overdue} />
            <div>
              <Link to={`/chains/${step.chain.id}?person=${step.member_id}`}>{step.name}</Link>
              <span className="today-what">{step.action}</span>
              <small>
                {step.account.name} · {step.chain.name}
              </small>
            </div>
          </li>
        ))}
      </ul>
    </Block>
  );
}

function Deals({ day }: { day: Day }) {
  const { t } = useTranslation();
  return (
    <Block title={t("insights.today.opportunities")} count={day.opportunities.length}>
      <ul className="today-rows">
        {day.opportunities.map((one) => (
          <li key={one.id}>
            <DueDay day={one.expected_close} overdue />
            <div>
              <Link to={`/opportunities?opportunity=${one.id}`}>{one.name}</Link>
              <small>{one.account.name}</small>
            </div>
          </li>
        ))}
      </ul>
    </Block>
  );
}
