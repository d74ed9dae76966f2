"""What a workspace is like: its lists, its warnings, and in which workspaces somebody works."""

from collections.abc import Sequence
from functools import cache
from typing import Any
from uuid import UUID
from zoneinfo import available_timezones

from guanxi.core import wall
from guanxi.core.actor import Actor
from guanxi.core.errors import NotFound
from guanxi.workspaces.models import Member, UserWorkspace, Workspace
from guanxi.workspaces.policies import may_edit_settings
from guanxi.workspaces.queries import access_workspace, level_word

Lists = dict[str, list[str]]

DEFAULTS: dict[str, Lists] = {
    "zh-CN": {
        "industries": [
            "制造业", "汽车及零部件", "医疗卫生", "教育", "政府", "银行", "证券与保险", "互联网与软件", "通信",
            "能源与电力", "化工", "建筑与房地产", "交通与物流", "零售与消费品", "农业与食品", "传媒与文化", "专业服务",
        ],
        "regions": ["华东", "华南", "华北", "华中", "西南", "西北", "东北", "港澳台", "海外"],
        "sizes": ["20 人以下", "20–99 人", "100–499 人", "500–999 人", "1000–9999 人", "10000 人以上"],
        "product_interests": ["标准产品", "定制方案", "实施服务", "运维服务", "咨询服务"],
        "tags": ["首次合作", "老客户", "战略客户", "合作伙伴", "试用中", "待激活"],
    },
    "en": {
        "industries": [
            "Manufacturing", "Automotive", "Health care", "Education", "Government", "Banking",
            "Securities and insurance", "Software and internet", "Telecommunications", "Energy and utilities",
            "Chemicals", "Construction and property", "Transport and logistics", "Retail and consumer goods",
            "Food and agriculture", "Media", "Professional services",
        ],
        "regions": ["East China", "South China", "North China", "Central China", "Southwest China",
                    "Northwest China", "Northeast China", "Hong Kong, Macao and Taiwan", "Overseas"],
        "sizes": ["Under 20", "20–99", "100–499", "500–999", "1,000–9,999", "10,000 and more"],
        "product_interests": ["Standard product", "Tailored solution", "Implementation", "Maintenance", "Consulting"],
        "tags": ["New customer", "Long-standing customer", "Strategic customer", "Partner", "On trial", "Dormant"],
    },
}  # fmt: skip


def default_lists(language: str) -> Lists:
    """Return the lists a workspace of a language begins with."""
    return DEFAULTS.get(language, DEFAULTS["zh-CN"])


@cache
def time_zones() -> tuple[str, ...]:
    """Return the names of all time zones that have a place (and UTC), in order."""
    places = {name for name in available_timezones() if "/" in name and not name.startswith("Etc/")}
    return (*sorted(places), "UTC")


def workspace_settings(actor: Actor) -> dict[str, Any]:
    """Return what the actor's workspace is like."""
    return {**settings_of(access_workspace(actor)), "can": {"edit": may_edit_settings(actor)}}


def settings_of(workspace: Workspace) -> dict[str, Any]:
    """Return what a workspace is like, its lists filled in from the defaults where it has none of its own."""
    defaults = default_lists(workspace.language)
    return {
        "id": workspace.pk,
        "name": workspace.name,
        "language": workspace.language,
        "time_zone": workspace.time_zone,
        "opens": level_word(workspace.opens),
        "sharing": workspace.sharing,
        "lawful_basis": workspace.lawful_basis,
        "most_keys": workspace.most_keys,
        "suggestion_questions_per_week": workspace.suggestion_questions_per_week,
        "basis_required": workspace.basis_required,
        "sensitive_fields": workspace.sensitive_fields,
        "vocabularies": {**defaults, **workspace.vocabularies},
        "defaults": defaults,
        "warnings": workspace.warnings,
        "role_vocabulary": workspace.role_vocabulary,
        "thresholds": workspace.thresholds,
        "version": workspace.version,
    }


def sensitive_fields(workspace_id: UUID) -> frozenset[str]:
    """Return the names of the custom fields that a workspace marked as sensitive."""
    return frozenset(Workspace.objects.filter(pk=workspace_id).values_list("sensitive_fields", flat=True).get())


def workplaces(user_id: UUID) -> Sequence[Member]:
    """Return a user's active members, workspace by workspace, in the order he came into them."""
    found: list[Member] = []
    places = UserWorkspace.objects.filter(user_id=user_id).order_by("pk").values_list("workspace_id", flat=True)
    for workspace_id in places:
        found += _at_work(user_id, workspace_id)
    return found


def my_workspaces(actor: Actor) -> list[dict[str, object]]:
    """Return where the actor's user works."""
    return [
        {
            "id": member.workspace_id,
            "name": member.workspace.name,
            "role": member.role,
            "member_name": member.name,
            "current": member.workspace_id == actor.workspace_id,
        }
        for member in workplaces(actor.user_id)
    ]


def workplace(actor: Actor, workspace_id: UUID) -> Member:
    """Return the actor's member in another workspace. Where he does not work there is none for him."""
    for member in _at_work(actor.user_id, workspace_id):
        return member
    raise NotFound("workspace")


def _at_work(user_id: UUID, workspace_id: UUID) -> list[Member]:
    """Return a user's active member in a workspace, if there is one, looking over there for a moment."""
    with wall.within(workspace_id):
        rows = Member.objects.of(workspace_id).select_related("user", "workspace")
        return list(rows.filter(user_id=user_id, archived_at__isnull=True, user__is_active=True))
