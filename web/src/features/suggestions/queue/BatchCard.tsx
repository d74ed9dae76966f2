import { Button, Checkbox } from "antd";
import { useState } from "react";

import type { AnswerValue, Suggestion, SuggestionBatch } from "../../../api/suggestions";
import type { Named } from "../../../api/types";
import { useTranslation } from "../../../i18n";
import { answerOfKey, isElsewhere } from "../answerKeys";
import { answerTo, batchQuestion, keyOf } from "../naming";
import { useAnswers } from "../useAnswers";
import { CardHead } from "./CardHead";
import { ChoiceRow } from "./ChoiceRow";
import { firstChoice, summary, type Choice } from "./choices";
import { useCardKeys } from "./useCardKeys";

interface Props {
  account: Named;
  batch: SuggestionBatch;
  canAnswer: boolean;
  withAccount: boolean;
}

/** Siblings in one question: those that are ticked are written, together, and undone together. Whoever is neither ticked
 * nor answered stays open. */
export function BatchCard({ account, batch, canAnswer, withAccount }: Props) {
  const { t } = useTranslation();
  const rows = batch.suggestions;
  const [choices, setChoices] = useState<Readonly<Record<string, Choice>>>({});
  const [at, setAt] = useState(0);
  const [asking, setAsking] = useState<string | null>(null);
  const write = useAnswers(account.id);
  const choiceOf = (one: Suggestion): Choice => choices[keyOf(one)] ?? firstChoice(one);
  const choose = (key: string, choice: Choice) => {
    setAsking(null);
    setChoices({ ...choices, [key]: choice });
  };
  const chooseAll = (answer: Choice["answer"]) => setChoices(Object.fromEntries(rows.map((one) => [keyOf(one), { answer }])));
  const given = rows.flatMap((one) => {
    const { answer, instead } = choiceOf(one);
    return answer === null ? [] : [answerTo(one, answer, instead?.id ?? null)];
  });
  const confirm = () => {
    if (!write.isPending && canAnswer && given.length > 0) write.mutate(given);
  };
  const press = (key: string, value: AnswerValue) => {
    if (value === "other") setAsking(asking === key ? null : key);
    else choose(key, { answer: value });
  };
  const card = useCardKeys((event) => {
    const row = rows[at];
    if (isElsewhere(event) || !row) return;
    const key = keyOf(row);
    const value = answerOfKey(event);
    const act = value ? () => press(key, value) : MOVES(rows.length, at, setAt, confirm)[event.key];
    if (!act || (event.key === "Enter" && event.target instanceof HTMLButtonElement)) return;
    event.preventDefault();
    act();
  });
  const person = batch.superior && [batch.superior.title, batch.superior.department].filter(Boolean).join(" · ");
  const answers = rows.map((one) => choiceOf(one).answer);
  const ticked = answers.filter((answer) => answer === "accept").length;
  return (
    <article className="suggest-card" ref={card} tabIndex={-1} aria-label={batchQuestion(t, batch)}>
      <CardHead account={withAccount ? account : null} title={batchQuestion(t, batch)} {...(person ? { text: person } : {})} />
      {canAnswer && (
        <div className="suggest-all">
          <Checkbox checked={ticked === rows.length} indeterminate={ticked > 0 && ticked < rows.length} onChange={() => chooseAll(ticked === rows.length ? null : "accept")}>
            {t("common.select_all")}
          </Checkbox>
          <span className="quiet">{t("suggestions.only_ticked")}</span>
        </div>
      )}
      <ul className="suggest-rows">
        {rows.map((one, index) => {
          const key = keyOf(one);
          return (
            <ChoiceRow
              key={key}
              accountId={account.id}
              one={one}
              choice={choiceOf(one)}
              current={index === at}
              asking={asking === key}
              canAnswer={canAnswer}
              onChoose={(choice) => {
                setAt(index);
                choose(key, choice);
              }}
              onAsk={() => press(key, "other")}
            />
          );
        })}
      </ul>
      {canAnswer && (
        <footer className="suggest-foot">
          <Button type="primary" loading={write.isPending} disabled={given.length === 0} onClick={confirm}>
            {t("suggestions.confirm_count", { count: given.length })}
          </Button>
          <span className="quiet">{summary(t, answers)}</span>
        </footer>
      )}
    </article>
  );
}

/** Up and down from person to person, Enter to confirm. */
const MOVES = (count: number, at: number, go: (at: number) => void, confirm: () => void): Record<string, () => void> => ({
  ArrowDown: () => go(Math.min(at + 1, count - 1)),
  ArrowUp: () => go(Math.max(at - 1, 0)),
  Enter: confirm,
});
