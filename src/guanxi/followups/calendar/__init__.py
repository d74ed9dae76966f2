"""What a calendar shows, and how it is written as iCalendar (RFC 5545)."""
