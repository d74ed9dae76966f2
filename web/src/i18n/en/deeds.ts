/** What was done with follow-ups, introductions, visits and suggestions, as sentences after the name of who did it. */
export const follow_up = {
  planned: "planned a follow-up for {{day}}",
  planned_what: "planned a follow-up for {{day}}: {{what}}",
  changed: "changed a follow-up",
  changed_what: "changed the follow-up “{{what}}”",
  snoozed: "put a follow-up off to {{day}}",
  snoozed_what: "put the follow-up “{{what}}” off to {{day}}",
  done: "did a follow-up",
  done_what: "did the follow-up “{{what}}”",
  dropped: "dropped a follow-up",
  dropped_what: "dropped the follow-up “{{what}}”",
  reopened: "reopened a follow-up",
  reopened_what: "reopened the follow-up “{{what}}”",
} as const;

export const introduction = {
  asked: "asked {{member}} for an introduction", asked_who: "asked {{member}} for an introduction to {{who}}",
  changed: "changed a request for an introduction", changed_who: "changed the request for an introduction to {{who}}",
  answered: "answered a request for an introduction: {{answer}}", answered_who: "answered the request for an introduction to {{who}}: {{answer}}",
  done: "noted what came of an introduction: {{result}}", done_who: "noted what came of the introduction to {{who}}: {{result}}",
  withdrawn: "withdrew a request for an introduction", withdrawn_who: "withdrew the request for an introduction to {{who}}",
} as const;

export const visit = {
  planned: "planned a visit", planned_with: "planned a visit to {{people}}",
  changed: "changed a visit sheet", changed_with: "changed a visit sheet: {{people}}",
  begun: "began a visit", begun_with: "began the visit to {{people}}",
  answered: "answered a question of a visit sheet", answered_about: "answered a question of a visit sheet: {{about}}",
  closed: "closed a visit", closed_with: "closed the visit to {{people}}",
  dropped: "called a visit off", dropped_with: "called off the visit to {{people}}",
} as const;

export const answering = {
  answered: "answered a suggestion",
  answered_about: "answered a suggestion about {{people}}",
  answered_line: "accepted a suggestion: {{who}} reports to {{superior}}",
  answered_several: "answered {{total}} suggestions and accepted {{accepted}} of them",
  taken_back: "took back an answer to a suggestion",
  taken_back_about: "took back the answer to a suggestion about {{people}}",
} as const;
