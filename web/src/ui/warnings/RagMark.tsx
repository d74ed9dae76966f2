import "./warnings.css";

import { useTranslation } from "../../i18n";

export type Rag = "green" | "amber" | "red";

/** How a decision stands, by colour, shape and word. */
export function RagMark({ colour }: { colour: Rag }) {
  const { t } = useTranslation();
  return (
    <span className={`rag rag-${colour}`}>
      <i aria-hidden />
      {t(`insights.rag.${colour}`)}
    </span>
  );
}
