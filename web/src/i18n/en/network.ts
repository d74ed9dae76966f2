/** Relations as they are seen: heat map, inner network, signals, white space. */
export const network = {
  title: "Network",
  view: "View",
  views: {
    heat: "Heat map",
    web: "Inner network",
    signals: "Signals",
    white: "White space",
  },
} as const;
