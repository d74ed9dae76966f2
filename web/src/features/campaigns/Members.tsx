import { DeleteOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button, Input, Pagination, Select } from "antd";
import { useState, type ReactNode } from "react";
import { Link } from "react-router";

import { campaignMembersQuery, CAMPAIGNS_STALE, removeMember, respond, RESPONSES, type CampaignMember, type MemberQuery, type Response } from "../../api/campaigns";
import { useFormat, useTranslation } from "../../i18n";
import { EmptyState } from "../../ui/EmptyState";
import { Failure } from "../../ui/Failure";
import { ListBar } from "../../ui/ListBar";
import { Loading } from "../../ui/Loading";
import { PersonName } from "../../ui/PersonName";
import { useAction } from "../../ui/useAction";
import { useUrlState } from "../../ui/useUrlState";

const PAGE_SIZE = 50;

/** Who was asked to a campaign, and what each answered; an answer is changed in its line. */
export function Members({ campaignId, actions }: { campaignId: string; actions: ReactNode }) {
  const { t } = useTranslation();
  const [values, setUrl] = useUrlState(["q", "response", "page"] as const);
  const page = Number(values.page ?? 1);
  const query: MemberQuery = { page, page_size: PAGE_SIZE, ...(values.q ? { q: values.q } : {}), ...(values.response ? { response: values.response as Response } : {}) };
  const { data, error, refetch } = useQuery(campaignMembersQuery(campaignId, query));
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  const filtered = Boolean(values.q ?? values.response);
  if (data.total === 0 && data.hidden === 0 && !filtered) {
    return (
      <div className="panel">
        <EmptyState title={t("campaigns.no_members")} text={t("campaigns.no_members_text")} action={actions} />
      </div>
    );
  }
  return (
    <>
      <ListBar text={values.q ?? ""} hint={t("campaigns.search_members")} onText={(q) => setUrl({ q, page: "" })} active={values.response ? 1 : 0} onReset={() => setUrl({ response: "", page: "" })} extra={<span className="quiet">{t("campaigns.member_count", { count: data.total })}</span>}>
        <Select allowClear placeholder={t("campaigns.response")} aria-label={t("campaigns.response")} value={values.response ?? null} options={RESPONSES.map((value) => ({ value: value as string, label: t(`campaigns.responses.${value}`) }))} onChange={(response) => setUrl({ response: response ?? "", page: "" })} popupMatchSelectWidth={false} style={{ minWidth: 100 }} />
      </ListBar>
      <ul className="panel campaign-members">
        {data.items.map((one) => (
          <Line key={one.id} one={one} />
        ))}
      </ul>
      {data.hidden > 0 && <p className="quiet">{t("campaigns.hidden", { count: data.hidden })}</p>}
      {data.total > PAGE_SIZE && <Pagination current={page} pageSize={PAGE_SIZE} total={data.total} showSizeChanger={false} onChange={(next) => setUrl({ page: String(next) })} />}
    </>
  );
}

function Line({ one }: { one: CampaignMember }) {
  const { t } = useTranslation();
  const { shortDate } = useFormat();
  const name = one.contact.name;
  const set = useAction((body: { response?: Response; note?: string }) => respond(one.id, body), { stale: CAMPAIGNS_STALE });
  const remove = useAction(() => removeMember(one.id), { stale: CAMPAIGNS_STALE, said: () => t("campaigns.removed", { name }) });
  return (
    <li className="campaign-member">
      <div className="campaign-who">
        <Link to={`/contacts?contact=${one.contact.id}`}>
          <PersonName name={name} uninsighted={!one.insighted} />
        </Link>
        <span className="quiet"> {[one.title, one.account?.name].filter(Boolean).join(" · ")}</span>
      </div>
      <Select<Response>
        size="small"
        aria-label={t("campaigns.response_of", { name })}
        className="campaign-answer"
        value={one.response}
        disabled={!one.can.respond}
        loading={set.isPending}
        options={RESPONSES.map((value) => ({ value, label: t(`campaigns.responses.${value}`) }))}
        onChange={(response) => set.mutate({ response })}
        popupMatchSelectWidth={false}
      />
      <span className="quiet nowrap campaign-when" title={t("campaigns.responded")}>
        {one.responded_at ? shortDate(one.responded_at) : ""}
      </span>
      <Remark one={one} onSave={(note) => set.mutate({ note })} />
      {one.can.remove ? <Button type="text" size="small" icon={<DeleteOutlined />} aria-label={`${t("campaigns.remove")} ${name}`} onClick={() => remove.mutate(undefined)} /> : <span />}
    </li>
  );
}

function Remark({ one, onSave }: { one: CampaignMember; onSave: (note: string) => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState(one.note);
  if (!one.can.respond) return <span className="quiet">{one.note}</span>;
  return (
    <Input
      size="small"
      variant="borderless"
      maxLength={500}
      value={text}
      placeholder={t("campaigns.note")}
      aria-label={t("campaigns.note_of", { name: one.contact.name })}
      onChange={(event) => setText(event.target.value)}
      onBlur={() => text !== one.note && onSave(text)}
      onPressEnter={(event) => event.currentTarget.blur()}
    />
  );
}
