import { Collapse, Tag } from "antd";
import { Link } from "react-router";

import type { Leaving } from "../../api/handover";
import { useFormat, useTranslation } from "../../i18n";
import { FactLine } from "./FactLine";
import { FollowUps } from "./FollowUps";

/** What would be lost, part by part; the figures open to their terms. */
export function Losses({ data }: { data: Leaving }) {
  const { t } = useTranslation();
  const names = new Map(data.accounts.map((one) => [one.id, one.name]));
  const todo = [...data.follow_ups, ...data.follow_ups_elsewhere_seen].toSorted((one, other) => one.due_on.localeCompare(other.due_on));
  const unseen = data.follow_ups_elsewhere - data.follow_ups_elsewhere_seen.length;
  return (
    <Collapse
      defaultActiveKey={["alone", "follow"]}
      items={[
        { key: "alone", label: `${t("handover.left_alone")} ${data.left_alone.length}`, children: <LeftAlone data={data} names={names} /> },
        { key: "follow", label: `${t("handover.follow_ups")} ${todo.length + unseen}`, children: <ToDo rows={todo} unseen={unseen} /> },
        ...(data.lead_count > 0 ? [{ key: "leads", label: `${t("handover.leads")} ${data.lead_count}`, children: <Leads data={data} /> }] : []),
        {
          key: "only",
          label: `${t("handover.only_he_title", { name: data.member.name })} ${Object.values(data.only_he_counts).reduce((a, b) => a + b, 0)}`,
          children: (
            <ul className="handover-facts">
              {data.only_he.map((fact, place) => (
                // A fact has no key of its own, and the list does not change while it is read.
                // oxlint-disable-next-line react/no-array-index-key
                <FactLine key={place} fact={fact} />
              ))}
            </ul>
          ),
        },
        { key: "terms", label: t("handover.how_computed"), children: <Terms data={data} names={names} /> },
      ]}
    />
  );
}

interface PartProps {
  data: Leaving;
  names: ReadonlyMap<string, string>;
}

function ToDo({ rows, unseen }: { rows: Leaving["follow_ups"]; unseen: number }) {
  const { t } = useTranslation();
  return (
    <>
      {(rows.length > 0 || unseen === 0) && <FollowUps rows={rows} />}
      {unseen > 0 && <p className="quiet">{t("handover.follow_ups_unseen", { count: unseen })}</p>}
    </>
  );
}

/** What may still become a customer; those nobody spoke to for longest come first. */
function Leads({ data }: { data: Leaving }) {
  const { t } = useTranslation();
  const { ago } = useFormat();
  return (
    <ul className="handover-facts">
      {data.leads.map((one) => (
        <li key={one.id}>
          <Link to={`/leads?place=all&lead=${one.id}`}>{one.company}</Link> <Tag>{t(`leads.states.${one.state}`)}</Tag>
          <span className="quiet">{[one.contact_name, ago(one.touched_at)].filter(Boolean).join(" · ")}</span>
        </li>
      ))}
    </ul>
  );
}

function LeftAlone({ data, names }: PartProps) {
  const { t } = useTranslation();
  const format = useFormat();
  if (data.left_alone.length === 0) return <span className="quiet">{t("handover.nobody_alone")}</span>;
  return (
    <ul className="handover-facts">
      {data.left_alone.map((one) => (
        <li key={`${one.account_id}${one.contact_id}`}>
          <Link to={`/contacts?contact=${one.contact_id}`}>{one.name}</Link> <Tag>{t(`decisions.roles.${one.role}`)}</Tag>
          <span className="quiet">
            {names.get(one.account_id)} ·{" "}
            {one.known_to_him
              ? t("handover.only_he_knows", { date: one.last_contact_at ? format.date(one.last_contact_at) : t("handover.never") })
              : t("handover.nobody_knows")}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Terms({ data, names }: PartProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { coverage } = data;
  return (
    <>
      <p className="quiet">
        {t("handover.formula", {
          days: coverage.days,
          decision_maker: coverage.weights.decision_maker,
          influencer: coverage.weights.influencer,
          gatekeeper: coverage.weights.gatekeeper,
          user: coverage.weights.user,
        })}
      </p>
      <p>
        {t("handover.sums", {
          before: format.number(coverage.covered_before),
          after: format.number(coverage.covered_after),
          total: format.number(coverage.total),
        })}
      </p>
      <ul className="handover-facts">
        {coverage.terms.map((term) => (
          <li key={`${term.account_id}${term.contact_id}`} className={term.lost ? "uninsighted" : ""}>
            {term.name} <span className="quiet">{names.get(term.account_id)}</span> · {t("handover.weight", { weight: term.weight })} ·{" "}
            {term.lost
              ? t("handover.lost")
              : term.by.length > 0
                ? t("handover.covered_by", { names: term.by.join(t("common.marks.comma")) })
                : t("handover.not_covered")}
          </li>
        ))}
      </ul>
    </>
  );
}
