"""Words that stand where a person's name should be: nobody sits here, or nobody told us who does.

A *vacant* seat has no occupant; of an *unknown* one we only lack the name. A blank name says neither, so it counts as
unknown: the weaker claim. "To be decided" (待定, TBD) is a decision not yet made, hence vacant; "to be confirmed"
(待确认, TBC) is a fact not yet known, hence unknown. A post struck off the plan ("Eliminated", 已撤销) is vacant, and
`is_abolished` tells it apart.
"""

import re
from typing import Literal

from relgraph.names import fold
from relgraph.wordlist import phrases

EmptyAs = Literal["vacant", "unknown"]

_ABOLISHED = phrases(
    """
    eliminated | elminated | post eliminated | position eliminated | deleted | post deleted | abolished |
    post abolished | disestablished | 撤销 | 已撤销 | 岗位撤销 | 撤岗 | 已撤岗 | 取消 | 已取消 | 裁撤 |
    已裁撤
    """
)
_VACANT = _ABOLISHED | phrases(
    """
    vacant | vacancy | vacant post | vacant position | vacant role | post vacant | position vacant |
    currently vacant | open | open position | open role | open headcount | open req | unfilled | not filled |
    unoccupied | gapped | empty | nobody | no one | none | no incumbent | to be hired | tbh | to be recruited |
    recruiting | under recruitment | in recruitment | hiring | new hire | to be appointed | to be filled |
    tbd | tba | to be decided | to be determined | to be announced | 空 | 空缺 | 空岗 | 空位 | 缺 | 缺岗 |
    缺编 | 缺人 | 缺位 | 出缺 | 岗位空缺 | 职位空缺 | 暂缺 | 暂空 | 暂空缺 | 暂无 | 暂无人选 | 无 | 無 | 无人 |
    没有 | 待定 | 未定 | 待招 | 待招聘 | 待聘 | 待补 | 待补充 | 待补缺 | 待任命 | 拟招 | 拟聘 | 招聘中 | 在招 |
    招募中 | 虚位以待
    """
)
_UNKNOWN = phrases(
    """
    unknown | not known | unnamed | no name | noname | name unknown | anonymous | undisclosed | not disclosed |
    nd | n d | withheld | name withheld | redacted | confidential | not available | not applicable | na | n a |
    null | nil | tbc | to be confirmed | to be advised | interim | x | xx | xxx | 未知 | 未明 | 不详 | 不明 |
    不清楚 | 不知道 | 不知 | 待确认 | 待核实 | 待核 | 待查 | 待了解 | 未公开 | 未披露 | 未透露 | 不便透露 |
    保密 | 某 | 某某 | 某人 | 佚名 | 姓名不详
    """
)
_OPENINGS = re.compile(
    r"(?:(?P<vacant>vacant|vacancy|空缺|岗位空缺|暂缺|待招|招聘中|tbd|to be appointed|eliminated|已撤销)"
    r"|(?P<unknown>unknown|not disclosed|tbc|未知|不详|待确认))(?![a-z])"
)
_MARKS = re.compile(r"[\W_]+")


def empty_as(name: str) -> EmptyAs | None:
    """How the seat is empty when its occupant is given as `name`; None when that is somebody's name.

    >>> [empty_as(text) for text in ("Vacant", "空缺（招聘中）", "'N/D'", "？", "", "王伟", "Vacanti, Laura")]
    ['vacant', 'vacant', 'unknown', 'unknown', 'unknown', None, None]
    """
    plain = _plain(name)
    if not plain or plain in _UNKNOWN:
        return "unknown"
    if plain in _VACANT:
        return "vacant"
    opening = _OPENINGS.match(plain)
    if opening is None:
        return None
    return "vacant" if opening["vacant"] else "unknown"


def is_abolished(name: str) -> bool:
    """Whether the text says that the post itself is gone.

    >>> is_abolished("Eliminated."), is_abolished("Vacant")
    (True, False)
    """
    return _plain(name) in _ABOLISHED


def _plain(name: str) -> str:
    return _MARKS.sub(" ", fold(name)).strip()
