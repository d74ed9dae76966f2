/** Opportunities, the pipeline, and competitors. */
export const opportunities = {
  states: { open: "进行中", suspended: "搁置", won: "赢单", lost: "输单" },
  reasons: {
    price: "价格",
    product: "产品与方案",
    relationship: "客户关系",
    service: "服务",
    competitor: "竞争对手",
    budget: "预算",
    timing: "时机",
    no_decision: "客户未做决定",
    other: "其他",
  },
} as const;
