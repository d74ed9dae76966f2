/** Decision chains: how somebody counts in a stage, and the words of each vocabulary of roles. */
export const chains = {
  part: { responsible: "responsible person", influencing: "influencing person", veto: "veto holder", sole_approval: "sole approver" },
} as const;
