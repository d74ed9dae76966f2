"""Why a file is not taken, or none can be made. The text says what to do: only commands come across it."""


class Refused(Exception):
    """The move cannot be made."""
