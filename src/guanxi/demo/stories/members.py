"""Our own side: five colleagues of a company that sells imaging and visual inspection."""

from guanxi.demo.model import Member

WORKSPACE = "远舟视觉(演示)"

SHEN, LU, SONG, TANG, GAO = "沈若川", "陆一鸣", "宋佳宁", "唐思齐", "高致远"

MEMBERS = (
    Member(SHEN, "销售总监", "shen.ruochuan@yuanzhou.example"),
    Member(LU, "重点客户组组长", "lu.yiming@yuanzhou.example", leader=SHEN),
    Member(SONG, "客户经理(医疗)", "song.jianing@yuanzhou.example", leader=LU),
    Member(TANG, "客户经理(外企)", "tang.siqi@yuanzhou.example", leader=LU),
    Member(GAO, "客户经理(制造与金融)", "gao.zhiyuan@yuanzhou.example", leader=LU),
)
