import { useQuery } from "@tanstack/react-query";

import type { RatedFeature } from "../../../api/decisions";
import { membersQuery } from "../../../api/session";
import { roleVocabulariesQuery } from "../../../api/workspaces";
import type { SheetQuestion, Visit } from "../../../api/visits";
import type { ChartState } from "../../../graph";
import { lookUp, useTranslation } from "../../../i18n";
import { nameOf, wordOf } from "./Steps";

interface Props {
  visit: Visit;
  question: SheetQuestion;
  chart: ChartState | null;
}

/** What was answered, in words: who a key means says the chart. */
export function AnswerText({ visit, question, chart }: Props) {
  const { t } = useTranslation();
  const given = question.answer!;
  const said = useSaid(visit, given.values as Record<string, unknown>, chart);
  if (given.result === "noted") return <>{given.note}</>;
  if (given.result !== "written") return <>{t(`visits.answer.${given.result}`)}</>;
  return (
    <>
      {said || t("visits.answer.written")}
      <span className="quiet"> · {t(`visits.answer.${given.certainty === "confirmed" ? "confirmed" : "heard"}`)}</span>
    </>
  );
}

function useSaid(visit: Visit, values: Record<string, unknown>, chart: ChartState | null): string {
  const { t } = useTranslation();
  const { data: colleagues = [] } = useQuery(membersQuery);
  const { data: vocabularies = [] } = useQuery(roleVocabulariesQuery);
  const { ratings, contact_id, position_id, member_id, role, holds, point } = values;
  const words = vocabularies.find((one) => one.code === visit.vocabulary)?.roles ?? [];
  const roleWord = words.find((word) => word.values.some((value) => value === role))?.code;
  const seat = typeof position_id === "string" ? position_id : "";
  const occupant = chart && [...chart.occupancies.values()].find((held) => held.position_id === seat)?.contact_id;
  const parts = [
    ...Object.entries((ratings ?? {}) as Record<RatedFeature, number>).map(([feature, value]) => `${nameOf(t, feature as RatedFeature)} ${wordOf(t, feature as RatedFeature, value)}`),
    chart?.contacts.get(String(contact_id ?? ""))?.name,
    (occupant ? chart?.contacts.get(occupant)?.name : "") || chart?.positions.get(seat)?.title,
    colleagues.find((one) => one.id === member_id)?.name,
    role ? (lookUp(t, `chains.roles.${visit.vocabulary}.${roleWord ?? ""}`) ?? String(role)) : "",
    typeof holds === "boolean" ? t(holds ? "visits.answer.yes" : "visits.answer.no") : "",
    typeof point === "string" ? t(`directory.point.${point as "mobile"}`) : "",
  ];
  return parts.filter(Boolean).join(t("common.marks.comma"));
}
