"""JSON with exactly one spelling, and strict readers for its fields.

One spelling, because the authentication code of the header and the commitments of the logboek are
over bytes. A reader accepts what the writer would have written and nothing else.
"""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Container
from collections.abc import Set as AbstractSet

from desktop.storage.errors import HeaderDamagedError


def canonical(value: object) -> bytes:
    """Return the only spelling of a JSON value: sorted keys, no spaces, ASCII."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), allow_nan=False).encode()


def parse(body: bytes) -> dict[str, object]:
    """Return the JSON object in body; raise HeaderDamagedError for anything else."""
    try:
        value = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise HeaderDamagedError("not JSON") from error
    if not isinstance(value, dict):
        raise HeaderDamagedError("not a JSON object")
    return value


def fields(value: object, names: AbstractSet[str], what: str) -> dict[str, object]:
    """Return value as an object with exactly these names."""
    if not isinstance(value, dict) or value.keys() != names:
        raise HeaderDamagedError(f"fields of {what}")
    return value


def to_text(value: bytes) -> str:
    return base64.b64encode(value).decode()


def binary(value: object, size: int, what: str) -> bytes:
    """Return base64 text as bytes of this size."""
    if not isinstance(value, str):
        raise HeaderDamagedError(f"type of {what}")
    try:
        found = base64.b64decode(value, validate=True)
    except (binascii.Error, ValueError) as error:
        raise HeaderDamagedError(f"base64 of {what}") from error
    if len(found) != size:
        raise HeaderDamagedError(f"length of {what}")
    return found


def whole(value: object, allowed: Container[int], what: str) -> int:
    """Return a whole number within bounds; True is not one."""
    if type(value) is not int or value not in allowed:
        raise HeaderDamagedError(f"bounds of {what}")
    return value


def text(value: object, longest: int, what: str) -> str:
    """Return text of at most this many characters."""
    if not isinstance(value, str) or not 0 < len(value) <= longest:
        raise HeaderDamagedError(f"text of {what}")
    return value
