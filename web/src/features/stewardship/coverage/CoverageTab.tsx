import { useQuery } from "@tanstack/react-query";
import { Segmented, Table, type TableProps } from "antd";
import { Link } from "react-router";

import "../stewardship.css";
import "../matrix.css";

import { coverageQuery, TRAITS, type CoverageGroup, type Trait } from "../../../api/stewardship";
import { useTranslation } from "../../../i18n";
import { EmptyState } from "../../../ui/EmptyState";
import { Failure } from "../../../ui/Failure";
import { useUrlState } from "../../../ui/useUrlState";
import { listAddress } from "../listAddress";

/** Who covers what: customers by kind, with their owners; every number opens its list. */
export function CoverageTab() {
  const { t } = useTranslation();
  const [values, change] = useUrlState(["by"] as const);
  const by = TRAITS.find((one) => one === values.by) ?? "region";
  const columns = useColumns(by);
  const { data, error, refetch } = useQuery(coverageQuery(by));
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  return (
    <>
      <p className="structure-intro">{t("stewardship.coverage.intro", { by: t(`stewardship.traits.${by}`).toLowerCase() })}</p>
      <div className="matrix-bar">
        <Segmented<Trait> value={by} onChange={(next) => change({ by: next })} options={TRAITS.map((value) => ({ value, label: t(`stewardship.traits.${value}`) }))} />
      </div>
      <Table<CoverageGroup>
        rowKey="value"
        size="middle"
        loading={!data}
        dataSource={data ?? []}
        pagination={false}
        scroll={{ x: "max-content" }}
        columns={columns}
        locale={{ emptyText: <EmptyState title={t("stewardship.coverage.none")} text={t("stewardship.coverage.none_text")} /> }}
      />
    </>
  );
}

function useColumns(by: Trait): NonNullable<TableProps<CoverageGroup>["columns"]> {
  const { t } = useTranslation();
  return [
    { key: "value", title: t(`stewardship.traits.${by}`), render: (_, group) => group.value || <span className="quiet">{t("stewardship.unset")}</span> },
    { key: "count", title: t("stewardship.coverage.count"), align: "end", width: 90, render: (_, group) => <Link to={listAddress({ by, value: group.value })}>{group.count}</Link> },
    {
      key: "keys",
      title: t("stewardship.coverage.keys"),
      align: "end",
      width: 110,
      render: (_, group) => (group.keys ? <Link to={listAddress({ by, value: group.value, keys: true })}>{group.keys}</Link> : "–"),
    },
    {
      key: "owners",
      title: t("stewardship.coverage.owners"),
      render: (_, group) => (
        <span className="coverage-owners">
          {group.owners.map(({ owner, count }) => (
            <Link key={owner.id} to={listAddress({ by, value: group.value, ownerId: owner.id })}>
              {owner.name} {count}
            </Link>
          ))}
        </span>
      ),
    },
  ];
}
