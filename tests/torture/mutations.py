"""Files that somebody or something changed: refused by name, or read exactly as they were."""

from __future__ import annotations

import hashlib
import random
import resource
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from desktop.storage.errors import VaultError
from desktop.storage.header import decode, unlock
from desktop.storage.kdf import passphrase_bytes
from desktop.storage.keyslots import SlotKind
from desktop.storage.restore import check_backup
from desktop.storage.verify import verify
from tests.fakes import FixedClock
from tests.storage.school_vault import SchoolHome, record
from tests.storage.vaults import PASSPHRASE
from tests.torture.figures import Figures, side_by_side
from tests.torture.reading import everything

PAGE = 4096
SLOWEST = 1.0
MOST_MEMORY = 300 * 1024 * 1024
Mutate = Callable[[bytes, random.Random], bytes]


def run(headers: int, databases: int, containers: int) -> Figures:
    """Mutate this many of each; all three kinds share one vault per process."""
    jobs = [(headers // 2, databases // 2, containers // 2, seed) for seed in (1, 2)]
    return side_by_side(_some, jobs)


def _some(headers: int, databases: int, containers: int, seed: int) -> Figures:
    found, chance = Figures("mutations"), random.Random(seed)
    _limit_memory()
    with tempfile.TemporaryDirectory() as root:
        victim = Victim(SchoolHome(Path(root)))
        for count, trial in (
            (headers, victim.header),
            (databases, victim.database),
            (containers, victim.container),
        ):
            for _ in range(count):
                # Of this process: what else the computer does is no fault of the vault.
                began = time.process_time()
                trial(found, chance)
                if time.process_time() - began > SLOWEST:
                    found.failures.append(f"{trial.__name__} took over a second")
    return found


class Victim:
    """A closed vault with an older state of itself and a backup."""

    def __init__(self, home: SchoolHome) -> None:
        self._home = home
        vault = home.create()
        for number in range(20):
            record(vault, f"eerder {number} " + "Zij kwam zonder jas. " * 20)
        vault.close()
        self._old = (home.folder / "vault.db").read_bytes()
        vault = home.open()
        for number in range(60):
            record(vault, f"later {number} " + "Zij kwam zonder jas. " * 20)
        made = vault.backups.make(FixedClock().now())
        self._truth = everything(vault)
        vault.close()
        self._files = {path: path.read_bytes() for path in self._kept()}
        self._backup = (home.folder / "backups" / made.name).read_bytes()
        self._header = decode((home.folder / "vault.hdr").read_bytes())

    def header(self, found: Figures, chance: random.Random) -> None:
        """Change a key slot file, half of them with a checksum that fits."""
        found.counts["key slot files"] += 1
        blob = (self._home.folder / "vault.hdr").read_bytes()
        changed = chance.choice(BYTE_MUTATIONS)(blob, chance)
        if chance.random() < 0.5:
            changed = changed[:-32] + hashlib.sha256(changed[:-32]).digest()
            found.counts["with a fitting checksum"] += 1
        try:
            read = decode(changed)
            if read != self._header:
                unlock(read, SlotKind.PASSPHRASE, passphrase_bytes(PASSPHRASE))
                found.failures.append("a changed header opened")
        except VaultError:
            found.counts["refused"] += 1

    def database(self, found: Figures, chance: random.Random) -> None:
        """Change the database; what still opens must read exactly as before and not verify."""
        found.counts["databases"] += 1
        for path, content in self._files.items():
            path.write_bytes(content)
        path = self._home.folder / "vault.db"
        whole = self._files[path]
        mutation = chance.choice((*PAGE_MUTATIONS, self._old_page, self._old_file))
        changed = mutation(whole, chance)
        path.write_bytes(changed)
        if changed == whole:
            found.counts["unchanged by chance"] += 1
            return
        try:
            vault = self._home.open()
            try:
                if everything(vault) != self._truth:
                    found.failures.append(f"{mutation.__name__} gave wrong data")
            finally:
                vault.close()
            self._read_as_before(found, mutation.__name__, is_salt=changed[16:] == whole[16:])
        except VaultError:
            found.counts["refused"] += 1

    def _read_as_before(self, found: Figures, name: str, *, is_salt: bool) -> None:
        findings = verify(self._home.folder, self._home.config, PASSPHRASE)
        if not all(one.is_ok for one in findings):
            found.counts["in a page nobody read, named by verify"] += 1
        elif is_salt:
            # It is kept in the key slot file as well; nothing depends on the first bytes.
            found.counts["only the spare salt, read as before"] += 1
        else:
            found.failures.append(f"{name} was not noticed")

    def container(self, found: Figures, chance: random.Random) -> None:
        """Change a backup, half of them with a checksum that fits."""
        found.counts["backups"] += 1
        mutations = BYTE_MUTATIONS if chance.random() < 0.5 else PAGE_MUTATIONS
        changed = chance.choice(mutations)(self._backup, chance)
        if chance.random() < 0.5:
            changed = changed[:-64] + hashlib.sha256(changed[:-64]).digest() + changed[-32:]
            found.counts["with a fitting checksum"] += 1
        if changed == self._backup:
            found.counts["unchanged by chance"] += 1
            return
        file = self._home.root / "veranderd.zkb"
        file.write_bytes(changed)
        try:
            check_backup(file, self._home.root, PASSPHRASE).close()
            found.failures.append("a changed backup opened")
        except VaultError:
            found.counts["refused"] += 1

    def _kept(self) -> list[Path]:
        names = ("vault.db", "vault.hdr", "vault.hdr2", "vault.seal")
        spare = self._home.config.glob("vault-*.hdr")
        return [*(self._home.folder / name for name in names), *spare]

    def _old_page(self, whole: bytes, chance: random.Random) -> bytes:
        start = chance.randrange(len(self._old) // PAGE) * PAGE
        return whole[:start] + self._old[start : start + PAGE] + whole[start + PAGE :]

    def _old_file(self, whole: bytes, chance: random.Random) -> bytes:
        return self._old + whole[len(self._old) : chance.choice((len(self._old), len(whole)))]


def flip_bit(blob: bytes, chance: random.Random) -> bytes:
    changed = bytearray(blob)
    changed[chance.randrange(len(blob))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def set_bytes(blob: bytes, chance: random.Random) -> bytes:
    start, size = chance.randrange(len(blob)), chance.choice((1, 2, 4, 8, 16))
    return blob[:start] + chance.randbytes(size) + blob[start + size :]


def set_digit(blob: bytes, chance: random.Random) -> bytes:
    digits = [n for n, byte in enumerate(blob[: 64 * 1024]) if 48 <= byte <= 57]
    at = chance.choice(digits)
    return blob[:at] + str(chance.randrange(10)).encode() + blob[at + 1 :]


def cut(blob: bytes, chance: random.Random) -> bytes:
    return blob[: chance.randrange(len(blob))]


def lengthen(blob: bytes, chance: random.Random) -> bytes:
    return blob + chance.randbytes(chance.randrange(1, 200))


def insert(blob: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(blob))
    return blob[:at] + chance.randbytes(chance.randrange(1, 9)) + blob[at:]


def repeat(blob: bytes, chance: random.Random) -> bytes:
    start = chance.randrange(len(blob))
    return blob[:start] + blob[start : start + 50] + blob[start:]


def flip_region(blob: bytes, chance: random.Random) -> bytes:
    """Flip a bit in the salt or text, the IV or the authentication code of a page."""
    start = chance.randrange(len(blob) // PAGE) * PAGE
    low, high = chance.choice(((0, 16), (16, PAGE - 80), (PAGE - 80, PAGE - 64), (PAGE - 64, PAGE)))
    changed = bytearray(blob)
    changed[start + chance.randrange(low, high)] ^= 1 << chance.randrange(8)
    return bytes(changed)


def zero_page(blob: bytes, chance: random.Random) -> bytes:
    start = chance.randrange(len(blob) // PAGE) * PAGE
    return blob[:start] + bytes(PAGE) + blob[start + PAGE :]


def swap_pages(blob: bytes, chance: random.Random) -> bytes:
    low, high = sorted(chance.sample(range(len(blob) // PAGE), 2))
    low, high = low * PAGE, high * PAGE
    first, second = blob[low : low + PAGE], blob[high : high + PAGE]
    return blob[:low] + second + blob[low + PAGE : high] + first + blob[high + PAGE :]


def cut_pages(blob: bytes, chance: random.Random) -> bytes:
    return blob[: chance.randrange(len(blob) // PAGE) * PAGE]


def add_page(blob: bytes, chance: random.Random) -> bytes:
    start = chance.randrange(len(blob) // PAGE) * PAGE
    return blob + chance.choice((chance.randbytes(PAGE), blob[start : start + PAGE], bytes(PAGE)))


BYTE_MUTATIONS: tuple[Mutate, ...] = (flip_bit, set_bytes, set_digit, cut, lengthen, insert, repeat)
PAGE_MUTATIONS: tuple[Mutate, ...] = (
    flip_region,
    flip_region,
    zero_page,
    swap_pages,
    cut_pages,
    cut,
    add_page,
)


def _limit_memory() -> None:
    """Let a size that a file asks for fail, not the computer."""
    with open("/proc/self/statm") as file:  # noqa: PTH123  a kernel file
        used = int(file.read().split()[0]) * resource.getpagesize()
    resource.setrlimit(resource.RLIMIT_AS, (used + MOST_MEMORY, resource.RLIM_INFINITY))
