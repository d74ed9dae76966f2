"""The demo workspace as the product holds it after the stories were told."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from django.test import TestCase

from guanxi.changes.models import Change
from guanxi.core.actor import Actor
from guanxi.decisions.models import ChainState, DecisionChain
from guanxi.decisions.queries.facts import account_facts
from guanxi.demo.loading import load_demo
from guanxi.demo.stories import DEMO
from guanxi.demo.tests.journey import fill_what_is_empty, travel
from guanxi.directory.models import Account
from guanxi.directory.policies import visible_accounts
from guanxi.directory.queries.duplicates import duplicate_pairs
from guanxi.followups.models import FollowUp
from guanxi.insights.queries.judged import judged
from guanxi.insights.rules import RULES
from guanxi.interactions.models import Interaction
from guanxi.orgchart.queries.reporting import superiors
from guanxi.suggestions.inference.report import account_suggestions
from guanxi.testing.replay import fetch
from guanxi.visits.models import Visit, VisitAnswer
from guanxi.visits.queries.sheets import my_day
from guanxi.workspaces.models import Member
from guanxi.workspaces.queries import actor_for, administrator_of, find_workspace
from relgraph import hierarchy

NOW = datetime(2026, 6, 1, 8, 0, tzinfo=UTC)


class LoadedDemo(TestCase):
    """Eighteen months take seconds to tell, so they are told once for all of these."""

    actor: Actor

    @classmethod
    def setUpTestData(cls) -> None:
        load_demo(DEMO, NOW)
        cls.actor = administrator_of(find_workspace(DEMO.workspace), NOW)

    def test_the_demo_is_what_the_product_sells_with(self) -> None:
        actor = self.actor
        accounts = list(Account.objects.of(actor.workspace_id))
        assert len(accounts) == 8
        charts = {account.name: fetch(actor, account.pk)[0] for account in accounts}
        seats = [row for chart in charts.values() for row in chart["positions"].values()]
        assert len(seats) > 100
        assert {row["empty_as"] for row in seats} == {"vacant", "unknown"}
        kinds = {row["kind"] for chart in charts.values() for row in chart["lines"].values()}
        assert kinds == {"reports_to", "dotted", "influence", "conflict"}
        assert any(chart["ties"] for chart in charts.values())
        assert any(chart["groups"] for chart in charts.values())
        assert all(not hierarchy.find_cycles(superiors(actor, account.pk)) for account in accounts)
        _has_history(actor)
        _has_something_to_colour(actor, [account.pk for account in accounts])
        assert [pair["kind"] for pair in duplicate_pairs(actor)] == ["contact"]

    def test_there_are_visits_to_make_and_one_that_was_made_with_what_was_heard(self) -> None:
        rows = list(Visit.objects.of(self.actor.workspace_id).order_by("at"))
        assert [row.state for row in rows] == ["closed", "planned", "planned"]
        heard = VisitAnswer.objects.of(self.actor.workspace_id).filter(visit=rows[0], result="written")
        assert heard.count() >= 1
        assert [row["id"] for row in my_day(self.actor, "zh-CN", NOW)["visits"]] == [row.pk for row in rows[1:]]

    def test_every_story_leaves_people_to_ask_about(self) -> None:
        rows = Account.objects.of(self.actor.workspace_id)
        for name in ("岚州市第一人民医院", "瓦德伦工业(中国)有限公司", "启岳汽车股份有限公司"):
            found = account_suggestions(self.actor, rows.get(name=name).pk, NOW)
            assert {batch["kind"] for batch in found["batches"]} >= {"reports_to"}, name
            assert all(one["evidence"] for batch in found["batches"] for one in batch["suggestions"]), name

    def test_every_warning_is_seen_at_least_once(self) -> None:
        chains = list(DecisionChain.objects.of(self.actor.workspace_id))
        told = judged(self.actor, [chain.pk for chain in chains], "zh-CN", NOW)
        speaking = {warned.rule.code for one in told for warned in one.warned}
        assert set(RULES) - speaking == set()
        assert {chain.state for chain in chains} == set(ChainState.values)
        assert {one.outlook.verdict.value for one in told if one.outlook} == {"won", "open", "lost"}

    def test_loading_it_again_changes_nothing(self) -> None:
        changes = Change.objects.of(self.actor.workspace_id).count()
        assert load_demo(DEMO, NOW + timedelta(days=1))["loaded"] is False
        assert Change.objects.of(self.actor.workspace_id).count() == changes

    def test_afterwards_everybody_sees_his_own_what_is_shared_and_what_is_below(self) -> None:
        owner = self.actor
        rows = Member.objects.of(owner.workspace_id).select_related("user", "workspace")
        seen = {
            row.name: visible_accounts(actor_for(row, NOW), Account.objects.of(owner.workspace_id)).count()
            for row in rows
        }
        assert {row.role for row in rows} == {
            "administrator",
            "director",
            "team_leader",
            "salesperson",
            "read_only",
            "auditor",
        }
        assert (seen["沈若川"], seen["何婉清"], seen["程立言"], seen["温知行"]) == (8, 8, 8, 0)
        assert 0 < seen["宋佳宁"] < seen["陆一鸣"] <= 8
        assert FollowUp.objects.of(owner.workspace_id).filter(state="open").count() >= 4

    @pytest.mark.postgresql
    @pytest.mark.timeout(600)
    def test_it_moves_from_one_database_to_the_other_and_back(self) -> None:
        assert fill_what_is_empty(self.actor) == []
        here, on_sqlite, on_postgresql = travel(self.actor)
        assert here == on_sqlite == on_postgresql


def _has_history(actor: Actor) -> None:
    """Eighteen months of it, and nothing from the future."""
    moments = Interaction.objects.of(actor.workspace_id).order_by("at").values_list("at", flat=True)
    assert len(moments) > 200
    assert NOW - moments[0] > timedelta(days=500)
    assert moments[len(moments) - 1] <= NOW


def _has_something_to_colour(actor: Actor, account_ids: list[UUID]) -> None:
    facts = [row for account_id in account_ids for row in account_facts(actor, account_id)]
    assert {row["role"] for row in facts} >= {"decision_maker", "influencer", "gatekeeper", "user"}
    assert {row["stance"] for row in facts} >= {-1, 0, 1, 2, None}
