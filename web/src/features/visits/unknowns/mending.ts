import type { Mend } from "../../../api/visits";

/** Where what is missing is filled in: the seat on the chart, the person on the chain, the contact. */
export function mendAddress(accountId: string, mend: Mend): string {
  if (mend.page === "chain" && mend.chain_id) return `/chains/${mend.chain_id}${mend.member_id ? `?person=${mend.member_id}` : ""}`;
  if (mend.page === "contact" && mend.contact_id) return `/accounts/${accountId}/contacts?contact=${mend.contact_id}`;
  const seat = mend.position_id ? `?seat=${mend.position_id}` : "";
  return mend.contact_id && !seat ? `/accounts/${accountId}/contacts?contact=${mend.contact_id}` : `/accounts/${accountId}/chart${seat}`;
}
