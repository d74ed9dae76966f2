import { CheckCircleFilled, CloseCircleFilled, QuestionCircleFilled } from "@ant-design/icons";

import type { Verdict } from "../../../api/simulation";
import { useTranslation } from "../../../i18n";

const SIGNS = { won: CheckCircleFilled, open: QuestionCircleFilled, lost: CloseCircleFilled } as const;

/** Colour and sign of a verdict. */
export function VerdictSign({ verdict }: { verdict: Verdict }) {
  const { t } = useTranslation();
  const Sign = SIGNS[verdict];
  return <Sign className={`verdict-sign verdict-${verdict}`} aria-label={t(`simulation.stage_verdict.${verdict}`)} />;
}
