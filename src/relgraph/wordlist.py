"""Word tables are written as running text, which reads and changes better than hundreds of quoted strings."""


def words(text: str) -> frozenset[str]:
    """The words of a text as a set.

    >>> sorted(words("none nil"))
    ['nil', 'none']
    """
    return frozenset(text.split())


def phrases(text: str) -> frozenset[str]:
    """The entries of a text with one entry per line or between bars; an entry may hold spaces.

    >>> sorted(phrases("to be confirmed | tbc"))
    ['tbc', 'to be confirmed']
    """
    entries = (entry.strip() for line in text.splitlines() for entry in line.split("|"))
    return frozenset(entry for entry in entries if entry)
