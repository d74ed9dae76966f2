"""What the ready-made pool is called: the page, files and commands agree."""

POOL_NAMES = {"zh-CN": "公共名单", "en": "Public pool"}


def pool_name(lang: str, name: str) -> str:
    """Return what a pool is called: its own name, else that of the ready-made one.

    >>> pool_name("en", ""), pool_name("en", "展会名单")
    ('Public pool', '展会名单')
    """
    return name or POOL_NAMES["en" if lang == "en" else "zh-CN"]
