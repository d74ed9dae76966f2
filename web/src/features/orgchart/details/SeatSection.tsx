import { Input } from "antd";
import { useState, type KeyboardEvent } from "react";

import { useTranslation } from "../../../i18n";
import { useChartApi } from "../chartContext";
import { DepartmentPick } from "../forms/DepartmentPick";
import { ColorMarks } from "./ColorMarks";

/** What belongs to the seat, whoever sits on it: title, department, colour mark, note. */
export function SeatSection({ node }: { node: number }) {
  const { t } = useTranslation();
  const { forest, writes, canEdit } = useChartApi();
  const position = forest.positions[node]!;
  return (
    <section className="details-section">
      <h3>{t("orgchart.seat")}</h3>
      <div className="seat-fields">
        <label htmlFor="seat-title">{t("orgchart.seat_title")}</label>
        <SavedText
          id="seat-title"
          value={position.title}
          placeholder={forest.employment[node]?.title ?? ""}
          disabled={!canEdit}
          maxLength={200}
          onSave={(title) => void writes.patch(position.id, { title })}
        />
        <label htmlFor="seat-department">{t("orgchart.department")}</label>
        <DepartmentPick
          id="seat-department"
          size="small"
          disabled={!canEdit}
          value={forest.department[node] ?? null}
          onChange={(department_id) => void writes.patch(position.id, { department_id })}
        />
        <span>{t("orgchart.color")}</span>
        <ColorMarks
          value={position.color}
          disabled={!canEdit}
          onChange={(color) => void writes.patch(position.id, { color })}
        />
        <label htmlFor="seat-note">{t("orgchart.note")}</label>
        <SavedText
          id="seat-note"
          multiline
          value={position.note}
          placeholder={t("orgchart.note_hint")}
          disabled={!canEdit}
          maxLength={20_000}
          onSave={(note) => void writes.patch(position.id, { note })}
        />
      </div>
    </section>
  );
}

interface SavedTextProps {
  id: string;
  value: string;
  placeholder: string;
  disabled: boolean;
  maxLength: number;
  multiline?: boolean;
  onSave: (value: string) => void;
}

/** A text that saves itself when one leaves it; Escape gives the former one back. */
function SavedText({ id, value, onSave, multiline = false, ...field }: SavedTextProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const save = () => {
    if (typed !== null && typed.trim() !== value) onSave(typed.trim());
    setTyped(null);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) => {
    if (event.key === "Escape") setTyped(null);
    if (event.key === "Enter" && !multiline && !event.nativeEvent.isComposing) event.currentTarget.blur();
  };
  const shared = { id, size: "small" as const, value: typed ?? value, onBlur: save, onKeyDown, ...field };
  if (multiline) {
    return <Input.TextArea {...shared} autoSize={{ minRows: 1, maxRows: 8 }} onChange={(event) => setTyped(event.target.value)} />;
  }
  return <Input {...shared} onChange={(event) => setTyped(event.target.value)} />;
}
