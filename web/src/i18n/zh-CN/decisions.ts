export const decisions = {
  title: "态度与角色",
  stance: "整体态度",
  closeness: "关系紧密度",
  approval: "方案认可度",
  role: "决策角色",
  unset: "未设置",
  grade: { "2": "强支持", "1": "支持", "0": "中立", "-1": "反对", "-2": "强反对" },
  close: { "2": "很紧密", "1": "较紧密", "0": "一般", "-1": "疏远", "-2": "抵触" },
  roles: {
    decision_maker: "决策者",
    influencer: "影响者",
    gatekeeper: "把关者",
    user: "用户",
    opponent: "反对者",
  },
  insight_hint: "设置紧密度和方案认可度后，姓名不再标红。",
  saved: "已更新 {{name}} 的评价",
} as const;
