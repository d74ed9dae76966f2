"""What kinds of work are called in a mail or notice; a kind without a word here is told as it is."""

from collections.abc import Mapping

KINDS: Mapping[str, tuple[str, str]] = {
    "files.sweep": ("清理无人引用的文件", "clearing away files nobody refers to"),
    "followups.remind": ("跟进提醒", "reminders of follow-ups"),
    "imports.drop_files": ("清理搁置的导入文件", "letting go of files left lying by imports"),
    "jobs.prune": ("清理旧任务", "clearing old jobs away"),
    "leads.rules": ("名单回收与提醒", "recycling of leads"),
    "notices.mail": ("发送通知邮件", "mail"),
    "portability.export": ("导出租户全部数据", "export of the whole workspace"),
    "portability.sweep": ("清理过期的导出文件", "clearing old exports away"),
    "webhooks.follow": ("检查待推送的变更", "looking for news for webhooks"),
    "webhooks.prune": ("清理旧推送记录", "clearing old deliveries away"),
    "webhooks.send": ("推送 Webhook", "sending webhooks"),
    "workspaces.clear_answers": ("清理过期的请求应答", "clearing away what requests were answered"),
}


def kind_word(kind: str, language: str) -> str:
    """Return what a kind is called, or the kind."""
    both = KINDS.get(kind)
    return kind if both is None else both[language == "en"]
