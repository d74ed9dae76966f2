"""Values that are unreadable at rest: sealed with AES-256-GCM, found again by keyed digests (docs/adr/0009)."""

from guanxi.core.sealing.blind import blind_index, blind_indexes
from guanxi.core.sealing.boxes import CannotOpen, open_bytes, open_sealed, seal, seal_bytes
from guanxi.core.sealing.fields import BlindIndexField, SealedBytesField, SealedJSONField, SealedTextField

__all__ = [
    "BlindIndexField",
    "CannotOpen",
    "SealedBytesField",
    "SealedJSONField",
    "SealedTextField",
    "blind_index",
    "blind_indexes",
    "open_bytes",
    "open_sealed",
    "seal",
    "seal_bytes",
]
