"""Charts, positions, occupancies, lines, ties, groups, templates."""

from guanxi.orgchart.models.chart import Chart, Color, EmptyAs, Occupancy, Position
from guanxi.orgchart.models.group import Group, GroupMember
from guanxi.orgchart.models.line import Line, LineKind, Tie, TieKind
from guanxi.orgchart.models.template import Template

__all__ = [
    "Chart",
    "Color",
    "EmptyAs",
    "Group",
    "GroupMember",
    "Line",
    "LineKind",
    "Occupancy",
    "Position",
    "Template",
    "Tie",
    "TieKind",
]
