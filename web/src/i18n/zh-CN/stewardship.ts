export const stewardship = {
  raci: { responsible: "负责", accountable: "问责", consulted: "咨询", informed: "知会" },
} as const;
