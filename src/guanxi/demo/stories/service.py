"""Service cases and campaigns of the demo: faults and questions after the first deliveries, a fair, two seminars."""

from guanxi.demo.happenings.service import Answers, CampaignStory, CaseStory, CaseTurn
from guanxi.demo.stories.members import GAO, LU, SONG, TANG

CASES = (
    CaseStory(
        "hospital", "3 号手术室示教画面延迟", 210, SONG, "蒋一凡", kind="fault", priority="high", due=206,
        description="骨科示教时画面比现场晚 2 秒，声音正常。",
        turns=(
            CaseTurn(209, "working"),
            CaseTurn(206, "solved", 4, "处理得很快，希望提前告知升级时间。"),
            CaseTurn(199, "closed"),
        ),
    ),
    CaseStory(
        "hospital", "新增两个会诊终端账号", 96, SONG, "汪洁", kind="request", priority="low", channel="wechat",
        turns=(CaseTurn(95, "closed", 5, "当天就开好了。"),),
    ),
    CaseStory(
        "hospital", "感染科要求出具内窥镜影像设备消毒说明", 34, SONG, "尹秋萍", channel="mail", due=27,
        turns=(CaseTurn(33, "working"), CaseTurn(28, "closed", 4)),
    ),
    CaseStory(
        "hospital", "5 号手术室录像偶发丢帧", 9, SONG, "蒋一凡", kind="fault", priority="urgent", due=2,
        description="长时间手术（超过 4 小时）后半段出现丢帧，已两次。日志已导出。",
        turns=(CaseTurn(8, "working"),),
    ),
    CaseStory(
        "hospital", "护理部申请操作培训一场", 3, "", "黄美珍", kind="request", due=-11, channel="wechat",
        description="面向手术室护士约 20 人，希望安排在周四下午。",
    ),
    CaseStory(
        "valdren-china", "质检平台单点登录失败", 120, TANG, "白露", kind="fault", priority="high", channel="mail",
        turns=(CaseTurn(120, "working"), CaseTurn(118, "solved", 3, "恢复了，但原因解释得不够清楚。")),
    ),
    CaseStory(
        "valdren-china", "数据出境合规材料", 41, TANG, "俞静", kind="question", channel="mail", due=20,
        description="需要说明图像数据存放地点、保存期限和访问权限，供法务审核。",
        turns=(CaseTurn(40, "working"), CaseTurn(31, "waiting")),
    ),
    CaseStory(
        "valdren-apac", "Latency of the regional dashboard", 52, LU, "Lim Jia Wei", kind="complaint", channel="mail",
        priority="high", due=45, description="Pages take more than ten seconds from Singapore during business hours.",
        turns=(CaseTurn(50, "working"), CaseTurn(44, "solved", 2, "Fixed, but it took a week to get an answer.")),
    ),
    CaseStory(
        "valdren-apac", "How to export audit logs per site", 6, LU, "Siti Rahmah", channel="mail",
        turns=(CaseTurn(5, "waiting"),),
    ),
    CaseStory(
        "qiyue-motor", "试制线相机支架松动", 145, LU, "林晚", kind="fault", priority="high", channel="visit",
        turns=(CaseTurn(144, "working"), CaseTurn(141, "closed", 5, "工程师当天到现场，服务很好。")),
    ),
    CaseStory(
        "qiyue-motor", "划痕判定阈值过严，误报率高", 63, LU, "邢磊", kind="complaint", channel="phone", due=50,
        description="冲压件误报率约 6%，质检员每班要复判 200 多件。",
        turns=(CaseTurn(62, "working"), CaseTurn(49, "solved", 3, "降到 3% 了，还要继续优化。")),
    ),
    CaseStory(
        "qiyue-motor", "新车型门板检测模型需要增补样本", 12, LU, "邢磊", kind="request", due=-9,
        turns=(CaseTurn(11, "working"),),
    ),
    CaseStory(
        "qiyue-chassis", "终检工位光源亮度衰减", 75, GAO, "房立", kind="fault", channel="phone", due=72,
        turns=(CaseTurn(74, "working"), CaseTurn(72, "closed", 4, "更换及时。")),
    ),
    CaseStory(
        "qiyue-chassis", "检测报告格式要与主机厂一致", 17, GAO, "秦晓岚", kind="request", channel="wechat", due=5,
        turns=(CaseTurn(16, "working"), CaseTurn(7, "waiting")),
    ),
    CaseStory(
        "bank", "凭证影像模糊件自动退回太多", 88, GAO, "樊庆", kind="complaint", priority="high", channel="visit",
        turns=(CaseTurn(86, "working"), CaseTurn(79, "closed", 4, "规则调整后明显好转。")),
    ),
    CaseStory(
        "bank", "容灾演练需要厂商到场", 21, GAO, "邬丽", kind="request", channel="mail", due=-6,
        description="演练在下周末凌晨，需一名工程师值守。", turns=(CaseTurn(20, "working"),),
    ),
)  # fmt: skip

CAMPAIGNS = (
    CampaignStory(
        "数字化手术室开放日", "visit", SONG, 260, 240, budget="60000",
        description="邀请医院信息、医务、护理与装备负责人参观样板手术室，上午参观，下午讨论。",
        answers=(
            Answers(239, "hospital", "顾承业：attended、季维民：attended、汪洁：no_show、蒋一凡：interested"),
            Answers(239, "hospital", "龚大勇：declined", "当天有消防检查"),
        ),
    ),
    CampaignStory(
        "秋季视觉检测展", "fair", GAO, 110, 94, 3, budget="280000",
        description="展位 B12，现场演示冲压件与底盘件检测，发放样件检测券。",
        answers=(
            Answers(93, "qiyue-motor", "邢磊：interested、庞建军：attended、叶知秋：attended", "带了三件样件"),
            Answers(93, "qiyue-chassis", "尚文涛：attended、童磊：interested"),
            Answers(92, "qiyue-chassis", "苗正：no_show"),
            Answers(92, "bank", "裘晨：declined"),
        ),
    ),
    CampaignStory(
        "机器视觉与数据合规线上研讨会", "webinar", TANG, 45, 30, budget="15000",
        description="法务与 IT 共同关心的话题：图像数据放在哪里，谁能看，保存多久。",
        answers=(
            Answers(29, "valdren-china", "毕文：attended、俞静：interested、柯以恒：attended、白露：no_show"),
            Answers(29, "valdren-apac", "Siti Rahmah：attended、Arjun Mehta：attended", "Asked for the slides"),
            Answers(29, "bank", "胥海：interested、康继业：attended"),
        ),
    ),
    CampaignStory(
        "年度客户答谢会", "seminar", GAO, 14, -16, state="planned", budget="120000",
        description="回顾全年项目，发布新一代检测平台；每家重点客户邀请两到三位。",
        answers=(
            Answers(9, "hospital", "顾承业：accepted、单雪梅"),
            Answers(8, "bank", "蒲建中：accepted、葛宁、樊庆：declined"),
            Answers(8, "qiyue-motor", "宗建业、卢振声：accepted"),
            Answers(7, "valdren-china", "黎向荣、柯以恒：accepted"),
        ),
    ),
)  # fmt: skip
