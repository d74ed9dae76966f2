"""How to get into the demo workspace."""

DEMO_EMAIL = "demo@yuanzhou.example"
DEMO_PASSWORD = "guanxi-demo"  # noqa: S105 - meant to be known; the demo holds made-up data only
