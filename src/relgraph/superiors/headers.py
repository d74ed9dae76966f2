"""What columns are called, by field, with how sure the word is (100: nothing else is called so)."""

from relgraph.wordlist import phrases

SUPERIOR_WORDS = phrases(
    """
        上级 | 上司 | 直属领导 | 直接领导 | 直属主管 | 直接主管 | 汇报 | 领导姓名 | superior | supervisor |
        manager | reports to | report to | reporting to | boss | parent | 虚线
        """
)
DEPARTMENT_WORDS = phrases(
    """
        部门 | 单位 | 机构 | 组织 | 公司 | department | dept | organisation | organization | org | company |
        unit | body
        """
)
_OTHER_FACTS = phrases("""
        日期 | 时间 | 电话 | 手机 | date | phone | mobile | tel | count | number of reports | 人数 | 备注
        """)


def _scored(**by_score: str) -> dict[str, int]:
    return {phrase: int(score[1:]) for score, text in by_score.items() for phrase in phrases(text)}


HEADERS: dict[str, dict[str, int]] = {
    "identifier": _scored(
        s100="""
        id | 编号 | 工号 | 员工编号 | 员工号 | 员工id | 人员编号 | 岗位编号 | 职位编号 | 职工号 | 岗位代码 |
        人员代码 | 岗位id | employee id | employee number | employee no | emp id | emp no | staff id |
        staff number | person id | position id | position number | position no | post id | post ref |
        post reference | post number | unique id | user id | uid | unique post reference | post unique reference |
        identifier
        """,
        s80="key | code | ref | reference | 代码 | 编码 | 标识",
        s50="post | no | number | 号码",
        s30="序号 | 行号 | slug",
    ),
    "name": _scored(
        s100="""
        姓名 | 员工姓名 | 人员姓名 | 联系人姓名 | 任职人 | 任职人员 | 在岗人员 | 在任者 | 担任人 | 现任 | 人名 |
        full name | employee name | person name | contact name | display name | staff name | incumbent |
        occupant | post holder | postholder | holder
        """,
        s90="name | 名字 | 员工 | 人员 | 联系人",
        s50="employee | person | contact | 名称 | who | 负责人",
    ),
    "title": _scored(
        s100="""
        职务 | 职位 | 岗位 | 岗位名称 | 职位名称 | 职务名称 | 头衔 | 现任职务 | job title | position title |
        post title | role title | title | job name
        """,
        s80="position | role | job | designation | 角色 | 职称 | 岗位职务",
        s60="post",
    ),
    "department": _scored(
        s100="""
        部门 | 所属部门 | 所在部门 | 部门名称 | 科室 | 处室 | 任职部门 | department | dept | department name |
        dept name
        """,
        s80="""
        unit | 组织 | 所属组织 | 组织单元 | division | team | business unit | org unit | organisational unit |
        团队
        """,
        s50="""
        organisation | organization | 单位 | 所属单位 | 机构 | function | directorate | group | area | 公司
        """,
    ),
    "superior": _scored(
        s100="""
        上级 | 直属上级 | 直接上级 | 上司 | 直属上司 | 上级领导 | 直属领导 | 直接领导 | 直属主管 | 直接主管 |
        直属经理 | 汇报对象 | 汇报上级 | 汇报给 | 向谁汇报 | 汇报人 | 汇报关系 | 上级姓名 | 上级编号 | 上级工号 |
        上级岗位 | 上级职位 | 上级职务 | 领导姓名 | reports to | report to | reporting to | reports to name |
        reports to id | reports to post | reports to position | manager | manager name | manager id |
        line manager | direct manager | supervisor | supervisor name | supervisor id | superior | superior name |
        superior id | reports to senior post | reporting manager
        """,
        s95="""
        manager key | manager no | manager number | manager employee id | manager email | supervisor email |
        boss | 上级id | 上级邮箱 | 上级代码
        """,
        s70="""
        parent | parent id | parent position | parent post | 领导 | 主管 | 主管领导 | 分管领导 | 父级 | 父节点 |
        父id | 管理者
        """,
    ),
    "dotted": _scored(
        s100="""
        虚线 | 虚线上级 | 虚线汇报 | 虚线汇报对象 | 虚线领导 | 职能上级 | 职能汇报 | 第二上级 | dotted line |
        dotted line manager | dotted manager | dotted superior | dotted | matrix manager | functional manager |
        secondary manager | second manager
        """,
    ),
    "grade": _scored(
        s100="""
        职级 | 级别 | 职等 | 岗级 | 职务级别 | grade | job level | job grade | pay grade | seniority
        """,
        s80="等级 | level | band | rank",
    ),
    "mail": _scored(
        s100="""
        邮箱 | 电子邮箱 | 电子邮件 | 邮件 | 邮箱地址 | 工作邮箱 | email | e mail | mail | email address |
        work email
        """,
    ),
    "phone": _scored(
        s100="""
        手机 | 手机号 | 手机号码 | 电话 | 电话号码 | 联系电话 | 移动电话 | 办公电话 | 联系方式 | phone | mobile |
        telephone | tel | cell | phone number | mobile number | mobile phone | work phone
        """,
        s80="座机 | 固定电话 | 分机",
    ),
    "vacancy": _scored(
        s100="""
        空缺 | 是否空缺 | 岗位状态 | 在岗状态 | 任职状态 | 是否在岗 | vacant | is vacant | vacancy |
        vacancy status | position status
        """,
        s50="status | 状态",
    ),
}

# Words that tell that a column is about something else although it sounds like the field.
NOT_IN: dict[str, frozenset[str]] = {
    "identifier": SUPERIOR_WORDS | DEPARTMENT_WORDS | _OTHER_FACTS,
    "name": SUPERIOR_WORDS
    | DEPARTMENT_WORDS
    | _OTHER_FACTS
    | phrases("岗位 | 职位 | 职务 | post | position | job | user | file"),
    "title": SUPERIOR_WORDS | phrases("编号 | 代码 | 状态 | id | number | status | level | 级别") | _OTHER_FACTS,
    "department": SUPERIOR_WORDS | phrases("编号 | 代码 | id | code | 人数") | _OTHER_FACTS,
    "superior": (DEPARTMENT_WORDS - {"unit"})
    | _OTHER_FACTS
    | phrases("虚线 | dotted | matrix | functional | 职能 | 是否 | is | 第二"),
    "dotted": DEPARTMENT_WORDS | _OTHER_FACTS,
    "grade": SUPERIOR_WORDS | _OTHER_FACTS,
    "mail": SUPERIOR_WORDS,
    "phone": SUPERIOR_WORDS,
    "vacancy": SUPERIOR_WORDS,
}
