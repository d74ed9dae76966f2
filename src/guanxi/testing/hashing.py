"""Passwords in tests: Argon2 as in production, but with as little work as it takes, or every test would wait for it."""

from django.contrib.auth.hashers import Argon2PasswordHasher


class QuickArgon2PasswordHasher(Argon2PasswordHasher):
    """The same algorithm and format with the least memory and one pass."""

    time_cost = 1
    memory_cost = 8
    parallelism = 1
