/** What stands in the way of the decision; empty while nothing does. */
export function Warnings(_props: { chainId: string }) {
  return null;
}

/** What is wrong with one stage. */
export function StageWarnings(_props: { chainId: string; stageId: string }) {
  return null;
}
