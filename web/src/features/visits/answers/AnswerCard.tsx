import { CheckCircleFilled, CloudSyncOutlined, QuestionCircleOutlined, StopOutlined, UndoOutlined } from "@ant-design/icons";
import { Button, Input, Segmented } from "antd";
import { useState } from "react";

import "./answers.css";

import { undoAnswer, type SheetQuestion, type Visit } from "../../../api/visits";
import type { ChartState } from "../../../graph";
import { useFormat, useTranslation, type ProblemDocument } from "../../../i18n";
import { useAction } from "../../../ui/useAction";
import { AnswerText } from "./AnswerText";
import { isComplete, Shape } from "./Shape";
import { useAnswer, type Answering } from "./useAnswer";

interface Props {
  visit: Visit;
  question: SheetQuestion;
  chart: ChartState | null;
  canAnswer: boolean;
}

/** A question of the sheet with its answer, or the means to give one. */
export function AnswerCard({ visit, question, chart, canAnswer }: Props) {
  const { t } = useTranslation();
  const [again, setAgain] = useState(false);
  const answered = question.answer !== null && !again;
  const elsewhere = question.key !== "" && !question.open && question.answer === null;
  return (
    <li className={`answer-card${answered || elsewhere ? " answer-done" : ""}`}>
      <header>
        <h3>{question.question}</h3>
        <small>{[question.why, question.asked ? t("visits.ask_whom", { name: question.asked.name }) : ""].filter(Boolean).join(" · ")}</small>
      </header>
      {elsewhere && (
        <p className="answer-said">
          <CheckCircleFilled /> {t("visits.answer.known_elsewhere")}
        </p>
      )}
      {answered && <Answered visit={visit} question={question} chart={chart} canAnswer={canAnswer} onAgain={() => setAgain(true)} />}
      {!answered && !elsewhere && canAnswer && <Asking key={String(again)} visit={visit} question={question} chart={chart} />}
    </li>
  );
}

function Asking({ visit, question, chart }: Omit<Props, "canAnswer">) {
  const { t } = useTranslation();
  const answering = useAnswer(visit.id, question.id);
  const { draft, change, send, sending, waiting, meanwhile } = answering;
  const noted = question.shape === "note";
  const complete = noted ? draft.note.trim() !== "" : isComplete(question, draft.values);
  if (meanwhile) return <Meanwhile problem={meanwhile} answering={answering} />;
  return (
    <div className="answer-form">
      <Shape visit={visit} question={question} chart={chart} values={draft.values} onChange={(values) => change({ values })} />
      <Input.TextArea
        autoSize={{ minRows: 1, maxRows: 5 }}
        maxLength={2000}
        aria-label={t(noted ? "visits.answer.note_needed" : "visits.answer.note")}
        placeholder={t(noted ? "visits.answer.note_needed" : "visits.answer.note")}
        value={draft.note}
        onChange={(event) => change({ note: event.target.value })}
      />
      <div className="answer-deeds">
        {!noted && (
          <Segmented
            className="answer-certainty"
            value={draft.certainty}
            options={(["heard", "confirmed"] as const).map((value) => ({ value, label: t(`visits.answer.${value}`) }))}
            onChange={(certainty) => change({ certainty })}
          />
        )}
        <span className="answer-else">
          <Button type="text" icon={<QuestionCircleOutlined />} onClick={() => send({ result: "nobody_knows", values: {} })}>
            {t("visits.answer.nobody")}
          </Button>
          <Button type="text" icon={<StopOutlined />} onClick={() => send({ result: "not_asked", values: {} })}>
            {t("visits.answer.not_asked")}
          </Button>
        </span>
        <Button type="primary" loading={sending} disabled={!complete} onClick={() => send(noted ? { result: "noted", values: {} } : {})}>
          {t("visits.answer.save")}
        </Button>
      </div>
      {waiting && (
        <p className="answer-waiting" role="status">
          <CloudSyncOutlined /> {t("visits.answer.waiting")}
        </p>
      )}
    </div>
  );
}

function Meanwhile({ problem, answering }: { problem: ProblemDocument; answering: Answering }) {
  const { t } = useTranslation();
  const { dateTime } = useFormat();
  const { who, when, what } = problem.params as { who?: string; when?: string | null; what?: string };
  const values = { who: who ?? "", when: when ? dateTime(when) : "", what: what ?? "" };
  return (
    <div className="answer-meanwhile" role="alert">
      <p>{what ? t("visits.answer.meanwhile_what", values) : t("visits.answer.meanwhile", values)}</p>
      <Button onClick={answering.discard}>{t("visits.answer.discard")}</Button>
      <Button danger onClick={() => answering.send({ anyway: true })}>
        {t("visits.answer.anyway")}
      </Button>
    </div>
  );
}

function Answered({ visit, question, chart, canAnswer, onAgain }: Props & { onAgain: () => void }) {
  const { t } = useTranslation();
  const { dateTime } = useFormat();
  const given = question.answer!;
  const takeBack = useAction(() => undoAnswer(visit.id, given.id), {
    stale: [["visits"], ["unknowns"], ["overview"], ["changes"], ["chains"], ["facts"], ["contacts"]],
    said: () => t("visits.answer.undone"),
  });
  return (
    <div className="answer-said">
      <p>
        {given.result === "written" || given.result === "noted" ? <CheckCircleFilled /> : <QuestionCircleOutlined />} <AnswerText question={question} visit={visit} chart={chart} />
        {given.note && given.result === "written" && <span className="quiet"> “{given.note}”</span>}
      </p>
      <small>{t("visits.answer.by", { name: given.member.name, at: dateTime(given.at) })}</small>
      {canAnswer && (
        <Button type="text" size="small" icon={<UndoOutlined />} loading={takeBack.isPending} onClick={() => takeBack.mutate(undefined)}>
          {t("visits.answer.undo")}
        </Button>
      )}
      {canAnswer && (given.result === "nobody_knows" || given.result === "not_asked") && (
        <Button type="text" size="small" onClick={onAgain}>
          {t("visits.answer.again")}
        </Button>
      )}
    </div>
  );
}
