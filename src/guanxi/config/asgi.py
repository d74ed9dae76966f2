"""ASGI entry point: the event stream is asynchronous, everything else runs as WSGI on threads.

Django under ASGI costs about twice the processor time for each ordinary request, so only the stream pays it.
"""

import os

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "guanxi.config.settings")

from a2wsgi import WSGIMiddleware

from guanxi.api.stream import EventStream
from guanxi.config.wsgi import application as wsgi

application = EventStream(WSGIMiddleware(wsgi, workers=int(os.environ.get("GUANXI_THREADS", "8"))))
