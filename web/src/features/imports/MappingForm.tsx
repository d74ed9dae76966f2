import { Select } from "antd";

import type { Import, MappingPatch } from "../../api/imports";
import { useTranslation } from "../../i18n";
import { fieldsOf, problemIn } from "./preview";

const NAMINGS = ["identifier", "mail", "name", "post"] as const;
const ON_DUPLICATE = ["skip", "merge", "create"] as const;

interface Props {
  job: Import;
  disabled: boolean;
  onMap: (patch: MappingPatch) => void;
}

/** Which column is which, and how the file is to be understood. */
export function MappingForm({ job, disabled, onMap }: Props) {
  const { t } = useTranslation();
  const { shape, mapping } = job;
  return (
    <div className="import-mapping">
      {shape.sheets.length > 1 && (
        <Choice
          label={t("imports.sheet")}
          disabled={disabled}
          value={mapping.sheet || shape.sheet}
          options={shape.sheets.map((value) => ({ value, label: value }))}
          onChange={(sheet) => onMap({ sheet })}
        />
      )}
      <BodyChoice job={job} disabled={disabled} onMap={onMap} />
      {shape.header.length > 0 && (
        <>
          <p className="quiet import-hint">{t("imports.columns_hint")}</p>
          {fieldsOf(job.kind).map((field) => (
            <Choice
              key={field}
              label={t(`imports.field.${field}`)}
              disabled={disabled}
              value={mapping.columns[field] ?? null}
              placeholder={t("imports.not_read")}
              options={shape.header.map((value) => ({ value, label: value }))}
              allowClear
              onChange={(header) => onMap({ columns: { [field]: header ?? null } })}
            />
          ))}
        </>
      )}
      {job.kind === "chart" && mapping.columns.superior && (
        <Choice
          label={t("imports.superior_by")}
          disabled={disabled}
          value={mapping.superior_by ?? "auto"}
          options={[
            { value: "auto", label: t("imports.naming.auto") },
            ...NAMINGS.map((value) => ({ value, label: t(`imports.naming.${value}`) })),
          ]}
          onChange={(value) => onMap({ superior_by: NAMINGS.find((naming) => naming === value) ?? null })}
        />
      )}
      {job.kind === "contacts" && (
        <Choice
          label={t("imports.duplicates")}
          disabled={disabled}
          value={mapping.duplicates}
          options={ON_DUPLICATE.map((value) => ({ value, label: t(`imports.duplicate.${value}`) }))}
          onChange={(value) => onMap({ duplicates: ON_DUPLICATE.find((one) => one === value) ?? "skip" })}
        />
      )}
    </div>
  );
}

/** A file of several organisations or dates: which of them. */
function BodyChoice({ job, disabled, onMap }: Props) {
  const { t } = useTranslation();
  const params = problemIn(job.preview)?.params ?? {};
  const bodies = texts(params.bodies);
  const { body, date } = job.mapping;
  if (bodies.length === 0 && !body) return null;
  const dates = texts(params.dates);
  return (
    <>
      <Choice
        label={t("imports.body")}
        disabled={disabled}
        value={body || null}
        placeholder={t("imports.body_choose")}
        options={(bodies.length > 0 ? bodies : [body]).map((value) => ({ value, label: value }))}
        onChange={(value) => onMap({ body: value ?? "" })}
      />
      {(dates.length > 0 || date) && (
        <Choice
          label={t("imports.date")}
          disabled={disabled}
          value={date || null}
          placeholder={t("imports.date_latest")}
          allowClear
          options={(dates.length > 0 ? dates : [date]).map((value) => ({ value, label: value }))}
          onChange={(value) => onMap({ date: value ?? "" })}
        />
      )}
    </>
  );
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

interface ChoiceProps {
  label: string;
  value: string | null;
  options: { value: string; label: string }[];
  disabled: boolean;
  placeholder?: string;
  allowClear?: boolean;
  onChange: (value: string | undefined) => void;
}

function Choice({ label, value, options, onChange, ...rest }: ChoiceProps) {
  return (
    <div className="import-choice">
      <span>{label}</span>
      <Select<string>
        size="small"
        showSearch={{ optionFilterProp: "label" }}
        popupMatchSelectWidth={false}
        aria-label={label}
        value={value as string}
        options={options}
        onChange={(chosen) => onChange(chosen)}
        {...rest}
      />
    </div>
  );
}
