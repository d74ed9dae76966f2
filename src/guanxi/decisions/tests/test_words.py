"""The files that come with the product: stages, templates, vocabularies."""

from typing import get_args

from guanxi.decisions.models import BuyingRole, StageRule
from guanxi.decisions.schemas.chains import BuyingRoleValue
from guanxi.decisions.words import LANGUAGES, ready_stages, ready_templates, vocabularies
from guanxi.workspaces.models import Workspace
from guanxi.workspaces.schemas.settings import RoleVocabulary


def test_every_stage_has_a_name_in_each_language_and_says_how_it_is_decided() -> None:
    for stage in ready_stages().values():
        assert set(stage.name) == set(LANGUAGES)
        assert len(stage.code) <= 30
        assert all(0 < len(name) <= 60 for name in stage.name.values())
        assert stage.rule in StageRule.values
        assert 1 <= stage.quota <= 100
        assert set(stage.required_roles) <= set(BuyingRole.values)


def test_there_are_six_templates_at_least_and_each_begins_where_it_ends_later() -> None:
    templates = ready_templates()
    assert len(templates) >= 6
    for template in templates.values():
        codes = [stage.code for stage, _ in template.stages]
        assert len(codes) >= 3
        assert len(set(codes)) == len(codes)
        assert all(days >= 1 for _, days in template.stages)
        assert set(template.name) == set(template.hint) == set(LANGUAGES)
    assert [stage.name["zh-CN"] for stage, _ in templates["standard"].stages] == [
        "需求确认", "方案评估", "技术委员会预审", "预算审批", "招标", "合同",
    ]  # fmt: skip


def test_the_vocabularies_are_those_a_workspace_may_choose() -> None:
    assert tuple(vocabularies()) == get_args(RoleVocabulary)
    assert next(iter(vocabularies())) == Workspace._meta.get_field("role_vocabulary").default
    assert set(get_args(BuyingRoleValue)) == set(BuyingRole.values)
