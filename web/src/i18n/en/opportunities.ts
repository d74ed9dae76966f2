/** Opportunities, the pipeline, and competitors. */
export const opportunities = {
  states: { open: "Open", suspended: "Suspended", won: "Won", lost: "Lost" },
  reasons: {
    price: "Price",
    product: "Product",
    relationship: "Relationship",
    service: "Service",
    competitor: "Competitor",
    budget: "Budget",
    timing: "Timing",
    no_decision: "No decision",
    other: "Other",
  },
} as const;
