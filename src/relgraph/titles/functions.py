"""What somebody works on, read from his title and his department."""

import re
from functools import lru_cache

_MEANS: dict[str, str] = {
    "management": (
        r"总经理|总裁|董事长|院长|校长|首席执行|\bceo\b|chief executive|\bpresident\b|"
        r"founder|chairman|owner"
    ),
    "sales": (
        r"销售|营销|客户|渠道|商务|业务|市场拓展|\bsales\b|account|business development|"
        r"commercial|partner|revenue"
    ),
    "marketing": (
        r"市场|品牌|公关|推广|策划|媒介|marketing|brand|communications?\b|public relations|"
        r"content|social media"
    ),
    "purchasing": (
        r"采购|招标|招采|物资|供应|寻源|procure|purchas|sourcing|buyer|supply|tender|"
        r"vendor"
    ),
    "finance": (
        r"财务|会计|出纳|资金|审计|税务|成本|预算|投资|融资|financ|account(?:ing|ant)|"
        r"treasur|audit|tax\b|controller|invest|\bcfo\b"
    ),
    "technology": (
        r"信息|技术|研发|软件|系统|网络|数据|架构|运维|程序|开发|测试|算法|\bit\b|"
        r"information|technolog|engineer|software|develop|data|security|\bcto\b|\bcio\b|"
        r"architect|system|network|research|science"
    ),
    "production": (
        r"生产|制造|车间|工艺|工厂|设备|质量|品质|安全|检验|production|manufactur|plant|"
        r"quality|equipment|process|maintenance"
    ),
    "logistics": (
        r"物流|仓储|仓库|运输|配送|调度|关务|logistic|warehouse|transport|distribution|"
        r"shipping|customs"
    ),
    "people": (
        r"人力|人事|招聘|培训|薪酬|绩效|组织发展|human resources?|\bhr\b|people|talent|"
        r"recruit|training|payroll"
    ),
    "legal": (
        r"法务|法律|合规|风控|风险|知识产权|legal|counsel|attorney|lawyer|compliance|risk|"
        r"regulat"
    ),
    "administration": (
        r"行政|办公室|后勤|总务|秘书|文秘|前台|档案|administrat|office|secretar|reception|"
        r"assistant|facilit"
    ),
    "medicine": (
        r"医|护|药|临床|科室|放射|检验科|病房|门诊|medical|clinic|nurs|physician|doctor|"
        r"pharma|hospital|health"
    ),
    "teaching": r"教|学院|学生|科研|课程|professor|teach|lectur|facult|school|educat|academic|dean",
    "service": r"客服|售后|服务|支持|呼叫|service|support|customer success|help ?desk",
    "operations": (
        r"运营|经营|项目|计划|战略|企管|operations?\b|project|program|planning|strateg|"
        r"delivery"
    ),
}  # fmt: skip
_PATTERNS = {name: re.compile(pattern, re.IGNORECASE) for name, pattern in _MEANS.items()}
FUNCTIONS = tuple(_MEANS)


@lru_cache(maxsize=65_536)
def title_functions(text: str) -> frozenset[str]:
    """Return what a title or a department's name is about; nothing when it does not say.

    >>> [sorted(title_functions(one)) for one in ("采购部副经理", "VP of Finance", "主任")]
    [['purchasing'], ['finance'], []]
    """
    found = {name for name, pattern in _PATTERNS.items() if pattern.search(text)}
    return frozenset(found - {"management"} or found)
