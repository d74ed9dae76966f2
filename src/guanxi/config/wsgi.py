"""WSGI entry point: everything but the event stream."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "guanxi.config.settings")
application = get_wsgi_application()

from django.db import connections  # noqa: E402 - needs the settings

from guanxi.core.wall import NOWHERE  # noqa: E402

connections.settings["default"]["STANDS"] = NOWHERE
connections.close_all()
