import "./matrix.css";

import type { Raci } from "../../api/stewardship";
import { useTranslation } from "../../i18n";

export const LETTERS: Readonly<Record<Raci, string>> = { responsible: "R", accountable: "A", consulted: "C", informed: "I" };

/** The letter of a part, with its word for whoever hovers or listens. */
export function RaciMark({ raci, faint = false }: { raci: Raci; faint?: boolean }) {
  const { t } = useTranslation();
  return (
    <abbr className={`raci raci-${raci}${faint ? " raci-faint" : ""}`} title={t(`stewardship.raci.${raci}`)}>
      {LETTERS[raci]}
    </abbr>
  );
}
