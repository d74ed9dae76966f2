"""Levels of three hundred Chinese titles, and learning levels that somebody else drew.

The list is ours: titles as they are common, none of a real person, labelled by the rules of docs/engine.md.
"""

import csv
from pathlib import Path

import numpy as np

from relgraph.trials.titles import crossed, signs_table, stratified, try_titles

LIST = Path(__file__).with_name("titles_zh.csv")


def labelled() -> tuple[list[str], list[str]]:
    with LIST.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    return [row["title"] for row in rows], [row["level"] for row in rows]


def test_the_list_has_three_hundred_titles_of_four_levels() -> None:
    titles, labels = labelled()
    assert len(set(titles)) == len(titles) == 300
    assert {label: labels.count(label) for label in labels} == dict.fromkeys(
        ("executive", "director", "manager", "staff"), 75
    )


def test_rules_tell_the_level_of_chinese_titles() -> None:
    found = try_titles(*labelled())
    assert found.untranslated is not None
    assert found.untranslated.macro_f1.value is not None
    assert found.untranslated.macro_f1.value >= 0.97
    assert found.told is not None
    assert found.told >= 0.98


def test_levels_can_be_learned_that_others_drew() -> None:
    titles, labels = labelled()
    found = try_titles(titles, ["上层" if label in ("executive", "director") else "下层" for label in labels])
    assert found.untranslated is None
    assert found.learned.macro_f1.value is not None
    assert found.learned.macro_f1.value >= 0.9


def test_folds_hold_every_class() -> None:
    truth = np.array([0] * 50 + [1] * 10)
    folds = stratified(truth, 10, seed=4)
    assert np.bincount(folds).tolist() == [6] * 10
    assert sorted(folds[truth == 1].tolist()) == list(range(10))


def test_nothing_is_learned_from_what_is_asked() -> None:
    """A sign that every title has alone cannot help: all that is left is the commoner class."""
    truth = np.array([0] * 12 + [1] * 6)
    table = signs_table([{f"sign {number}": 1.0} for number in range(len(truth))])
    assert crossed(table, truth, stratified(truth, 6, seed=0), 2).tolist() == [0] * len(truth)


def test_no_titles_are_no_figure() -> None:
    assert try_titles([], []).learned.macro_f1.value is None
