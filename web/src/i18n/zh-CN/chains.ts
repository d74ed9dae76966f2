/** Decision chains: how somebody counts in a stage, and the words of each vocabulary of roles. */
export const chains = {
  part: { responsible: "负责人", influencing: "影响人", veto: "一票否决人", sole_approval: "一票批准人" },
} as const;
