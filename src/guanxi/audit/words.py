"""What codes of the logs are called in a file: it is read elsewhere, so the interface cannot say it.

A code without a word here is told as it is.
"""

from collections.abc import Mapping
from typing import Literal
from uuid import UUID

from guanxi.core.actor import NOBODY

Lang = Literal["zh-CN", "en"]
Words = Mapping[str, tuple[str, str]]

ACTORS: Words = {"system": ("系统", "system")}
LOGS: Words = {
    "audit": ("审计记录", "audit log"),
    "changes": ("变更记录", "change log"),
}
THROUGH: Words = {
    "browser": ("浏览器", "browser"),
    "command": ("命令行", "command"),
    "job": ("后台任务", "background work"),
    "token": ("访问令牌", "token"),
}
THINGS: Words = {
    "account": ("客户", "account"),
    "change": ("变更", "change"),
    "contact": ("联系人", "contact"),
    "department": ("部门", "department"),
    "duty": ("职责", "duty"),
    "employment": ("任职", "employment"),
    "grant": ("共享", "share"),
    "feed": ("日历订阅", "calendar feed"),
    "group": ("分组", "group"),
    "handover": ("交接", "handover"),
    "identity": ("企业账号", "identity"),
    "import": ("导入", "import"),
    "interaction": ("沟通", "interaction"),
    "invitation": ("邀请", "invitation"),
    "line": ("连线", "line"),
    "member": ("成员", "member"),
    "position": ("岗位", "seat"),
    "process_step": ("流程步骤", "process step"),
    "record": ("记录", "record"),
    "session": ("登录设备", "session"),
    "team": ("团队", "team"),
    "template": ("模板", "template"),
    "tie": ("私人关系", "tie"),
    "token": ("访问令牌", "token"),
    "webhook": ("Webhook 推送", "webhook"),
    "workspace": ("租户", "workspace"),
}
KINDS: Words = {
    "account.archived": ("归档客户", "account archived"), "account.created": ("新建客户", "account created"),
    "account.edited": ("修改客户资料", "account edited"), "account.merged": ("合并客户", "accounts merged"),
    "account.share_changed": ("调整客户共享", "share changed"), "account.shared": ("共享客户", "account shared"),
    "account.transferred": ("移交客户", "account transferred"),
    "account.unmasked": ("查看客户电话", "account’s number revealed"),
    "account.unshared": ("停止共享客户", "share ended"),
    "accounts.transferred": ("批量移交客户", "accounts transferred"),
    "campaign.archived": ("归档市场活动", "campaign archived"),
    "campaign.created": ("新建市场活动", "campaign created"),
    "campaign.edited": ("修改市场活动", "campaign edited"),
    "campaign.member_removed": ("移出活动成员", "campaign member removed"),
    "campaign.members_added": ("添加活动成员", "campaign members added"),
    "campaign.responded": ("记录活动响应", "campaign response noted"),
    "campaign.restored": ("恢复市场活动", "campaign restored"),
    "case.archived": ("归档服务单", "case archived"), "case.edited": ("修改服务单", "case edited"),
    "case.moved": ("更新服务单状态", "case moved on"), "case.opened": ("新建服务单", "case opened"),
    "case.restored": ("恢复服务单", "case restored"),
    "attempt.refused": ("越权访问被拒", "refused attempt"), "change.redone": ("重做", "redone"),
    "change.undone": ("撤销", "undone"), "chart.imported": ("导入架构图", "chart imported"),
    "contact.created": ("添加联系人", "contact added"), "contact.edited": ("修改联系人资料", "contact edited"),
    "contact.erased": ("删除个人信息", "personal data erased"), "contact.merged": ("合并联系人", "contacts merged"),
    "contact.rated": ("评价联系人", "contact rated"), "contact.role_set": ("设定决策角色", "decision role set"),
    "contact.unmasked": ("查看完整号码", "number revealed"), "contacts.entered": ("录入联系人", "contacts entered"),
    "contacts.imported": ("导入联系人", "contacts imported"),
    "department.created": ("新建部门", "department created"),
    "department.edited": ("修改部门", "department edited"),
    "department.removed": ("移除部门", "department removed"), "duty.set": ("分配职责", "duty given"),
    "duty.taken": ("取消职责", "duty taken away"), "employer.changed": ("登记换公司", "employer changed"),
    "employment.edited": ("更正任职", "employment corrected"), "employment.ended": ("登记离职", "employment ended"),
    "file.downloaded": ("下载附件", "file downloaded"),
    "export.made": ("导出", "export"), "group.created": ("新建分组", "group created"),
    "group.edited": ("调整分组", "group changed"), "group.removed": ("解散分组", "group dissolved"),
    "handover.done": ("离职交接", "handover"), "identity.linked": ("绑定企业账号", "company sign-in linked"),
    "identity.unlinked": ("解绑企业账号", "company sign-in unlinked"),
    "interaction.edited": ("修改沟通记录", "interaction corrected"),
    "interaction.logged": ("记录沟通", "interaction logged"),
    "interaction.withdrawn": ("撤回沟通记录", "interaction withdrawn"),
    "invitation.created": ("创建邀请", "invitation made"),
    "invitation.revoked": ("撤销邀请", "invitation revoked"), "invitation.used": ("分享被使用", "share used"),
    "key.rotated": ("轮换密钥", "key rotation"), "line.drawn": ("画连线", "line drawn"),
    "line.edited": ("修改连线", "line edited"), "line.removed": ("移除连线", "line removed"),
    "log.redacted": ("日志脱敏", "log redaction"), "member.added": ("添加成员", "member added"),
    "member.deactivated": ("停用成员", "member deactivated"), "member.edited": ("修改成员", "member edited"),
    "member.joined": ("成员加入", "member joined"), "member.reactivated": ("恢复成员", "member reactivated"),
    "password.changed": ("修改密码", "password change"), "password.reset": ("重置密码", "password reset"),
    "password.reset_asked": ("申请重置密码", "password reset request"),
    "personal_data.erased": ("删除个人信息", "personal data erased"),
    "personal_data.exported": ("导出个人信息", "personal data exported"),
    "position.edited": ("修改岗位", "seat edited"), "position.moved": ("调整上级", "superior changed"),
    "position.placed": ("入图", "put on the chart"), "position.removed": ("移出架构图", "taken off the chart"),
    "position.succeeded": ("安排人选", "seat filled"), "position.vacated": ("空出岗位", "seat emptied"),
    "process.opened": ("启用客户管理流程", "process opened"),
    "process_step.added": ("添加流程步骤", "process step added"),
    "process_step.archived": ("移除流程步骤", "process step removed"),
    "process_step.edited": ("修改流程步骤", "process step edited"),
    "process_step.restored": ("恢复流程步骤", "process step restored"),
    "second_factor.codes_renewed": ("更换恢复码", "new recovery codes"),
    "second_factor.disabled": ("停用两步验证", "second factor off"),
    "second_factor.enabled": ("启用两步验证", "second factor on"),
    "second_factor.failed": ("两步验证失败", "failed second factor"),
    "second_factor.recovery_used": ("使用恢复码", "recovery code used"), "session.ended": ("退出登录", "sign-out"),
    "session.failed": ("登录失败", "failed sign-in"), "session.revoked": ("强制下线", "session ended by force"),
    "session.started": ("登录", "sign-in"), "session.switched": ("切换租户", "workspace switch"),
    "session.throttled": ("登录受限", "sign-in throttled"), "team.archived": ("撤销团队", "team closed"),
    "team.created": ("新建团队", "team created"), "team.edited": ("修改团队", "team edited"),
    "template.applied": ("套用模板", "template used"), "template.removed": ("删除模板", "template deleted"),
    "template.saved": ("保存模板", "template saved"), "tie.drawn": ("记录私人关系", "personal tie noted"),
    "tie.edited": ("修改私人关系", "personal tie edited"), "tie.removed": ("移除私人关系", "personal tie removed"),
    "tie_kind.added": ("添加关系类型", "kind of tie added"),
    "tie_kind.hidden": ("停用关系类型", "kind of tie hidden"), "token.created": ("创建访问令牌", "token created"),
    "feed.created": ("创建日历订阅", "calendar feed made"), "feed.revoked": ("停用日历订阅", "calendar feed ended"),
    "token.revoked": ("吊销访问令牌", "token revoked"), "workspace.edited": ("修改租户设置", "settings changed"),
    "workspace.imported": ("迁入租户", "workspace moved in"),
    "webhook.added": ("新增 Webhook", "webhook added"), "webhook.edited": ("修改 Webhook", "webhook changed"),
    "webhook.gave_up": ("Webhook 推送失败", "webhook delivery given up"),
    "webhook.paused": ("Webhook 自动暂停", "webhook paused"),
    "webhook.removed": ("删除 Webhook", "webhook removed"),
    "workspace.opened": ("开通租户", "workspace opened"),
}  # fmt: skip


def actor_word(actor_id: UUID | None, name: str, lang: Lang) -> str:
    """Return who did something: a name, or that the product did it by itself."""
    return word_of(ACTORS, "system", lang) if actor_id == NOBODY else name


def word_of(words: Words, code: str, lang: Lang) -> str:
    """Return what a code is called, or the code."""
    both = words.get(code)
    return code if both is None else both[lang == "en"]
