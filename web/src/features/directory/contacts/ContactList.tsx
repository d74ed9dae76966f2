import { TeamOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button, Select } from "antd";
import { useMemo, type ReactNode } from "react";

import { searchQuery } from "../../../api/accounts";
import { contactsQuery } from "../../../api/contacts";
import { BASES } from "../../../api/privacy";
import { useFormat, useTranslation } from "../../../i18n";
import { EmptyState } from "../../../ui/EmptyState";
import { Failure } from "../../../ui/Failure";
import { GroupedTable } from "../../../ui/GroupedTable";
import { ListBar } from "../../../ui/ListBar";
import { Loading } from "../../../ui/Loading";
import { RemoteSelect } from "../../../ui/RemoteSelect";
import { useIsPhone } from "../../../ui/useIsPhone";
import { AccountFilters } from "../accounts/AccountFilters";
import { accountOptions } from "../options";
import { ExportButton } from "../ExportButton";
import { ContactCards } from "./ContactCards";
import { contactColumns } from "./contactColumns";
import { useContactQuery, type ContactListState } from "./useContactQuery";

const GROUPS = ["account", "region", "industry", "product_interest", "owner"] as const;
const SORTS = ["name", "-name", "-created_at", "created_at", "account"] as const;

interface Props {
  /** Fixed on an account's own page. */
  accountId?: string;
  create: ReactNode;
  onOpen: (id: string) => void;
}

/** The list of contacts: search, filters, groups, pages; as a table or as cards. */
export function ContactList({ accountId, create, onOpen }: Props) {
  const { t } = useTranslation();
  const state = useContactQuery(accountId);
  const phone = useIsPhone();
  return (
    <>
      <ListBar
        text={state.values.q ?? ""}
        hint={t("directory.search_contacts")}
        onText={(q) => state.change({ q })}
        active={state.active}
        onReset={state.reset}
        extra={<Arrangement state={state} phone={phone} withAccount={!accountId} />}
      >
        <Select
          allowClear
          aria-label={t("directory.insight")}
          placeholder={t("directory.insight")}
          value={state.values.insight ?? null}
          options={(["uninsighted", "insighted"] as const).map((value) => ({ value, label: t(`directory.insights.${value}`) }))}
          onChange={(insight) => state.change({ insight: insight ?? undefined })}
          style={{ minWidth: 110, width: phone ? "100%" : undefined }}
        />
        {!accountId && (
          <>
            <div style={{ width: phone ? "100%" : 160 }}>
              <RemoteSelect
                aria-label={t("directory.account")}
                find={searchQuery}
                read={accountOptions}
                value={state.values.account_id ?? null}
                placeholder={t("directory.account")}
                onChange={(value) => state.change({ account_id: value ?? undefined })}
              />
            </div>
            <AccountFilters values={state.values} change={state.change} />
            <Select
              allowClear
              aria-label={t("privacy.basis")}
              placeholder={t("privacy.basis")}
              value={state.values.lawful_basis ?? null}
              options={(["none", ...BASES] as const).map((value) => ({ value, label: t(`privacy.bases.${value}`) }))}
              onChange={(lawful_basis) => state.change({ lawful_basis: lawful_basis ?? undefined })}
              style={{ minWidth: 130, width: phone ? "100%" : undefined }}
            />
          </>
        )}
      </ListBar>
      <ContactRows {...{ state, phone, accountId, create, onOpen }} />
    </>
  );
}

function Arrangement({ state, phone, withAccount }: { state: ContactListState; phone: boolean; withAccount: boolean }) {
  const { t } = useTranslation();
  const groups = withAccount ? GROUPS : (["owner"] as const);
  const sorts = SORTS.filter((value) => withAccount || value !== "account");
  return (
    <>
      {phone && (
        <Select
          aria-label={t("directory.sort")}
          value={state.values.sort ?? "name"}
          options={sorts.map((value) => ({ value, label: t(`directory.sorts.${value}`) }))}
          onChange={(sort) => state.change({ sort })}
          style={{ flex: 1 }}
        />
      )}
      {withAccount && (
        <Select
          aria-label={t("directory.group_by")}
          value={state.values.group_by ?? ""}
          options={[
            { value: "", label: t("directory.groups.none") },
            ...groups.map((value) => ({ value, label: t(`directory.groups.${value}`) })),
          ]}
          onChange={(group_by) => state.change({ group_by })}
          popupMatchSelectWidth={false}
          style={{ minWidth: 120, flex: phone ? 1 : "none" }}
        />
      )}
      <ExportButton list="contacts" query={state.query} />
    </>
  );
}

interface RowsProps extends Pick<Props, "create" | "onOpen"> {
  state: ContactListState;
  phone: boolean;
  accountId: string | undefined;
}

function ContactRows({ state, phone, accountId, create, onOpen }: RowsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { data, error, isFetching, refetch } = useQuery(contactsQuery(state.query));
  const sort = state.values.sort ?? "name";
  const columns = useMemo(
    () => contactColumns(t, format, { sort, withAccount: !accountId, accountId, onOpen }),
    [t, format, sort, accountId, onOpen],
  );
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  if (data.total === 0) return <NoContacts filtered={state.active > 0 || !!state.values.q} reset={state.reset} create={create} />;
  const shared = {
    rows: data.items,
    groups: data.groups,
    total: data.total,
    page: state.query.page ?? 1,
    pageSize: state.query.page_size ?? 50,
  };
  if (phone) {
    return (
      <ContactCards
        {...shared}
        withAccount={!accountId}
        onOpen={onOpen}
        onPage={(page) => state.change({ page: String(page) })}
      />
    );
  }
  return (
    <GroupedTable
      {...shared}
      columns={columns}
      loading={isFetching}
      onPage={(page, size) => state.change({ page: String(page), page_size: String(size) })}
      onSort={(sort) => state.change({ sort })}
    />
  );
}

function NoContacts({ filtered, reset, create }: { filtered: boolean; reset: () => void; create: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className="panel">
      <EmptyState
        icon={<TeamOutlined />}
        title={t(filtered ? "directory.empty_filtered" : "directory.empty_contacts")}
        text={t(filtered ? "directory.empty_filtered_text" : "directory.empty_contacts_text")}
        action={filtered ? <Button onClick={reset}>{t("common.clear")}</Button> : create}
      />
    </div>
  );
}
