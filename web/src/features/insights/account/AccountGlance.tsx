import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Link } from "react-router";

import "./glance.css";

import { overviewQuery, type Overview } from "../../../api/insights";
import { useFormat, useTranslation } from "../../../i18n";
import { useMoney } from "../../../ui/money";
import { useLanguage } from "../../../ui/useLanguage";

/** A customer in one line: each figure leads to the list behind it. */
export function AccountGlance({ accountId }: { accountId: string }) {
  const { t } = useTranslation();
  const { data } = useQuery({ ...overviewQuery(accountId, useLanguage()), staleTime: 0 });
  if (!data) return <div className="glance" aria-hidden />;
  return (
    <nav className="glance" aria-label={t("insights.glance.label")}>
      <Parts accountId={accountId} overview={data} />
    </nav>
  );
}

function Parts({ accountId, overview }: { accountId: string; overview: Overview }) {
  const { t } = useTranslation();
  const { ago, number, shortDate } = useFormat();
  const money = useMoney();
  const { last_contact: last, follow_ups: due, chains, cases, opportunities: deals } = overview;
  const to = (tab: string) => `/accounts/${accountId}/${tab}`;
  const next = due.next ? t("insights.glance.next", { day: shortDate(due.next.due_on), what: due.next.what || due.next.member_name }) : "";
  return (
    <>
      <Part to={to("interactions")} label={t("insights.glance.last")} more={last?.member_name ?? ""}>
        {last ? ago(last.at) : t("insights.glance.never")}
      </Part>
      <Part to={to("interactions")} label={t("insights.glance.follow_ups")} more={due.overdue > 0 ? t("insights.glance.overdue", { count: due.overdue }) : next} bad={due.overdue > 0}>
        {number(due.open)}
      </Part>
      <Part to={to("opportunities")} label={t("insights.glance.deals")} more={deals.map((one) => money.short(one.amount, one.currency)).join(" + ")}>
        {number(deals.reduce((sum, one) => sum + one.count, 0))}
      </Part>
      <Part to={to("chains")} label={t("insights.glance.chains")} more="">
        {chains.colour && (
          <span className={`rag rag-${chains.colour}`} title={t(`insights.rag.${chains.colour}`)}>
            <i />
          </span>
        )}{" "}
        {number(chains.count)}
      </Part>
      <Part to={to("contacts")} label={t("insights.glance.red")} more={t("insights.glance.of", { count: overview.people })} bad={overview.red_names > 0}>
        {number(overview.red_names)}
      </Part>
      <Part to={to("visits")} label={t("insights.glance.unknowns")} more={overview.visit_at ? t("insights.glance.visit", { day: shortDate(overview.visit_at) }) : ""}>
        {number(overview.unknowns)}
      </Part>
      {cases.open + cases.rated > 0 && (
        <Part to={to("cases")} label={t("insights.glance.cases")} more={cases.satisfaction === null ? "" : t("insights.glance.satisfaction", { value: cases.satisfaction })}>
          {number(cases.open)}
        </Part>
      )}
    </>
  );
}

function Part({ to, label, more, bad = false, children }: { to: string; label: string; more: string; bad?: boolean; children: ReactNode }) {
  return (
    <Link to={to} className="glance-part">
      <span>{label}</span>
      <b>{children}</b>
      {more && <small className={bad ? "glance-bad" : ""}>{more}</small>}
    </Link>
  );
}
