"""The product's settings with the kinds of work that tests ask for."""

from guanxi.config.settings import *  # noqa: F403
from guanxi.config.settings import INSTALLED_APPS

INSTALLED_APPS += ["guanxi.jobs.tests.apps.KindsConfig"]
