/** Whether a line tells what passed or what is to come, by its words. */

const PASSED =
  /刚|已经?|(?<!为|约)了(?!解|不)|过(?!来|去|程|两天|几天)|没接|没人接|未接|没打通|没见到|说|表示|反馈|同意|觉得|认为|\b(?:called|met|visited|emailed|e-mailed|mailed|spoke|talked|had|sent|discussed|was|were|said|told|just|dropped|wrote|chatted|rang|phoned|went|agreed|asked|showed|no answer)\b/iu;
const TO_COME = /计划|准备|打算|约好|约了|约定|预约|记得|别忘|要去|\b(?:scheduled|booked|will|going to|plan(?:ning)? to|need to|must|remember to|remind|todo|to do)\b/iu;

/** Words that ask for the next time. */
export const AGAIN =
  /再(?:次)?(?:联系|跟进|约|打|聊|谈|见|沟通|去|拜访|确认|回复|问|碰|发|看|催|电话|微信|邮件|开会|讨论|汇报)?|回访|跟进|下次|下一步|后续|待办|回复|\b(?:follow(?:ing)?[ -]?up|next step|next:|(?:try |call |ring |speak )?again|call back|get back|touch base|check in|remind(?: me)?|send|ring back)\b/giu;

export const tellsPast = (text: string) => PASSED.test(text);
export const tellsFuture = (text: string) => TO_COME.test(text);
