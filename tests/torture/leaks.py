"""No word and no key in anything the process wrote, temporary files and log included."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable
from pathlib import Path

from desktop.storage.header import decode, unlock
from desktop.storage.kdf import keys_of, passphrase_bytes
from desktop.storage.keyslots import SlotKind
from desktop.tour import story
from tests.storage.vaults import PASSPHRASE
from tests.torture.disk import Disk
from tests.torture.figures import Figures
from tests.torture.leak_day import NAMES, TEXTS
from tests.torture.recorder import operations, recorded_run

FRAGMENT = 8
TOUR_WORDS = (
    *(text for text in story.MELDING.values()),
    "Lotte heeft een blauwe plek boven haar linkerelleboog, zo groot als een munt.",
    "Er is 's avonds vaak geschreeuw te horen in de woning.",
    "Als papa boos is moet ik in de schuur blijven tot hij slaapt.",
    "Half geschreven: zij kwam vandaag te laat en",
    "Drie eigen waarnemingen en de woorden van Lotte zelf.",
    "Anja van der Beek",
    "overbuurvrouw",
)
# Words of ours that the fixed texts of the program hold as well.
ORDINARY = ("maandag ", " maandag", "veiligheid", "vrijdag ", " vrijdag")


def run(*, leaky: bool = False) -> Figures:
    """Search a day of services that ends in a crash; a leaky one is the control."""
    with tempfile.TemporaryDirectory() as root:
        home, log = Path(root) / "home", Path(root) / "log"
        home.mkdir()
        done = recorded_run(
            "tests.torture.leak_day",
            [str(home), *(["leaky"] if leaky else [])],
            Path("/"),
            log,
            **_homes(home),
        )
        found = Figures("leaks, services and crash")
        if done.returncode != -9:
            found.failures.append(done.stderr[-500:])
            return found
        secrets = _keys(log, PASSPHRASE)
        _search(found, log, "", (*NAMES, *TEXTS, PASSPHRASE), secrets)
        _search_text(found, done.stdout + done.stderr, (*NAMES, *TEXTS, PASSPHRASE))
        _search_files(found, home, (*NAMES, *TEXTS, PASSPHRASE), secrets)
    return found


def run_tour() -> Figures:
    """Search the whole day through the real windows, apart from the folder of pictures."""
    with tempfile.TemporaryDirectory() as root:
        home, log, out = Path(root) / "home", Path(root) / "log", Path(root) / "uit"
        home.mkdir()
        done = recorded_run("desktop", ["tour", "--out", str(out)], Path("/"), log, **_homes(home))
        found = Figures("leaks, a day through the windows")
        if done.returncode:
            found.failures.append(done.stderr[-500:])
            return found
        secrets = _keys(log, story.PASSPHRASE)
        _search(found, log, str(out), (*TOUR_WORDS, story.PASSPHRASE), secrets)
    return found


def fragments(words: Iterable[str]) -> set[str]:
    """Return every piece of eight characters, so that half a sentence is found too."""
    pieces = {w[n : n + FRAGMENT] for w in words for n in range(len(w) - FRAGMENT + 1)}
    return {one for one in pieces if one.strip() == one and one not in ORDINARY}


def _homes(home: Path) -> dict[str, str]:
    names = ("HOME", "TMPDIR", "SQLITE_TMPDIR", "XDG_DATA_HOME", "XDG_CONFIG_HOME")
    return {name: str(home) for name in (*names, "XDG_CACHE_HOME", "XDG_RUNTIME_DIR")}


def _keys(log: Path, passphrase: str) -> set[bytes]:
    """Return the keys of the vault that was made, from the key slot file as it was written."""
    disk = Disk()
    blob = b""
    for one in operations(log):
        disk.follow(one)
        if one.kind == "R" and one.second.endswith("/vault.hdr"):
            blob = disk.content(one.second)
    vault_key = unlock(decode(blob), SlotKind.PASSPHRASE, passphrase_bytes(passphrase))
    keys = keys_of(vault_key)
    return {
        bytes(one)
        for one in (vault_key, keys.database, keys.header_mac, keys.chain, keys.backup_mac)
    }


def _patterns(words: Iterable[str], secrets: set[bytes]) -> dict[bytes, str]:
    found = {piece.encode(): piece for piece in fragments(words)}
    found |= {piece.encode("utf-16-le"): piece for piece in fragments(words)}
    found |= {piece.encode("utf-16-be"): piece for piece in fragments(words)}
    for secret in secrets:
        # Hexadecimal in either case, and the bytes themselves.
        found |= {secret: "key", secret.hex().encode(): "key", secret.hex().upper().encode(): "key"}
    return found


def _search(
    found: Figures, log: Path, except_under: str, words: Iterable[str], secrets: set[bytes]
) -> None:
    patterns = _patterns(words, secrets)
    tail: dict[str, bytes] = {}
    for one in operations(log):
        path = one.second or one.path
        if one.kind != "W" or (except_under and path.startswith(except_under)):
            continue
        found.counts["writes"] += 1
        found.counts["bytes"] += len(one.data)
        # A word may straddle two writes.
        data = tail.get(path, b"") + one.data
        tail[path] = one.data[-128:]
        hits = {what for pattern, what in patterns.items() if pattern in data}
        found.failures += [f"{Path(path).name}: {what}" for what in sorted(hits)]


def _search_text(found: Figures, said: str, words: Iterable[str]) -> None:
    found.failures += [f"said: {one}" for one in fragments(words) if one in said]


def _search_files(found: Figures, home: Path, words: Iterable[str], secrets: set[bytes]) -> None:
    patterns = _patterns(words, secrets)
    for path in home.rglob("*"):
        if path.is_file():
            found.counts["files left"] += 1
            blob = path.read_bytes()
            hits = {what for pattern, what in patterns.items() if pattern in blob}
            found.failures += [f"{path.name}: {what}" for what in sorted(hits)]
