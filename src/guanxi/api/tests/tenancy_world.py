"""One of everything in a workspace, by the names under which requests speak of it."""

from base64 import b64decode
from uuid import UUID

from django.utils import timezone

from guanxi.changes.queries import recent_changes
from guanxi.core.actor import Actor
from guanxi.decisions.models import DecisionStage
from guanxi.decisions.services.chains import create_chain
from guanxi.decisions.services.members import add_members
from guanxi.decisions.services.pairings import set_pairing
from guanxi.decisions.services.parts import set_part
from guanxi.decisions.services.stage_templates import save_template as save_stages
from guanxi.decisions.tests.desk import make_competitor
from guanxi.directory.models import Account, Grant
from guanxi.directory.queries.access import present_employment
from guanxi.directory.services.departments import create_department
from guanxi.directory.services.ownership import transfer_accounts
from guanxi.directory.services.sharing import share_account
from guanxi.files.services import take_in
from guanxi.followups.services import course
from guanxi.handover.services.handing import Plan, hand_over
from guanxi.identity.services.tokens import make_token
from guanxi.imports.services.jobs import create_import
from guanxi.interactions.models import Attachment
from guanxi.interactions.services import log_interaction
from guanxi.jobs.services import cancel, enqueue
from guanxi.leads.services.pools import close_pool
from guanxi.leads.services.talking import delete_lead
from guanxi.leads.tests.desk import make_lead, make_pool, make_pooled
from guanxi.marketing.models import CampaignMember
from guanxi.marketing.services.campaigns import archive_campaign, create_campaign
from guanxi.marketing.services.members import add_members as ask_people
from guanxi.network.services.introductions import ask_introduction
from guanxi.notices.models import Notice
from guanxi.notices.services import tell
from guanxi.opportunities.queries.pipeline import stages_of_today
from guanxi.opportunities.services.course import archive_opportunity
from guanxi.opportunities.services.opportunities import add_opportunity
from guanxi.opportunities.services.pipeline import add_stage, archive_stage
from guanxi.orgchart.services.groups import create_group
from guanxi.orgchart.services.lines import add_line, add_tie
from guanxi.orgchart.services.templates import save_template
from guanxi.portability.services.asking import ask_export as take_out
from guanxi.servicing.services.cases import archive_case, open_case
from guanxi.stewardship.queries.steps import process
from guanxi.stewardship.services.duties import set_duty
from guanxi.stewardship.services.steps import add_step, archive_step
from guanxi.suggestions.services import answering as suggesting
from guanxi.testing.cast import NOW, PASSWORD
from guanxi.testing.makers import make_account, make_contact, make_seat, make_session
from guanxi.visits.models import VisitQuestion
from guanxi.visits.services.answering import Given, answer_question
from guanxi.visits.services.questions import Wanted
from guanxi.visits.services.sheets import plan_visit
from guanxi.webhooks.services.registering import add_webhook, ping
from guanxi.workspaces.models import Member
from guanxi.workspaces.services.invitations import create_invitation
from guanxi.workspaces.services.members import add_member
from guanxi.workspaces.services.teams import create_team

Things = dict[str, str]

# A picture of one dot.
PIXEL = b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==")


