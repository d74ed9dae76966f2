"""The codes of the API that stories speak in."""

from typing import Literal

Certainty = Literal["confirmed", "heard", "inferred", "disproven"]
Empty = Literal["vacant", "unknown"]
Color = Literal["", "red", "orange", "gold", "green", "cyan", "blue", "purple", "magenta", "grey"]
LineKind = Literal["dotted", "influence", "conflict"]
TieKind = Literal["alumni", "relative", "ex_colleague", "fellow_townsman", "teacher_student", "friend", "rival"]
InteractionKind = Literal["call", "visit", "meeting", "wechat", "mail", "note"]
RoleName = Literal["decision_maker", "influencer", "gatekeeper", "user", "opponent"]
Attention = Literal["none", "followed", "key"]
ChainEnd = Literal["won", "lost", "suspended", "in_progress"]
StageState = Literal["", "planned", "active", "done", "skipped"]
StageRule = Literal["", "one", "majority", "weighted", "unanimity"]
PartKind = Literal["responsible", "influencing", "veto", "sole_approval"]
