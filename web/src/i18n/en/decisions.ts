export const decisions = {
  title: "Stance and role",
  stance: "Attitude",
  closeness: "Closeness",
  approval: "Approval",
  role: "Role",
  unset: "Not set",
  grade: { "2": "Strong support", "1": "Support", "0": "Neutral", "-1": "Oppose", "-2": "Strongly oppose" },
  close: { "2": "Very close", "1": "Close", "0": "Neutral", "-1": "Distant", "-2": "Hostile" },
  roles: {
    decision_maker: "Decision maker",
    influencer: "Influencer",
    gatekeeper: "Gatekeeper",
    user: "User",
    opponent: "Opponent",
  },
  insight_hint: "Set closeness and approval, and the name is no longer red.",
  saved: "Rating of {{name}} updated",
} as const;
