"""Charts over HTTP."""

from guanxi.orgchart.api.charts import router as charts
from guanxi.orgchart.api.departments import router as departments
from guanxi.orgchart.api.history import router as history
from guanxi.orgchart.api.lines import router as lines
from guanxi.orgchart.api.people import router as people
from guanxi.orgchart.api.positions import router as positions
from guanxi.orgchart.api.templates import router as templates

ROUTERS = (charts, departments, positions, lines, people, templates, history)
