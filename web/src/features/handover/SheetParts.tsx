import { Tag } from "antd";
import { useState, type ReactNode } from "react";
import { Link } from "react-router";

import type { Sheet } from "../../api/handover";
import { lookUp, useFormat, useTranslation } from "../../i18n";
import { PersonName } from "../../ui/PersonName";
import { WholeTable } from "../../ui/WholeTable";
import { useIsPhone } from "../../ui/useIsPhone";
import { FactLine } from "./FactLine";
import { FollowUps } from "./FollowUps";

type Person = Sheet["people"][number];

/** The parts of a sheet, in the order in which a successor needs them. */
export function SheetParts({ sheet, picture }: { sheet: Sheet; picture: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [drawn, setDrawn] = useState(sheet.has_chart);
  return (
    <>
      {drawn && (
        <Part title={t("orgchart.title")}>
          <img className="sheet-picture" src={picture} alt={t("handover.picture_of", { name: sheet.account.name })} onError={() => setDrawn(false)} />
        </Part>
      )}
      <Part title={t("handover.sheet_people")} count={sheet.people.length}>
        <People rows={sheet.people} />
      </Part>
      <Part title={t("handover.follow_ups")} count={sheet.follow_ups.length}>
        <FollowUps rows={sheet.follow_ups} />
      </Part>
      <Part title={t("handover.only_he_title", { name: sheet.from.name })} count={sheet.only_he.length}>
        <ul className="handover-facts">
          {sheet.only_he.map((fact, place) => (
            // A fact has no key of its own, and a sheet does not change.
            // oxlint-disable-next-line react/no-array-index-key
            <FactLine key={place} fact={fact} />
          ))}
        </ul>
      </Part>
      <Part title={t("handover.notes")} count={sheet.notes.length + (sheet.account.note ? 1 : 0)}>
        <ul className="handover-facts">
          {sheet.account.note && <li>{sheet.account.note}</li>}
          {sheet.notes.map((note) => (
            <li key={`${note.about} ${note.text}`}>
              <strong>{note.about}</strong> {note.text}
            </li>
          ))}
        </ul>
      </Part>
      <Part title={t("interactions.title")} count={sheet.interactions.length}>
        <ul className="handover-facts">
          {sheet.interactions.map((one) => (
            <li key={one.id}>
              <strong>{format.date(one.at)}</strong> {t(`interactions.kind.${one.kind}`)} · {one.member_name}
              {one.contacts.length > 0 && ` – ${one.contacts.join(t("common.marks.comma"))}`}
              <div>{one.summary}</div>
              {one.outcome && <div className="quiet">{t("interactions.outcome_prefix", { text: one.outcome })}</div>}
            </li>
          ))}
        </ul>
      </Part>
    </>
  );
}

function Part({ title, count, children }: { title: string; count?: number; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <section className="panel panel-pad">
      <h2>
        {title} {count !== undefined && <span className="quiet">{count}</span>}
      </h2>
      {count === 0 ? <span className="quiet">{t("handover.nothing_here")}</span> : children}
    </section>
  );
}

function People({ rows }: { rows: Person[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const phone = useIsPhone();
  const value = (grade: number | null) => (grade === null ? t("common.unset") : (lookUp(t, `decisions.grade.${grade}`) ?? ""));
  const attitudes = (row: Person) =>
    [
      [t("decisions.stance"), row.stance],
      [t("decisions.closeness"), row.closeness],
      [t("decisions.approval"), row.approval],
    ] as const;
  const last = (row: Person) =>
    row.last_contact_at ? `${format.date(row.last_contact_at)} ${row.last_contact_by}` : t("handover.never");
  return (
    <WholeTable<Person>
      rowKey="contact_id"
      dataSource={rows}
      columns={[
        {
          title: t("workspaces.name"),
          render: (_, row) => (
            <>
              <SheetName row={row} />{" "}
              {row.role && <Tag variant="filled">{t(`decisions.roles.${row.role}`)}</Tag>}
              <div className="quiet">{[row.department, row.title].filter(Boolean).join(" / ")}</div>
              {phone && (
                <div className="quiet">
                  {attitudes(row)
                    .map(([label, grade]) => `${label} ${value(grade)}`)
                    .join(" · ")}
                  <div>{last(row)}</div>
                </div>
              )}
            </>
          ),
        },
        { title: t("decisions.stance"), responsive: ["md"], render: (_, row) => value(row.stance) },
        { title: t("decisions.closeness"), responsive: ["md"], render: (_, row) => value(row.closeness) },
        { title: t("decisions.approval"), responsive: ["md"], render: (_, row) => value(row.approval) },
        { title: t("interactions.last_contact"), responsive: ["md"], render: (_, row) => last(row) },
      ]}
    />
  );
}

/** A person of a company that one does not see is a name and nothing more. */
function SheetName({ row }: { row: Person }) {
  const person = <PersonName name={row.name} uninsighted={!row.insighted} />;
  return row.can?.read ? <Link to={`/contacts?contact=${row.contact_id}`}>{person}</Link> : person;
}
