import { ArrowLeftOutlined, NodeIndexOutlined, UserOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useMemo } from "react";
import { Link } from "react-router";

import type { NetworkTie } from "../../../api/innerNetwork";
import { lookUp, useFormat, useTranslation, type TFunction } from "../../../i18n";
import { postOf } from "./PeopleList";
import type { DrawnPerson, DrawnTold, LegendEntry, NetworkPicture } from "./picture";
import { Sign } from "./Sign";

interface Props {
  accountId: string;
  picture: NetworkPicture;
  one: DrawnPerson;
  onSelect: (id: string | null) => void;
}

const MOST = 12;

/** Whoever is chosen: what he is to us and there, and whom he is seen with. */
export function PersonPanel({ accountId, picture, one, onSelect }: Props) {
  const { t } = useTranslation();
  const met = useMemo(() => metBy(picture, one.id), [picture, one.id]);
  const member = one.person.kind === "member";
  const theirs = met.filter(({ other }) => other.person.kind === "contact");
  const ours = met.filter(({ other }) => other.person.kind === "member");
  return (
    <section className="web-person" aria-label={one.name}>
      <Button type="text" size="small" icon={<ArrowLeftOutlined />} onClick={() => onSelect(null)}>
        {t("inner_network.close")}
      </Button>
      <header>
        <Sign shape={one.shape} color={one.color} letter={one.letter} hollow={one.hollow} />
        <div>
          <h3>{one.name}</h3>
          <p className="quiet">{[postOf(one), one.person.active ? "" : t("inner_network.left")].filter(Boolean).join(" · ")}</p>
        </div>
      </header>
      <Figures one={one} shade={picture.legend.find(({ key }) => key === one.shade)} />
      {!member && (
        <p className="web-links">
          <Link to={one.person.account ? `/contacts?contact=${one.id}` : `/accounts/${accountId}/contacts?contact=${one.id}`}>
            <UserOutlined aria-hidden /> {t("inner_network.open_person")}
          </Link>
          <Link to={`/paths?contact=${one.id}`}>
            <NodeIndexOutlined aria-hidden /> {t("inner_network.find_way")}
          </Link>
        </p>
      )}
      <Met title={member ? t("inner_network.meets_them") : t("inner_network.meets_theirs")} met={theirs} onSelect={onSelect} />
      <Met title={t("inner_network.meets_ours")} met={member ? [] : ours} onSelect={onSelect} />
      <Told picture={picture} id={one.id} onSelect={onSelect} />
    </section>
  );
}

function Figures({ one: { person }, shade }: { one: DrawnPerson; shade: LegendEntry | undefined }) {
  const { t } = useTranslation();
  const { ago } = useFormat();
  const member = person.kind === "member";
  const seen = [
    t("inner_network.seen_times", { count: person.times }),
    t("inner_network.seen_with", { count: person.degree }),
    person.last_at ? t("inner_network.last_seen", { when: ago(person.last_at) }) : "",
  ];
  return (
    <>
      <dl className="web-figures">
        <Figure name={member ? t("inner_network.strength_to_them") : t("inner_network.strength")} value={person.strength} none={t("inner_network.strength_none")} />
        {!member && <Figure name={t("inner_network.influence")} value={person.influence} none={t("inner_network.influence_none")} />}
      </dl>
      <p className="web-seen">{person.times ? seen.filter(Boolean).join(" · ") : t("inner_network.never_seen")}</p>
      {!member && shade && person.group !== null && <p className="web-seen quiet">{t("inner_network.circle_of", { name: shade.label })}</p>}
    </>
  );
}

function Figure({ name, value, none }: { name: string; value: number | null; none: string }) {
  return (
    <div>
      <dt>{name}</dt>
      {value === null ? (
        <dd className="web-figure-none">{none}</dd>
      ) : (
        <dd>
          <b>{Math.round(value)}</b>
          <span className="web-meter">
            <i style={{ width: `${value}%` }} />
          </span>
        </dd>
      )}
    </div>
  );
}

interface Meeting {
  other: DrawnPerson;
  tie: NetworkTie;
}

function metBy({ seen, people }: NetworkPicture, id: string): Meeting[] {
  const byId = new Map(people.map((one) => [one.id, one]));
  return seen
    .filter(({ a, b }) => a === id || b === id)
    .map(({ a, b, tie }) => ({ other: byId.get(a === id ? b : a)!, tie }))
    .sort((one, two) => two.tie.times - one.tie.times || two.tie.strength - one.tie.strength || (one.other.id < two.other.id ? -1 : 1));
}

function Met({ title, met, onSelect }: { title: string; met: readonly Meeting[]; onSelect: (id: string) => void }) {
  const { t } = useTranslation();
  const { shortDate } = useFormat();
  if (met.length === 0) return null;
  return (
    <>
      <h4>
        {title} <span className="quiet">{met.length}</span>
      </h4>
      <ul className="web-list">
        {met.slice(0, MOST).map(({ other, tie }) => (
          <li key={other.id}>
            <button type="button" className="row-button web-row" title={tie.hidden ? t("inner_network.tie_hidden", { count: tie.hidden }) : undefined} onClick={() => onSelect(other.id)}>
              <Sign shape={other.shape} color={other.color} letter={other.letter} />
              <span className="web-row-name">{other.name}</span>
              <span className="web-row-post">{postOf(other)}</span>
              <span className="web-row-figure">
                {t("inner_network.tie_times", { count: tie.times })} <small>{shortDate(tie.last_at)}</small>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function Told({ picture, id, onSelect }: { picture: NetworkPicture; id: string; onSelect: (id: string) => void }) {
  const { t } = useTranslation();
  const byId = new Map(picture.people.map((one) => [one.id, one]));
  const told = picture.told.filter(({ a, b }) => a === id || b === id);
  if (told.length === 0) return null;
  return (
    <>
      <h4>{t("inner_network.told")}</h4>
      <ul className="web-list">
        {told.map((line) => {
          const other = byId.get(line.a === id ? line.b : line.a)!;
          return (
            <li key={line.id}>
              <button type="button" className="row-button web-row" onClick={() => onSelect(other.id)}>
                <Sign shape={other.shape} color={other.color} letter={other.letter} />
                <span className="web-row-wide">{sentence(t, line, id, other.name)}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** What a line says, seen from one of its ends. */
function sentence(t: TFunction, { a, kind, told }: DrawnTold, id: string, name: string): string {
  const out = a === id;
  if (kind === "tie") return t("orgchart.relation.tie", { name, kind: told.name || lookUp(t, `orgchart.ties.${told.kind}`) || told.kind });
  if (kind === "conflict") return t("orgchart.relation.conflict", { name });
  if (kind === "influence") return out ? t("orgchart.relation.influence_out", { name }) : t("orgchart.relation.influence_in", { name });
  if (kind === "dotted") return out ? t("orgchart.relation.dotted_out", { name }) : t("orgchart.relation.dotted_in", { name });
  return out ? t("inner_network.reports_to", { name }) : t("inner_network.reports_in", { name });
}
