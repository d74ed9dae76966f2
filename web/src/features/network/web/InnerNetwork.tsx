import type { Account } from "../../../api/types";

/** How they know each other, seen from where they met. */
export function InnerNetwork({ account }: { account: Account }) {
  return <div data-account={account.id} />;
}
