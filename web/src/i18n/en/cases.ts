/** Service cases. */
export const cases = {
  states: { new: "New", working: "In progress", waiting: "Waiting for customer", solved: "Solved", closed: "Closed" },
} as const;
