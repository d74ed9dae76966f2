import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";

import { contactsQuery } from "../../api/contacts";
import { factsQuery } from "../../api/decisions";

const MOST = 200;

/** An account's contacts of whom closeness or approval is unset: their names are red. */
export function useUninsighted(accountId: string): ReadonlySet<string> {
  const { data: facts } = useQuery(factsQuery(accountId));
  const { data: contacts } = useQuery(contactsQuery({ account_id: accountId, page_size: MOST }));
  return useMemo(() => {
    if (!facts || !contacts) return new Set<string>();
    const known = facts.filter((fact) => fact.closeness !== null && fact.approval !== null);
    const insighted = new Set(known.map((fact) => fact.contact_id));
    return new Set(contacts.items.map((row) => row.id).filter((id) => !insighted.has(id)));
  }, [facts, contacts]);
}
