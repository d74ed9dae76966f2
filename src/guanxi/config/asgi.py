"""ASGI entry point: the event stream is asynchronous, everything else runs as WSGI on threads.

Django under ASGI costs about twice the processor time for each ordinary request, so only the stream pays it.
"""

import os
from typing import Any, cast

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "guanxi.config.settings")

from a2wsgi import WSGIMiddleware

from guanxi.api.stream import EventStream
from guanxi.config.wsgi import application as wsgi

threads = int(os.environ.get("GUANXI_THREADS", "8"))
rest: Any = WSGIMiddleware(cast("Any", wsgi), workers=threads)
application = EventStream(rest)
