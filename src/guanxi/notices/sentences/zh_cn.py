"""中文。"""

SENTENCES = {
    "follow_up.due": "今天到期：{name}（{account}）",
    "follow_up.overdue": "已逾期 {days} 天：{name}（{account}）",
    "follow_up.assigned": "{by} 给你安排了跟进：{name}（{account}）",
    "mention": "{by} 在沟通记录中提到了你：{name}（{account}）",
    "case.assigned": "{by} 把客户服务单交给了你：{name}（{account}）",
    "lead.assigned": "{by} 把名单分配给了你：{name}",
    "lead.recycle_soon": "名单 {name} 还有 {days} 天将回收到公共名单",
    "lead.recycled": "名单 {name} 因长时间未跟进，已回收到公共名单",
    "job.failed": "后台任务未能完成：{name}",
    "webhook.paused": "Webhook“{name}”连续数天推送失败，已自动暂停",
    "mail.subject": "[关系] {text}",
    "mail.hello": "{member}，您好：",
    "mail.open": "打开",
    "mail.footer": "这封邮件由关系（Guanxi）自动发送。要改变哪些通知发邮件，请打开“设置 › 通知”。",
    "digest.subject": "[关系] 今日跟进：{due} 项到期，{overdue} 项逾期",
    "digest.intro": "以下是您今天要跟进的事项：",
    "digest.due": "今天到期",
    "digest.overdue": "已逾期",
    "test.subject": "[关系] 测试邮件",
    "test.text": "这是一封测试邮件。收到它，说明邮件服务器设置正确。",
}
