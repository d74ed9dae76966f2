import { Button, Popconfirm, Tag } from "antd";
import { useState } from "react";
import { Link } from "react-router";

import { withdrawIntroduction, type Introduction } from "../../api/paths";
import { useFormat, useTranslation } from "../../i18n";
import { useAction } from "../../ui/useAction";
import { staleIntroductions, targetName } from "./about";
import { AnswerDialog } from "./AnswerDialog";
import { ResultDialog } from "./ResultDialog";

const COLORS = { asked: "gold", agreed: "blue", declined: "default", done: "green", withdrawn: "default" } as const;
type Open = "agreed" | "declined" | "result" | null;

/** One introduction, with what can be done about it now. */
export function IntroductionCard({ one, me }: { one: Introduction; me: string }) {
  const { t } = useTranslation();
  const { shortDate } = useFormat();
  const [open, setOpen] = useState<Open>(null);
  const state = one.result ? t(`paths.result.${one.result as "met"}`) : t(`paths.state.${one.state}`);
  return (
    <li className="introduction">
      <div className="introduction-head">
        <strong>
          <Target one={one} />
        </strong>
        <Tag color={COLORS[one.state]}>{state}</Tag>
      </div>
      <div className="introduction-who">
        <Who one={one} me={me} />
        <span className="quiet">{shortDate(one.asked_at)}</span>
      </div>
      {one.message && <p className="introduction-message">{one.message}</p>}
      {one.answer_note && <p className="introduction-note">{t("common.marks.named", { name: one.asked.name, text: one.answer_note })}</p>}
      {one.note && <p className="introduction-note">{one.note}</p>}
      {one.interaction && one.can.read_account && (
        <Link to={`/accounts/${one.account.id}/interactions?interaction=${one.interaction.id}`}>{t("paths.lists.meeting")}</Link>
      )}
      <Actions one={one} me={me} onOpen={setOpen} />
      {(open === "agreed" || open === "declined") && <AnswerDialog one={one} answer={open} onClose={() => setOpen(null)} />}
      {open === "result" && <ResultDialog one={one} onClose={() => setOpen(null)} />}
    </li>
  );
}

function Target({ one }: { one: Introduction }) {
  const { t } = useTranslation();
  const name = targetName(one);
  const where = one.contact || one.department ? t("common.marks.brackets", { text: one.account.name }) : "";
  if (!one.contact?.can.read) return <>{name + where}</>;
  return (
    <>
      <Link to={`/contacts?contact=${one.contact.id}`}>{name}</Link>
      <span className="introduction-where">{where}</span>
    </>
  );
}

function Who({ one, me }: { one: Introduction; me: string }) {
  const { t } = useTranslation();
  const { list } = useFormat();
  const own = one.asker.id === me && one.asked.id === me;
  const who = own ? t("paths.lists.own") : one.asked.id === me ? t("paths.lists.from", { member: one.asker.name }) : t("paths.lists.of", { member: one.asked.name });
  const via = one.via.length > 0 ? t("paths.lists.via", { people: list(one.via.map((person) => person.name)) }) : "";
  return <span>{[who, via].filter(Boolean).join(" · ")}</span>;
}

function Actions({ one, me, onOpen }: { one: Introduction; me: string; onOpen: (open: Open) => void }) {
  const { t } = useTranslation();
  const withdraw = useAction(() => withdrawIntroduction(one.id), { stale: staleIntroductions(one.account.id), said: () => t("paths.lists.withdrawn") });
  const answers = one.can.answer && one.asked.id === me;
  const closes = one.can.close && (one.state === "agreed" || one.asker.id === me);
  if (!answers && !closes && !one.can.withdraw) return null;
  return (
    <div className="introduction-actions">
      {answers && (
        <>
          <Button size="small" type="primary" onClick={() => onOpen("agreed")}>
            {t("paths.lists.answer_agree")}
          </Button>
          <Button size="small" onClick={() => onOpen("declined")}>
            {t("paths.lists.answer_decline")}
          </Button>
        </>
      )}
      {closes && !answers && (
        <Button size="small" type={one.state === "agreed" ? "primary" : "default"} onClick={() => onOpen("result")}>
          {t("paths.lists.result")}
        </Button>
      )}
      {one.can.withdraw && one.asker.id === me && (
        <Popconfirm title={t("paths.lists.withdraw_sure")} okText={t("paths.lists.withdraw")} onConfirm={() => withdraw.mutate(undefined)}>
          <Button size="small" type="text">
            {t("paths.lists.withdraw")}
          </Button>
        </Popconfirm>
      )}
    </div>
  );
}
