"""Which migrations this installation knows and has applied: two that differ in them hold different tables."""

from django.apps import apps
from django.db import connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder

from guanxi.portability.parcel.manifest import NEWER, Manifest
from guanxi.portability.parcel.refusals import Refused

LABEL = "guanxi."
OLDER = (
    "The file was made by Guanxi {version}, before this installation's tables changed ({names}). Update the "
    "installation it comes from to the version of this one, run `guanxi migrate` there, and export again."
)
SHOWN = 3


def applied_migrations() -> list[str]:
    """Return what was applied of ours. Raises Refused when something is still to be."""
    known = MigrationLoader(connection)
    ours = {key for key in known.graph.nodes if key[0] in _our_apps()}
    applied = set(MigrationRecorder(connection).applied_migrations())
    if ours - applied:
        raise Refused("The database is not up to date: run `guanxi migrate` first.")
    return sorted(f"{app}.{name}" for app, name in ours)


def check_same_schema(manifest: Manifest) -> None:
    """Raise Refused for a file whose rows would not fit the tables of this installation."""
    here, there = set(applied_migrations()), set(manifest.migrations)
    if there - here:
        raise Refused(NEWER.format(version=manifest.version))
    if here - there:
        names = ", ".join(sorted(here - there)[:SHOWN])
        raise Refused(OLDER.format(version=manifest.version, names=names))


def _our_apps() -> set[str]:
    return {config.label for config in apps.get_app_configs() if config.name.startswith(LABEL)}
