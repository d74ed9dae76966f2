/** Ways to somebody, and introductions. */
export const paths = {
  state: { asked: "待答复", agreed: "已同意", declined: "无法引荐", done: "已完成", withdrawn: "已撤回" },
  result: { met: "已见面", no_reply: "没有回音", refused: "对方拒绝" },
};
