/** How much of the chain is filled in; empty until it is measured. */
export function Completeness(_props: { chainId: string }) {
  return null;
}
