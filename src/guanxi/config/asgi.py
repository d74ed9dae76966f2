"""ASGI entry point: the event stream is asynchronous, everything else runs as WSGI on threads.

Django under ASGI costs about twice the processor time for each ordinary request, so only the stream pays it.
"""

import os

from guanxi.config.wsgi import application as wsgi  # first: it names and loads the settings

from guanxi.api.bridge import WsgiBridge  # isort: skip
from guanxi.api.stream import EventStream  # isort: skip
from guanxi.jobs.working import Worker  # isort: skip

worker = Worker() if os.environ.get("GUANXI_JOBS") == "inside" else None
application = EventStream(WsgiBridge(wsgi, threads=int(os.environ.get("GUANXI_THREADS", "8"))), worker)
