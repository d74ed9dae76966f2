import type { Trait } from "../../api/stewardship";

/** Where the accounts of one kind and owner are listed. What is not filled in cannot be filtered by. */
export function listAddress(chosen: { by?: Trait; value?: string; ownerId?: string; keys?: boolean }): string {
  const query = new URLSearchParams();
  if (chosen.by && chosen.value) query.set(chosen.by, chosen.value);
  if (chosen.ownerId) query.set("owner_id", chosen.ownerId);
  if (chosen.keys) query.set("attention", "key");
  return `/accounts?${query}`;
}
