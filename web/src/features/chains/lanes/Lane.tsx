import { useTranslation } from "../../../i18n";
import { useChainApi } from "../chainContext";
import type { Lane as LaneModel } from "../model/lanes";
import { StageHead } from "../stage/StageHead";
import { AddPeople } from "./AddPeople";
import { LanePerson } from "./LanePerson";
import type { LaneDrag } from "./LaneDrag";

interface Props {
  lane: LaneModel;
  drag: LaneDrag | null;
}

/** A stage with those who count in it. */
export function Lane({ lane: { stage, cards }, drag }: Props) {
  const { t } = useTranslation();
  const { canEdit } = useChainApi();
  if (!stage) return null;
  return (
    <section className={`lane lane-${stage.state}`} data-lane={stage.id} aria-label={stage.name}>
      <StageHead stage={stage} drag={drag} />
      <ul className="lane-cards">
        {cards.map((card) => (
          <LanePerson key={card.member.id} card={card} stage={stage} drag={drag} />
        ))}
        {cards.length === 0 && <li className="lane-none">{t(canEdit ? "chains.lane.empty_edit" : "chains.lane.empty")}</li>}
      </ul>
      {canEdit && <AddPeople stage={stage} />}
    </section>
  );
}
