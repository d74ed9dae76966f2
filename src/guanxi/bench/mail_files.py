"""A made-up firm's mail as files, one a day, as a partition of it is read from anywhere."""

from pathlib import Path

import numpy as np

from guanxi.bench.mail import FIRST_DAY, firm, mail_of
from relgraph.batch import Partition, Read
from relgraph.traffic import Traffic, traffic


def write_mail(folder: Path, size: int, messages: int, days: int) -> int:
    """Write a file a day; return how many rows they have."""
    house, rows = firm(size), 0
    for day in range(FIRST_DAY, FIRST_DAY + days):
        piece = mail_of(house, day, messages // days)
        np.save(folder / f"{day}.npy", np.stack([piece.message, piece.at, piece.sender, piece.recipient]))
        rows += len(piece)
    return rows


def mail_reader(folder: Path, size: int) -> Read:
    """Return what reads a day."""

    def read(partition: Partition) -> Traffic:
        message, at, sender, recipient = np.load(folder / f"{partition.day}.npy")
        return traffic(size, message=message, at=at, sender=sender, recipient=recipient)

    return read
