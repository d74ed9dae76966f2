import { LeftOutlined, QuestionCircleOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button, Popover } from "antd";
import { useState } from "react";

import { proposalQuery, questionsQuery, type RatedFeature } from "../../../api/decisions";
import { lookUp, useTranslation } from "../../../i18n";
import { valueWord } from "./features";
import type { Rate } from "./useRatings";

const UNKNOWN = "unknown";

interface Props {
  feature: RatedFeature;
  label: string;
  /** The answers given with the present value. */
  kept: Readonly<Record<string, string>> | undefined;
  onRate: Rate;
}

/** Three questions that can be answered by what was seen; they propose a value, which one takes or leaves. */
export function Guide({ feature, label, kept, onRate }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const take = (value: number, answers: Record<string, string>) => {
    setOpen(false);
    onRate(feature, value, { answers });
  };
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      open={open}
      onOpenChange={setOpen}
      destroyOnHidden
      title={t("decisions.guide_title", { feature: label })}
      content={<Steps feature={feature} kept={kept ?? {}} onTake={take} />}
    >
      <Button
        type="text"
        size="small"
        icon={<QuestionCircleOutlined />}
        aria-label={t("decisions.guide_of", { feature: label })}
        title={t("decisions.guide")}
      />
    </Popover>
  );
}

interface StepsProps {
  feature: RatedFeature;
  kept: Readonly<Record<string, string>>;
  onTake: (value: number, answers: Record<string, string>) => void;
}

function Steps({ feature, kept, onTake }: StepsProps) {
  const { t } = useTranslation();
  const { data } = useQuery(questionsQuery);
  const [step, setStep] = useState(0);
  const [answers, setAnswers] = useState<Record<string, string>>({ ...kept });
  const questions = data?.find((one) => one.feature === feature)?.questions ?? [];
  const question = questions[step];
  const word = (code: string, answer: string) => lookUp(t, `decisions.questions.${feature}.${code}.${answer}`) ?? answer;
  const choose = (code: string, answer: string) => {
    setAnswers({ ...answers, [code]: answer });
    setStep(step + 1);
  };
  return (
    <div className="guide">
      {question && (
        <>
          <p className="guide-question">{word(question.code, "ask")}</p>
          {question.options.map(({ code }) => (
            <Button key={code} block type={answers[question.code] === code ? "primary" : "default"} onClick={() => choose(question.code, code)}>
              {word(question.code, code)}
            </Button>
          ))}
          <Button block type="dashed" onClick={() => choose(question.code, UNKNOWN)}>
            {t("decisions.guide_unknown")}
          </Button>
        </>
      )}
      {!question && data && <Proposed feature={feature} answers={answers} onTake={(value) => onTake(value, answers)} />}
      <div className="guide-foot quiet">
        {step > 0 && (
          <Button type="link" size="small" icon={<LeftOutlined />} onClick={() => setStep(step - 1)}>
            {t("decisions.guide_back")}
          </Button>
        )}
        {question && <span>{t("decisions.guide_step", { step: step + 1, of: questions.length })}</span>}
      </div>
    </div>
  );
}

function Proposed({ feature, answers, onTake }: { feature: RatedFeature; answers: Record<string, string>; onTake: (value: number) => void }) {
  const { t } = useTranslation();
  const { data } = useQuery(proposalQuery(feature, answers));
  if (!data) return null;
  const { value } = data;
  if (value === null) return <p className="guide-question">{t("decisions.guide_too_little")}</p>;
  const named = valueWord(t, feature, value);
  return (
    <>
      <p className="guide-question">{t("decisions.guide_proposes", { value: named, count: data.counted })}</p>
      <Button block type="primary" onClick={() => onTake(value)}>
        {t("decisions.guide_take", { value: named })}
      </Button>
    </>
  );
}
