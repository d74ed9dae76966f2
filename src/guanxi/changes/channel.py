"""The name under which PostgreSQL announces that something was committed."""

CHANNEL = "guanxi_changes"
