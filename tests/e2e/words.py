"""The words of the interface, taken from where the interface takes them."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from py_mini_racer import MiniRacer

LANGUAGES = ("zh-CN", "en")
FOLDER = Path(__file__).resolve().parents[2] / "web" / "src" / "i18n"
EXPORT = re.compile(r"export const (\w+) = (\{.*?\}) as const;$", re.DOTALL | re.MULTILINE)
IMPORT = re.compile(r"^import \{ ([\w, ]+) \} from", re.MULTILINE)


@dataclass(frozen=True)
class Words:
    """One language; call it with a key and the values of its gaps."""

    language: str
    tree: Mapping[str, Any]

    def __call__(self, key: str, **values: object) -> str:
        text = self._find(key, values.get("count"))
        return re.sub(r"\{\{(\w+)\}\}", lambda gap: str(values[gap[1]]), text)

    def start_of(self, key: str) -> str:
        """What stands before the first gap."""
        return self._find(key, None).split("{{")[0]

    def _find(self, key: str, count: object) -> str:
        *path, last = key.split(".")
        branch = self.tree
        for step in path:
            branch = branch[step]
        plural = f"{last}_one" if count == 1 and self.language == "en" else f"{last}_other"
        text = branch.get(plural) if count is not None and plural in branch else branch[last]
        assert isinstance(text, str), key
        return text


@cache
def words_of(language: str) -> Words:
    """Read a language's files."""
    files = [
        path.read_text(encoding="utf-8") for path in sorted((FOLDER / language).glob("*.ts")) if path.stem != "index"
    ]
    parts = {name for text in files for names in IMPORT.findall(text) for name in names.split(", ")}
    found = {name: literal for text in files for name, literal in EXPORT.findall(text)}
    engine = MiniRacer()
    for name in sorted(parts):  # what a long file is made of besides
        engine.eval(f"var {name} = {found[name]};")
    tree: dict[str, Any] = {
        name: json.loads(str(engine.eval(f"JSON.stringify({literal})")))
        for name, literal in found.items()
        if name not in parts
    }
    return Words(language=language, tree=tree)


@cache
def namespaces() -> tuple[str, ...]:
    """The first parts of all keys: what a text would begin with that has no words."""
    return tuple(words_of(LANGUAGES[0]).tree)
