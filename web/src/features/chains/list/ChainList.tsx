import { BranchesOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button, Pagination, Select } from "antd";

import "./list.css";

import { chainsQuery } from "../../../api/chains";
import { membersQuery } from "../../../api/session";
import { useTranslation } from "../../../i18n";
import { EmptyState } from "../../../ui/EmptyState";
import { Failure } from "../../../ui/Failure";
import { ListBar } from "../../../ui/ListBar";
import { Loading } from "../../../ui/Loading";
import { MemberSelect } from "../../../ui/MemberSelect";
import { CHAIN_STATES } from "../summary/ChainStateTag";
import { ChainCard } from "./ChainCard";
import { CHAINS_PAGE, SORTS, useChainQuery, type ChainListState } from "./useChainQuery";

/** All chains one may read: search, filters, pages. */
export function ChainList() {
  const { t } = useTranslation();
  const state = useChainQuery();
  return (
    <>
      <ListBar
        text={state.values.q ?? ""}
        hint={t("chains.list.search")}
        onText={(q) => state.change({ q })}
        active={state.active}
        onReset={state.reset}
        extra={
          <Select
            aria-label={t("directory.sort")}
            value={state.query.sort ?? "-created_at"}
            options={SORTS.map((value) => ({ value, label: t(`chains.list.sorts.${value}`) }))}
            onChange={(sort) => state.change({ sort })}
            popupMatchSelectWidth={false}
          />
        }
      >
        <Filters state={state} />
      </ListBar>
      <Rows state={state} />
    </>
  );
}

function Filters({ state: { values, change } }: { state: ChainListState }) {
  const { t } = useTranslation();
  const { data: colleagues = [] } = useQuery(membersQuery);
  return (
    <>
      <Select
        allowClear={{ label: t("common.clear") }}
        aria-label={t("chains.state")}
        placeholder={t("chains.state")}
        value={values.state ?? null}
        options={CHAIN_STATES.map((value) => ({ value, label: t(`chains.states.${value}`) }))}
        onChange={(state: string | null) => change({ state: state ?? undefined })}
      />
      <MemberSelect
        allowClear={{ label: t("common.clear") }}
        members={colleagues}
        aria-label={t("chains.owner")}
        placeholder={t("chains.owner")}
        value={values.owner_id ?? null}
        onChange={(owner_id) => change({ owner_id: owner_id ?? undefined })}
        popupMatchSelectWidth={false}
      />
      <Select
        allowClear={{ label: t("common.clear") }}
        aria-label={t("chains.attention")}
        placeholder={t("chains.attention")}
        value={values.attention ?? null}
        options={(["key", "followed", "none"] as const).map((value) => ({ value, label: t(`directory.attentions.${value}`) }))}
        onChange={(attention: string | null) => change({ attention: attention ?? undefined })}
      />
    </>
  );
}

function Rows({ state }: { state: ChainListState }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(chainsQuery(state.query));
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  if (data.total === 0) {
    const filtered = state.active > 0 || !!state.values.q;
    return (
      <div className="panel">
        <EmptyState
          icon={<BranchesOutlined />}
          title={t(filtered ? "directory.empty_filtered" : "chains.list.empty")}
          text={t(filtered ? "directory.empty_filtered_text" : "chains.list.empty_all")}
          action={filtered && <Button onClick={state.reset}>{t("common.clear")}</Button>}
        />
      </div>
    );
  }
  return (
    <>
      <div className="chain-cards">
        {data.items.map((row) => (
          <ChainCard key={row.id} row={row} withAccount />
        ))}
      </div>
      <Pagination
        className="chain-pages"
        hideOnSinglePage
        showSizeChanger={false}
        current={state.query.page ?? 1}
        pageSize={CHAINS_PAGE}
        total={data.total}
        onChange={(page) => state.change({ page: String(page) })}
      />
    </>
  );
}
