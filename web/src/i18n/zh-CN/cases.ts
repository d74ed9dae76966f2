/** Service cases. */
export const cases = {
  states: { new: "新建", working: "处理中", waiting: "等待客户", solved: "已解决", closed: "已关闭" },
} as const;
