import { useState } from "react";

import type { AnswerValue, Suggestion } from "../../../api/suggestions";
import type { Named } from "../../../api/types";
import { useTranslation } from "../../../i18n";
import { AnswerButtons } from "../AnswerButtons";
import { answerOfKey } from "../answerKeys";
import { EvidenceList } from "../EvidenceList";
import { InsteadPick } from "../InsteadPick";
import { answerTo, questionOf } from "../naming";
import { Sure } from "../Sure";
import { useAnswers } from "../useAnswers";
import { useCardKeys } from "./useCardKeys";
import { CardHead } from "./CardHead";

interface Props {
  account: Named;
  one: Suggestion;
  /** Answering takes the right to edit the account. */
  canAnswer: boolean;
  withAccount: boolean;
}

/** One suggestion, answered at once. */
export function SingleCard({ account, one, canAnswer, withAccount }: Props) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const write = useAnswers(account.id);
  const answer = (value: AnswerValue) => {
    if (write.isPending || !canAnswer || !one.answers.includes(value)) return;
    if (value === "other") setAsking(!asking);
    else write.mutate([answerTo(one, value)]);
  };
  const card = useCardKeys((event) => {
    const value = answerOfKey(event);
    if (!value) return;
    event.preventDefault();
    answer(value);
  });
  const person = [one.contact.title, one.contact.department].filter(Boolean).join(" · ");
  return (
    <article className="suggest-card" ref={card} tabIndex={-1} aria-label={questionOf(t, one)}>
      <CardHead account={withAccount ? account : null} title={questionOf(t, one)} text={person} more={<Sure one={one} />} />
      <EvidenceList one={one} />
      {canAnswer && <AnswerButtons one={one} busy={write.isPending} asking={asking} onAnswer={answer} />}
      {asking && <InsteadPick accountId={account.id} one={one} onPick={({ id }) => write.mutate([answerTo(one, "other", id)])} />}
    </article>
  );
}
