"""The browser side: built files, and the one page for every other address."""

import mimetypes
from pathlib import Path

from django.conf import settings
from django.core.exceptions import SuspiciousFileOperation
from django.http import FileResponse, HttpRequest, HttpResponse
from django.utils._os import safe_join
from django.views.decorators.csrf import ensure_csrf_cookie

from guanxi.api.failures import not_found

FOREVER = "public, max-age=31536000, immutable"


@ensure_csrf_cookie
def page(request: HttpRequest, path: str) -> FileResponse | HttpResponse:
    """Return a built file, or the page itself, which finds its way by the address."""
    if path.startswith("api/"):
        return not_found(request)
    root: Path = settings.WEB_DIST
    file = _built_file(root, path)
    if file is None:
        file = root / "index.html"
        if not file.is_file():
            return HttpResponse("The browser side is not built yet: run `make setup`.", status=503)
    kind, _ = mimetypes.guess_type(file.name)
    response = FileResponse(file.open("rb"), content_type=kind or "application/octet-stream")
    response["Cache-Control"] = FOREVER if path.startswith("assets/") else "no-cache"
    return response


def _built_file(root: Path, path: str) -> Path | None:
    """Return the file an address names, if it lies in the built folder."""
    if not path:
        return None
    try:
        file = Path(safe_join(root, path))
        return file if file.is_file() else None
    except (OSError, SuspiciousFileOperation, ValueError):  # no name of a file, or none of ours
        return None
