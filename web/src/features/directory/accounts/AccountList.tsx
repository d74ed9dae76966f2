import { ShopOutlined, SwapOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button, Segmented, Select } from "antd";
import { useMemo, useState, type ComponentProps, type ReactNode } from "react";

import { accountsQuery } from "../../../api/accounts";
import type { AccountRow } from "../../../api/types";
import { useFormat, useTranslation } from "../../../i18n";
import { EmptyState } from "../../../ui/EmptyState";
import { Failure } from "../../../ui/Failure";
import { GroupedTable } from "../../../ui/GroupedTable";
import { ListBar } from "../../../ui/ListBar";
import { Loading } from "../../../ui/Loading";
import { useIsPhone } from "../../../ui/useIsPhone";
import { ExportButton } from "../ExportButton";
import "../sharing/sharing.css";
import { TransferDialog } from "../sharing/TransferDialog";
import { AccountCards } from "./AccountCards";
import { accountColumns } from "./accountColumns";
import { AccountFilters } from "./AccountFilters";
import { AccountTree } from "./AccountTree";
import { useAccountQuery, type AccountListState } from "./useAccountQuery";

const GROUPS = ["region", "industry", "product_interest", "owner"] as const;
const SORTS = ["name", "-name", "-created_at", "created_at", "-contact_count", "contact_count", "region", "industry"] as const;

/** The list of accounts: search, filters, groups, pages; as a table, as cards, or as a tree of groups. */
export function AccountList({ create }: { create: ReactNode }) {
  const { t } = useTranslation();
  const state = useAccountQuery();
  const phone = useIsPhone();
  const tree = state.values.view === "tree";
  return (
    <>
      <ListBar
        text={state.values.q ?? ""}
        hint={t("directory.search_accounts")}
        onText={(q) => state.change({ q })}
        active={state.active}
        onReset={state.reset}
        extra={<Arrangement state={state} phone={phone} />}
      >
        <AccountFilters values={state.values} change={state.change} />
      </ListBar>
      {tree ? <AccountTree query={state.query} /> : <AccountRows state={state} phone={phone} create={create} />}
    </>
  );
}

function Arrangement({ state, phone }: { state: AccountListState; phone: boolean }) {
  const { t } = useTranslation();
  const tree = state.values.view === "tree";
  return (
    <>
      {phone && (
        <Select
          aria-label={t("directory.sort")}
          value={state.values.sort ?? "name"}
          options={SORTS.map((value) => ({ value, label: t(`directory.sorts.${value}`) }))}
          onChange={(sort) => state.change({ sort })}
          style={{ flex: 1 }}
        />
      )}
      {!tree && (
        <Select
          aria-label={t("directory.group_by")}
          value={state.values.group_by ?? ""}
          options={[
            { value: "", label: t("directory.groups.none") },
            ...GROUPS.map((value) => ({ value, label: t(`directory.groups.${value}`) })),
          ]}
          onChange={(group_by) => state.change({ group_by })}
          popupMatchSelectWidth={false}
          style={{ minWidth: 120, flex: phone ? 1 : "none" }}
        />
      )}
      <Segmented
        value={tree ? "tree" : "list"}
        options={[
          { value: "list", label: t("directory.list_view") },
          { value: "tree", label: t("directory.tree_view") },
        ]}
        onChange={(view) => state.change({ view: view === "tree" ? "tree" : undefined })}
      />
      <ExportButton list="accounts" query={state.query} />
    </>
  );
}

function AccountRows({ state, phone, create }: { state: AccountListState; phone: boolean; create: ReactNode }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { data, error, isFetching, refetch } = useQuery(accountsQuery(state.query));
  const sort = state.values.sort ?? "name";
  const columns = useMemo(() => accountColumns(t, format, sort), [t, format, sort]);
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  if (data.total === 0) return <NoAccounts filtered={state.active > 0 || !!state.values.q} reset={state.reset} create={create} />;
  const shared = {
    rows: data.items,
    groups: data.groups,
    total: data.total,
    page: state.query.page ?? 1,
    pageSize: state.query.page_size ?? 50,
  };
  return <ChoosableRows shared={shared} columns={columns} loading={isFetching} state={state} phone={phone} />;
}

type Shared = Pick<ComponentProps<typeof GroupedTable<AccountRow>>, "rows" | "groups" | "total" | "page" | "pageSize">;

interface ChoosableProps {
  shared: Shared;
  columns: ReturnType<typeof accountColumns>;
  loading: boolean;
  state: AccountListState;
  phone: boolean;
}

/** Table or cards; those that one may hand to somebody else can be chosen for it, on a phone after saying so. */
function ChoosableRows({ shared, columns, loading, state, phone }: ChoosableProps) {
  const { t } = useTranslation();
  const [ids, setIds] = useState<readonly string[]>([]);
  const [open, setOpen] = useState(false);
  const [choosing, setChoosing] = useState(false);
  const stop = () => {
    setIds([]);
    setChoosing(false);
  };
  const possible = (row: AccountRow) => row.can.transfer ?? false;
  const chosen = shared.rows.filter((row) => ids.includes(row.id) && possible(row));
  const choice = { ids: chosen.map((row) => row.id), onChoose: setIds, possible };
  return (
    <>
      {chosen.length > 0 && (
        <div className="chosen-bar" role="status">
          <span>{t("directory.share.selected", { count: chosen.length })}</span>
          <Button size="small" icon={<SwapOutlined />} onClick={() => setOpen(true)}>
            {t("directory.share.transfer")}
          </Button>
          <Button size="small" type="text" onClick={stop}>
            {t("common.clear")}
          </Button>
        </div>
      )}
      {phone && chosen.length === 0 && shared.rows.some(possible) && (
        <Button size="small" type="link" className="choose-cards" onClick={() => setChoosing(!choosing)}>
          {t(choosing ? "common.cancel" : "directory.share.choose")}
        </Button>
      )}
      {open && (
        <TransferDialog
          accounts={chosen}
          onClose={() => setOpen(false)}
          onDone={() => {
            setOpen(false);
            stop();
          }}
        />
      )}
      {phone ? (
        <AccountCards {...shared} choice={choosing ? choice : undefined} onPage={(page) => state.change({ page: String(page) })} />
      ) : (
        <GroupedTable
          {...shared}
          columns={columns}
          choice={shared.rows.some(possible) ? choice : undefined}
          loading={loading}
          onPage={(page, size) => state.change({ page: String(page), page_size: String(size) })}
          onSort={(sort) => state.change({ sort })}
        />
      )}
    </>
  );
}

function NoAccounts({ filtered, reset, create }: { filtered: boolean; reset: () => void; create: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className="panel">
      {filtered ? (
        <EmptyState
          icon={<ShopOutlined />}
          title={t("directory.empty_filtered")}
          text={t("directory.empty_filtered_text")}
          action={<Button onClick={reset}>{t("common.clear")}</Button>}
        />
      ) : (
        <EmptyState
          icon={<ShopOutlined />}
          title={t("directory.empty_accounts")}
          text={t("directory.empty_accounts_text")}
          action={create}
        />
      )}
    </div>
  );
}
