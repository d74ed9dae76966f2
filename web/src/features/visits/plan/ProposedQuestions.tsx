import { CloseOutlined, PlusOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { useEffect, useMemo, useState } from "react";

import { proposalQuery, type Wanted } from "../../../api/visits";
import { useTranslation } from "../../../i18n";
import { useLanguage } from "../../../ui/useLanguage";

interface Props {
  accountId: string;
  contactIds: readonly string[];
  chainId: string | null;
  onChange: (questions: Wanted[]) => void;
}

/** What these people can answer, the weightiest first; any may be left out, own ones added. */
export function ProposedQuestions({ accountId, contactIds, chainId, onChange }: Props) {
  const { t } = useTranslation();
  const [dropped, setDropped] = useState<ReadonlySet<string>>(new Set());
  const [own, setOwn] = useState<readonly string[]>([]);
  const { data } = useQuery({ ...proposalQuery(accountId, contactIds, chainId, useLanguage()), enabled: contactIds.length > 0, staleTime: 0 });
  const kept = useMemo(() => (contactIds.length > 0 ? (data ?? []) : []).filter((one) => !dropped.has(one.key)), [data, dropped, contactIds.length]);
  useEffect(() => {
    onChange([...kept.map((one) => ({ key: one.key, text: "", asked_id: one.asked.contact.id })), ...own.map((text) => ({ key: "", text, asked_id: null }))]);
    // Told when the questions change, not when the form's own handler is made anew.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [kept, own]);
  return (
    <section className="proposed" aria-label={t("visits.form.questions")}>
      <h3>
        {t("visits.form.questions")} {kept.length + own.length > 0 && <span className="quiet">{kept.length + own.length}</span>}
      </h3>
      {contactIds.length === 0 && <p className="quiet">{t("visits.form.questions_hint")}</p>}
      {contactIds.length > 0 && data?.length === 0 && <p className="quiet">{t("visits.form.nothing")}</p>}
      <ul>
        {kept.map((one) => (
          <li key={one.key}>
            <span>
              {one.question}
              <small>
                {one.why} · {t("visits.ask_whom", { name: one.asked.contact.name })}
              </small>
            </span>
            <Drop onClick={() => setDropped((now) => new Set([...now, one.key]))} />
          </li>
        ))}
        {own.map((text) => (
          <li key={text}>
            <span>{text}</span>
            <Drop onClick={() => setOwn((now) => now.filter((one) => one !== text))} />
          </li>
        ))}
      </ul>
      <OwnQuestion onAdd={(text) => setOwn((now) => (now.includes(text) ? now : [...now, text]))} />
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
