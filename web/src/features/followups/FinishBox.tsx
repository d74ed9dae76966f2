import { Button, Input, Select } from "antd";
import { useState } from "react";

import type { FinishIn, FollowUp } from "../../api/followups";
import { useTranslation } from "../../i18n";
import { addDays } from "./days";

type Kind = NonNullable<FinishIn["kind"]>;

const KINDS = ["call", "visit", "meeting", "wechat", "mail"] as const satisfies readonly Kind[];
const AGAIN = [1, 3, 7, 14] as const;

interface Props {
  one: FollowUp;
  today: string;
  saving: boolean;
  onFinish: (body: FinishIn) => void;
  onCancel: () => void;
}

/** What came of it in a line, and when to be in touch again. */
export function FinishBox({ one, today, saving, onFinish, onCancel }: Props) {
  const { t } = useTranslation();
  const [outcome, setOutcome] = useState("");
  const [kind, setKind] = useState<Kind>(one.origin && isKind(one.origin.kind) ? one.origin.kind : "call");
  const [next, setNext] = useState<string | null>(null);
  const save = () => {
    if (outcome.trim() === "") return;
    onFinish({ outcome, kind, next: next ? { due_on: next, what: "" } : null });
  };
  return (
    <div className="finish-box">
      <div className="finish-line">
        <Select<Kind>
          aria-label={t("interactions.kind_label")}
          value={kind}
          onChange={setKind}
          popupMatchSelectWidth={false}
          options={KINDS.map((value) => ({ value, label: t(`interactions.kind.${value}`) }))}
        />
        <Input
          autoFocus
          value={outcome}
          maxLength={500}
          aria-label={t("followups.outcome")}
          placeholder={t("followups.outcome_hint")}
          onChange={(event) => setOutcome(event.target.value)}
          onPressEnter={save}
          onKeyDown={(event) => event.key === "Escape" && onCancel()}
        />
      </div>
      <div className="finish-line">
        <span className="quiet">{t("followups.again")}</span>
        {AGAIN.map((days) => (
          <button
            key={days}
            type="button"
            className="follow-chip"
            aria-pressed={next === addDays(today, days)}
            onClick={() => setNext(next === addDays(today, days) ? null : addDays(today, days))}
          >
            {days === 1 ? t("followups.tomorrow") : t("followups.in_days", { count: days })}
          </button>
        ))}
        <Input
          type="date"
          className="follow-date"
          aria-label={t("followups.again_on")}
          min={today}
          value={next ?? ""}
          onChange={(event) => setNext(event.target.value || null)}
        />
        <span className="finish-end">
          <Button onClick={onCancel}>{t("common.cancel")}</Button>
          <Button type="primary" loading={saving} disabled={outcome.trim() === ""} onClick={save}>
            {t("common.save")}
          </Button>
        </span>
      </div>
    </div>
  );
}

function isKind(value: string): value is (typeof KINDS)[number] {
  return KINDS.some((kind) => kind === value);
}
