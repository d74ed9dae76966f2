"""Put the built browser side into the wheel, so that a server needs no Node.js."""

from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class WebBuildHook(BuildHookInterface):  # type: ignore[type-arg]
    """Include web/dist as guanxi/web_dist."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Refuse a wheel without a browser side; an editable install reads web/dist where it lies."""
        if version == "editable":
            return
        built = Path(self.root) / "web" / "dist"
        if not (built / "index.html").exists():
            raise FileNotFoundError("web/dist is not built: run `make setup` first")
        build_data["force_include"][str(built)] = "guanxi/web_dist"
