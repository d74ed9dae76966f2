"""Taking files in and letting them go."""

from guanxi.files.services.leaving import forget_unreferenced, sweep
from guanxi.files.services.sealing import reseal_files, stale_files
from guanxi.files.services.taking import Taken, keep_content, take_in, take_uploads

__all__ = [
    "Taken",
    "forget_unreferenced",
    "keep_content",
    "reseal_files",
    "stale_files",
    "sweep",
    "take_in",
    "take_uploads",
]
