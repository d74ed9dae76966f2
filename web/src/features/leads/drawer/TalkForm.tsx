import { Button, DatePicker, Input, Segmented, type InputRef } from "antd";
import dayjs, { type Dayjs } from "dayjs";
import { useState, type RefObject } from "react";

import { STALE_LEADS, talkWithLead, type Lead, type TalkIn } from "../../../api/leads";
import { useTranslation } from "../../../i18n";
import { useAction } from "../../../ui/useAction";

const KINDS = ["call", "visit", "meeting", "wechat", "mail", "note"] as const;
const AHEAD = [
  { key: "tomorrow", days: 1 },
  { key: "three_days", days: 3 },
  { key: "week", days: 7 },
] as const;

/** Note what passed in one line, and when to talk again. */
export function TalkForm({ lead, box }: { lead: Lead; box: RefObject<InputRef | null> }) {
  const { t } = useTranslation();
  const [text, setText] = useState("");
  const [kind, setKind] = useState<(typeof KINDS)[number]>("call");
  const [next, setNext] = useState<Dayjs | null>(null);
  const talk = useAction((body: TalkIn) => talkWithLead(lead.id, body), {
    stale: STALE_LEADS,
    said: () => t("leads.talked"),
    onDone: () => {
      setText("");
      setNext(null);
    },
  });
  const save = () => {
    if (text.trim()) talk.mutate({ text, kind, next_on: next?.format("YYYY-MM-DD") ?? null });
  };
  return (
    <section className="lead-talk" aria-label={t("leads.deeds.talk")}>
      <Segmented size="small" value={kind} options={KINDS.map((value) => ({ value, label: t(`interactions.kind.${value}`) }))} onChange={setKind} />
      <Input.TextArea
        ref={box as never}
        value={text}
        maxLength={20_000}
        autoSize={{ minRows: 2, maxRows: 8 }}
        placeholder={t("leads.talk_hint")}
        aria-label={t("leads.talk_text")}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) save();
        }}
      />
      <div className="lead-talk-foot">
        <DatePicker
          size="small"
          value={next}
          onChange={setNext}
          placeholder={t("leads.next_on")}
          aria-label={t("leads.next_on")}
          minDate={dayjs()}
          presets={AHEAD.map(({ key, days }) => ({ label: t(`leads.ahead.${key}`), value: dayjs().add(days, "day") }))}
        />
        <Button type="primary" size="small" disabled={!text.trim()} loading={talk.isPending} onClick={save}>
          {t("leads.save_talk")}
        </Button>
      </div>
    </section>
  );
}
