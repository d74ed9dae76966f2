/** Decision chains: how somebody counts in a stage, and the words of each vocabulary of roles. */
export const chains = {
  part: { responsible: "responsible person", influencing: "influencing person", veto: "veto holder", sole_approval: "sole approver" },
  settings: {
    title: "Decision chains",
    vocabulary: "Words for roles",
    vocabulary_hint: "In which words roles in a decision are shown. Switching changes the words only; no role is lost.",
  },
  /** Names of the vocabularies of roles. */
  vocabularies: { bajun: "Bajun (default)", brm: "BRM", altify: "Altify", miller_heiman: "Miller Heiman", meddpicc: "MEDDPICC", linkedin: "LinkedIn" },
  /** The words of each vocabulary; which roles a word stands for is the server's to say. */
  roles: {
    bajun: { decision_maker: "Decision maker", influencer: "Influencer", gatekeeper: "Gatekeeper", user: "User", opponent: "Opponent" },
    brm: { decider: "Decider", approver: "Approver", responsible: "Responsible", veto_holder: "Veto holder", influencer: "Influencer", user: "User", opponent: "Opponent" },
    altify: { decision_maker: "Decision Maker", approver: "Approver", evaluator: "Evaluator", user: "User", mentor: "Mentor", enemy: "Enemy" },
    miller_heiman: { economic_buyer: "Economic Buyer", user_buyer: "User Buyer", technical_buyer: "Technical Buyer", coach: "Coach", sponsor: "Sponsor", anti_sponsor: "Anti-Sponsor" },
    meddpicc: { economic_buyer: "Economic Buyer", champion: "Champion", coach: "Coach", technical_buyer: "Technical Buyer", paper_process: "Paper Process Owner", influencer: "Influencer", user: "End User", counter_champion: "Counter Champion" },
    linkedin: { decision_maker: "Decision Maker", champion: "Champion", evaluator: "Evaluator", procurement: "Procurement", influencer: "Influencer" },
  },
} as const;
