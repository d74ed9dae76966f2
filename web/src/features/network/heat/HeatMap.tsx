import type { Account } from "../../../api/types";

/** Ours by theirs: how often and how closely. */
export function HeatMap({ account }: { account: Account }) {
  return <div data-account={account.id} />;
}
