import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState, type ReactNode } from "react";
import { Link } from "react-router";

import "./known.css";

import { acquaintancesQuery, type Acquaintances, type SeenWith, type TieFigures, type ToldOf } from "../../../api/heat";
import { lookUp, useFormat, useTranslation } from "../../../i18n";
import { knownAddress } from "../../../ui/knownAddress";
import { StrengthMark } from "../ties/StrengthMark";
import { TieTerms } from "../ties/TieTerms";

const FEW = 4;

/** Who knows somebody: of ours how well, of theirs who is seen with him. */
export function WhoKnows({ contactId }: { contactId: string }) {
  const { t } = useTranslation();
  const { data } = useQuery(acquaintancesQuery(contactId));
  if (!data) return null;
  return (
    <section className="profile-section known">
      <h3>{t("heat.knows.title")}</h3>
      <Ours data={data} />
      <Theirs data={data} />
    </section>
  );
}

function Ours({ data: { ours } }: { data: Acquaintances }) {
  const { t } = useTranslation();
  if (ours.length === 0) return <p className="quiet">{t("heat.knows.nobody")}</p>;
  const rows = ours.map((one) => (
    <KnownRow
      key={one.member.id}
      tie={one}
      name={<Link to={knownAddress(one.member.id)} className={one.member.active ? "" : "known-left"}>{one.member.name}</Link>}
      beside={[one.member.active ? "" : t("heat.left"), one.member.title].filter(Boolean).join(" · ")}
      times={t("heat.knows.times", { count: one.times })}
    />
  ));
  return <Rows label={t("heat.knows.ours")} rows={rows} />;
}

function Theirs({ data: { theirs, others } }: { data: Acquaintances }) {
  const { t } = useTranslation();
  const toldText = useToldText();
  if (theirs.length === 0 && others === 0) return null;
  const rows = theirs.map((one: SeenWith) => (
    <KnownRow
      key={one.contact.id}
      tie={one}
      name={<Link to={`/contacts?contact=${one.contact.id}`}>{one.contact.name}</Link>}
      beside={[...new Set(one.told.map(toldText)), one.contact.title].filter(Boolean).join(" · ")}
      times={one.times > 0 ? t("heat.knows.together", { count: one.times }) : ""}
    />
  ));
  return (
    <>
      <Rows label={t("heat.knows.theirs")} rows={rows} />
      {others > 0 && <p className="quiet known-others">{t("heat.knows.others", { count: others })}</p>}
    </>
  );
}

function Rows({ label, rows }: { label: string; rows: ReactNode[] }) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  return (
    <>
      <h4>{label}</h4>
      <ul className="known-list">{all ? rows : rows.slice(0, FEW)}</ul>
      {!all && rows.length > FEW && (
        <Button type="link" size="small" onClick={() => setAll(true)}>
          {t("heat.knows.all", { count: rows.length })}
        </Button>
      )}
    </>
  );
}

interface RowProps {
  tie: TieFigures;
  name: ReactNode;
  beside: string;
  times: string;
}

/** One tie in a line; opened, all it is made of. */
function KnownRow({ tie, name, beside, times }: RowProps) {
  const { t } = useTranslation();
  const { ago } = useFormat();
  const [open, setOpen] = useState(false);
  return (
    <li>
      <div className="known-row">
        <span className="known-name">
          {name} {beside && <small className="quiet">{beside}</small>}
        </span>
        {tie.times > 0 && (
          <button type="button" className="row-button known-figures" aria-expanded={open} aria-label={t("heat.knows.terms")} onClick={() => setOpen(!open)}>
            <small className="quiet">{[times, tie.last_at && ago(tie.last_at)].filter(Boolean).join(" · ")}</small>
            <StrengthMark value={tie.strength} />
          </button>
        )}
      </div>
      {open && <TieTerms tie={tie} />}
    </li>
  );
}

/** What is told of two people, in a word. */
function useToldText() {
  const { t } = useTranslation();
  return ({ kind, outgoing, name }: ToldOf) => {
    const code = kind === "reports_to" ? (outgoing ? "superior" : "report") : kind;
    const word = lookUp(t, `heat.knows.told.${code}`) ?? lookUp(t, `orgchart.ties.${kind}`) ?? kind;
    return name ? word + t("common.marks.brackets", { text: name }) : word;
  };
}
