import { Select } from "antd";
import { useState } from "react";

import "./columns.css";

import type { Import, ImportKind, MappingPatch } from "../../api/imports";
import { useTranslation } from "../../i18n";
import { problemIn } from "./preview";

const NAMINGS = ["identifier", "mail", "name", "post"] as const;
const KINDS = ["chart", "contacts"] as const;

interface Props {
  job: Import;
  disabled: boolean;
  onMap: (patch: MappingPatch) => void;
}

/** How the file as a whole is to be understood: as what, which sheet, which organisation, how superiors are named. */
export function ReadingChoices({ job, disabled, onMap }: Props) {
  const { t } = useTranslation();
  const { shape, mapping } = job;
  return (
    <div className="import-choices">
      {job.account_id && shape.header.length > 0 && (
        <Choice
          label={t("imports.kind.label")}
          disabled={disabled}
          value={job.kind}
          options={KINDS.map((value) => ({ value, label: t(`imports.kind.${value}`) }))}
          onChange={(kind) => onMap({ kind: kind as ImportKind })}
        />
      )}
      {shape.sheets.length > 1 && (
        <Choice
          label={t("imports.sheet")}
          disabled={disabled}
          value={mapping.sheet || shape.sheet}
          options={shape.sheets.map((value) => ({ value, label: value }))}
          onChange={(sheet) => onMap({ sheet: sheet ?? "" })}
        />
      )}
      <BodyChoice job={job} disabled={disabled} onMap={onMap} />
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
    </div>
  );
}

/** A file of several organisations or dates: which of them. What there is to choose from is told until one is chosen. */
function BodyChoice({ job, disabled, onMap }: Props) {
  const { t } = useTranslation();
  const params = problemIn(job.preview)?.params ?? {};
  const { body, date } = job.mapping;
  const bodies = useLastKnown(texts(params.bodies), body);
  const dates = useLastKnown(texts(params.dates), date);
  if (bodies.length === 0) return null;
  return (
    <>
      <Choice
        label={t("imports.body")}
        disabled={disabled}
        value={body || null}
        placeholder={t("imports.body_choose")}
        options={bodies.map((value) => ({ value, label: value }))}
        allowClear
        onChange={(value) => onMap({ body: value ?? "", date: "" })}
      />
      {dates.length > 0 && (
        <Choice
          label={t("imports.date")}
          disabled={disabled}
          value={date || null}
          placeholder={t("imports.date_latest")}
          options={dates.map((value) => ({ value, label: value }))}
          allowClear
          onChange={(value) => onMap({ date: value ?? "" })}
        />
      )}
    </>
  );
}

/** The choices as they were told last; the chosen one is among them at least. */
function useLastKnown(told: string[], chosen: string): string[] {
  const [kept, setKept] = useState<string[]>([]);
  if (told.length > 0 && told.join("\n") !== kept.join("\n")) setKept(told);
  const known = told.length > 0 ? told : kept;
  return chosen && !known.includes(chosen) ? [chosen, ...known] : known;
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

function Choice({ label, value, options, onChange, placeholder = "", ...rest }: ChoiceProps) {
  return (
    <label className="import-choice">
      <span>{label}</span>
      <Select<string | null>
        showSearch={{ optionFilterProp: "label" }}
        popupMatchSelectWidth={false}
        aria-label={label}
        value={value}
        options={options}
        placeholder={placeholder}
        onChange={(chosen) => onChange(chosen ?? undefined)}
        {...rest}
      />
    </label>
  );
}
