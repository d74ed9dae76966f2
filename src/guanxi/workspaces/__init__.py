"""Workspaces, users and members: who works here."""
