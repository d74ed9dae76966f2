"""The envelope around a parcel: pieces of one mebibyte, each sealed with AES-256-GCM under a key from a passphrase.

    "GUANXI-SEALED-1\n"  {"kdf":"scrypt","n":…,"r":…,"p":…,"salt":…,"prefix":…}"\n"  piece piece … piece

The nonce of a piece is the prefix, its number, and whether it is the last one: pieces cannot be swapped, left out or
added, nor the end cut off. What the first two lines say is authenticated with every piece. Reading can begin anywhere
and holds a few pieces in memory, writing holds one.
"""

import io
import json
import secrets
import unicodedata
from base64 import b64decode, b64encode
from collections import OrderedDict
from dataclasses import asdict, dataclass
from typing import IO, Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from guanxi.portability.parcel.refusals import Refused

MAGIC = b"GUANXI-SEALED-1\n"
PIECE = 1 << 20
TAG = 16
PREFIX_BYTES = 7
MAX_PIECES = 1 << 32
MAX_HEAD = 512
PIECES_HELD = 4
KEY_BYTES = 32
# 64 MiB of memory and some tenths of a second for each guess.
COST = 1 << 16
# A file may not ask for more work than this: it would keep the machine busy before anything is known of it.
MAX_COST = 1 << 18
WRONG = "The passphrase does not fit, or the file was changed."


@dataclass(frozen=True, slots=True)
class Head:
    """How the key is made of the passphrase, and what nonces begin with."""

    kdf: str
    n: int
    r: int
    p: int
    salt: str
    prefix: str

    def key(self, passphrase: str) -> AESGCM:
        """Return the key; takes its time."""
        derive = Scrypt(salt=b64decode(self.salt), length=KEY_BYTES, n=self.n, r=self.r, p=self.p)
        return AESGCM(derive.derive(unicodedata.normalize("NFC", passphrase).encode()))

    def written(self) -> bytes:
        """Return the first two lines of the file."""
        return MAGIC + json.dumps(asdict(self), separators=(",", ":")).encode() + b"\n"


def new_head() -> Head:
    """Return the beginning of a new envelope."""
    salt, prefix = secrets.token_bytes(16), secrets.token_bytes(PREFIX_BYTES)
    return Head("scrypt", COST, 8, 1, b64encode(salt).decode(), b64encode(prefix).decode())


def read_head(stream: IO[bytes]) -> Head | None:
    """Return how an envelope begins, None when the stream is none. Raises Refused for one that asks for too much."""
    if stream.read(len(MAGIC)) != MAGIC:
        stream.seek(0)
        return None
    try:
        head = Head(**json.loads(stream.readline(MAX_HEAD)))
        fair = head.kdf == "scrypt" and 1 << 14 <= head.n <= MAX_COST and (head.r, head.p) == (8, 1)
        lengths = (len(b64decode(head.salt)), len(b64decode(head.prefix)))
    except (TypeError, ValueError):
        raise Refused("The beginning of the file cannot be read.") from None
    if not fair or lengths != (16, PREFIX_BYTES):
        raise Refused("The beginning of the file cannot be read.")
    return head


def _nonce(prefix: bytes, number: int, *, last: bool) -> bytes:
    return prefix + number.to_bytes(4, "big") + bytes([last])


class SealingStream(io.RawIOBase):
    """A stream to write into, whose pieces go sealed into another one; closing it writes the last piece."""

    def __init__(self, out: IO[bytes], passphrase: str) -> None:
        head = new_head()
        self._out, self._cipher, self._head = out, head.key(passphrase), head.written()
        self._prefix, self._number, self._held = b64decode(head.prefix), 0, bytearray()
        out.write(self._head)

    def writable(self) -> bool:
        """Say that it can be written to."""
        return True

    def write(self, data: Any) -> int:
        """Take bytes; whole pieces go out as soon as it is known that they are not the last."""
        self._held += data
        while len(self._held) > PIECE:
            self._put(bytes(self._held[:PIECE]), last=False)
            del self._held[:PIECE]
        return len(data)

    def _put(self, piece: bytes, *, last: bool) -> None:
        if self._number >= MAX_PIECES:
            raise Refused("The workspace is larger than one file can hold.")
        self._out.write(self._cipher.encrypt(_nonce(self._prefix, self._number, last=last), piece, self._head))
        self._number += 1

    def close(self) -> None:
        """Write the last piece."""
        if not self.closed:
            self._put(bytes(self._held), last=True)
        super().close()


class OpeningStream(io.RawIOBase):
    """What is in an envelope, to be read from anywhere. Raises Refused when a piece does not open."""

    def __init__(self, stream: IO[bytes], head: Head, passphrase: str) -> None:
        self._stream, self._cipher, self._head = stream, head.key(passphrase), head.written()
        self._prefix, self._start, self._place = b64decode(head.prefix), stream.tell(), 0
        sealed = stream.seek(0, io.SEEK_END) - self._start
        self._pieces = -(-sealed // (PIECE + TAG))
        self._size = sealed - TAG * self._pieces
        self._held: OrderedDict[int, bytes] = OrderedDict()
        if self._pieces == 0 or self._size < 0:
            raise Refused("The file is cut off.")
        self._piece(self._pieces - 1)

    def readable(self) -> bool:
        """Say that it can be read."""
        return True

    def seekable(self) -> bool:
        """Say that it can be read from anywhere."""
        return True

    def tell(self) -> int:
        """Return where reading goes on."""
        return self._place

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """Go somewhere."""
        base = {io.SEEK_SET: 0, io.SEEK_CUR: self._place, io.SEEK_END: self._size}[whence]
        self._place = max(0, base + offset)
        return self._place

    def readinto(self, buffer: Any) -> int:
        """Read to the end of a piece at most."""
        if self._place >= self._size:
            return 0
        number, within = divmod(self._place, PIECE)
        found = self._piece(number)[within : within + len(buffer)]
        buffer[: len(found)] = found
        self._place += len(found)
        return len(found)

    def _piece(self, number: int) -> bytes:
        if number not in self._held:
            self._held[number] = self._opened(number)
            if len(self._held) > PIECES_HELD:
                self._held.popitem(last=False)
        return self._held[number]

    def _opened(self, number: int) -> bytes:
        self._stream.seek(self._start + number * (PIECE + TAG))
        last = number == self._pieces - 1
        try:
            sealed = self._stream.read(PIECE + TAG)
            return self._cipher.decrypt(_nonce(self._prefix, number, last=last), sealed, self._head)
        except InvalidTag:
            raise Refused(WRONG) from None
