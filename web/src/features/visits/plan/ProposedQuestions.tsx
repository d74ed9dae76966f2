import { CloseOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Input } from "antd";
import { useState } from "react";

import type { Proposed } from "../../../api/visits";
import { useTranslation } from "../../../i18n";
import { keptOf, type VisitDraft } from "./draft";

interface Props {
  /** What the chosen people can answer; undefined while that is looked up. */
  proposed: readonly Proposed[] | undefined;
  draft: VisitDraft;
  onChange: (patch: Pick<VisitDraft, "dropped"> | Pick<VisitDraft, "own">) => void;
}

/** What these people can answer, the weightiest first; any may be left out, own ones added. */
export function ProposedQuestions({ proposed, draft, onChange }: Props) {
  const { t } = useTranslation();
  const { own, dropped } = draft;
  const nobody = draft.contact_ids.length === 0;
  const kept = nobody ? [] : keptOf(proposed ?? [], draft);
  return (
    <section className="proposed" aria-label={t("visits.form.questions")}>
      <h3>
        {t("visits.form.questions")} {kept.length + own.length > 0 && <span className="quiet">{kept.length + own.length}</span>}
      </h3>
      {nobody && <p className="quiet">{t("visits.form.questions_hint")}</p>}
      {!nobody && proposed?.length === 0 && <p className="quiet">{t("visits.form.nothing")}</p>}
      <ul>
        {kept.map((one) => (
          <li key={one.key}>
            <span>
              {one.question}
              <small>
                {one.why} · {t("visits.ask_whom", { name: one.asked.contact.name })}
              </small>
            </span>
            <Drop onClick={() => onChange({ dropped: [...dropped, one.key] })} />
          </li>
        ))}
        {own.map((text) => (
          <li key={text}>
            <span>{text}</span>
            <Drop onClick={() => onChange({ own: own.filter((one) => one !== text) })} />
          </li>
        ))}
      </ul>
      <OwnQuestion onAdd={(text) => !own.includes(text) && onChange({ own: [...own, text] })} />
    </section>
  );
}

function Drop({ onClick }: { onClick: () => void }) {
  const { t } = useTranslation();
  return <Button type="text" size="small" aria-label={t("common.remove")} icon={<CloseOutlined />} onClick={onClick} />;
}

export function OwnQuestion({ onAdd }: { onAdd: (text: string) => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState("");
  const add = () => {
    if (text.trim()) onAdd(text.trim());
    setText("");
  };
  return (
    <Input
      prefix={<PlusOutlined />}
      maxLength={500}
      aria-label={t("visits.form.own")}
      placeholder={`${t("visits.form.own")} · ${t("visits.form.own_hint")}`}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onPressEnter={(event) => {
        event.preventDefault();
        if (!event.nativeEvent.isComposing) add();
      }}
      onBlur={add}
    />
  );
}
