import { Radio, Table } from "antd";
import type { ColumnsType } from "antd/es/table";

import type { Import, MappingPatch } from "../../api/imports";
import { useTranslation } from "../../i18n";
import { casesOf, figure, membersOf, type KnownCase, type KnownMember } from "./preview";

const POLICIES = ["skip", "merge"] as const;
const PAGE = 8;

interface Props {
  job: Import;
  busy: boolean;
  onMap: (patch: MappingPatch) => void;
}

/** Rows whose case is there already, and what is to become of it. */
export function KnownCases({ job, ...rest }: Props) {
  const { t } = useTranslation();
  const columns: ColumnsType<KnownCase> = [
    { key: "row", title: t("imports.row_number"), dataIndex: "row", width: 64 },
    { key: "subject", title: t("cases.subject"), dataIndex: "subject" },
    {
      key: "number",
      title: t("imports.in_workspace"),
      render: (_, one) => (
        <a href={`/cases?case=${one.id}`} target="_blank" rel="noreferrer">
          #{one.number}
        </a>
      ),
    },
    { key: "state", title: t("imports.case_now"), render: (_, one) => t(`cases.states.${one.state}`) },
  ];
  return <Known job={job} {...rest} total={figure(job.preview, "cases_existing")} rows={casesOf(job.preview)} columns={columns} />;
}

/** Rows of people who take part already, and whether their answer is noted. */
export function KnownMembers({ job, ...rest }: Props) {
  const { t } = useTranslation();
  const columns: ColumnsType<KnownMember> = [
    { key: "row", title: t("imports.row_number"), dataIndex: "row", width: 64 },
    { key: "name", title: t("imports.field.name"), dataIndex: "name" },
    { key: "before", title: t("imports.member_before"), render: (_, one) => t(`campaigns.responses.${one.before}`) },
    { key: "after", title: t("imports.member_after"), render: (_, one) => one.after && t(`campaigns.responses.${one.after}`) },
  ];
  return <Known job={job} {...rest} total={figure(job.preview, "members_existing")} rows={membersOf(job.preview)} columns={columns} />;
}

interface KnownProps<Row> extends Props {
  total: number;
  rows: Row[];
  columns: ColumnsType<Row>;
}

function Known<Row extends { row: number }>({ job, busy, onMap, total, rows, columns }: KnownProps<Row>) {
  const { t } = useTranslation();
  if (total === 0) return null;
  const title = t(job.kind === "cases" ? "imports.existing_cases" : "imports.existing_campaign", { count: total });
  return (
    <section className="import-part">
      <h3>{title}</h3>
      <Radio.Group
        aria-label={title}
        disabled={busy}
        value={job.mapping.duplicates === "merge" ? "merge" : "skip"}
        options={POLICIES.map((value) => ({ value, label: t(`imports.case_duplicate.${value}`) }))}
        onChange={(event) => onMap({ duplicates: event.target.value as (typeof POLICIES)[number] })}
      />
      <Table<Row>
        size="small"
        rowKey="row"
        dataSource={rows}
        columns={columns}
        scroll={{ x: "max-content" }}
        pagination={{ pageSize: PAGE, hideOnSinglePage: true, size: "small", showSizeChanger: false }}
      />
    </section>
  );
}
