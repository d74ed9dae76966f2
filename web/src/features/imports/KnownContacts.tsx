import { Radio, Table, Tag } from "antd";
import type { ColumnsType } from "antd/es/table";

import type { Import, MappingPatch } from "../../api/imports";
import { lookUp, useFormat, useTranslation, type TFunction } from "../../i18n";
import { figure, knownOf, type KnownContact } from "./preview";

const POLICIES = ["skip", "merge", "create"] as const;
const PAGE = 8;

interface Props {
  job: Import;
  busy: boolean;
  onMap: (patch: MappingPatch) => void;
}

/** Rows that mean somebody who is there already, and what is to become of them. */
export function KnownContacts({ job, busy, onMap }: Props) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const known = knownOf(job.preview);
  const total = figure(job.preview, "contacts_existing");
  if (total === 0) return null;
  const untouched = figure(job.preview, "contacts_not_editable");
  const policy = job.mapping.duplicates;
  return (
    <section className="import-part">
      <h3>{t("imports.known", { count: total })}</h3>
      <Radio.Group
        aria-label={t("imports.duplicates")}
        disabled={busy}
        value={policy}
        options={POLICIES.map((value) => ({ value, label: t(`imports.duplicate.${value}`) }))}
        onChange={(event) => onMap({ duplicates: event.target.value as (typeof POLICIES)[number] })}
      />
      <p className="quiet import-note">{t(`imports.duplicate_then.${policy}`)}</p>
      {policy === "merge" && untouched > 0 && <p className="quiet import-note">{t("imports.known_read_only", { count: untouched })}</p>}
      <Table<KnownContact>
        size="small"
        rowKey="row"
        dataSource={known}
        columns={columns(t)}
        scroll={{ x: "max-content" }}
        pagination={{ pageSize: PAGE, hideOnSinglePage: true, size: "small", showSizeChanger: false }}
      />
      {total > known.length && (
        <p className="quiet import-note">{t("imports.known_more", { count: known.length, total: number(total) })}</p>
      )}
    </section>
  );
}

function columns(t: TFunction): ColumnsType<KnownContact> {
  return [
    { key: "row", title: t("imports.row_number"), dataIndex: "row", width: 64 },
    { key: "name", title: t("imports.in_file"), render: (_, one) => [one.name, one.account].filter(Boolean).join(" · ") },
    {
      key: "existing",
      title: t("imports.in_workspace"),
      render: (_, one) => (
        <>
          <a href={`/contacts?contact=${one.contact_id}`} target="_blank" rel="noreferrer">
            {one.existing_name}
          </a>{" "}
          {!one.editable && <Tag color="warning">{t("imports.read_only")}</Tag>}
        </>
      ),
    },
    {
      key: "by",
      title: t("imports.alike_by"),
      render: (_, one) => lookUp(t, `imports.by_what.${one.by}`) ?? lookUp(t, `directory.reason.${one.by}`) ?? one.by,
    },
  ];
}
