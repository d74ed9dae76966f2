import type { ReactNode } from "react";
import { Link } from "react-router";

import type { Visit, VisitPerson } from "../../../api/visits";
import { roleVocabulariesQuery } from "../../../api/workspaces";
import { useQuery } from "@tanstack/react-query";
import { lookUp, useFormat, useTranslation, type TFunction } from "../../../i18n";
import { PersonName } from "../../../ui/PersonName";
import { wordOf } from "../answers/Steps";

interface Props {
  visit: Visit;
  reach: (contactId: string) => ReactNode;
}

/** Everybody whom we meet: what is known, what is planned, what to find out. */
export function PeopleMet({ visit, reach }: Props) {
  const { t } = useTranslation();
  return (
    <section className="met" aria-label={t("visits.people")}>
      <h2 className="visit-h2">{t("visits.people")}</h2>
      {visit.people.map((person) => (
        <Met key={person.contact.id} visit={visit} person={person} reach={reach} />
      ))}
    </section>
  );
}

function Met({ visit, person, reach }: Props & { visit: Visit; person: VisitPerson }) {
  const { t } = useTranslation();
  const { date } = useFormat();
  const asked = visit.questions.filter((one) => one.answer === null && (one.asked?.id === person.contact.id || one.about.some((about) => about.id === person.contact.id)));
  const roles = useRoleWords(visit.vocabulary, person.roles.length > 0 ? person.roles : person.role ? [person.role] : []);
  const known = [
    ...roles,
    person.veto ? t("visits.veto") : "",
    person.influence !== null ? t("visits.influence", { influence: person.influence }) : "",
    ...stances(t, person),
  ].filter(Boolean);
  return (
    <article className="met-card">
      <header>
        <Link to={`/accounts/${visit.account.id}/contacts?contact=${person.contact.id}`}>
          <PersonName name={person.contact.name} uninsighted={person.readable && !person.insighted} />
        </Link>
        <span className="quiet">{[person.department, person.title].filter(Boolean).join(" · ")}</span>
      </header>
      {person.readable && reach(person.contact.id)}
      <dl>
        {known.length > 0 && <Row label={t("visits.knows")}>{known.join(" · ")}</Row>}
        <Row label={t("visits.last")}>
          <LastTime person={person} />
        </Row>
        {person.follow_ups.map((one) => (
          <Row key={one.id} label={t("visits.due")}>
            <Link to={`/followups?id=${one.id}`}>{one.about || t("followups.be_in_touch")}</Link>{" "}
            <span className="quiet">{[date(one.due_on), one.member.name].join(" · ")}</span>
          </Row>
        ))}
        {person.plans.map((plan) => (
          <Row key={plan.id} label={t("visits.plan")}>
            {t("visits.plan_line", { colleague: plan.colleague.name, from: close(t, plan.current), to: close(t, plan.target) })}
            {plan.action && ` · ${plan.action}`}
          </Row>
        ))}
        {asked.length > 0 && (
          <Row label={t("visits.find_out")}>
            <ul>
              {asked.slice(0, 4).map((one) => (
                <li key={one.id}>{one.question}</li>
              ))}
            </ul>
          </Row>
        )}
      </dl>
    </article>
  );
}

function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function LastTime({ person }: { person: VisitPerson }) {
  const { t } = useTranslation();
  const { date } = useFormat();
  if (person.last === null) return <>{t("visits.never_met")}</>;
  return (
    <>
      {date(person.last.at)} {person.last.member_name} · <span className="met-last">{person.last.summary}</span>
    </>
  );
}

const close = (t: TFunction, value: number | null) => (value === null ? t("decisions.unset") : wordOf(t, "closeness", value));

function stances(t: TFunction, person: VisitPerson): string[] {
  const named = { stance: t("decisions.stance"), closeness: t("decisions.closeness"), approval: t("decisions.approval") };
  const attitude = person.stance ?? person.overall;
  return [
    attitude === null ? "" : `${named.stance} ${wordOf(t, "attitude", attitude)}`,
    person.closeness === null ? "" : `${named.closeness} ${wordOf(t, "closeness", person.closeness)}`,
    person.approval === null ? "" : `${named.approval} ${wordOf(t, "approval", person.approval)}`,
  ];
}

function useRoleWords(vocabulary: string, roles: readonly string[]): string[] {
  const { t } = useTranslation();
  const { data } = useQuery(roleVocabulariesQuery);
  const words = data?.find((one) => one.code === vocabulary)?.roles ?? [];
  return roles.map((role) => {
    const code = words.find((word) => word.values.some((value) => value === role))?.code ?? role;
    return lookUp(t, `chains.roles.${vocabulary}.${code}`) ?? role;
  });
}
