import { CloseOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button, Segmented } from "antd";
import { useState } from "react";
import { Link } from "react-router";

import "../../../ui/details.css";

import { coverageQuery, dutiesQuery, RACI, stepsQuery, TRAITS, type Structure, type StructurePerson, type Trait } from "../../../api/stewardship";
import { useTranslation } from "../../../i18n";
import { forWhom } from "../forWhom";
import { listAddress } from "../listAddress";
import { RaciMark } from "../RaciMark";
import { useLanguage } from "../../../ui/useLanguage";

interface Props {
  data: Structure;
  person: StructurePerson;
  show: (id: string) => void;
  onClose: () => void;
}

/** Who a colleague is, what he answers for, and which customers are his. */
export function PersonDetails({ data, person, show, onClose }: Props) {
  const { t } = useTranslation();
  const team = data.teams.find((one) => one.id === person.team_id);
  const manager = data.people.find((one) => one.id === person.manager_id);
  const reports = data.people.filter((one) => one.manager_id === person.id);
  const level = t("stewardship.level", { level: person.level });
  const rows = [
    { label: t("stewardship.person.role"), value: t(`workspaces.role_${person.role as "director"}`) },
    { label: t("stewardship.person.level"), value: level },
    { label: t("stewardship.person.team"), value: team ? `${team.name}${team.leader_id === person.id ? t("common.marks.brackets", { text: t("stewardship.person.leads") }) : ""}` : t("common.unset") },
    { label: t("stewardship.person.manager"), value: manager ? <Person person={manager} show={show} /> : t("stewardship.person.top") },
  ];
  return (
    <div className="details">
      <header className="details-head">
        <div className="details-name">
          <h2>{person.name}</h2>
          <div className="quiet">{[person.title, team?.name].filter(Boolean).join(" · ") || t("common.untitled")}</div>
        </div>
        <Button type="text" icon={<CloseOutlined />} aria-label={t("common.close")} onClick={onClose} />
      </header>
      <div className="details-body">
        <dl className="structure-facts">
          {rows.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
          {reports.length > 0 && (
            <div>
              <dt>{t("stewardship.person.reports")}</dt>
              <dd className="structure-reports">
                {reports.map((one) => (
                  <Person key={one.id} person={one} show={show} />
                ))}
              </dd>
            </div>
          )}
        </dl>
        <Duties data={data} person={person} />
        <Customers person={person} />
      </div>
    </div>
  );
}

function Person({ person, show }: { person: StructurePerson; show: (id: string) => void }) {
  return (
    <Button type="link" size="small" className="structure-link" onClick={() => show(person.id)}>
      {person.name}
    </Button>
  );
}

function Duties({ data, person }: { data: Structure; person: StructurePerson }) {
  const { t } = useTranslation();
  const { data: duties = [] } = useQuery(dutiesQuery);
  const { data: process } = useQuery(stepsQuery(useLanguage()));
  const teams = teamsAround(data, person.team_id);
  const mine = duties.filter((duty) => duty.holder.id === person.id || teams.includes(duty.holder.id));
  const order = new Map((process?.steps ?? []).map((step, k) => [step.id, { name: step.name, k }]));
  const sorted = mine.toSorted((a, b) => RACI.indexOf(a.raci) - RACI.indexOf(b.raci) || (order.get(a.step_id)?.k ?? 0) - (order.get(b.step_id)?.k ?? 0));
  return (
    <section className="details-section">
      <h3>
        {t("stewardship.person.duties")}
        {data.can.edit && <Link to={`/structure/matrix?holder=${person.id}`}>{t("stewardship.person.assign")}</Link>}
      </h3>
      {sorted.length === 0 && <p className="quiet details-none">{t("stewardship.person.no_duties")}</p>}
      <ul className="structure-duties">
        {sorted.map((duty) => (
          <li key={duty.id}>
            <RaciMark raci={duty.raci} /> {order.get(duty.step_id)?.name}
            <span className="quiet">
              {forWhom(duty) && t("common.marks.brackets", { text: forWhom(duty) })}
              {duty.holder.kind === "team" && t("stewardship.person.through_team", { team: duty.holder.name })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A person's team and those it lies in: their duties are his too. */
function teamsAround(data: Structure, teamId: string | null): string[] {
  const found: string[] = [];
  for (let at = teamId; at && !found.includes(at); at = data.teams.find((one) => one.id === at)?.parent_id ?? null) found.push(at);
  return found;
}

function Customers({ person }: { person: StructurePerson }) {
  const { t } = useTranslation();
  const [by, setBy] = useState<Trait>("region");
  const { data: groups = [] } = useQuery(coverageQuery(by));
  const mine = groups.flatMap((group) => group.owners.filter((one) => one.owner.id === person.id).map((one) => ({ ...one, value: group.value })));
  return (
    <section className="details-section">
      <h3>
        {t("stewardship.person.customers")} {person.customers}
        {person.customers > 0 && <Link to={listAddress({ ownerId: person.id })}>{t("stewardship.person.all_customers")}</Link>}
      </h3>
      {person.customers === 0 ? (
        <p className="quiet details-none">{t("stewardship.person.no_customers")}</p>
      ) : (
        <>
          <Segmented<Trait> size="small" value={by} onChange={setBy} options={TRAITS.map((value) => ({ value, label: t(`stewardship.traits.${value}`) }))} />
          <ul className="structure-kinds">
            {mine.map((row) => (
              <li key={row.value}>
                <Link to={listAddress({ by, value: row.value, ownerId: person.id })}>{row.value || t("stewardship.unset")}</Link>
                <span>
                  {row.keys > 0 && <em>{t("stewardship.keys", { count: row.keys })}</em>}
                  {t("stewardship.count", { count: row.count })}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
