"""Going through all migrations in a quarter of the time: the same statements, with less said anew in between.

After each operation Django makes the classes of a model anew, and those of its neighbours. Here every table belongs to
a workspace, so that all are neighbours of all: hundreds of operations make tens of classes each. A new model, an index
and a constraint change nobody else's class; with them the model's own is enough.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.core.management import call_command
from django.db.migrations.state import ModelState, ProjectState


def migrate() -> None:
    """Bring the database up to date."""
    with sparing():
        call_command("migrate", verbosity=0, interactive=False)


@contextmanager
def sparing() -> Iterator[None]:
    """Migrations inside make no class anew that is as it was."""
    state: Any = ProjectState
    stock = {name: getattr(state, name) for name in SPARING}
    for name, deed in SPARING.items():
        setattr(state, name, deed)
    try:
        yield
    finally:
        for name, deed in stock.items():
            setattr(state, name, deed)


def _add_model(self: Any, model_state: ModelState) -> None:
    key = model_state.app_label, model_state.name_lower
    self.models[key] = model_state
    if self._relations is not None:
        self.resolve_model_relations(key)
    _render_alone(self, *key)


def _append_option(self: Any, app_label: str, model_name: str, option_name: str, obj: Any) -> None:
    options = self.models[app_label, model_name].options
    options[option_name] = [*options[option_name], obj]
    _render_alone(self, app_label, model_name)


def _render_alone(state: Any, app_label: str, model_name: str) -> None:
    if "apps" in state.__dict__:
        state._reload({(app_label, model_name)})


SPARING = {"add_model": _add_model, "_append_option": _append_option}
