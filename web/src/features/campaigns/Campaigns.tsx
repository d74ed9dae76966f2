import { NotificationOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button, Pagination, Select } from "antd";
import type { ReactNode } from "react";
import { Link } from "react-router";

import "./campaigns.css";

import { CAMPAIGN_KINDS, CAMPAIGN_STATES, campaignsQuery, type CampaignQuery, type CampaignRow } from "../../api/campaigns";
import { useTranslation } from "../../i18n";
import { EmptyState } from "../../ui/EmptyState";
import { Failure } from "../../ui/Failure";
import { ListBar } from "../../ui/ListBar";
import { Loading } from "../../ui/Loading";
import { useUrlState } from "../../ui/useUrlState";
import { CampaignStateTag, Dates, ResponseBar } from "./marks";

const KEYS = ["q", "kind", "state", "archived", "page"] as const;
const PAGE_SIZE = 50;

/** All campaigns, the latest first. */
export function Campaigns({ create }: { create: ReactNode }) {
  const { t } = useTranslation();
  const [values, setUrl] = useUrlState(KEYS);
  const change = (patch: Partial<Record<(typeof KEYS)[number], string>>) => setUrl("page" in patch ? patch : { ...patch, page: "" });
  const { page, ...filter } = values;
  const { data, error, refetch } = useQuery(campaignsQuery({ ...filter, page: Number(page ?? 1), page_size: PAGE_SIZE } as CampaignQuery));
  const active = [values.kind, values.state, values.archived].filter(Boolean).length;
  const reset = () => change({ q: "", kind: "", state: "", archived: "" });
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  return (
    <>
      <ListBar text={values.q ?? ""} hint={t("campaigns.search")} onText={(q) => change({ q })} active={active} onReset={reset} extra={data && <span className="quiet">{t("campaigns.count", { count: data.total })}</span>}>
        <Select allowClear placeholder={t("campaigns.kind")} aria-label={t("campaigns.kind")} value={values.kind ?? null} options={CAMPAIGN_KINDS.map((value) => ({ value: value as string, label: t(`campaigns.kinds.${value}`) }))} onChange={(kind) => change({ kind: kind ?? "" })} popupMatchSelectWidth={false} style={{ minWidth: 100 }} />
        <Select allowClear placeholder={t("campaigns.state")} aria-label={t("campaigns.state")} value={values.state ?? null} options={CAMPAIGN_STATES.map((value) => ({ value: value as string, label: t(`campaigns.states.${value}`) }))} onChange={(state) => change({ state: state ?? "" })} popupMatchSelectWidth={false} style={{ minWidth: 100 }} />
        <Button type={values.archived ? "primary" : "default"} ghost={Boolean(values.archived)} aria-pressed={Boolean(values.archived)} onClick={() => change({ archived: values.archived ? "" : "true" })}>
          {t("campaigns.put_away")}
        </Button>
      </ListBar>
      {!data && <Loading />}
      {data?.total === 0 && (
        <div className="panel">
          {active > 0 || values.q ? (
            <EmptyState icon={<NotificationOutlined />} title={t("campaigns.none_here")} text={t("campaigns.none_here_text")} action={<Button onClick={reset}>{t("common.clear")}</Button>} />
          ) : (
            <EmptyState icon={<NotificationOutlined />} title={t("campaigns.none")} text={t("campaigns.none_text")} action={create} />
          )}
        </div>
      )}
      {data && data.total > 0 && (
        <div className="panel campaign-list">
          {data.items.map((row) => (
            <Line key={row.id} row={row} />
          ))}
        </div>
      )}
      {data && data.total > PAGE_SIZE && <Pagination current={Number(page ?? 1)} pageSize={PAGE_SIZE} total={data.total} showSizeChanger={false} onChange={(next) => change({ page: String(next) })} />}
    </>
  );
}

function Line({ row }: { row: CampaignRow }) {
  const { t } = useTranslation();
  return (
    <article className="campaign-line">
      <div className="campaign-what">
        <Link to={`/campaigns/${row.id}`}>{row.name}</Link>
        <div className="quiet">
          {t(`campaigns.kinds.${row.kind}`)} · <Dates row={row} /> · {row.owner.name}
        </div>
      </div>
      <CampaignStateTag state={row.state} />
      <div className="campaign-people">
        <span className="quiet">{t("campaigns.member_count", { count: row.members })}</span>
        <ResponseBar counts={row.responses} />
      </div>
    </article>
  );
}
