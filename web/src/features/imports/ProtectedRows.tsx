import { useQuery } from "@tanstack/react-query";
import { Radio, Select, Table, Tag } from "antd";

import type { Import, MappingPatch } from "../../api/imports";
import { poolsQuery } from "../../api/leads";
import { useTranslation } from "../../i18n";
import { protectedOf, type ProtectedRow } from "./preview";

interface Props {
  job: Import;
  busy: boolean;
  onMap: (patch: MappingPatch) => void;
}

/** Where the leads go, and which of their companies somebody protects already. */
export function ProtectedRows({ job, busy, onMap }: Props) {
  const { t } = useTranslation();
  const { data: pools } = useQuery(poolsQuery);
  const rows = protectedOf(job.preview);
  const usable = (pools?.items ?? []).filter((pool) => pool.takes);
  return (
    <section className="import-known">
      <div className="import-known-choice">
        <Radio.Group
          disabled={busy}
          value={job.mapping.hold ? "mine" : "pool"}
          options={[
            { value: "pool", label: t("leads.for_pool") },
            { value: "mine", label: t("leads.for_me") },
          ]}
          onChange={({ target }) => onMap({ hold: target.value === "mine" })}
        />
        {usable.length > 1 && (
          <Select
            disabled={busy}
            aria-label={t("leads.pool")}
            value={job.mapping.pool || (usable[0]?.id ?? "")}
            options={usable.map((pool) => ({ value: pool.id, label: pool.name }))}
            onChange={(pool) => onMap({ pool })}
            popupMatchSelectWidth={false}
          />
        )}
      </div>
      {rows.length > 0 && (
        <>
          <h3>{t("imports.protected")}</h3>
          <Radio.Group
            disabled={busy}
            value={job.mapping.duplicates === "create" ? "create" : "skip"}
            options={[
              { value: "skip", label: t("imports.protected_skip") },
              { value: "create", label: t("imports.protected_create") },
            ]}
            onChange={({ target }) => onMap({ duplicates: target.value as "skip" | "create" })}
          />
          <Table<ProtectedRow>
            size="small"
            rowKey="row"
            dataSource={rows}
            pagination={rows.length > 10 ? { pageSize: 10, size: "small" } : false}
            scroll={{ x: "max-content" }}
            columns={[
              { title: t("imports.row_number"), dataIndex: "row", width: 60 },
              { title: t("fields.company"), dataIndex: "company" },
              { title: t("imports.protector"), render: (_, row) => row.owner || row.pool || t("leads.nobodys") },
              {
                title: t("imports.protected_as"),
                render: (_, row) => (
                  <>
                    <Tag variant="filled" color={row.sure ? "orange" : "default"}>
                      {t(`leads.hit.${row.kind}`)}
                    </Tag>
                    {row.name || t("leads.not_for_you")} <span className="quiet">{row.reasons.map((reason) => t(`leads.reasons.${reason}`)).join(t("common.marks.comma"))}</span>
                  </>
                ),
              },
            ]}
          />
        </>
      )}
    </section>
  );
}
