"""The hospital between the great days: who is met in passing, and who is not met any more."""

from guanxi.demo.happenings import Interact
from guanxi.demo.model import at

EVENTS = (
    at(325, Interact("call", "俞建平", "俞主任问术中导航能不能接他们现有的显微镜。", minutes=10, began="theirs")),
    at(310, Interact("visit", "俞建平", "带工程师看神经外科三号间的管线,俞主任全程陪同。", minutes=60)),
    at(297, Interact("wechat", "俞建平", "发显微镜接口说明,俞主任回复可行。", began="ours")),
    at(
        63,
        Interact(
            "meeting",
            "马建华、解志刚、区伯钧、吴晓燕、贺琳",
            "设备处牵头招标需求定稿会,马处长主持,逐条过参数和评分办法。",
            minutes=150,
        ),
    ),
    at(
        52,
        Interact("meeting", "马建华、邵立新、施磊、贺琳", "马处长召集招标办和代理对付款节点,定三六一。", minutes=70),
    ),
)
