"""What every route takes and a request to it, in a file for each domain, apart from the code.

Whoever adds a route adds, in the file of its domain, a line to ``RULES``, in the words of ``rights_oracle``, and a
request: to ``CALLS`` when it can name things, to ``PLAIN`` otherwise. A new file needs no mention here.
"""

from importlib import import_module
from itertools import chain
from pkgutil import iter_modules

from guanxi.api.tests.call import Call

DOMAINS = [import_module(f"{__name__}.{module.name}") for module in iter_modules(__path__)]
RULES: dict[str, str] = dict(chain.from_iterable(domain.RULES.items() for domain in DOMAINS))
# Requests that work with one's own things, and requests that name nothing.
CALLS: list[Call] = list(chain.from_iterable(domain.CALLS for domain in DOMAINS))
PLAIN: list[Call] = list(chain.from_iterable(domain.PLAIN for domain in DOMAINS))
