import type { KnownFact } from "../../api/handover";
import { lookUp, useFormat, useTranslation } from "../../i18n";

/** Something only one colleague knew, as a sentence with its evidence. */
export function FactLine({ fact }: { fact: KnownFact }) {
  const { t } = useTranslation();
  const format = useFormat();
  const code =
    lookUp(t, `decisions.${fact.code === "attitude" ? "stance" : fact.code}`) ??
    lookUp(t, `decisions.roles.${fact.code}`) ??
    lookUp(t, `orgchart.ties.${fact.code}`) ??
    lookUp(t, `orgchart.kind.${fact.code}`) ??
    fact.code;
  const value = fact.value === null ? "" : (lookUp(t, `decisions.grade.${fact.value}`) ?? "");
  return (
    <li>
      {t(`handover.fact.${fact.kind}`, { name: fact.name, other: fact.other, code, value })}
      {fact.evidence && <span className="quiet"> {t("common.marks.brackets", { text: fact.evidence })}</span>}
      {fact.at && <time className="quiet"> {format.date(fact.at)}</time>}
    </li>
  );
}
