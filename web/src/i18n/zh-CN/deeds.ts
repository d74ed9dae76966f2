/** What was done with follow-ups, introductions, visits and suggestions, as sentences after the name of who did it. */
export const follow_up = {
  planned: "安排了 {{day}} 的跟进",
  planned_what: "安排了 {{day}} 的跟进：{{what}}",
  changed: "修改了一条跟进",
  changed_what: "修改了跟进“{{what}}”",
  snoozed: "把一条跟进推迟到 {{day}}",
  snoozed_what: "把跟进“{{what}}”推迟到 {{day}}",
  done: "完成了一条跟进",
  done_what: "完成了跟进“{{what}}”",
  dropped: "取消了一条跟进",
  dropped_what: "取消了跟进“{{what}}”",
  reopened: "重新打开了一条跟进",
  reopened_what: "重新打开了跟进“{{what}}”",
} as const;

export const introduction = {
  asked: "请 {{member}} 引荐", asked_who: "请 {{member}} 引荐 {{who}}",
  changed: "修改了引荐请求", changed_who: "修改了引荐 {{who}} 的请求",
  answered: "答复了引荐请求：{{answer}}", answered_who: "答复了引荐 {{who}} 的请求：{{answer}}",
  done: "记录了引荐结果：{{result}}", done_who: "记录了引荐 {{who}} 的结果：{{result}}",
  withdrawn: "撤回了引荐请求", withdrawn_who: "撤回了引荐 {{who}} 的请求",
} as const;

export const visit = {
  planned: "计划了一次拜访", planned_with: "计划拜访 {{people}}",
  changed: "调整了拜访单", changed_with: "调整了拜访单，涉及 {{people}}",
  begun: "开始了拜访", begun_with: "开始拜访 {{people}}",
  answered: "填写了拜访单上的一个问题", answered_about: "填写了拜访单上的问题：{{about}}",
  closed: "完成了拜访", closed_with: "完成了对 {{people}} 的拜访",
  dropped: "取消了拜访", dropped_with: "取消了对 {{people}} 的拜访",
} as const;

export const answering = {
  answered: "回答了一条建议",
  answered_about: "回答了关于 {{people}} 的建议",
  answered_line: "采纳建议：{{who}} 汇报给 {{superior}}",
  answered_several: "回答了 {{total}} 条建议，采纳了 {{accepted}} 条",
  taken_back: "收回了对一条建议的回答",
  taken_back_about: "收回了关于 {{people}} 的建议的回答",
} as const;
