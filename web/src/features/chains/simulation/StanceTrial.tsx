import { Tag } from "antd";

import type { Simulated, Simulation, Stances } from "../../../api/simulation";
import type { Grade } from "../../../graph";
import { stanceColor } from "../../../graph/palette";
import { useFormat, useTranslation } from "../../../i18n";
import { SIGNS } from "../model/stance";

const GRADES: readonly Grade[] = [-2, -1, 0, 1, 2];
type Person = Simulation["people"][number];

interface Props {
  people: readonly Person[];
  stances: Stances;
  powers: Simulated["powers"];
  onChange: (stances: Stances) => void;
}

/** Everybody with his stance, to be tried otherwise; who has most to say stands first. */
export function StanceTrial({ people, stances, powers, onChange }: Props) {
  const { t } = useTranslation();
  const order = new Map(powers.map((one, place) => [one.member_id, place]));
  const seated = people.filter((one) => order.has(one.member_id));
  const sorted = seated.toSorted((a, b) => (order.get(a.member_id) ?? 0) - (order.get(b.member_id) ?? 0));
  const rest = people.length - seated.length;
  const set = (person: Person, value: number | null) => onChange(tried(stances, person, value));
  return (
    <section className="stance-trial" aria-label={t("simulation.people")}>
      <h3>{t("simulation.people")}</h3>
      <p className="quiet">{t("simulation.people_hint")}</p>
      <ul>
        {sorted.map((person) => (
          <TrialRow key={person.member_id} person={person} stances={stances} power={powers.find((one) => one.member_id === person.member_id)} onSet={set} />
        ))}
      </ul>
      {rest > 0 && <p className="quiet">{t("simulation.rest", { count: rest })}</p>}
    </section>
  );
}

/** Today's own value leaves the trial again. */
export function tried(stances: Stances, person: Pick<Person, "member_id" | "stance">, value: number | null): Stances {
  const { [person.member_id]: _, ...rest } = stances;
  return value === person.stance ? rest : { ...rest, [person.member_id]: value as Grade | null };
}

interface RowProps {
  person: Person;
  stances: Stances;
  power: Simulated["powers"][number] | undefined;
  onSet: (person: Person, value: number | null) => void;
}

function TrialRow({ person, stances, power, onSet }: RowProps) {
  const { t } = useTranslation();
  const { percent } = useFormat();
  const trying = person.member_id in stances;
  const value = trying ? (stances[person.member_id] ?? null) : person.stance;
  return (
    <li className={trying ? "trial-row trial-row-on" : "trial-row"}>
      <span className="trial-name">
        <b>{person.name}</b>
        <small>{[person.title, person.basis !== "project" && t(`simulation.basis.${person.basis}`)].filter(Boolean).join(" · ")}</small>
      </span>
      {trying && <Tag color="processing">{t("simulation.trial")}</Tag>}
      {power && power.swing > 0 && (
        <small className="trial-power" title={t("simulation.power_formula")}>
          {t("simulation.power", { percent: percent(power.swing) })}
        </small>
      )}
      <span className="grades-steps" role="radiogroup" aria-label={t("simulation.stance_of", { name: person.name })}>
        {GRADES.map((grade) => (
          <button
            key={grade}
            type="button"
            role="radio"
            aria-checked={value === grade}
            aria-label={t(`decisions.grade.${grade}`)}
            title={t(`decisions.grade.${grade}`)}
            style={value === grade ? { background: stanceColor(grade), borderColor: stanceColor(grade), color: "#fff" } : {}}
            onClick={() => onSet(person, value === grade ? null : grade)}
          >
            {SIGNS[String(grade)]}
          </button>
        ))}
      </span>
    </li>
  );
}
