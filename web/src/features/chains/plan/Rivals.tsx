import { Tag } from "antd";

import type { ChainPlan } from "../../../api/simulation";
import { stanceColor } from "../../../graph/palette";
import type { Grade } from "../../../graph";
import { useTranslation } from "../../../i18n";
import { SIGNS } from "../model/stance";

/** How somebody stands to each competitor of whom it is known. */
export function Rivals({ person, plan }: { person: ChainPlan["theirs"][number]; plan: ChainPlan }) {
  const { t } = useTranslation();
  const known = person.rivals.flatMap((rival) => {
    const competitor = plan.competitors.find((one) => one.id === rival.competitor_id);
    return competitor ? [{ ...rival, name: competitor.name }] : [];
  });
  if (known.length === 0) return null;
  return (
    <span className="plan-rivals">
      {known.map((rival) => (
        <Tag key={rival.competitor_id} title={t("plans.rival", { name: person.name, competitor: rival.name, grade: t(`decisions.grade.${rival.value}`) })}>
          {rival.name} <b style={{ color: stanceColor(rival.value as Grade) }}>{SIGNS[String(rival.value)]}</b>
        </Tag>
      ))}
    </span>
  );
}
