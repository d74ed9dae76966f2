"""Addresses: the API, and the page for everything else."""

from django.urls import path, re_path

from guanxi.api.app import api
from guanxi.api.calendar import calendar
from guanxi.api.page import page

handler404 = "guanxi.api.failures.not_found"
handler500 = "guanxi.api.failures.server_error"
urlpatterns = [
    path("api/", api.urls),
    path("calendar/<str:text>.ics", calendar),
    re_path(r"^(?P<path>.*)$", page),
]
