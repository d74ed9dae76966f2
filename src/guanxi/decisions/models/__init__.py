"""What we think of people, and how a decision is made: chains, their people, stages and plan."""

from guanxi.decisions.models.chain import ChainMember, ChainRole, ChainState, DecisionChain
from guanxi.decisions.models.pairing import Pairing
from guanxi.decisions.models.rating import FIVE_STEPS, SCALES, YES_OR_NO, BuyingRole, ContactRole, Feature, Rating
from guanxi.decisions.models.stage import (
    DecisionStage,
    StagePart,
    StagePartKind,
    StageRule,
    StageState,
    StageTemplate,
)

__all__ = [
    "FIVE_STEPS",
    "SCALES",
    "YES_OR_NO",
    "BuyingRole",
    "ChainMember",
    "ChainRole",
    "ChainState",
    "ContactRole",
    "DecisionChain",
    "DecisionStage",
    "Feature",
    "Pairing",
    "Rating",
    "StagePart",
    "StagePartKind",
    "StageRule",
    "StageState",
    "StageTemplate",
]
