"""Two firms that are no customers, but whose people stand on the hospital's chart."""

from guanxi.demo.model import Account, Chapter, Department, Person
from guanxi.demo.stories.members import SONG

BID_AGENT = Chapter(
    account=Account(
        "bid-agent",
        "汇正招标代理有限公司",
        industry="招标代理",
        size="small",
        region="华东",
        owner=SONG,
        opened=62,
        first_contact="施磊",
        tags="合作方",
        attention="none",
    ),
    departments=(Department("医疗事业部"),),
    people=(
        Person("施磊", "项目经理", "医疗事业部", known=62, phone="13800001091", mail="shilei@huizheng.example"),
        Person("倪佳", "项目助理", "医疗事业部", known=54, mail="nijia@huizheng.example"),
    ),
    events=(),
)

CONSULTANT = Chapter(
    account=Account(
        "consultant",
        "明策医工咨询有限公司",
        industry="咨询服务",
        size="small",
        region="华东",
        owner=SONG,
        opened=321,
        first_contact="区伯钧",
        tags="合作方",
        attention="none",
    ),
    departments=(),
    people=(
        Person("区伯钧", "首席医工顾问", known=321, since=900, phone="13800001095", mail="oubojun@mingce.example"),
    ),
    events=(),
)
