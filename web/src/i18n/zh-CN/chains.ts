/** Decision chains: how somebody counts in a stage, and the words of each vocabulary of roles. */
export const chains = {
  part: { responsible: "负责人", influencing: "影响人", veto: "一票否决人", sole_approval: "一票批准人" },
  settings: {
    title: "决策链",
    vocabulary: "角色词汇",
    vocabulary_hint: "决策角色用哪一套说法显示。只改变显示，切换不会丢失已有的角色。",
  },
  /** Names of the vocabularies of roles. */
  vocabularies: { bajun: "八骏（默认）", brm: "BRM", altify: "Altify", miller_heiman: "Miller Heiman", meddpicc: "MEDDPICC", linkedin: "LinkedIn" },
  /** The words of each vocabulary; which roles a word stands for is the server's to say. */
  roles: {
    bajun: { decision_maker: "决策者", influencer: "影响者", gatekeeper: "把关者", user: "用户", opponent: "反对者" },
    brm: { decider: "决策人", approver: "批准人", responsible: "责任人", veto_holder: "否决人", influencer: "影响人", user: "使用人", opponent: "反对人" },
    altify: { decision_maker: "决策者", approver: "批准者", evaluator: "评估者", user: "使用者", mentor: "导师", enemy: "敌对者" },
    miller_heiman: { economic_buyer: "经济型采购影响者", user_buyer: "用户型采购影响者", technical_buyer: "技术型采购影响者", coach: "教练", sponsor: "发起人", anti_sponsor: "反对发起人" },
    meddpicc: { economic_buyer: "经济决策人", champion: "拥护者", coach: "教练", technical_buyer: "技术决策人", paper_process: "采购流程负责人", influencer: "影响者", user: "最终用户", counter_champion: "对手的拥护者" },
    linkedin: { decision_maker: "决策者", champion: "拥护者", evaluator: "评估者", procurement: "采购", influencer: "影响者" },
  },
} as const;
