"""The file a workspace travels in.

A zip archive with one member of JSON lines for each table, and ``manifest.json`` which says what has to be in them. It
lies in an envelope that a passphrase opens (:mod:`envelope`), or bare where that was asked for.
"""
