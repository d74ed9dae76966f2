import type { ChainRow } from "../../../api/chains";
import { stanceColor } from "../../../graph/palette";
import { useTranslation } from "../../../i18n";
import type { Grade } from "../../../graph";
import { SIGNS } from "../model/stance";

const SHOWN = 8;

/** The people of a chain in a list: name, and colour and sign of how each stands. */
export function PeopleSigns({ people }: { people: ChainRow["people"] }) {
  const { t } = useTranslation();
  if (people.length === 0) return <span className="people-signs quiet">{t("chains.lane.nobody")}</span>;
  return (
    <span className="people-signs">
      {people.slice(0, SHOWN).map((person, index) => (
        <PersonSign key={index} person={person} />
      ))}
      {people.length > SHOWN && <span className="quiet">+{people.length - SHOWN}</span>}
    </span>
  );
}

function PersonSign({ person: { name, stance, red } }: { person: ChainRow["people"][number] }) {
  const { t } = useTranslation();
  const grade = stance as Grade | null;
  const word = grade === null ? t("chains.stance.unset") : t(`decisions.grade.${grade}`);
  return (
    <span className={red ? "person-sign uninsighted" : "person-sign"} title={word}>
      <i style={{ background: stanceColor(grade) }} role="img" aria-label={word}>
        {SIGNS[String(stance)]}
      </i>
      {name}
    </span>
  );
}
