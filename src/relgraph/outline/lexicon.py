"""Is a piece of text a person's name or a post? Word lists, and the judgement that rests on them.

A guess, for lines such as "张三 总经理" and "总经理 张三" that do not say which is which. Where it matters that nothing
is guessed, the outline has unmistakable forms (quotes).
"""

import re

from relgraph.names import is_chinese
from relgraph.surnames import COMPOUND_SURNAMES
from relgraph.wordlist import words

# The single surnames of the Hundred Family Surnames, and those that are common today but not among them.
_SURNAMES = frozenset(
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳"
    "酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞"
    "熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲"
    "邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊"
    "宫宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴鬱胥能苍双闻莘党翟谭贡劳逄姬申扶堵"
    "冉宰郦雍郤璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东"
    "欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公仉督晋楚闫法汝鄢涂钦"
    "覃朴冼肖付代展佟佘苟兰邸佴逢种召牟仝伞么尧阳闫楼邝揭官占郇斯甯岳帅缑亢况有琴商墨哈谯笪年丘丛冒员尉原寻候但宛淡果迟鹿"
    "蹇过台亓丑仉开光初衣矫逯隋芦禚战蔄修青原候冀尉练桑牙覃撒贠郄信仵么亓旷玄幸粟宿綦訾鄞雒矣巨"
    "趙錢孫鄭馮陳衛蔣韓楊許呂張嚴華謝鄒喻蘇潘範馬鳳魯韋鮑費賀倪湯羅畢鄔樂於時齊顧黃蕭貝臧談龐紀項閔賈婁顏鍾駱淩萬盧莫應單諸陸榮劉龍葉"
    "區歐陽邝鄺閻聶饒譚"
)
# A surname in these is more often the beginning of a post or a unit: 高管, 董事, 区经理.
_NOT_NAMES = words(
    """
    高管 高层 高工 高级 董事 董秘 董办 区域 经理 经营 司机 司法 管理 管培 明星 法务 法人 法规 公关 公司 国际
    国内 文员 文秘 文化 安全 安保 平台 广告 全国 东区 华东 华南 华北 华中 党委 党办 团委 项目 成本 应用 车间
    和谐 温控 时尚 关务 计划 路由 通信 成都 江苏 江西 广东 广西 云南 常务 常委 师傅 农业 水务 金融 花园 空调
    利润 强电 包装 柴油 商务 房产 谷物 支持 支部 纪委 权益 成员 印刷 江浙 沙龙 石油 养老 牧场 车队
    """
)
_HONORIFICS = words(
    """
    总 工 董 姐 哥 局 处 科 主任 经理 处长 科长 院长 局长 老师 部长 博士 教授 校长 书记 行长 厂长 所长 总监 医生
    护士长
    """
)
_POST_ENDINGS = words(
    """
    经理 总监 主任 主管 主席 总裁 董事 监事 总经理 书记 秘书 助理 代表 顾问 医生 护士 教授 科学家 会计 出纳 员工
    员 师 长 首席 官 负责人 合伙人 创始人 法人 股东 干事 参事 参谋 实习生 司机 前台 骨干 主办 主编 编辑 记者
    主播 导演 制片人 策划 运营 开发 测试 采购 销售 财务 行政 人事 法务 内勤 外勤 客服 售前 售后 技术支持 接口人
    联系人 高工 总工
    """
)
_TITLE_END = re.compile(f"(?:{'|'.join(sorted(_POST_ENDINGS))})(?:[（(].{{0,20}}[）)])?$")
_UNIT_ENDINGS = words(
    """
    部 部门 处 科 室 组 办 局 所 院 中心 委员会 办公室 小组 团队 事业部 分公司 子公司 公司 集团 工厂 车间 支行
    分行 基地 学院 学校 医院 科室 党委 工会 department division team office unit group committee board
    """
)
_UNIT_END = re.compile(f"(?:{'|'.join(sorted(_UNIT_ENDINGS))})$", re.IGNORECASE)
_TITLE_WORDS = words(
    """
    ceo cto cfo coo cio cmo chro cso cpo cro evp svp avp vp gm md hr hrbp it pm chief officer president vice
    director manager head lead leader senior junior principal staff engineer developer architect designer
    analyst consultant adviser advisor specialist coordinator administrator assistant associate executive
    secretary chair chairman chairwoman chairperson treasurer supervisor superintendent controller buyer planner
    officer partner founder cofounder co-founder owner representative accountant auditor counsel lawyer nurse
    doctor surgeon professor lecturer teacher scientist researcher technician operator intern trainee
    commissioner minister governor deputy acting interim procurement purchasing sales marketing finance
    operations account product software support program project technical customer business data content talent
    recruiter legal enterprise agent driver clerk coach translator editor worker inspector expert strategist
    advocate writer security hr
    """
)
_HAN = re.compile("[\u4e00-\u9fff]")
_WORDS = re.compile(r"[^\W\d_][\w'’.-]*")
_WESTERN_NAME = re.compile(r"[^\W\d_a-z][\w'’.-]*(?: (?:[^\W\d_][\w'’.-]*)){0,4}")


def is_unit(text: str) -> bool:
    """Whether the text names a department rather than a post or a person.

    >>> is_unit("采购部"), is_unit("Board"), is_unit("采购经理")
    (True, True, False)
    """
    return bool(_UNIT_END.search(text)) and not (is_chinese(text) and is_name(text))


def is_post(text: str) -> bool:
    """Whether the text sounds like a post.

    >>> is_post("采购总监"), is_post("VP Sales"), is_post("张三"), is_post("Robin Vale")
    (True, True, False, False)
    """
    if _TITLE_END.search(text):
        return not _is_addressed(text)
    return any(word.casefold().strip(".,") in _TITLE_WORDS for word in _WORDS.findall(text))


def is_name(text: str) -> bool:
    """Whether the text sounds like a person: a Chinese name, 王总, 李主任, or capitalised words that are no post.

    >>> [is_name(text) for text in ("张三", "欧阳修", "王总", "李主任", "董事长", "高管", "Robin Vale", "VP Sales")]
    [True, True, True, True, False, False, True, False]
    """
    if _HAN.search(text):
        return is_chinese(text) and _is_chinese_name(text)
    return bool(_WESTERN_NAME.fullmatch(text)) and not _UNIT_END.search(text) and not is_post(text)


def _is_chinese_name(text: str) -> bool:
    if "·" in text:
        return not _TITLE_END.search(text)
    if not 2 <= len(text) <= 4 or text in _NOT_NAMES or text[:2] in _NOT_NAMES:
        return False
    if _is_addressed(text):
        return True
    if _TITLE_END.search(text) and not (len(text) == 2 and text[1] in "师长员官"):
        return False
    head = 2 if text[:2] in COMPOUND_SURNAMES else int(text[0] in _SURNAMES)
    return head > 0 and 1 <= len(text) - head <= 2 and not (len(text) > 2 and _UNIT_END.search(text))


def _is_addressed(text: str) -> bool:
    """A surname with a form of address (王总, 李主任); 区经理 and 高工 are posts."""
    return text[:1] in _SURNAMES and text[1:] in _HONORIFICS and text[0] not in "区高总" and text not in _NOT_NAMES
