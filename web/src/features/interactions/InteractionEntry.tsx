import { useState } from "react";
import { Link } from "react-router";

import type { Interaction } from "../../api/types";
import { useFormat, useTranslation } from "../../i18n";
import { PersonName } from "../../ui/PersonName";
import { KIND_ICONS } from "./kinds";
import { AttachmentList } from "./AttachmentList";

export interface EntryProps {
  one: Interaction;
  onOpenContact?: ((id: string) => void) | undefined;
}

/** One interaction on the line of time. */
export function InteractionEntry({ one, onOpenContact }: EntryProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <li className="interaction">
      <span className={`interaction-icon interaction-${one.kind}`} aria-hidden>
        {KIND_ICONS[one.kind]}
      </span>
      <div className="interaction-body">
        <div className="interaction-head">
          <strong>{t(`interactions.kind.${one.kind}`)}</strong>
          <span className="interaction-people">
            {one.contacts.map((contact) => (
              <ContactName
                key={contact.id}
                id={contact.id}
                name={contact.name}
                uninsighted={contact.insighted === false}
                readable={contact.can?.read === true}
                onOpen={onOpenContact}
              />
            ))}
            {one.anonymous > 0 && <span className="quiet">{t("interactions.anonymous", { count: one.anonymous })}</span>}
          </span>
          <time className="quiet nowrap" dateTime={one.at} title={format.dateTime(one.at)}>
            {format.ago(one.at)}
          </time>
        </div>
        <LongText text={one.summary} />
        {one.outcome && (
          <div className="interaction-outcome">
            <LongText text={t("interactions.outcome_prefix", { text: one.outcome })} />
          </div>
        )}
        <AttachmentList all={one.attachments} />
        <div className="quiet interaction-foot">
          <span>
            {t("interactions.us")} {one.member_name}
          </span>
          <span>{format.dateTime(one.at)}</span>
          {one.next && <span>{t("interactions.next_on_prefix", { date: format.date(one.next.due_on) })}</span>}
        </div>
      </div>
    </li>
  );
}

interface NameProps {
  id: string;
  name: string;
  uninsighted: boolean;
  /** Of people of companies that one does not see there is nothing but the name. */
  readable: boolean;
  onOpen: ((id: string) => void) | undefined;
}

function ContactName({ id, name, uninsighted, readable, onOpen }: NameProps) {
  if (!readable) return <span>{name}</span>;
  const person = <PersonName name={name} uninsighted={uninsighted} />;
  if (!onOpen) return <Link to={`/contacts?contact=${id}`}>{person}</Link>;
  return (
    <button type="button" className="link-button" onClick={() => onOpen(id)}>
      {person}
    </button>
  );
}

const LONG = 260;

/** A text as it was written; a long one is cut until it is asked for. */
function LongText({ text }: { text: string }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const long = text.length > LONG || text.split("\n").length > 6;
  return (
    <>
      <p className={long && !open ? "pre interaction-text interaction-cut" : "pre interaction-text"}>{text}</p>
      {long && (
        <button type="button" className="link-button" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? "interactions.read_less" : "interactions.read_more")}
        </button>
      )}
    </>
  );
}