def furnish(actor: Actor) -> Things:
    """Make one of everything in a workspace."""
    account = make_account(actor, "恒星集团")
    daughter = make_account(actor, "恒星物流")
    department = create_department(actor=actor, account_id=account.pk, values={"name": "采购部"}, now=NOW)
    sub = create_department(actor=actor, account_id=account.pk, values={"name": "采购一科"}, now=NOW)
    seat = make_seat(actor, account, title="总经理")
    third = make_seat(actor, account, title="副总经理", manager=seat.pk)
    contact, unplaced = make_contact(actor, account, "张三"), make_contact(actor, account, "李四")
    report = make_seat(actor, account, "王五", manager=seat.pk)
    line = add_line(actor=actor, position_id=report.pk, target_id=third.pk, kind="dotted", values={}, now=NOW)
    tie = add_tie(actor=actor, contact_id=contact.pk, other_id=unplaced.pk, kind="alumni", values={}, now=NOW)
    group = create_group(actor=actor, account_id=account.pk, values={"name": "委员会"}, now=NOW)
    template = save_template(actor=actor, account_id=account.pk, values={"name": "我的模板"}, now=NOW)
    table = "姓名,职务\n赵六,经理\n".encode()
    job = create_import(actor=actor, content=table, file_name="a.csv", account_id=account.pk, kind="contacts", now=NOW)
    phase, step = add_step(actor=actor, name="售前", now=NOW), process(actor)[0]
    duty = set_duty(actor=actor, step_id=phase.pk, member_id=actor.member_id, raci="accountable", now=NOW)
    assert duty is not None
    gone = add_step(actor=actor, name="展会", now=NOW)
    archive_step(actor=actor, step_id=gone.pk, now=NOW)
    invitation, _ = create_invitation(actor=actor, kind="share", now=NOW)
    team = create_team(actor=actor, values={"name": "销售部"}, now=NOW)
    subteam = create_team(actor=actor, values={"name": "华东组"}, now=NOW)
    employment = present_employment(actor, account_id=account.pk, contact_id=contact.pk)
    colleague, grant = furnish_people(actor, account)
    token, _ = make_token(actor=actor, name="报表", scope="read", days=None, now=NOW)
    decision = furnish_chain(actor, account, contact.pk)
    decision |= furnish_visit(actor, account, contact.pk)
    handed = make_account(actor, "恒星售后")
    plan = Plan([(handed.pk, colleague.pk)])
    handover = hand_over(actor=actor, member_id=actor.member_id, plan=plan, now=NOW)
    given = [make_account(actor, name).pk for name in ("恒星租赁", "恒星置业")]
    transfer = transfer_accounts(actor=actor, account_ids=given, member_id=colleague.pk, now=timezone.now())
    interaction, attachment = furnish_talk(actor, account, contact.pk)
    rows: dict[str, UUID] = {
        "$account": account.pk, "$daughter": daughter.pk, "$department": department.pk, "$subdepartment": sub.pk,
        "$seat": seat.pk, "$third": third.pk, "$report": report.pk, "$contact": contact.pk, "$unplaced": unplaced.pk,
        "$line": line.pk, "$tie": tie.pk, "$group": group.pk, "$template": template.pk, "$import": job.pk,
        "$employment": employment.pk, "$step": step.id, "$phase": phase.pk, "$duty": duty.pk, "$team": team.pk,
        "$member": actor.member_id, "$colleague": colleague.pk, "$grant": grant.pk,
        "$subteam": subteam.pk, "$invitation": invitation.pk, "$workspace": actor.workspace_id,
        "$token": token.pk, "$session": make_session(actor).id,
        "$change": recent_changes(actor, subject_id=account.pk, before=None, limit=1)[0].pk,
        "$competitor": make_competitor(actor, f"{actor.name}的对手").pk,
        "$webhook": (hook := add_webhook(actor=actor, name="数仓", url="https://a.example", kinds=[], now=NOW)[0]).pk,
        "$delivery": ping(actor=actor, webhook_id=hook.pk, now=NOW).pk,
        "$interaction": interaction, "$attachment": attachment,
        "$export": furnish_export(actor),
        "$job": enqueue(workspace_id=actor.workspace_id, kind="jobs.prune", actor=actor, now=NOW).pk,
        "$handover": handover.pk, "$handed": handed.pk, "$gone": gone.pk, "$transfer": transfer.id,
        **furnish_deals(actor, account), **furnish_service(actor, account, unplaced.pk), **furnish_leads(actor),
        **furnish_follow_ups(actor, account, contact.pk),
        "$verdict": furnish_answer(actor, account, contact.pk, unplaced.pk),
        "$introduction": furnish_introduction(actor, account, contact.pk, colleague),
    }  # fmt: skip
    return decision | {name: str(key) for name, key in rows.items()}


