"""A request in words, and how it is sent."""

import json
from dataclasses import dataclass, replace
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponseBase
from django.test import Client

from guanxi.api.tests.tenancy_world import Things


@dataclass(frozen=True)
class Call:
    """A request that works with one's own things; ``$name`` stands for one of them."""

    method: str
    path: str
    body: Any = None
    query: str = ""
    form: bool = False

    @property
    def names(self) -> list[str]:
        """The things it speaks of, each once."""
        text = f"{self.path}?{self.query} {json.dumps(self.body)}"
        parts = (
            text.replace('"', " ")
            .replace("/", " ")
            .replace("?", " ")
            .replace("&", " ")
            .replace("=", " ")
            .replace(",", " ")
            .split()
        )
        return sorted({part.strip("[]{}?:") for part in parts if part.startswith("$")})

    def filled(self, things: Things) -> "Call":
        """Put things in place of their names."""
        path, query, body = self.path, self.query, json.dumps(self.body)
        for name in sorted(things, key=len, reverse=True):
            path, query, body = (text.replace(name, things[name]) for text in (path, query, body))
        return replace(self, path=path, query=query, body=json.loads(body))

    def send(self, client: Client, **headers: str) -> HttpResponseBase:
        """Make the request."""
        address = f"{self.path}?{self.query}" if self.query else self.path
        if self.form:
            return client.post(
                address, {name: as_file(name, text) for name, text in self.body.items()}, headers=headers
            )
        if self.body is None:
            return client.generic(self.method, address, headers=headers)
        body = json.dumps(self.body)
        return client.generic(self.method, address, body, content_type="application/json", headers=headers)


def as_file(name: str, text: str) -> Any:
    """Return what is sent in a field of a form: a small file in one that is called so."""
    return SimpleUploadedFile("a.txt", text.encode()) if name == "file" else text
