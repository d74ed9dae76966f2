import { FrownOutlined, MehOutlined, SmileOutlined } from "@ant-design/icons";
import { Segmented } from "antd";

import "./interactions.css";

import { useTranslation } from "../../i18n";

const STEPS = [-2, -1, 0, 1, 2] as const;
export type Step = (typeof STEPS)[number];
const ICONS = { "-2": <FrownOutlined />, "-1": <FrownOutlined />, "0": <MehOutlined />, "1": <SmileOutlined />, "2": <SmileOutlined /> };

interface Props {
  value?: number | null;
  onChange?: (value: number | null) => void;
}

/** How it went; unsaid is none of them, and a second tap unsays it. */
export function SentimentField({ value = null, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <Segmented<number | string>
      block
      className="sentiment"
      aria-label={t("interactions.sentiment_label")}
      value={value ?? "unsaid"}
      options={[
        { value: "unsaid", label: t("interactions.sentiment.unsaid") },
        ...STEPS.map((step) => ({ value: step, icon: ICONS[`${step}`], label: t(`interactions.sentiment.${step}`) })),
      ]}
      onChange={(step) => onChange?.(typeof step === "number" ? step : null)}
    />
  );
}

export const isStep = (value: number | null): value is Step => STEPS.some((step) => step === value);
export const SentimentIcon = ({ value }: { value: Step }) => <span className={`sentiment-mark sentiment-${value}`}>{ICONS[`${value}`]}</span>;
