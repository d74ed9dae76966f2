import { CheckCircleOutlined, PlusOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button, Segmented, Tabs } from "antd";
import { useState } from "react";

import "./followups.css";

import { followUpQuery, followUpsQuery, type FollowUp, type FollowUpPage, type Wanted } from "../../api/followups";
import { membersQuery } from "../../api/session";
import type { Session } from "../../api/types";
import { useFormat, useTranslation } from "../../i18n";
import { EmptyState } from "../../ui/EmptyState";
import { Failure } from "../../ui/Failure";
import { Loading } from "../../ui/Loading";
import { MemberSelect } from "../../ui/MemberSelect";
import { PageHead } from "../../ui/PageHead";
import { useUrlState } from "../../ui/useUrlState";
import { spanOf, SPANS } from "./days";
import { FollowUpFilters, narrowing } from "./FollowUpFilters";
import { FollowUpRow } from "./FollowUpRow";
import { PlanFollowUp } from "./PlanFollowUp";

const WHOSE = ["mine", "team", "all"] as const;
type Whose = (typeof WHOSE)[number];

/** What is to be done, by when: one's own, one's people's, or everybody's that one may see. */
export function FollowUps({ session }: { session: Session }) {
  const { t } = useTranslation();
  const [values, change] = useUrlState(["whose", "member", "show", "id", "account", "topic"] as const);
  const [planning, setPlanning] = useState(false);
  const whose: Whose = WHOSE.find((one) => one === values.whose) ?? "mine";
  const closed = values.show === "closed";
  const narrowed = { account: values.account, topic: values.topic };
  const wide: Wanted = { whose, show: closed ? "closed" : "open", ...(values.member ? { member_id: values.member } : {}) };
  const { data, error, refetch } = useQuery({ ...followUpsQuery({ ...wide, ...narrowing(narrowed) }), staleTime: 0 });
  const add = (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setPlanning(true)}>
      {t("followups.plan")}
    </Button>
  );
  return (
    <div className="page follow-page">
      <PageHead title={t("followups.title")} actions={add} />
      <div className="follow-bar">
        <Segmented<Whose>
          aria-label={t("followups.whose_label")}
          value={whose}
          options={WHOSE.map((value) => ({ value, label: t(`followups.whose.${value}`) }))}
          onChange={(value) => change({ whose: value === "mine" ? undefined : value, member: undefined, account: undefined, topic: undefined })}
        />
        {whose !== "mine" && <Member value={values.member} onChange={(member) => change({ member })} />}
        <FollowUpFilters wanted={wide} value={narrowed} onChange={change} />
        <Tabs
          className="follow-tabs"
          activeKey={closed ? "closed" : "open"}
          items={[
            { key: "open", label: t("followups.open") },
            { key: "closed", label: t("followups.closed") },
          ]}
          onChange={(key) => change({ show: key === "closed" ? key : undefined })}
        />
      </div>
      {values.id && <Named id={values.id} me={session.member_id} onClose={() => change({ id: undefined })} />}
      {error && <Failure error={error} retry={() => void refetch()} />}
      {!error && !data && <Loading />}
      {data && data.items.length === 0 && <Nothing closed={closed} />}
      {data && data.items.length > 0 && (closed ? <Rows rows={data.items} today={data.day} me={session.member_id} /> : <Spans page={data} me={session.member_id} />)}
      {data && data.total > data.items.length && <p className="quiet">{t("followups.first_only", { count: data.items.length })}</p>}
      {planning && <PlanFollowUp onClose={() => setPlanning(false)} />}
    </div>
  );
}

function Nothing({ closed }: { closed: boolean }) {
  const { t } = useTranslation();
  return (
    <EmptyState
      icon={<CheckCircleOutlined />}
      title={t(closed ? "followups.none_closed" : "followups.none")}
      text={t(closed ? "followups.none_closed_text" : "followups.none_text")}
    />
  );
}

function Member({ value, onChange }: { value: string | undefined; onChange: (value: string | undefined) => void }) {
  const { t } = useTranslation();
  const { data = [] } = useQuery(membersQuery);
  return (
    <MemberSelect
      allowClear
      members={data}
      aria-label={t("followups.member")}
      placeholder={t("followups.all_members")}
      value={value ?? null}
      onChange={(chosen) => onChange(chosen ?? undefined)}
      popupMatchSelectWidth={false}
    />
  );
}

function Spans({ page, me }: { page: FollowUpPage; me: string }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  return SPANS.map((span) => {
    const rows = page.items.filter((one) => spanOf(one.due_on, page.day) === span);
    if (rows.length === 0) return null;
    return (
      <section key={span} aria-label={t(`followups.span.${span}`)}>
        <h2 className={span === "overdue" ? "follow-span follow-late" : "follow-span"}>
          {t(`followups.span.${span}`)} <span>{number(page.counts[span])}</span>
        </h2>
        <Rows rows={rows} today={page.day} me={me} />
      </section>
    );
  });
}

function Rows({ rows, today, me }: { rows: readonly FollowUp[]; today: string; me: string }) {
  return (
    <ul className="follow-rows">
      {rows.map((one) => (
        <FollowUpRow key={one.id} one={one} today={today} me={me} />
      ))}
    </ul>
  );
}

/** The one that a notice or a calendar led to. */
function Named({ id, me, onClose }: { id: string; me: string; onClose: () => void }) {
  const { t } = useTranslation();
  const { data, error } = useQuery({ ...followUpQuery(id), retry: false });
  const { data: page } = useQuery(followUpsQuery({ whose: "mine", show: "open" }));
  if (error || !data || !page) return null;
  return (
    <section className="follow-named" aria-label={t("followups.named")}>
      <h2 className="follow-span">
        {t("followups.named")}
        <Button type="text" size="small" onClick={onClose}>
          {t("common.close")}
        </Button>
      </h2>
      <Rows rows={[data]} today={page.day} me={me} />
    </section>
  );
}
