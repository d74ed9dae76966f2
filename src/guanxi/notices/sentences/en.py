"""English."""

SENTENCES = {
    "follow_up.due": "Due today: {name} ({account})",
    "follow_up.overdue": "Overdue by {days} d: {name} ({account})",
    "follow_up.assigned": "{by} gave you a follow-up: {name} ({account})",
    "mention": "{by} mentioned you in an interaction: {name} ({account})",
    "case.assigned": "{by} handed you a service case: {name} ({account})",
    "lead.assigned": "{by} assigned a lead to you: {name}",
    "lead.recycle_soon": "The lead {name} falls back into the public pool in {days} d",
    "lead.recycled": "The lead {name} fell back into the public pool after a long silence",
    "job.failed": "A background job could not be done: {name}",
    "webhook.paused": "The webhook {name} was paused, because nothing had arrived for days",
    "mail.subject": "[Guanxi] {text}",
    "mail.hello": "Hello {member},",
    "mail.open": "Open",
    "mail.footer": "Guanxi sent this mail by itself. Choose under Settings › Notices what is mailed to you.",
    "digest.subject": "[Guanxi] Follow-ups: {due} due today, {overdue} overdue",
    "digest.intro": "This is what you have to follow up today:",
    "digest.due": "Due today",
    "digest.overdue": "Overdue",
    "test.subject": "[Guanxi] Test mail",
    "test.text": "This is a test mail. If it reaches you, the mail server is set up rightly.",
}
