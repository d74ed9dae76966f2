import { CheckOutlined, CloseOutlined, QuestionOutlined, UserSwitchOutlined } from "@ant-design/icons";
import { Button } from "antd";
import type { ReactNode } from "react";

import type { AnswerValue, Suggestion } from "../../api/suggestions";
import { useTranslation } from "../../i18n";
import { answerText } from "./naming";

interface Props {
  one: Suggestion;
  busy: boolean;
  /** The search for the right person is open. */
  asking: boolean;
  onAnswer: (answer: AnswerValue) => void;
}

const ICONS: Record<AnswerValue, ReactNode> = {
  accept: <CheckOutlined />,
  reject: <CloseOutlined />,
  other: <UserSwitchOutlined />,
  unknown: <QuestionOutlined />,
};

/** The four answers, as far as the suggestion takes them. */
export function AnswerButtons({ one, busy, asking, onAnswer }: Props) {
  const { t } = useTranslation();
  return (
    <div className="suggest-answers" role="group" aria-label={t("suggestions.title")}>
      {one.answers.map((answer) => (
        <Button
          key={answer}
          type={answer === "accept" ? "primary" : answer === "unknown" ? "text" : "default"}
          icon={ICONS[answer]}
          disabled={busy}
          aria-expanded={answer === "other" ? asking : undefined}
          onClick={() => onAnswer(answer)}
        >
          {answerText(t, one, answer)}
        </Button>
      ))}
    </div>
  );
}
