import type { Account } from "../../../api/types";

/** Where nobody of ours reaches. */
export function WhiteSpace({ account }: { account: Account }) {
  return <div data-account={account.id} />;
}
