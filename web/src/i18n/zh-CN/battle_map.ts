/** The sheet to print. */
export const battle_map = {
  title: "作战地图",
  save: "导出 PDF",
  picture_of: "{{name}} 的作战地图",
  redaction: { internal: "内部", partner: "合作伙伴", customer: "客户" },
  about: {
    internal: "全部内容，仅供内部使用。",
    partner: "保留阶段、态度和下一步；不含预警、完整度、紧密度和竞争对手。",
    customer: "只有阶段、日期、姓名和职务；不含态度、角色、备注和计划。",
  },
} as const;
