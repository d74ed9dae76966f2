import { FileTextOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button, DatePicker, Input, Popover, Select } from "antd";
import dayjs from "dayjs";
import { useState } from "react";

import { interactionsQuery } from "../../../api/interactions";
import type { CertaintyValue, Rated } from "../../../api/types";
import { useFormat, useTranslation } from "../../../i18n";
import type { Rate, Why as Because } from "./useRatings";

const CERTAINTIES = ["confirmed", "heard", "inferred", "disproven"] as const;

interface Props {
  accountId: string;
  contactId: string;
  mine: Rated;
  label: string;
  onRate: Rate;
}

/** How sure one is of one's value, and why; kept when the little window closes. */
export function Why({ accountId, contactId, mine, label, onRate }: Props) {
  const { t } = useTranslation();
  const before = facts(mine);
  const [open, setOpen] = useState(false);
  const [draft, setDraft] = useState(before);
  const toggle = (next: boolean) => {
    setOpen(next);
    if (!next && JSON.stringify(draft) !== JSON.stringify(before)) onRate(mine.feature, mine.value, draft);
  };
  const filled = before.certainty !== "confirmed" || before.evidence !== "" || before.evidence_id || before.review_on;
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      open={open}
      onOpenChange={toggle}
      title={t("decisions.why_title", { feature: label })}
      content={<Fields {...{ accountId, contactId, draft }} onChange={(patch) => setDraft({ ...draft, ...patch })} onDone={() => toggle(false)} />}
    >
      <Button
        type="text"
        size="small"
        className={filled ? "rating-tool-on" : ""}
        icon={<FileTextOutlined />}
        aria-label={t("decisions.why_of", { feature: label })}
        title={t("decisions.why")}
      />
    </Popover>
  );
}

interface FieldsProps {
  accountId: string;
  contactId: string;
  draft: Because;
  onChange: (patch: Because) => void;
  onDone: () => void;
}

function Fields({ accountId, contactId, draft, onChange, onDone }: FieldsProps) {
  const { t } = useTranslation();
  const { date } = useFormat();
  const { data } = useQuery(interactionsQuery(accountId));
  const seen = (data ?? []).filter((one) => one.contacts.some((contact) => contact.id === contactId));
  return (
    <div className="rating-why">
      <Select<CertaintyValue>
        aria-label={t("orgchart.certainty.label")}
        value={draft.certainty ?? "confirmed"}
        options={CERTAINTIES.map((value) => ({ value, label: t(`orgchart.certainty.${value}`) }))}
        onChange={(certainty) => onChange({ certainty })}
      />
      <Input
        autoFocus
        aria-label={t("orgchart.evidence")}
        placeholder={t("orgchart.evidence_hint")}
        maxLength={500}
        value={draft.evidence ?? ""}
        onChange={(event) => onChange({ evidence: event.target.value })}
        onPressEnter={(event) => !event.nativeEvent.isComposing && onDone()}
      />
      {seen.length > 0 && (
        <Select
          allowClear
          aria-label={t("decisions.why_interaction")}
          placeholder={t("decisions.why_interaction")}
          value={draft.evidence_id ?? null}
          options={seen.map((one) => ({
            value: one.id,
            label: `${date(one.at)} ${t(`interactions.kind.${one.kind}`)} ${one.summary.slice(0, 40)}`,
          }))}
          onChange={(evidence_id) => onChange({ evidence_id: evidence_id ?? null })}
        />
      )}
      <DatePicker
        aria-label={t("decisions.review_on")}
        placeholder={t("decisions.review_on")}
        value={draft.review_on ? dayjs(draft.review_on) : null}
        onChange={(day) => onChange({ review_on: day ? day.format("YYYY-MM-DD") : null })}
      />
    </div>
  );
}

const facts = (mine: Rated): Because => ({
  certainty: mine.certainty ?? "confirmed",
  evidence: mine.evidence,
  evidence_id: mine.interaction?.id ?? null,
  review_on: mine.review_on ?? null,
  answers: mine.answers,
});
