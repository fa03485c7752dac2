"""The keyed chain that makes the logboek tamper-evident.

Each link covers the one before it, the dossier and a salted commitment to the entry. Because the
chain runs over commitments, a dossier can lawfully be destroyed, salts and all, and the rest still
verifies.
"""

from __future__ import annotations

import hashlib
import hmac

START = bytes(32)
SALT_BYTES = 16
ROW_REF_BYTES = 8


def row_ref(dossier: int) -> bytes:
    """Return the fixed-length name of a dossier within the chain."""
    return dossier.to_bytes(ROW_REF_BYTES, "big")


def commitment(salt: bytes, doc: bytes) -> bytes:
    """Return what binds the chain to doc without telling anything of it."""
    return hashlib.sha256(salt + doc).digest()


def link(chain_key: bytearray, previous: bytes, row_ref: bytes, commit: bytes) -> bytes:
    """Return the link that follows previous; all parts have a fixed length."""
    return hmac.digest(chain_key, previous + row_ref + commit, "sha256")
