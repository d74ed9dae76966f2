/** What the simulator expects of the chain; empty until it says something. */
export function Outlook(_props: { chainId: string }) {
  return null;
}
