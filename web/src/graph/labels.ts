/** The words of the drawing. The page passes its own translations in; exports made without a page use these. */

export interface Labels {
  vacant: string;
  unknown: string;
  people: string;
  hidden: string;
  uninsighted: string;
  note: string;
  owner: string;
  none: string;
  decision_maker: string;
  influencer: string;
  gatekeeper: string;
  user: string;
  opponent: string;
  stance_2: string;
  stance_1: string;
  stance_0: string;
  "stance_-1": string;
  "stance_-2": string;
  stance_unset: string;
  insighted: string;
  recent_30: string;
  recent_90: string;
  recent_180: string;
  recent_older: string;
  recent_never: string;
  reports_to: string;
  dotted: string;
  influence: string;
  conflict: string;
  tie: string;
  confirmed: string;
  heard: string;
  inferred: string;
  disproven: string;
  color_red: string;
  color_orange: string;
  color_gold: string;
  color_green: string;
  color_cyan: string;
  color_blue: string;
  color_purple: string;
  color_magenta: string;
  color_grey: string;
  no_department: string;
  no_role: string;
  no_owner: string;
  no_color: string;
  tie_alumni: string;
  tie_relative: string;
  tie_ex_colleague: string;
  tie_fellow_townsman: string;
  tie_teacher_student: string;
  tie_friend: string;
  tie_comrade: string;
  tie_neighbour: string;
  line_note: string;
  tie_rival: string;
  tie_works_with: string;
  aria_seat: string;
  aria_vacant: string;
  aria_reports: string;
  aria_chart: string;
  expand: string;
  collapse: string;
  drop_under: string;
  drop_root: string;
  drop_own_subtree: string;
  drop_same: string;
  zoom_in: string;
  zoom_out: string;
  fit: string;
  minimap: string;
  last_contact: string;
  outsider: string;
  suggested: string;
}

const ZH: Labels = {
  vacant: "空缺",
  unknown: "未知",
  people: "{count} 人",
  hidden: "展开 {count} 个下级岗位",
  uninsighted: "未洞察",
  note: "备注",
  owner: "负责人",
  none: "无",
  decision_maker: "决策者",
  influencer: "影响者",
  gatekeeper: "把关者",
  user: "用户",
  opponent: "反对者",
  stance_2: "强支持",
  stance_1: "支持",
  stance_0: "中立",
  "stance_-1": "反对",
  "stance_-2": "强反对",
  stance_unset: "态度未知",
  insighted: "已洞察",
  recent_30: "30 天内联系",
  recent_90: "90 天内联系",
  recent_180: "180 天内联系",
  recent_older: "超过 180 天",
  recent_never: "从未联系",
  reports_to: "汇报",
  dotted: "虚线汇报",
  influence: "影响",
  conflict: "冲突",
  tie: "私人关系",
  confirmed: "已确认",
  heard: "听说",
  inferred: "推断",
  disproven: "已否定",
  color_red: "红",
  color_orange: "橙",
  color_gold: "金",
  color_green: "绿",
  color_cyan: "青",
  color_blue: "蓝",
  color_purple: "紫",
  color_magenta: "品红",
  color_grey: "灰",
  no_department: "未分部门",
  no_role: "未定角色",
  no_owner: "无负责人",
  no_color: "未标色",
  tie_alumni: "校友",
  tie_relative: "亲属",
  tie_ex_colleague: "前同事",
  tie_fellow_townsman: "老乡",
  tie_teacher_student: "师生",
  tie_friend: "朋友",
  tie_comrade: "战友",
  tie_neighbour: "邻居",
  line_note: "{line}：{note}",
  tie_rival: "对手",
  tie_works_with: "工作搭档",
  aria_seat: "{name}，{title}",
  aria_vacant: "{title}，{state}",
  aria_reports: "下属 {count} 人",
  aria_chart: "联系人组织架构图",
  expand: "展开",
  collapse: "折叠",
  drop_under: "改为向 {name} 汇报",
  drop_root: "放到最上层",
  drop_own_subtree: "不能放到自己的下级",
  drop_same: "已经向 {name} 汇报",
  zoom_in: "放大",
  zoom_out: "缩小",
  fit: "适应画布",
  minimap: "导航图",
  last_contact: "最近联系",
  outsider: "外部",
  suggested: "建议",
};

const EN: Labels = {
  vacant: "Vacant",
  unknown: "Unknown",
  people: "{count} people",
  hidden: "Show {count} seats below",
  uninsighted: "No insight",
  note: "Note",
  owner: "Owner",
  none: "None",
  decision_maker: "Decider",
  influencer: "Influencer",
  gatekeeper: "Gatekeeper",
  user: "User",
  opponent: "Opponent",
  stance_2: "Strong support",
  stance_1: "Support",
  stance_0: "Neutral",
  "stance_-1": "Oppose",
  "stance_-2": "Strongly oppose",
  stance_unset: "Stance unknown",
  insighted: "Insight",
  recent_30: "Within 30 days",
  recent_90: "Within 90 days",
  recent_180: "Within 180 days",
  recent_older: "Over 180 days ago",
  recent_never: "Never in touch",
  reports_to: "Reports to",
  dotted: "Dotted line",
  influence: "Influences",
  conflict: "Conflict",
  tie: "Personal tie",
  confirmed: "Confirmed",
  heard: "Heard",
  inferred: "Inferred",
  disproven: "Disproven",
  color_red: "Red",
  color_orange: "Orange",
  color_gold: "Gold",
  color_green: "Green",
  color_cyan: "Cyan",
  color_blue: "Blue",
  color_purple: "Purple",
  color_magenta: "Magenta",
  color_grey: "Grey",
  no_department: "No department",
  no_role: "No role",
  no_owner: "No owner",
  no_color: "No colour",
  tie_alumni: "Alumni",
  tie_relative: "Relatives",
  tie_ex_colleague: "Former colleagues",
  tie_fellow_townsman: "Same home town",
  tie_teacher_student: "Teacher and student",
  tie_friend: "Friends",
  tie_comrade: "Comrades in arms",
  tie_neighbour: "Neighbours",
  line_note: "{line}: {note}",
  tie_rival: "Rivals",
  tie_works_with: "Work together",
  aria_seat: "{name}, {title}",
  aria_vacant: "{title}, {state}",
  aria_reports: "{count} reports",
  aria_chart: "Organisation chart of contacts",
  expand: "Expand",
  collapse: "Collapse",
  drop_under: "Report to {name}",
  drop_root: "Put at the top",
  drop_own_subtree: "Cannot go below itself",
  drop_same: "Already reports to {name}",
  zoom_in: "Zoom in",
  zoom_out: "Zoom out",
  fit: "Fit to screen",
  minimap: "Overview",
  last_contact: "Last contact",
  outsider: "External",
  suggested: "Suggested",
};

/** All words in one language, with the caller's own put over them. */
export function labelsFor(lang: "zh-CN" | "en", own: Partial<Labels> = {}): Labels {
  const base = lang === "en" ? EN : ZH;
  return { ...base, ...Object.fromEntries(Object.entries(own).filter(([, value]) => typeof value === "string")) };
}

/** Put values into the {places} of a label. */
export function fill(label: string, values: Record<string, string | number>): string {
  return label.replace(/\{(\w+)\}/gu, (place, key: string) => (key in values ? String(values[key]) : place));
}

/** The word for a kind of tie; a kind made by the user is its own word. */
export function tieLabel(labels: Labels, kind: string): string {
  const key = `tie_${kind}`;
  return key in labels ? labels[key as keyof Labels] : kind;
}
