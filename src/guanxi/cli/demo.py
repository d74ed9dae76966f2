"""``guanxi demo``: load the demo workspace."""

import click
from django.utils import timezone

from guanxi.cli.output import answer, as_json
from guanxi.demo.loading import load_demo
from guanxi.demo.sign_in import DEMO_EMAIL, DEMO_PASSWORD
from guanxi.demo.stories import DEMO


@click.command()
@as_json
def demo(json_out: bool) -> None:
    """Load the demo workspace; a second time changes nothing."""
    loaded = load_demo(DEMO, timezone.now())
    answer({**loaded, "email": DEMO_EMAIL, "password": DEMO_PASSWORD}, json_out=json_out)
