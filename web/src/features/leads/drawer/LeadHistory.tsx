import { UndoOutlined } from "@ant-design/icons";
import { Button } from "antd";

import type { Lead, LeadStep, LeadTalk } from "../../../api/leads";
import { useFormat, useTranslation, type Format, type TFunction } from "../../../i18n";
import { useLeadDeeds } from "../useLeadDeeds";

/** The lead's way, newest first: every step, with what was said where it was a talk; the last one can be taken back. */
export function LeadHistory({ lead }: { lead: Lead }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { takeBack } = useLeadDeeds();
  const talks = new Map(lead.talks.map((talk) => [talk.id, talk]));
  const last = lead.steps.find((step) => !step.undone && step.kind !== "reminded");
  return (
    <section className="lead-history">
      <h3>{t("leads.history")}</h3>
      <ol>
        {lead.steps.map((step) => (
          <li key={step.id} className={step.undone ? "lead-undone" : step.kind === "talked" ? "lead-step lead-step-talk" : "lead-step"}>
            <div className="lead-step-head">
              <strong>{step.member?.name ?? t("leads.system")}</strong>
              <span>{said(t, format, step)}</span>
              {step.undone && <span className="quiet">{t("changes.undone")}</span>}
              <time className="quiet nowrap" dateTime={step.at} title={format.dateTime(step.at)}>
                {format.ago(step.at)}
              </time>
              {lead.undo && step === last && (
                <Button type="link" size="small" icon={<UndoOutlined />} loading={takeBack.isPending} onClick={() => takeBack.mutate(lead)}>
                  {t("common.undo")}
                </Button>
              )}
            </div>
            <Talk talk={talks.get(String(step.params.talk ?? ""))} />
            {typeof step.params.reason === "string" && <p className="lead-said">{step.params.reason}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Talk({ talk }: { talk: LeadTalk | undefined }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (!talk) return null;
  return (
    <>
      <p className="lead-said">{talk.text}</p>
      {talk.next_on && <p className="quiet lead-next">{t("interactions.next_on_prefix", { date: format.date(talk.next_on) })}</p>}
    </>
  );
}

/** What was done, in the words after the name of who did it. */
function said(t: TFunction, format: Format, { kind, params }: LeadStep): string {
  const value = (name: string) => (typeof params[name] === "string" || typeof params[name] === "number" ? String(params[name]) : "");
  if (kind === "talked") return t("leads.said.talked", { kind: t(`interactions.kind.${value("by") as "call"}`) });
  if (kind === "reminded") return t("leads.said.reminded", { date: value("due") ? format.date(value("due")) : "" });
  if (kind === "confirmed") return t(params.merged ? "leads.said.merged" : "leads.said.confirmed", { account: value("account") });
  if (kind === "assigned") return t(value("former") ? "leads.said.reassigned" : "leads.said.assigned", { to: value("to"), former: value("former") });
  if (kind === "recycled") return t("leads.said.recycled", { count: Number(params.days ?? 0), former: value("former") });
  if (kind === "released" || kind === "ignored") return t(`leads.said.${kind}`);
  return t(`leads.said.${kind}`);
}
