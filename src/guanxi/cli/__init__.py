"""The command ``guanxi``: everything the product does, for people who script."""

import importlib
import os
import sys

import click

from guanxi.cli.output import Failure
from guanxi.core.errors import Problem

# Loaded when asked for, so that `guanxi --help` and each command start without the others' libraries.
COMMANDS = {
    "serve": "guanxi.cli.serve:serve",
    "migrate": "guanxi.cli.serve:migrate",
    "worker": "guanxi.cli.worker:worker",
    "webhook": "guanxi.cli.webhook_upkeep:webhook",
    "job": "guanxi.cli.job:job",
    "openapi": "guanxi.cli.serve:openapi",
    "demo": "guanxi.cli.demo:demo",
    "workspace": "guanxi.cli.workspace:workspace",
    "invitation": "guanxi.cli.invitation:invitation",
    "privacy": "guanxi.cli.privacy:privacy",
    "sealing": "guanxi.cli.sealing:sealing",
    "member": "guanxi.cli.staff:member",
    "team": "guanxi.cli.staff:team",
    "handover": "guanxi.cli.handover:handover",
    "import": "guanxi.cli.imports:imports",
    "export": "guanxi.cli.exports:exports",
    "structure": "guanxi.cli.duties:group",
    "followup": "guanxi.cli.follow_up_upkeep:followup",
    "interaction": "guanxi.cli.interaction:interaction",
    "file": "guanxi.cli.interaction:file",
    "feed": "guanxi.cli.follow_up:feed",
    "mail": "guanxi.cli.follow_up:mail",
    "today": "guanxi.cli.insights:today",
    "warning": "guanxi.cli.insights:warning",
    "bench": "guanxi.cli.bench:bench",
    "evaluate": "guanxi.cli.evaluate:evaluate",
    "audit": "guanxi.cli.audit:audit",
    "token": "guanxi.cli.users:token",
    "user": "guanxi.cli.users:user",
    "lead": "guanxi.cli.lead_upkeep:lead",
    "pool": "guanxi.cli.lead_upkeep:pool",
    "opportunity": "guanxi.cli.pipeline:opportunity",
    "search": "guanxi.cli.search:search",
    "account": "guanxi.cli.customers:account",
    "contact": "guanxi.cli.contacts:contact",
    "employment": "guanxi.cli.contacts:employment",
    "department": "guanxi.cli.contacts:department",
    "chart": "guanxi.cli.chart:chart",
    "position": "guanxi.cli.chart:position",
    "line": "guanxi.cli.lines:line",
    "tie": "guanxi.cli.lines:tie",
    "pipeline": "guanxi.cli.pipeline:stages",
    "competitor": "guanxi.cli.pipeline:competitor",
    "chain": "guanxi.cli.chain_upkeep:chain",
    "case": "guanxi.cli.case_upkeep:case",
    "campaign": "guanxi.cli.case_upkeep:campaign",
    "timeline": "guanxi.cli.timeline:timeline",
    "rating": "guanxi.cli.rating:rating",
    "unknowns": "guanxi.cli.visits:unknowns",
    "visit": "guanxi.cli.visit_answers:visit",
    "network": "guanxi.cli.network:network",
    "suggestion": "guanxi.cli.suggestion:suggestion",
    "introduction": "guanxi.cli.introduction:introduction",
}


class Commands(click.Group):
    """A group whose commands are modules."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of all commands."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import a command's module and return the command."""
        if cmd_name not in COMMANDS:
            return None
        module, _, name = COMMANDS[cmd_name].partition(":")
        command: click.Command = getattr(importlib.import_module(module), name)
        return command


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110})
@click.version_option(package_name="guanxi")
def guanxi() -> None:
    """Guanxi: who decides at your customer, and who do you not know yet."""


def main() -> None:
    """Run the command; a problem ends with one clear sentence and exit status 1."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "guanxi.config.settings")
    django = importlib.import_module("django")
    django.setup()
    try:
        guanxi(standalone_mode=True)
    except (Problem, Failure) as problem:
        click.echo(f"guanxi: {problem}", err=True)
        sys.exit(1)
