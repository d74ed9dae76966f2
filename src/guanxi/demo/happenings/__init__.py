"""What can happen in a demo story: the verbs.

The fields repeat the words of the API. Facts carry ``certainty`` and ``because``: how sure we are and who said so.
"""

from guanxi.demo.happenings.decisions import (
    AddStage,
    CloseChain,
    Concern,
    JoinChain,
    LeaveChain,
    OpenChain,
    Pair,
    Play,
    SetStage,
    Weigh,
)
from guanxi.demo.happenings.links import (
    Certify,
    End,
    Group,
    JoinGroup,
    LeaveGroup,
    Line,
    MoveDepartment,
    OpenDepartment,
    RenameDepartment,
    Tie,
)
from guanxi.demo.happenings.people import ChangeJob, HandOver, Interact, Leave, Rate, Role, Transfer
from guanxi.demo.happenings.seats import Move, Note, Paint, Place, Reassign, Remove, Retitle, Seat, Succeed, Vacate

Happening = (
    Place
    | Move
    | Remove
    | Retitle
    | Reassign
    | Paint
    | Note
    | Vacate
    | Succeed
    | Transfer
    | ChangeJob
    | Leave
    | Line
    | Tie
    | Certify
    | End
    | Group
    | JoinGroup
    | LeaveGroup
    | OpenDepartment
    | MoveDepartment
    | RenameDepartment
    | Rate
    | Role
    | Interact
    | HandOver
    | OpenChain
    | Concern
    | JoinChain
    | Play
    | Weigh
    | LeaveChain
    | AddStage
    | SetStage
    | Pair
    | CloseChain
)

__all__ = [
    "AddStage",
    "Certify",
    "ChangeJob",
    "CloseChain",
    "Concern",
    "End",
    "Group",
    "HandOver",
    "Happening",
    "Interact",
    "JoinChain",
    "JoinGroup",
    "Leave",
    "LeaveChain",
    "LeaveGroup",
    "Line",
    "Move",
    "MoveDepartment",
    "Note",
    "OpenChain",
    "OpenDepartment",
    "Paint",
    "Pair",
    "Place",
    "Play",
    "Rate",
    "Reassign",
    "Remove",
    "RenameDepartment",
    "Retitle",
    "Role",
    "Seat",
    "SetStage",
    "Succeed",
    "Tie",
    "Transfer",
    "Vacate",
    "Weigh",
]
