import type { ChainPlan } from "../../../api/simulation";
import { useTranslation } from "../../../i18n";
import { PersonName } from "../../../ui/PersonName";
import { useChainApi } from "../chainContext";
import { StanceSign } from "../lanes/StanceSign";
import { isRed, stanceOf } from "../model/stance";
import { Plans } from "../person/Plans";
import { Rivals } from "./Rivals";

/** The plan on a phone: a card for each person. */
export function PlanCards({ plan }: { plan: ChainPlan }) {
  const { t } = useTranslation();
  const { chain } = useChainApi();
  const members = chain.members.toSorted((a, b) => (b.influence ?? -1) - (a.influence ?? -1) || a.rank - b.rank);
  return (
    <section className="plan-cards" aria-label={t("plans.title")}>
      <h3>{t("plans.title")}</h3>
      {members.map((member) => {
        const person = plan.theirs.find((one) => one.member_id === member.id);
        return (
          <article key={member.id}>
            <h4>
              <StanceSign stance={stanceOf(member.facts)} /> <PersonName name={member.name} uninsighted={isRed(member)} />
              <small>{member.contact?.title || member.position?.title}</small>
            </h4>
            {person && <Rivals person={person} plan={plan} />}
            <Plans member={member} />
          </article>
        );
      })}
    </section>
  );
}
