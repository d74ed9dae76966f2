import { Button, Checkbox } from "antd";

import type { Suggestion } from "../../../api/suggestions";
import { useTranslation } from "../../../i18n";
import { EvidenceList } from "../EvidenceList";
import { InsteadPick } from "../InsteadPick";
import { Sure } from "../Sure";
import type { Choice } from "./choices";

interface Props {
  accountId: string;
  one: Suggestion;
  choice: Choice;
  /** The keyboard is here. */
  current: boolean;
  asking: boolean;
  canAnswer: boolean;
  onChoose: (choice: Choice) => void;
  onAsk: () => void;
}

/** One of several people in a question: a tick, or something else than yes and no. */
export function ChoiceRow({ accountId, one, choice, current, asking, canAnswer, onChoose, onAsk }: Props) {
  const { t } = useTranslation();
  const { answer, instead } = choice;
  const settled = answer !== null && answer !== "accept";
  const where = [one.contact.title, one.contact.department].filter(Boolean).join(" · ");
  return (
    <li className={current ? "suggest-row suggest-row-current" : "suggest-row"} data-answer={answer ?? "open"}>
      <div className="suggest-person">
        <Checkbox
          checked={answer === "accept"}
          disabled={!canAnswer}
          onChange={(event) => onChoose({ answer: event.target.checked ? "accept" : null })}
        >
          <b>{one.contact.name}</b>
          <span className="quiet">{where}</span>
        </Checkbox>
        <Sure one={one} />
        {canAnswer && (
          <span className="suggest-else">
            {settled ? (
              <>
                <em>{answer === "other" ? t("suggestions.instead_of", { name: instead?.name ?? "" }) : t(`suggestions.row.${answer}`)}</em>
                <Button size="small" type="link" onClick={() => onChoose({ answer: null })}>
                  {t("suggestions.back")}
                </Button>
              </>
            ) : (
              <>
                <Button size="small" type="text" onClick={() => onChoose({ answer: "reject" })}>
                  {t("suggestions.row.reject")}
                </Button>
                {one.answers.includes("other") && (
                  <Button size="small" type="text" aria-expanded={asking} onClick={onAsk}>
                    {t("suggestions.answer.other")}
                  </Button>
                )}
                <Button size="small" type="text" onClick={() => onChoose({ answer: "unknown" })}>
                  {t("suggestions.answer.unknown")}
                </Button>
              </>
            )}
          </span>
        )}
      </div>
      {asking && <InsteadPick accountId={accountId} one={one} onPick={(person) => onChoose({ answer: "other", instead: person })} />}
      <EvidenceList one={one} />
    </li>
  );
}
