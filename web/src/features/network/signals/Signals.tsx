import type { Account } from "../../../api/types";

/** Who has gone quiet, whose word counts more or less, what does not fit. */
export function Signals({ account }: { account: Account }) {
  return <div data-account={account.id} />;
}
