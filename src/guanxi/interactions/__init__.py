"""What passed between us and them: calls, meetings, visits, mails, notes."""