def furnish_answer(actor: Actor, account: Account, contact_id: UUID, other_id: UUID) -> UUID:
    """Say that two people do not work together."""
    given = suggesting.Given("works_with", contact_id, "reject", other_id=other_id)
    [verdict] = suggesting.answer_suggestions(actor=actor, account_id=account.pk, given=[given], now=NOW)
    return verdict.pk


def furnish_export(actor: Actor) -> UUID:
    """Ask for an export and call it off, because one is made at a time in a workspace."""
    asked = take_out(actor=actor, password=PASSWORD, passphrase=PASSWORD * 2, passwords=True, now=NOW)
    assert asked.job_id
    cancel(actor=actor, job_id=asked.job_id, now=NOW)
    return asked.pk


def furnish_follow_ups(actor: Actor, account: Account, contact_id: UUID) -> dict[str, UUID]:
    """Make what is to be done, what will not be done, and a notice."""
    values = {"due_on": NOW.date(), "what": "回访", "contact_ids": [contact_id]}
    made = [course.create_follow_up(actor=actor, account_id=account.pk, values=values, now=NOW) for _ in range(2)]
    course.drop_follow_up(actor=actor, follow_up_id=made[1].pk, now=NOW)
    tell(
        workspace_id=actor.workspace_id, member_ids=[actor.member_id], notice="follow_up.due", key="due", now=NOW,
        subject=("follow_up", made[0].pk),
    )  # fmt: skip
    notice = Notice.objects.of(actor.workspace_id).get(member_id=actor.member_id, key="due")
    return {"$followup": made[0].pk, "$dropped": made[1].pk, "$notice": notice.pk}


def furnish_introduction(actor: Actor, account: Account, contact_id: UUID, colleague: Member) -> UUID:
    """Ask a colleague for an introduction."""
    values = {"account_id": account.pk, "contact_id": contact_id, "asked_id": colleague.pk, "message": "请引荐"}
    return ask_introduction(actor=actor, values=values, now=NOW).pk


def furnish_talk(actor: Actor, account: Account, contact_id: UUID) -> tuple[UUID, UUID]:
    """Make an interaction with a picture attached to it."""
    upload = take_in(actor=actor, content=PIXEL, name="现场.png", now=NOW)
    row = log_interaction(
        actor=actor, account_id=account.pk, kind="call", at=NOW, summary="谈参数", contact_ids=[contact_id], now=NOW,
        upload_ids=[upload.pk],
    )  # fmt: skip
    return row.pk, Attachment.objects.of(actor.workspace_id).get(interaction=row).pk


def furnish_chain(actor: Actor, account: Account, contact_id: UUID) -> Things:
    """Make a decision with somebody who counts in a stage, a plan for him, and a template of its stages."""
    chain = create_chain(
        actor=actor, account_id=account.pk, values={}, template="simple", contact_ids=[contact_id], now=NOW
    )
    stages = list(DecisionStage.objects.of(actor.workspace_id).filter(chain=chain).order_by("rank"))
    (member,) = add_members(actor=actor, chain_id=chain.pk, contact_ids=[contact_id], now=NOW)
    part = set_part(actor=actor, stage_id=stages[0].pk, member_id=member.pk, kind="responsible", now=NOW)
    set_pairing(actor=actor, chain_member_id=member.pk, member_id=actor.member_id, values={"target": 1}, now=NOW)
    template = save_stages(actor=actor, chain_id=chain.pk, name="三步", now=NOW)
    rows = {
        "$chain": chain.pk, "$onchain": member.pk, "$stage": stages[0].pk, "$laststage": stages[-1].pk,
        "$part": part.pk, "$stagetemplate": template.pk,
    }  # fmt: skip
    return {name: str(key) for name, key in rows.items()}


