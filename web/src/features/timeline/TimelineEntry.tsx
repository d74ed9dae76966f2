import { PaperClipOutlined } from "@ant-design/icons";
import { useState, type ReactNode } from "react";
import { Link } from "react-router";

import type { Entry } from "../../api/timeline";
import { currentZone, useFormat, useTranslation, type TFunction } from "../../i18n";
import { PersonName } from "../../ui/PersonName";
import { iconOf, isWay, TOPIC_ICONS } from "./kinds";

export interface EntryProps {
  entry: Entry;
  /** The subject's own account or person needs not be named on its line. */
  except: string;
  onOpenContact?: ((id: string) => void) | undefined;
  /** What else there is to see of an interaction. */
  onOpen?: ((entry: Entry) => void) | undefined;
}

/** One thing that passed: a line that opens. */
export function TimelineEntry({ entry, except, onOpenContact, onOpen }: EntryProps) {
  const { t, i18n } = useTranslation();
  const [open, setOpen] = useState(false);
  const at = new Date(entry.at);
  const day = new Intl.DateTimeFormat(i18n.language, { timeZone: currentZone(), day: "numeric", weekday: "short" });
  const time = new Intl.DateTimeFormat(i18n.language, { timeZone: currentZone(), hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  const body = entry.text || entry.title;
  return (
    <li className={open ? "entry entry-open" : "entry"}>
      <time className="entry-day" dateTime={entry.at}>
        {day.format(at)}
        <span>{time.format(at)}</span>
      </time>
      <span className={`entry-icon entry-${entry.kind} entry-is-${entry.event || "plain"}`} aria-hidden>
        {iconOf(entry)}
      </span>
      <div className="entry-body">
        <div className="entry-head">
          <button type="button" className="entry-toggle" aria-expanded={open} onClick={() => setOpen(!open)}>
            <strong>{wordOf(t, entry)}</strong>
            {entry.kind !== "interaction" && entry.title && <span className="entry-title">{entry.title}</span>}
          </button>
          <People entry={entry} except={except} onOpenContact={onOpenContact} />
          <Marks entry={entry} />
          <span className="entry-us quiet">{entry.members.map(({ name }) => name).join(t("common.marks.comma"))}</span>
        </div>
        {!open && body !== entry.title && body && (
          <button type="button" className="entry-line" tabIndex={-1} onClick={() => setOpen(true)}>
            {body}
          </button>
        )}
        <Topics topics={entry.topics} except={except} />
        {open && <Details entry={entry} except={except} onOpen={onOpen} />}
      </div>
    </li>
  );
}

/** What passed, in a word. */
function wordOf(t: TFunction, entry: Entry): string {
  if (entry.kind === "interaction") return isWay(entry.code) ? t(`timeline.ways.${entry.code}`) : entry.code;
  if (entry.kind === "campaign") return t(`campaigns.responses.${entry.code as "invited"}`);
  if (entry.kind === "follow_up") return t("timeline.follow_up_done");
  if (entry.kind === "case") return t(`timeline.case_${entry.event as "opened"}`, { number: String(entry.number ?? "") });
  if (entry.kind === "job") return t(`timeline.job_${entry.event as "began"}`);
  if (entry.kind === "stage") return t(`timeline.stage_${entry.event as "done"}`);
  return t(`timeline.opportunity_${entry.event as "added"}`);
}

function People({ entry, except, onOpenContact }: Omit<EntryProps, "onOpen">) {
  const { t } = useTranslation();
  const people = entry.people.filter(({ id }) => id !== except);
  if (people.length === 0 && entry.anonymous === 0) return null;
  return (
    <span className="entry-people">
      {people.map((person) => {
        const name = <PersonName name={person.name} uninsighted={person.insighted === false} />;
        if (!person.can.read) return <span key={person.id}>{person.name}</span>;
        if (!onOpenContact) return <Link key={person.id} to={`/contacts?contact=${person.id}`}>{name}</Link>;
        return (
          <button key={person.id} type="button" className="link-button" onClick={() => onOpenContact(person.id)}>
            {name}
          </button>
        );
      })}
      {entry.anonymous > 0 && <span className="quiet">{t("timeline.anonymous", { count: entry.anonymous })}</span>}
    </span>
  );
}

const PAGES = { opportunity: "/opportunities?opportunity=", chain: "/chains/", stage: "/chains/" } as const;

/** What it was about, each leading to its page. */
function Topics({ topics, except }: { topics: Entry["topics"]; except: string }) {
  const { t } = useTranslation();
  const shown = topics.filter(({ id }) => id !== except);
  if (shown.length === 0) return null;
  return (
    <span className="entry-topics">
      {shown.map(({ kind, id, on, name }) => (
        <Link key={id} to={`${PAGES[kind]}${on}`} title={t(`timeline.topic_${kind}`)}>
          {TOPIC_ICONS[kind]} {name}
        </Link>
      ))}
    </span>
  );
}

/** How it went, how long it took, and what was attached, without opening it. */
function Marks({ entry }: { entry: Entry }) {
  const { t } = useTranslation();
  const mood = entry.kind === "interaction" && entry.score !== null ? entry.score : null;
  return (
    <span className="entry-marks">
      {entry.began && <span className="quiet">{t(`interactions.began.${entry.began}`)}</span>}
      {mood !== null && mood !== 0 && (
        <span className={mood > 0 ? "entry-good" : "entry-bad"} title={t(mood > 0 ? "timeline.went_well" : "timeline.went_badly")}>
          {mood > 0 ? "＋".repeat(mood) : "－".repeat(-mood)}
        </span>
      )}
      {entry.kind === "case" && entry.score !== null && <span className="entry-stars" title={t("timeline.satisfaction", { value: entry.score })}>{"★".repeat(entry.score)}</span>}
      {entry.minutes !== null && <span className="quiet">{t("timeline.minutes", { count: entry.minutes })}</span>}
      {entry.files > 0 && (
        <span className="quiet" title={t("timeline.files", { count: entry.files })}>
          <PaperClipOutlined aria-label={t("timeline.files", { count: entry.files })} /> {entry.files}
        </span>
      )}
    </span>
  );
}

function Details({ entry, except, onOpen }: Omit<EntryProps, "onOpenContact">) {
  const { t } = useTranslation();
  const format = useFormat();
  const facts: [string, ReactNode][] = [
    [t("timeline.outcome"), entry.outcome],
    [t("timeline.place"), entry.place],
    [t("fields.account_id"), entry.account && entry.account.id !== except ? <Link key="account" to={`/accounts/${entry.account.id}`}>{entry.account.name}</Link> : ""],
    [t("timeline.at"), format.dateTime(entry.at)],
  ];
  const to = linkOf(entry);
  return (
    <div className="entry-more">
      {entry.text && <p className="pre entry-text">{entry.text}</p>}
      <dl>
        {facts.filter(([, value]) => value !== "" && value !== null).map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className="pre">{value}</dd>
          </div>
        ))}
      </dl>
      {to && <Link to={to}>{t("timeline.open")}</Link>}
      {entry.kind === "interaction" && onOpen && (
        <button type="button" className="link-button" onClick={() => onOpen(entry)}>
          {t("timeline.open")}
        </button>
      )}
    </div>
  );
}

/** Where the whole of it stands. */
function linkOf(entry: Entry): string | null {
  if (entry.kind === "case") return `/cases?state=all&case=${entry.id}`;
  if (entry.kind === "campaign" && entry.about) return `/campaigns/${entry.about.id}`;
  if (entry.kind === "opportunity" && entry.about) return `/opportunities?opportunity=${entry.about.id}`;
  if (entry.kind === "stage" && entry.about) return `/chains/${entry.about.id}`;
  return null;
}
