"""Deciding what an import will do, before anything is written: no database, no clock."""
