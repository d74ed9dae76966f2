"""How often may be tried what guards an account.

Nobody can keep somebody else out for good: a window ends however many tries come in it, a browser that signed in before
is counted by itself (so a flood from elsewhere does not touch it), and one source only fills its own window.
"""

from django.conf import settings

from guanxi.core.errors import Forbidden
from guanxi.throttling.policies import Limit

QUARTER, HOUR = 900, 3600

SIGN_IN = Limit("sign-in", tries=10, seconds=QUARTER)  # at one address from one source
SIGN_IN_ADDRESS = Limit("sign-in at an address", tries=50, seconds=QUARTER)  # from all unknown browsers together
SIGN_IN_SOURCE = Limit("sign-in from a source", tries=100, seconds=QUARTER)  # at all addresses together
CODE = Limit("code", tries=10, seconds=QUARTER)  # of a second factor, by one source
CODE_OF_USER = Limit("code of a user", tries=20, seconds=HOUR)  # by all sources together
OLD_PASSWORD = Limit("old password", tries=10, seconds=QUARTER)  # asked again of somebody who is signed in
RESET_REQUEST = Limit("reset request", tries=5, seconds=HOUR)  # for one address
TAKEN_NOTICE = Limit("notice of a taken address", tries=1, seconds=24 * HOUR)
RESET_SOURCE = Limit("reset request from a source", tries=20, seconds=HOUR)


def check_not_shared(email: str) -> None:
    """Raise Forbidden for the demo's sign-in, which everybody knows: who changed it would lock all others out."""
    if settings.SHARED_SIGN_IN and email == settings.SHARED_SIGN_IN:
        raise Forbidden("demo.shared", "Everybody uses this sign-in; it stays as it is.")
