"""Our own side: five colleagues of a company that sells imaging and visual inspection, and three who look on."""

from guanxi.demo.model import Duty, Member, Team

WORKSPACE = "远舟视觉(演示)"

SALES, KEY, INDUSTRY = "销售部", "重点客户组", "制造与金融组"
SHEN, LU, SONG, TANG, GAO = "沈若川", "陆一鸣", "宋佳宁", "唐思齐", "高致远"
HE, WEN, CHENG = "何婉清", "温知行", "程立言"

MEMBERS = (
    Member(SHEN, "销售总监", "shen.ruochuan@yuanzhou.example", leader=HE, team=SALES),
    Member(LU, "重点客户组组长", "lu.yiming@yuanzhou.example", leader=SHEN, team=KEY, role="team_leader"),
    Member(SONG, "客户经理(医疗)", "song.jianing@yuanzhou.example", leader=LU, team=KEY, level=2),
    Member(TANG, "客户经理(外企)", "tang.siqi@yuanzhou.example", leader=LU, team=KEY, level=2),
    Member(
        GAO,
        "客户经理(制造与金融)",
        "gao.zhiyuan@yuanzhou.example",
        leader=SHEN,
        team=INDUSTRY,
        role="team_leader",
        level=2,
    ),
    Member(HE, "销售副总裁", "he.wanqing@yuanzhou.example", role="director"),
    Member(WEN, "销售助理", "wen.zhixing@yuanzhou.example", leader=GAO, team=INDUSTRY, role="read_only"),
    Member(CHENG, "内控审计", "cheng.liyan@yuanzhou.example", role="auditor"),
)

TEAMS = (
    Team(SALES, leader=SHEN),
    Team(KEY, parent=SALES, leader=LU),
    Team(INDUSTRY, parent=SALES, leader=GAO),
)

# Nobody trains customers, service ends at some borders, and complaints of the hospital have two masters: gaps to show.
DUTIES = (
    Duty("development、care", SHEN, "accountable"),
    Duty("sourcing", GAO, "responsible"),
    Duty("first_visit、needs、contract", INDUSTRY, "responsible"),
    Duty("proposal、negotiation", LU, "responsible"),
    Duty("proposal", f"{SONG}、{TANG}", "consulted"),
    Duty("contract", SONG, "informed"),
    Duty("contact、visits、renewal", KEY, "responsible"),
    Duty("growth、payment", LU, "responsible"),
    Duty("visits", SHEN, "informed"),
    Duty("delivery", GAO, "responsible", "industry", "汽车"),
    Duty("repair", GAO, "responsible", "region", "华中"),
    Duty("complaint", SONG, "responsible", "industry", "医院"),
    Duty("complaint", SONG, "accountable", "product_interest", "数字化手术室、术野影像存储"),
    Duty("complaint", LU, "accountable", "region", "华东"),
)
