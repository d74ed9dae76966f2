/**
 * Lines and what is read in them on Wednesday 18 November 2026 at 10:20 in Shanghai. Behind the arrow: entry, kind, time
 * (* where only a day was said), minutes, contacts, m:members, @mentions, [next], |summary|, ?what is not clear.
 */
export const CHINESE = String.raw`
明天下午3点电话 讨论报价 @李处 → plan call 2026-11-19T15:00 li |讨论报价|
周五和张主任开会 → plan meeting 2026-11-20T12:00* || ?张主任
12/5 拜访 → plan visit 2026-12-05T12:00* ||
11月20日上午10点到11点半 上门 演示方案 → plan visit 2026-11-20T10:00 90 |演示方案|
给李处打电话聊了报价，下周二再联系 → log call li ["2026-11-24",null,"联系"] |聊了报价|
拜访了王海涛，聊了一个半小时 @沈若川 → log visit 90 wang @shen ||
前天晚上微信 李处长说预算批了 → log wechat 2026-11-16T19:00 li |李处长说预算批了|
拜访李处讨论方案 → log visit li |讨论方案|
昨天拜访李处，讨论了技术方案 → log visit 2026-11-17T12:00* li |讨论了技术方案|
今天上午和欧阳院长面谈 预算500万 → log meeting 2026-11-18T09:00 ou |预算500万|
今早通话30分钟 李建国 → log call 2026-11-18T08:00 30 li ||
昨晚和王总吃饭 谈了合作 → log meeting 2026-11-17T19:00 wang |谈了合作|
大前天开会 → log meeting 2026-11-15T12:00* ||
上周五拜访王总 → log visit 2026-11-13T12:00* wang ||
上上周三 会议 → log meeting 2026-11-04T12:00* ||
本周五下午两点会议 → plan meeting 2026-11-20T14:00 ||
下下周一拜访 → plan visit 2026-11-30T12:00* ||
下个月5号拜访李处 → plan visit 2026-12-05T12:00* li ||
下月初跟进 → plan 2026-12-01T12:00* |跟进|
月底前回访李处 → plan 2026-11-30T12:00* li |回访李处|
12月5号拜访 → plan visit 2026-12-05T12:00* ||
5号拜访了李处 → log visit 2026-11-05T12:00* li ||
28号去拜访王总 → plan visit 2026-11-28T12:00* wang |去拜访王总|
明年3月1日合同到期 提醒李处 → plan 2027-03-01T12:00* li |合同到期 提醒李处|
2026年12月1日下午4点半电话 → plan call 2026-12-01T16:30 ||
2026-12-01 14:30 会议 → plan meeting 2026-12-01T14:30 ||
2026/11/10 电话李处 → log call 2026-11-10T12:00* li ||
三天后电话 → plan call 2026-11-21T12:00* ||
两周后拜访 → plan visit 2026-12-02T12:00* ||
半个月后回访 → plan 2026-12-03T12:00* |回访|
一个月前拜访过 → log visit 2026-10-18T12:00* ||
两个小时前打了电话给李处 → log call 2026-11-18T08:20 li ||
半小时前和李处通话 → log call 2026-11-18T09:50 li ||
刚才李处来电 → log call 2026-11-18T10:20 li ||
刚和王总通完电话 → log call 2026-11-18T10:20 wang ||
晚上8点电话 → plan call 2026-11-18T20:00 ||
中午12点半和王总吃饭 → plan meeting 2026-11-18T12:30 wang ||
凌晨1点半邮件 → log mail 2026-11-18T01:30 ||
15:30-16:15 视频会议 方案评审 → plan meeting 2026-11-18T15:30 45 |方案评审|
上午9点-10点半会议 → log meeting 2026-11-18T09:00 90 ||
下午2点到4点会议 → plan meeting 2026-11-18T14:00 120 ||
晚上11点到12点电话 → plan call 2026-11-18T23:00 60 ||
明早9点一刻电话李处 → plan call 2026-11-19T09:15 li ||
后天中午拜访 → plan visit 2026-11-20T12:00 ||
周日晚上微信王总 → log wechat 2026-11-15T19:00 wang ||
周末拜访王总 → plan visit 2026-11-21T12:00* wang ||
礼拜四下午三点 拜访 → plan visit 2026-11-19T15:00 ||
星期一上午电话 → log call 2026-11-16T09:00 ||
聊了半小时 报价太高 → log 30 |报价太高|
送礼品给李处 → log gift li ||
发邮件给王总 附上报价单 → log mail wang |附上报价单|
备忘 李处生日是6月 → log note li |李处生日是6月|
和王丽微信确认合同条款 → log wechat wang2 |确认合同条款|
小王说要走流程 → log |小王说要走流程| ?小王
老李同意了 → log li |老李同意了|
@王总 @李处 会议 技术澄清 → log meeting wang,li |技术澄清|
和沈若川一起拜访李处 → log visit li m:shen |一起拜访李处|
地点：行政楼302 明天上午10点会议 → plan meeting 2026-11-19T10:00 ||
电话李处 没接 明天再打 → log call li ["2026-11-19",null,"打"] |没接|
昨天电话李处，他下周要预算，周五发报价单 → log call 2026-11-17T12:00* li ["2026-11-20",null,"发报价单"] |他下周要预算|
拜访李处了解需求 → log visit li |了解需求|
明天拜访李处了解需求 → plan visit 2026-11-19T12:00* li |了解需求|
计划周四拜访 → plan visit 2026-11-19T12:00* |计划|
约了李处周五下午3点见面 → plan meeting 2026-11-20T15:00 li ||
下次12月3日上午10点再约 → plan 2026-12-03T10:00 |下次 再约|
他第一次说可以 → log |他第一次说可以|
价格3.5万 3-4人 → log |价格3.5万 3-4人|
2号楼开会 → log meeting |2号楼|
2026年的预算批了 → log |2026年的预算批了|
今天拜访了李处 他说下个月招标 → log visit 2026-11-18T10:20* li |他说下个月招标|
下午3点半到5点 拜访李处 技术交流 → plan visit 2026-11-18T15:30 90 li |技术交流|
周三上午例会 → log meeting 2026-11-18T09:00 ||
上个月20号会议 → log meeting 2026-10-20T12:00* ||
去年12月3日拜访王总 → log visit 2025-12-03T12:00* wang ||
大后天下午4点电话李处 → plan call 2026-11-21T16:00 li ||
傍晚和李处散步聊了聊 关系近了 → log 2026-11-17T18:00 li |散步聊了聊 关系近了|
李处、王总、欧阳院长 会议 方案汇报 2小时 → log meeting 120 li,wang,ou |欧阳院长 方案汇报|
微信联系王丽，她下周三出差，下周五再打电话 → log wechat wang2 ["2026-11-27",null,"打电话"] |联系王丽，她下周三出差|
前天和李建国开会，后续11月30日前提交方案 → log meeting 2026-11-16T12:00* li ["2026-11-30",null,"后续 提交方案"] ||
年底前拜访王总 → plan visit 2026-12-31T12:00* wang ||
邮件 王海涛 合同盖章 → log mail wang |王海涛 合同盖章|
`.trim().split("\n");

