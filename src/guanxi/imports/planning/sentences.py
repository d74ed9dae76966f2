"""What findings say to people, in their language. The interface has sentences of its own; these are for files and the
command line."""

from collections.abc import Mapping
from string import Formatter
from typing import Any

_ZH = {
    "cell.cut": "内容过长（{length} 字），只保留前 {limit} 字",
    "cell.too_long": "单元格过长（{length} 字，上限 {limit} 字），已留空",
    "card.too_long": "名片过长（{length} 字，上限 {limit} 字），未读取",
    "card.unreadable": "名片无法读取：{reason}",
    "contact.exists": "“{name}”与已有联系人“{existing}”重复",
    "contact.name_from_mail": "没有姓名，用邮箱 {mail} 代替",
    "contact.no_account": "没有客户名称，未导入",
    "contact.no_basis": "“{name}”没有合法依据，本租户要求填写，未导入",
    "contact.not_editable": "“{name}”是已有联系人“{existing}”，您可查看但不能编辑，未改动",
    "contact.no_name": "没有姓名，未导入",
    "contact.repeated": "“{name}”与第 {first_row} 行重复",
    "contact.shares_number": "“{name}”与“{other}”的号码或地址相同，姓名不同，请核对",
    "dotted.not_found": "虚线上级“{text}”不在表中",
    "encoding.unreadable": "按 {encoding} 读取时有 {count} 个字符无法识别",
    "header.repeated": "列名“{name}”重复，改称“{renamed}”",
    "lead.exists": "“{name}”已由 {owner} 跟进，未导入",
    "lead.no_company": "没有公司名称，未导入",
    "lead.registration_wrong": "统一社会信用代码 {text} 的校验位不对，请核对",
    "lead.repeated": "“{name}”与第 {first_row} 行重复，未导入",
    "mermaid.arrow_unread": "无法识别的箭头",
    "mermaid.cycle": "汇报关系成环：{loop}；已断开此处",
    "mermaid.group_open": "分组没有结束",
    "mermaid.is_self": "上级是自己",
    "mermaid.label_cut": "文字过长，已截断",
    "mermaid.line_unread": "无法识别的一行",
    "mermaid.no_header": "缺少 graph 或 flowchart 开头",
    "mermaid.other_diagram": "不是流程图",
    "mermaid.second_superior": "第二个上级改为虚线",
    "mermaid.text_dropped": "有文字没有读入",
    "outline.indent_odd": "缩进介于两级之间",
    "outline.line_cut": "一行过长，已截断",
    "outline.unit_as_seat": "“{text}”像是部门，按人员未知的岗位读入",
    "person.maybe_same": "“{name}”出现在多个岗位，可能是同一人",
    "point.not_a_phone": "“{text}”不是电话号码，已写入备注",
    "contact.unknown_basis": "“{text}”不是可识别的合法依据，已留空",
    "point.masked": "“{text}”是脱敏后的号码，已写入备注",
    "point.not_an_email": "“{text}”不是邮箱地址，已写入备注",
    "point.too_long": "号码或地址过长",
    "point.too_many": "号码或地址过多，未导入“{text}”",
    "quote.unclosed": "引号没有结束，此行未读取",
    "row.duplicate": "与第 {first_row} 行相同，已合并",
    "row.empty": "空行",
    "row.ragged": "此行有 {cells} 列，表头只有 {columns} 列，多出“{surplus}”，未导入",
    "seat.abolished": "岗位已撤销（{text}），按空缺读入",
    "seat.held_on_the_side": "由 {names} 兼任",
    "seat.identifier_conflict": "编号“{identifier}”与第 {first_row} 行相同而内容不同，按另一岗位读入",
    "seat.identifier_repeated": "编号“{identifier}”与第 {first_row} 行相同，已合并",
    "seat.shared": "一个岗位由多人担任：{names}",
    "superior.ambiguous": "上级“{text}”可能是多人，取“{taken}”（第 {taken_row} 行）",
    "superior.cycle": "汇报关系成环：{loop}；已断开此行",
    "superior.is_self": "上级是自己（{text}），按顶层读入",
    "superior.loose": "上级“{text}”理解为“{taken}”（第 {taken_row} 行）",
    "superior.not_found": "上级“{text}”不在表中，按顶层读入",
    "superior.several": "有多个上级（{text}），取“{taken}”，其余为虚线",
    "table.column_missing": "没有“{column}”这一列",
    "table.no_superior_column": "没有上级一列，所有人都在顶层",
}
_EN = {
    "cell.cut": "Too long ({length} characters): only the first {limit} are kept",
    "cell.too_long": "The cell is too long ({length} characters, at most {limit}) and was left empty",
    "card.too_long": "The card is too long ({length} characters, at most {limit}) and was not read",
    "card.unreadable": "The card cannot be read: {reason}",
    "contact.exists": "{name} is there already as {existing}",
    "contact.name_from_mail": "No name: the address {mail} stands in its place",
    "contact.no_account": "No account, not imported",
    "contact.no_basis": "{name} has no lawful basis, which this workspace asks for; not imported",
    "contact.not_editable": "{name} is there as {existing}, whom you may see but not edit; nothing was changed",
    "contact.no_name": "No name, not imported",
    "contact.repeated": "{name} repeats row {first_row}",
    "contact.shares_number": "{name} has the number or address of {other}: two names, please check",
    "dotted.not_found": "The dotted superior {text} is not in the table",
    "encoding.unreadable": "Read as {encoding}, {count} characters make no sense",
    "header.repeated": "The column {name} is there twice, this one is called {renamed}",
    "lead.exists": "{name} is {owner}'s already, not imported",
    "lead.no_company": "No company, not imported",
    "lead.registration_wrong": "The check digit of the registration number {text} does not fit",
    "lead.repeated": "{name} is the same as row {first_row}, not imported",
    "mermaid.arrow_unread": "An arrow that is not known",
    "mermaid.cycle": "A loop of superiors: {loop}; opened here",
    "mermaid.group_open": "A group that does not end",
    "mermaid.is_self": "Somebody as their own superior",
    "mermaid.label_cut": "The text is too long and was cut",
    "mermaid.line_unread": "A line that is not understood",
    "mermaid.no_header": "It does not begin with graph or flowchart",
    "mermaid.other_diagram": "Not a flowchart",
    "mermaid.second_superior": "The second superior becomes a dotted one",
    "mermaid.text_dropped": "Some text was not read",
    "outline.indent_odd": "The indent is between two levels",
    "outline.line_cut": "The line is too long and was cut",
    "outline.unit_as_seat": "{text} looks like a department: read as a post whose holder is unknown",
    "person.maybe_same": "{name} is in several posts: perhaps one person",
    "point.not_a_phone": "{text} is no phone number, it was put into the note",
    "contact.unknown_basis": "{text} is no lawful basis that is known; it was left empty",
    "point.masked": "{text} is masked, it was put into the note",
    "point.not_an_email": "{text} is no mail address, it was put into the note",
    "point.too_long": "The number or address is too long",
    "point.too_many": "Too many numbers or addresses: {text} was not imported",
    "quote.unclosed": "A quotation mark that is never closed: the row was not read",
    "row.duplicate": "The same as row {first_row}, merged with it",
    "row.empty": "An empty row",
    "row.ragged": "The row has {cells} cells under {columns} columns ({surplus} is left over), not imported",
    "seat.abolished": "The post is abolished ({text}), read as vacant",
    "seat.held_on_the_side": "Held on the side by {names}",
    "seat.identifier_conflict": "Row {first_row} has the number {identifier} with other facts: taken as another post",
    "seat.identifier_repeated": "The number {identifier} is that of row {first_row}, merged with it",
    "seat.shared": "One post, several people: {names}",
    "superior.ambiguous": "The superior {text} can be several people: {taken} (row {taken_row}) was taken",
    "superior.cycle": "A loop of superiors: {loop}; opened at this row",
    "superior.is_self": "Somebody as their own superior ({text}), read as a root",
    "superior.loose": "The superior {text} was taken for {taken} (row {taken_row})",
    "superior.not_found": "The superior {text} is not in the table, read as a root",
    "superior.several": "Several superiors ({text}): {taken} was taken, the others are dotted",
    "table.column_missing": "There is no column {column}",
    "table.no_superior_column": "There is no column of superiors: everybody is a root",
}
SENTENCES = {"zh-CN": _ZH, "en": _EN}


def sentence(code: str, params: Mapping[str, Any], language: str) -> str:
    """Return what a code says; a code without a sentence says itself.

    >>> sentence("superior.cycle", {"loop": ["Ann", "Bo"]}, "en")
    'A loop of superiors: Ann → Bo; opened at this row'
    """
    template = SENTENCES.get(language, _ZH).get(code, code)
    wanted = [name for _, name, _, _ in Formatter().parse(template) if name]
    return template.format(**{name: _told(name, params.get(name, "")) for name in wanted})


def _told(name: str, value: Any) -> str:
    if isinstance(value, (list, tuple)):
        return (" → " if name == "loop" else "、").join(map(str, value))
    return str(value)
