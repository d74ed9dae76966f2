"""``guanxi evaluate titles``: levels read from titles, against levels that people gave."""

from dataclasses import asdict
from pathlib import Path

import click

from guanxi.cli.evaluate.costs import Costs
from guanxi.cli.evaluate.figures import show
from guanxi.cli.evaluate.known import read_titles
from guanxi.cli.evaluate.options import seed_option, table_type
from guanxi.cli.output import as_json
from relgraph.trials.titles import try_titles

SHOWN = 30


@click.command()
@click.option("--levels", type=table_type, required=True, help="Truth: title, level (the first two columns else).")
@seed_option
@as_json
def titles(levels: Path, seed: int, json_out: bool) -> None:
    """How well the level of a title is told, Chinese or English: accuracy and macro-F1 by ten-fold cross-validation.

    Beside what is learned from the labels stand the product's own rules, which learn nothing: translated to the labels,
    and as they are where the labels are staff, manager, director, executive (or 1 to 4).
    """
    costs = Costs()
    pairs, reading = read_titles(levels)
    trial = try_titles([title for title, _ in pairs], [label for _, label in pairs], seed=seed)
    body = {
        "titles": len(pairs),
        "accuracy": asdict(trial.learned.accuracy),
        "macro_f1": asdict(trial.learned.macro_f1),
        "rules": asdict(trial.rules),
        "rules_untranslated": asdict(trial.untranslated) if trial.untranslated else None,
        "known_to_rules": trial.told,
        "wrong": [pairs[place] for place in trial.wrong[:SHOWN]],
        "read": reading.told(),
    }
    show(body | costs.told(), json_out=json_out)
