/** Relations as they are seen: heat map, inner network, signals, white space. */
export const network = {
  title: "关系网络",
  view: "查看",
  views: {
    heat: "热力图",
    web: "内部网络",
    signals: "信号",
    white: "白区",
  },
} as const;
