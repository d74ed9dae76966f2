import { Alert, Select } from "antd";

import "./columns.css";

import type { Import, MappingPatch } from "../../api/imports";
import { problemText, useTranslation } from "../../i18n";
import { columnsOf, readAs, type Column } from "./columns";
import { fieldsOf, problemIn, type FieldName } from "./preview";
import { ReadingChoices } from "./ReadingChoices";
import { ShapeLine } from "./ShapeLine";

interface Props {
  job: Import;
  busy: boolean;
  onMap: (patch: MappingPatch) => void;
}

/** Which column is which: the file's columns with a few of their values, and as what each is read. */
export function ColumnsStep({ job, busy, onMap }: Props) {
  const { t } = useTranslation();
  const problem = problemIn(job.preview);
  const columns = columnsOf(job);
  return (
    <div className={busy ? "import-columns import-busy" : "import-columns"} aria-busy={busy}>
      <ShapeLine job={job} />
      {problem && <Alert type="warning" showIcon title={problemText(t, { status: 422, ...problem })} />}
      <ReadingChoices job={job} disabled={busy} onMap={onMap} />
      {columns.length > 0 && (
        <>
          <p className="quiet import-note">{t("imports.columns_hint")}</p>
          <div className="import-mapping" role="table" aria-label={t("imports.columns")}>
            <div className="import-mapping-head" role="row">
              <span role="columnheader">{t("imports.column")}</span>
              <span role="columnheader">{t("imports.samples")}</span>
              <span role="columnheader">{t("imports.read_as")}</span>
            </div>
            {columns.map((column) => (
              <ColumnRow key={column.header} column={column} job={job} disabled={busy} onMap={onMap} />
            ))}
          </div>
        </>
      )}
    </div>
  );
}

interface RowProps {
  column: Column;
  job: Import;
  disabled: boolean;
  onMap: (patch: MappingPatch) => void;
}

function ColumnRow({ column, job, disabled, onMap }: RowProps) {
  const { t } = useTranslation();
  const [field, ...more] = column.fields;
  const taken = new Set(Object.keys(job.mapping.columns));
  const options = fieldsOf(job.kind).map((value) => ({
    value,
    label: t(`imports.field.${value}`),
    quiet: taken.has(value) && !column.fields.includes(value),
  }));
  return (
    <div role="row" className={field ? "import-column" : "import-column import-column-unread"}>
      <span role="cell" className="import-column-name" title={column.header}>
        {column.header}
      </span>
      <span role="cell" className="import-column-samples" title={column.samples.join(" · ")}>
        {column.samples.join(" · ") || t("imports.no_samples")}
      </span>
      <span role="cell">
        <Select<FieldName | null, (typeof options)[number]>
          allowClear
          showSearch={{ optionFilterProp: "label" }}
          aria-label={t("imports.read_column_as", { column: column.header })}
          disabled={disabled}
          value={field ?? null}
          placeholder={t("imports.not_read")}
          options={options}
          optionRender={renderOption}
          popupMatchSelectWidth={false}
          style={{ width: "100%" }}
          onChange={(value) => onMap(readAs(column, value ?? null))}
        />
        {more.length > 0 && (
          <span className="quiet import-column-more">
            {t("imports.read_also", { fields: more.map((one) => t(`imports.field.${one}`)).join(t("common.marks.comma")) })}
          </span>
        )}
      </span>
    </div>
  );
}

function renderOption({ data }: { data: { label: string; quiet: boolean } }) {
  return <span className={data.quiet ? "quiet" : ""}>{data.label}</span>;
}
