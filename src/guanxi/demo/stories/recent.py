"""The last days at each customer: what was said, how it went, what is to be done next; some of it is late."""

from guanxi.demo.model import Recent, ToDo
from guanxi.demo.stories.bank.decisions import PLATFORM
from guanxi.demo.stories.hospital.decisions import ROOMS
from guanxi.demo.stories.members import GAO, LU, SHEN, TANG
from guanxi.demo.stories.qiyue.decisions import SECOND_LINE

PARAMETERS = """序号,招标参数,我方,云衡医疗影像,备注
1,手术室间数,12,12,一次交付
2,术野录像保存期,10 年,5 年,质控科要求不少于 8 年
3,与信息平台接口,已联调,需二次开发,附联调记录
4,维保响应,6 小时到场,8 小时到场,客户希望 4 小时
"""
SAMPLES = """件号,缺陷,人工判定,系统判定,说明
A-017,流挂,不合格,不合格,
A-023,无,合格,不合格,反光误判
A-031,颗粒,不合格,不合格,
A-044,无,合格,不合格,反光误判
A-052,无,合格,不合格,遮蔽胶残留误判
"""
MINUTES = """凭证影像平台换代 · 科技部例会纪要

一、迁移窗口定在国庆长假，之前完成两轮演练。
二、驻场三人，名单与背景调查材料由我方一周内提交。
三、运营部提出批量补扫功能，不列入本期，单独报价。
"""

RECENT = (
    Recent(
        "hospital", 1, "visit",
        "上午去设备处对招标参数，带了两家三甲医院的中标公告做参照。总价没有意见，卡在维保：希望写成四小时到场，我们现在承诺六小时。",
        "参数基本按我们的写；维保能不能做到四小时，答应本周答复。",
        sentiment=1, place="第一人民医院行政楼 302", minutes=75, ours=LU, mention=SHEN, about=ROOMS,
        file=("招标参数对照.csv", PARAMETERS), due=0, next="答复四小时到场，附服务网点和备件清单",
    ),
    Recent(
        "hospital", 5, "wechat", "问影像扩容的钱什么时候能批。回说信息中心在排队，要等下月预算会。",
        "先不催，会后第二天再问。", sentiment=0, about="术野影像存储扩容", due=-2, next="问预算会结果，带上扩容报价",
        began="theirs",
    ),
    Recent(
        "consultant", 3, "call", "请他们把论证材料又看了一遍，提了四处说法不够硬的地方，主要是质控收益没有数。",
        "收益测算由我们补，他们负责改说法。", sentiment=2, minutes=25, due=3, next="把近半年的质控数据整理成一页",
        began="ours",
    ),
    Recent(
        "bid-agent", 6, "mail", "对方发来公告格式和时间表，公告期二十天。要求我们确认的只有技术附件的页数。",
        "附件压到四十页以内。", due=6, next="交技术附件终稿",
        began="theirs",
    ),
    Recent(
        "valdren-apac", 2, "meeting",
        "和新加坡视频会。年度许可按工厂数还是按产线数计价，对方财务倾向按产线，第一年少花两成。",
        "两种算法各报一版，由对方内部比较。", sentiment=1, place="线上会议", minutes=40, ours=TANG, mention=SHEN,
        about="亚太质检平台年度许可", due=10, next="发两版年度许可报价",
    ),
    Recent(
        "valdren-china", 9, "call", "常州厂说要先看到苏州试点的验收报告，才肯进下一步。苏州那边的签字还差质量部一栏。",
        "催苏州补签。", sentiment=-1, minutes=12, about="常州工厂追溯推广", due=-5, next="把签好的验收报告发常州",
    ),
    Recent("valdren-china", 20, "gift", "厂庆十周年，送了一幅车间手绘图，行政代收，已按规定登记。"),
    Recent(
        "qiyue-motor", 1, "visit",
        "涂装线现场打样五件，误判三件，两件是反光，一件是遮蔽胶没清干净。客户当场没说什么，脸色不好看。",
        "答应三天内换光源重测，费用我们出。", sentiment=-2, place="总装二厂涂装车间", minutes=150, ours=GAO,
        mention=GAO, about="涂装线缺陷检测", file=("涂装打样记录.csv", SAMPLES), due=2,
        next="带光学工程师到现场，误判三件逐件复测",
    ),
    Recent(
        "qiyue-chassis", 0, "call",
        "二期终检线的排产提前了两周，问我们设备能不能跟着提前。查了库存，相机要从另一个项目调。",
        "口头答应，周内给书面交期。", sentiment=1, minutes=18, about=SECOND_LINE, due=1, next="发书面交期确认函",
        began="theirs",
    ),
    Recent(
        "bank", 2, "meeting", "科技部例会，过了一遍迁移方案。运营部临时提出批量补扫，不在范围里，没有当场答应。",
        "迁移窗口定在长假；驻场名单一周内交。", sentiment=0, place="总行大厦 18 层", minutes=90, about=PLATFORM,
        file=("科技部例会纪要.txt", MINUTES), due=0, next="提交驻场三人的名单和背景材料",
    ),
)  # fmt: skip

# What waits for whoever signs in to the demo.
TO_DO = (
    ToDo("hospital", SHEN, 0, "陪宋佳宁见分管院长，讲清三年总成本", ROOMS),
    ToDo("valdren-apac", SHEN, 0, "定年度许可的折扣底线，回复陆一鸣", "亚太质检平台年度许可"),
    ToDo("bank", SHEN, -1, "给科技部回电：驻场费用怎么分摊", PLATFORM),
    ToDo("qiyue-motor", SHEN, 2, "约客户质量负责人，复测当天到场", "涂装线缺陷检测"),
    ToDo("valdren-china", SHEN, 9, "和唐思齐过一遍框架协议的条款", ""),
)
