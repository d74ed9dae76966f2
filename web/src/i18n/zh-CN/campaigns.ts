/** Campaigns and who takes part in them. */
export const campaigns = {
  responses: { invited: "已邀请", accepted: "已确认", declined: "已谢绝", attended: "已到场", no_show: "未到场", interested: "有意向" },
} as const;