def furnish_visit(actor: Actor, account: Account, contact_id: UUID) -> Things:
    """Make a visit with a question that was answered and one that was not."""
    values = {"at": NOW, "contact_ids": [contact_id]}
    asked = [Wanted(text="谁拍板？"), Wanted(text="什么时候招标？")]
    visit = plan_visit(actor=actor, account_id=account.pk, values=values, questions=asked, now=NOW)
    questions = list(VisitQuestion.objects.of(actor.workspace_id).filter(visit=visit).order_by("rank"))
    answer = answer_question(
        actor=actor, visit_id=visit.pk, question_id=questions[0].pk, given=Given("noted", note="院长"), now=NOW
    )
    return {"$visit": str(visit.pk), "$question": str(questions[1].pk), "$answer": str(answer.pk)}


def furnish_deals(actor: Actor, account: Account) -> dict[str, UUID]:
    """Make opportunities in a stage, one put away, and a stage put away."""
    made = [
        add_opportunity(actor=actor, account_id=account.pk, values={"name": name, "competitors": ["银河"]}, now=NOW)
        for name in ("质检平台", "运维服务", "培训")
    ]
    archive_opportunity(actor=actor, opportunity_id=made[2].pk, now=NOW)
    gone = add_stage(actor=actor, values={"name": "试用"}, now=NOW)
    archive_stage(actor=actor, stage_id=gone.pk, now=NOW)
    return {
        "$opportunity": made[0].pk, "$rival_deal": made[1].pk, "$shelved": made[2].pk, "$pipestage": made[0].stage_id,
        "$nextpipe": stages_of_today(actor)[1].pk, "$gonepipe": gone.pk,
    }  # fmt: skip


def furnish_leads(actor: Actor) -> dict[str, UUID]:
    """Make a lead of one's own, one that waits, one put away, and pools, one of them closed."""
    pools = [make_pool(actor, name) for name in ("展会名单", "官网名单", "旧名单")]
    close_pool(actor=actor, pool_id=pools[2].pk, now=NOW)
    deleted = make_lead(actor, "陨石商贸有限公司")
    delete_lead(actor=actor, lead_id=deleted.pk, now=NOW)
    return {
        "$lead": make_lead(actor, "流星材料有限公司").pk, "$pooled": make_pooled(actor, pool_id=pools[1].pk).pk,
        "$deleted": deleted.pk, "$pool": pools[0].pk, "$otherpool": pools[1].pk, "$closedpool": pools[2].pk,
    }  # fmt: skip


def furnish_service(actor: Actor, account: Account, contact_id: UUID) -> dict[str, UUID]:
    """Make a service case and a campaign with somebody in it, and one of each put away."""
    values = {"subject": "换滤芯", "contact_id": contact_id}
    made = [open_case(actor=actor, account_id=account.pk, values=values, now=NOW) for _ in range(2)]
    archive_case(actor=actor, case_id=made[1].pk, now=NOW)
    fair, gone = (create_campaign(actor=actor, values={"name": name}, now=NOW) for name in ("展会", "酒会"))
    archive_campaign(actor=actor, campaign_id=gone.pk, now=NOW)
    ask_people(actor=actor, campaign_id=fair.pk, contact_ids=[contact_id], now=NOW)
    asked = CampaignMember.objects.of(actor.workspace_id).get(campaign=fair)
    return {
        "$case": made[0].pk, "$oldcase": made[1].pk, "$campaign": fair.pk, "$oldcampaign": gone.pk, "$asked": asked.pk,
    }  # fmt: skip


def furnish_people(actor: Actor, account: Account) -> tuple[Member, Grant]:
    """Make a colleague, and a share with another one."""
    made = [
        add_member(actor=actor, email=f"{name}-{actor.member_id}@example.com", password=PASSWORD, name=name, now=NOW)
        for name in ("dora", "emil")
    ]
    return made[0], share_account(actor=actor, account_id=account.pk, member_id=made[1].pk, now=NOW)
