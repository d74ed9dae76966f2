import { accountsQuery } from "../../api/accounts";
import type { Named, SearchHit } from "../../api/types";
import type { RemoteOption } from "../../ui/RemoteSelect";

/** Accounts among what was found, as choices. */
export function accountOptions(hits: SearchHit[]): RemoteOption[] {
  return hits.filter((hit) => hit.kind === "account").map((hit) => ({ value: hit.id, label: hit.name }));
}

/** The accounts of a list, as choices. */
export function editableOptions(page: { items: readonly Named[] }): RemoteOption[] {
  return page.items.map((row) => ({ value: row.id, label: row.name }));
}

/** Finds those accounts whose people one may edit. */
export const editableAccounts = (q: string) => accountsQuery({ q, may: "edit", page_size: 20 });

/** Contacts among what was found, as choices. */
export function contactOptions(hits: SearchHit[]): RemoteOption[] {
  return hits.filter((hit) => hit.kind === "contact").map(contactOption);
}

function contactOption(hit: SearchHit): RemoteOption {
  return { value: hit.id, label: hit.name, more: [hit.title, hit.account?.name].filter(Boolean).join(" · ") };
}

export const ATTENTIONS = ["none", "followed", "key"] as const;
export const POINT_KINDS = ["mobile", "phone", "email", "wechat"] as const;
export const CERTAINTIES = ["confirmed", "heard", "inferred", "disproven"] as const;

/** Suggestions for a free text: the workspace's own list first, then what is in use beside it. */
export function suggestions(used: readonly string[] | undefined, listed: readonly string[] = []): { value: string }[] {
  return [...new Set([...listed, ...(used ?? [])])].map((value) => ({ value }));
}

/** "Title · Department", whichever of them is known. */
export function jobText(job: { title: string; department: { name: string } | null } | undefined): string {
  return job ? [job.title, job.department?.name].filter(Boolean).join(" · ") : "";
}
