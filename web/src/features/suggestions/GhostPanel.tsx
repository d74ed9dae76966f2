import { CloseOutlined, LeftOutlined, RightOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useEffect, useState } from "react";

import "./suggestions.css";
import "./ghosts.css";

import { answerSuggestions, type AnswerValue, type SuggestedPerson, type Suggestion } from "../../api/suggestions";
import { useTranslation } from "../../i18n";
import { useIsPhone } from "../../ui/useIsPhone";
import { AnswerButtons } from "./AnswerButtons";
import { answerOfKey, isElsewhere } from "./answerKeys";
import { EvidenceList } from "./EvidenceList";
import { InsteadPick } from "./InsteadPick";
import { answerTo, questionOf } from "./naming";
import { Sure } from "./Sure";
import { saidOf } from "./useAnswers";

/** What the chart lends to the panel. */
export interface PanelTools {
  at: number;
  total: number;
  go: (step: 1 | -1) => void;
  close: () => void;
  write: <T>(request: () => Promise<T>, options: { taken: boolean; said: string }) => Promise<void>;
}

interface Props {
  accountId: string;
  one: Suggestion;
  canAnswer: boolean;
  tools: PanelTools;
}

/** A suggestion beside the chart: why, and the four answers; the keyboard goes from one to the next. */
export function GhostPanel({ accountId, one, canAnswer, tools }: Props) {
  const { t } = useTranslation();
  const phone = useIsPhone();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const send = (answer: AnswerValue, insteadId: string | null = null) => {
    const body = [answerTo(one, answer, insteadId)];
    setBusy(true);
    const taken = answer === "accept" && one.kind !== "works_with";
    void tools.write(() => answerSuggestions(accountId, body), { taken, said: saidOf(t, body) }).finally(() => setBusy(false));
  };
  const answer = (value: AnswerValue) => {
    if (busy || !canAnswer || !one.answers.includes(value)) return;
    if (value === "other") setAsking(!asking);
    else send(value);
  };
  useKeys(answer, tools);
  return (
    <div className="ghost-panel">
      <header className="ghost-panel-head">
        <span>{t("suggestions.chart.of", { at: tools.at, total: tools.total })}</span>
        <Button type="text" icon={<LeftOutlined />} aria-label={t("suggestions.chart.previous")} onClick={() => tools.go(-1)} />
        <Button type="text" icon={<RightOutlined />} aria-label={t("suggestions.chart.next")} onClick={() => tools.go(1)} />
        <Button type="text" icon={<CloseOutlined />} aria-label={t("common.close")} onClick={tools.close} />
      </header>
      <div className="ghost-panel-body">
        <h2>{questionOf(t, one)}</h2>
        <div className="ghost-people quiet">
          <Person person={one.contact} />
          {one.other && <Person person={one.other} />}
        </div>
        <Sure one={one} />
        <h3>{t("suggestions.why")}</h3>
        <EvidenceList one={one} open />
      </div>
      {canAnswer && (
        <footer className="ghost-panel-foot">
          <AnswerButtons one={one} busy={busy} asking={asking} onAnswer={answer} />
          {asking && <InsteadPick accountId={accountId} one={one} onPick={({ id }) => send("other", id)} />}
          {!phone && <p className="ghost-keys">{t("suggestions.chart.keys")}</p>}
        </footer>
      )}
    </div>
  );
}

function Person({ person: { name, title, department } }: { person: SuggestedPerson }) {
  return <div>{[name, title, department].filter(Boolean).join(" · ")}</div>;
}

const STEPS: Record<string, 1 | -1> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** Letters answer and arrows go on, before the chart takes them for its own. */
function useKeys(answer: (value: AnswerValue) => void, { go, close }: PanelTools) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const value = answerOfKey(event);
      const step = isElsewhere(event) ? undefined : STEPS[event.key];
      if (!value && !step && event.key !== "Escape") return;
      if (event.key === "Escape" && isElsewhere(event)) return;
      event.preventDefault();
      event.stopPropagation();
      if (value) answer(value);
      else if (step) go(step);
      else close();
    };
    window.addEventListener("keydown", onKey, true);
    return () => window.removeEventListener("keydown", onKey, true);
  });
}