export const ENGLISH = String.raw`
this morning visited Anna for 45 minutes → log visit 2026-11-18T09:00 45 anna ||
today 2pm call with Anna → plan call 2026-11-18T14:00 anna ||
tomorrow at 3pm meeting with Anna about pricing → plan meeting 2026-11-19T15:00 anna |pricing|
called Anna yesterday 3pm about the quote → log call 2026-11-17T15:00 anna |the quote|
call Anna next Monday at 10am → plan call 2026-11-23T10:00 anna ||
met Anna last Friday → log meeting 2026-11-13T12:00* anna ||
visited Anna on Monday → log visit 2026-11-16T12:00* anna ||
visit Anna on Friday → plan visit 2026-11-20T12:00* anna ||
emailed Anna just now → log mail 2026-11-18T10:20 anna ||
lunch with Anna tomorrow at noon → plan meeting 2026-11-19T12:00 anna ||
meeting with Anna 2-3:30pm → plan meeting 2026-11-18T14:00 90 anna ||
spoke with Anna for an hour, follow up in two weeks → log 60 anna ["2026-12-02",null,"follow up"] ||
Call Anna in 3 days → plan call 2026-11-21T12:00* anna ||
Dec 5 visit Anna → plan visit 2026-12-05T12:00* anna ||
visited Anna on Nov 3 → log visit 2026-11-03T12:00* anna ||
Anna called: budget approved, send quote next Tuesday → log call anna ["2026-11-24",null,"send quote"] |budget approved|
yesterday evening dinner with Anna → log meeting 2026-11-17T19:00 anna ||
two days ago called Anna → log call 2026-11-16T12:00* anna ||
call again on Friday → plan call 2026-11-20T12:00* |again|
call with Anna 10am to 11am → log call 2026-11-18T10:00 60 anna ||
met Anna 12/5/2025 → log meeting 2025-12-05T12:00* anna ||
demo for Anna Schmidt on 2026-12-01 at 14:00 → plan meeting 2026-12-01T14:00 anna ||
had coffee with Anna @Tom Brown → log meeting anna @tom ||
@tom call Anna → log call anna @tom ||
sent Anna the contract → log anna |sent Anna the contract|
wechat with Anna this afternoon → plan wechat 2026-11-18T14:00 anna ||
note: Anna is on leave until January → log note anna |Anna is on leave until January|
called Ms. Schmidt, no answer, try again tomorrow at 9 → log call anna ["2026-11-19","09:00","try again"] |no answer|
30 min call with Anna → log call 30 anna ||
Anna wants a 5% discount → log anna |Anna wants a 5% discount|
call Tom Brown and Anna tomorrow 9:30 → plan call 2026-11-19T09:30 anna m:tom ||
yesterday at 16:00 met Anna, agreed on price; follow up on Nov 30 → log meeting 2026-11-17T16:00 anna ["2026-11-30",null,"follow up"] |agreed on price|
Anna will call back on Monday → plan call 2026-11-23T12:00* anna |Anna will back|
next Friday 10-11:30 on-site visit with Anna → plan visit 2026-11-27T10:00 90 anna ||
`.trim().split("\n");
