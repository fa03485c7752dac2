"""An independent reader of SQLCipher 4 files, from its published format; no code of ours.

Each page: AES-256-CBC, 16 bytes IV, HMAC-SHA512 over text, IV and page number, under a key that
PBKDF2-SHA512 makes in two rounds from the raw key.
"""

from __future__ import annotations

import hashlib
import hmac
import struct

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

PAGE, RESERVED, IV_BYTES, MAC_BYTES = 4096, 80, 16, 64


def decrypted(raw: bytes, key: bytes, salt: bytes) -> tuple[bytes, list[int]]:
    """Return the plain SQLite file and the numbers of the pages whose code is wrong."""
    mac_key = hashlib.pbkdf2_hmac("sha512", key, bytes(byte ^ 0x3A for byte in salt), 2, 32)
    pages, bad = [], []
    for number in range(1, len(raw) // PAGE + 1):
        page = raw[(number - 1) * PAGE : number * PAGE]
        text = page[16 if number == 1 else 0 : PAGE - RESERVED]
        iv, mac = page[PAGE - RESERVED : PAGE - MAC_BYTES], page[PAGE - MAC_BYTES :]
        signed = text + iv + struct.pack("<I", number)
        if not hmac.compare_digest(hmac.digest(mac_key, signed, "sha512"), mac):
            bad.append(number)
        decryptor = Cipher(algorithms.AES(key), modes.CBC(iv)).decryptor()
        plain = decryptor.update(text) + decryptor.finalize()
        start = b"SQLite format 3\0" if number == 1 else b""
        pages.append(start + plain + bytes(RESERVED))
    return b"".join(pages), bad
