"""What was taken out comes in as it was."""

from typing import Any

from django.test import TestCase
from hypothesis import example, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase as HypothesisTestCase

from guanxi.audit.models import AuditEntry, Kind
from guanxi.audit.queries.verification import verify
from guanxi.directory.models import Account, Contact, ContactPoint, SearchTerm, Subject
from guanxi.files import contents
from guanxi.files.models import StoredFile
from guanxi.identity.models import RecoveryCode, SecondFactor
from guanxi.identity.services.tokens import make_token
from guanxi.interactions.models import Interaction
from guanxi.portability.parcel.progress import untold
from guanxi.portability.queries.digests import workspace_digest
from guanxi.portability.tests.worlds import CONTENT, LATER, bring, packed, packed_world, vanishing
from guanxi.testing.cast import NOW, PASSWORD, make_cast, signed_in
from guanxi.testing.makers import make_account, make_contact
from guanxi.workspaces.models import Member, Sight, User, UserWorkspace, Workspace
from guanxi.workspaces.queries import actor_for
from guanxi.workspaces.services.members import add_member
from guanxi.workspaces.services.opening import open_workspace


class RoundTripTest(TestCase):
    """A furnished workspace."""

    def test_everything_is_there_and_has_the_same_digest(self) -> None:
        world = packed_world()
        workspace_id = world.cast.alice.workspace_id
        brought = bring(world.content)
        state, _ = workspace_digest(workspace_id, untold)
        assert state == brought.state == world.manifest.state
        assert brought.rows == world.manifest.rows
        assert {account.custom["编号"] for account in Account.objects.of(workspace_id)} == {"A-1"}
        assert [point.value for point in ContactPoint.objects.of(workspace_id)] == ["+86 138 0013 8000"]
        assert all(report.is_whole for report in verify(workspace_id))
        assert [contents.read(file) for file in StoredFile.objects.of(workspace_id)] == [CONTENT]
        assert Workspace.objects.count() == 1, "the other workspace stayed where it was"

    def test_people_sign_in_and_find_what_they_found(self) -> None:
        bring(packed_world().content)
        client = signed_in("bob@example.com")
        found = client.get("/api/contacts?q=zhangsan").json()
        assert [row["name"] for row in found["items"]] == ["张三"]
        assert client.get("/api/contacts?q=13800138000").json()["total"] == 1

    def test_all_that_is_found_by_words_is_found_again(self) -> None:
        world = packed_world()
        bring(world.content)
        terms = SearchTerm.objects.of(world.cast.alice.workspace_id).values_list("subject", flat=True)
        assert set(terms) == set(Subject.values)

    def test_second_factors_go_along(self) -> None:
        world = packed_world()
        bring(world.content)
        user = User.objects.get(email="alice@example.com")
        assert user.pk == world.cast.alice.user_id
        factor = SecondFactor.objects.get(pk=user.pk)
        assert (factor.secret, factor.confirmed_at, factor.last_step) == ("JBSWY3DPEHPK3PXP", NOW, 7)
        assert RecoveryCode.objects.get(user=user).digest == "ab" * 32

    def test_passwords_can_stay(self) -> None:
        brought = bring(packed_world(passwords=False).content)
        assert brought.joined.without_password == brought.joined.made == 2
        assert not User.objects.get(email="bob@example.com").has_usable_password()
        assert not SecondFactor.objects.exists()

    def test_who_is_here_keeps_his_own_password(self) -> None:
        world = packed_world()
        elsewhere = open_workspace(
            name="Here", email="bob@example.com", password="another one entirely", member_name="Bob", now=NOW
        )
        before = User.objects.get(pk=elsewhere.user_id).password
        brought = bring(world.content)
        assert (brought.joined.made, brought.joined.known) == (1, 1)
        member = Member.objects.of(brought.workspace_id).get(name="Bob")
        assert member.user_id == elsewhere.user_id != world.cast.bob.user_id
        assert User.objects.get(pk=elsewhere.user_id).password == before
        assert UserWorkspace.objects.filter(user_id=elsewhere.user_id).count() == 2

    def test_tokens_stay(self) -> None:
        with vanishing():
            cast = make_cast()
            _, text = make_token(actor=cast.alice, name="cron", scope="read", days=9, now=NOW)
            _, content = packed(cast.alice)
        bring(content)
        answer = self.client.get("/api/accounts", headers={"Authorization": f"Bearer {text}"})
        assert answer.status_code == 401

    def test_work_goes_on_where_it_was(self) -> None:
        world = packed_world()
        brought = bring(world.content)
        alice = actor_for(
            Member.objects.of(brought.workspace_id).select_related("user", "workspace").get(name="Alice"), LATER
        )
        make_account(alice, "新客户")
        assert all(report.is_whole for report in verify(brought.workspace_id))
        kinds = AuditEntry.objects.of(brought.workspace_id).order_by("seq").values_list("kind", flat=True)
        assert kinds.last() == Kind.WORKSPACE_IMPORTED

    def test_reach_is_made_anew(self) -> None:
        with vanishing():
            cast = make_cast()
            add_member(actor=cast.alice, email="dora@example.com", password=PASSWORD, name="Dora", now=NOW)
            Member.objects.of(cast.alice.workspace_id).filter(name="Dora").update(manager_id=cast.bob.member_id)
            _, content = packed(cast.alice)
        brought = bring(content)
        assert Sight.objects.of(brought.workspace_id).filter(viewer_id=cast.bob.member_id).exists()


TEXT = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=40)
TREES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | TEXT,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXT, inner, max_size=3),
    max_leaves=8,
)


class OddDataTest(HypothesisTestCase):
    """Whatever people write."""

    @example(texts=["", "\u2028", "🧑\u200d💻"], tree=[10**25, 2**63, 1e300, -0.0, 1e-7, 0.1, 1.0, -(2**53)], second=7)
    @settings(max_examples=5)
    @given(texts=st.lists(TEXT, min_size=3, max_size=3), tree=TREES, second=st.integers(0, 10**12))
    def test_nothing_is_lost_or_bent(self, texts: list[str], tree: Any, second: int) -> None:
        with vanishing():
            alice = make_cast().alice
            account = make_account(alice)
            contact = make_contact(alice, account)
            Account.objects.of(alice.workspace_id).update(note=texts[0], tags=texts, custom={"a": tree})
            Workspace.objects.filter(pk=alice.workspace_id).update(thresholds={"a": tree})
            Contact.objects.of(alice.workspace_id).update(name=texts[1][:100], note=texts[2])
            moment = NOW.replace(microsecond=second % 1_000_000)
            Interaction.objects.of(alice.workspace_id).bulk_create([
                Interaction(
                    workspace_id=alice.workspace_id, account_id=account.pk, member_id=alice.member_id, kind="note",
                    at=moment, created_at=NOW, summary=texts[2],
                )
            ])  # fmt: skip
            thresholds = Workspace.objects.get(pk=alice.workspace_id).thresholds
            known = Account.objects.of(alice.workspace_id).get()
            manifest, content = packed(alice)
        bring(content)
        state, _ = workspace_digest(alice.workspace_id, untold)
        assert state == manifest.state
        here = Account.objects.of(alice.workspace_id).get()
        assert (here.note, here.tags, here.custom) == (known.note, known.tags, known.custom)
        assert Workspace.objects.get(pk=alice.workspace_id).thresholds == thresholds
        assert Contact.objects.of(alice.workspace_id).get(pk=contact.pk).note == texts[2]
        assert Interaction.objects.of(alice.workspace_id).get().at == moment
