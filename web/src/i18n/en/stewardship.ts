export const stewardship = {
  raci: { responsible: "responsible", accountable: "accountable", consulted: "consulted", informed: "informed" },
} as const;
