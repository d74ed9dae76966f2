/** The sheet to print. */
export const battle_map = {
  title: "Battle map",
  save: "Save as PDF",
  picture_of: "Battle map of {{name}}",
  redaction: { internal: "Internal", partner: "Partner", customer: "Customer" },
  about: {
    internal: "Everything, for ourselves only.",
    partner: "Stages, stances and next steps; no warnings, figures, closeness or competitors.",
    customer: "Stages, dates, names and titles alone; no stances, roles, notes or plan.",
  },
} as const;
