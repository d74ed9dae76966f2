import "./evidence.css";

import { contactsQuery } from "../../api/contacts";
import type { Suggestion } from "../../api/suggestions";
import type { ContactRow } from "../../api/types";
import { useFormat, useTranslation } from "../../i18n";
import { RemoteSelect, type RemoteOption } from "../../ui/RemoteSelect";
import { sureText } from "./naming";

interface Props {
  accountId: string;
  one: Suggestion;
  onPick: (person: { id: string; name: string }) => void;
}

const MOST = 20;

/** Who it is in truth: the next candidates at hand, everybody else by name. */
export function InsteadPick({ accountId, one, onPick }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const near = one.others.map(({ contact, ...how }) => ({
    value: contact.id,
    label: contact.name,
    more: [contact.title, sureText(t, format, how)].filter(Boolean).join(" · "),
  }));
  return (
    <div className="instead">
      {near.map((option) => (
        <button key={option.value} type="button" className="instead-near" onClick={() => onPick({ id: option.value, name: option.label })}>
          {option.label}
          <small>{option.more}</small>
        </button>
      ))}
      <RemoteSelect
        autoFocus
        aria-label={t("suggestions.instead")}
        placeholder={t("suggestions.instead_hint")}
        find={(q) => contactsQuery({ q, account_id: accountId, page_size: MOST })}
        read={({ items }) => items.filter(({ id }) => id !== one.contact.id).map(personOption)}
        onChange={(value, option) => value && onPick({ id: value, name: option?.label ?? "" })}
      />
    </div>
  );
}

function personOption({ id, name, employments }: ContactRow): RemoteOption {
  return { value: id, label: name, more: employments[0]?.title };
}
