"""ASGI entry point: the event stream is asynchronous, everything else runs as WSGI on threads.

Django under ASGI costs about twice the processor time for each ordinary request, so only the stream pays it.
"""

import os

from django.urls import get_resolver

from guanxi.config.wsgi import application as wsgi  # first: it names and loads the settings

from guanxi.api.bridge import WsgiBridge  # isort: skip
from guanxi.api.stream import EventStream  # isort: skip
from guanxi.core.late import load_everything  # isort: skip
from guanxi.jobs.working import Worker  # isort: skip

worker = Worker() if os.environ.get("GUANXI_JOBS") == "inside" else None


def load() -> None:
    """Load what the first requests need, when the server is already up."""
    get_resolver().url_patterns  # noqa: B018 - loads all that answers, and with it what is loaded late
    load_everything()


bridge = WsgiBridge(wsgi, threads=int(os.environ.get("GUANXI_THREADS", "8")))
application = EventStream(bridge, worker, once_up=load)
