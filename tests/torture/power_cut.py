"""Power cut at every moment of a working day, on a disk that keeps its promises and no more."""

from __future__ import annotations

import random
import tempfile
from collections import Counter
from pathlib import Path

from desktop.services.concepten import read_concept
from desktop.storage.backup_errors import BackupDamagedError
from desktop.storage.container import read_container
from desktop.storage.errors import VaultError
from desktop.storage.restore import check_backup
from desktop.storage.vault import SqlVault, open_vault
from desktop.storage.verify import verify
from tests.fakes import FixedClock
from tests.storage.school_vault import FIRST, SchoolHome
from tests.storage.vaults import PASSPHRASE
from tests.torture.disk import Disk
from tests.torture.figures import Figures, side_by_side
from tests.torture.power_cut_day import CONCEPT, text_of
from tests.torture.recorder import operations, recorded_run

SHM = Path("/dev/shm")  # noqa: S108  memory, for speed
PAGES_ONLY = "vault.db"


def run(entries: int, states: int, *pragmas: str, name: str = "power cut") -> Figures:
    """Cut the power in about this many states; pragmas make a control that must fail."""
    with tempfile.TemporaryDirectory() as root:
        folder, log = Path(root) / "dag", Path(root) / "log"
        folder.mkdir()
        done = recorded_run(
            "tests.torture.power_cut_day", [str(folder), str(entries), *pragmas], folder, log
        )
        if done.returncode:
            return Figures(name, failures=[done.stderr[-500:]])
        count = sum(1 for one in operations(log) if not one.path.endswith("/ack"))
        variants = 4
        stride = max(1, count * variants // states)
        jobs = [(name, folder, log, stride, variants, half) for half in (0, 1)]
        return side_by_side(_cut, jobs)


def _cut(name: str, folder: Path, log: Path, stride: int, variants: int, half: int) -> Figures:
    found, acked, disk = Figures(name), Counter[str](), Disk()
    chance = random.Random(half)
    modes = ["none", "all", *["some"] * (variants - 2)]
    for number, one in enumerate(operations(log)):
        if one.path.endswith("/ack"):
            acked.update(one.data.decode())
            continue
        disk.follow(one)
        if number % stride == 0 and number // stride % 2 == half:
            for mode in modes:
                _judge(found, disk.after_power_cut(mode, chance), folder, acked)
    return found


def _judge(found: Figures, files: dict[str, bytes], folder: Path, acked: Counter[str]) -> None:
    found.counts["states"] += 1
    with tempfile.TemporaryDirectory(dir=SHM if SHM.is_dir() else None) as root:
        for path, content in files.items():
            target = Path(root) / Path(path).relative_to(folder)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
        if not acked["R"]:
            found.counts["before the vault was made"] += 1
            return
        home = SchoolHome(Path(root))
        for wrong in (_vault(found, home, acked), _backups(home, acked), _restored(home, acked)):
            if wrong:
                found.failures.append(wrong)


def _vault(found: Figures, home: SchoolHome, acked: Counter[str]) -> str:
    try:
        vault = home.open()
        try:
            wrong = _contents(vault, acked)
        finally:
            vault.close()
    except VaultError as error:
        return f"locked out: {type(error).__name__} {error}"
    bad = [one for one in verify(home.folder, home.config, PASSPHRASE) if not one.is_ok]
    if bad and not wrong and [one.part for one in bad] == [PAGES_ONLY] and _heals(home):
        found.counts["torn unused page, gone in the next copy"] += 1
        return ""
    return wrong or "".join(f"{one.part}: {one.line}" for one in bad)


def _contents(vault: SqlVault, acked: Counter[str]) -> str:
    with vault.transaction() as tx:
        texts = [one.aantekening.tekst for one in tx.logboek.of(FIRST)]
    if texts != [text_of(number) for number in range(1, len(texts) + 1)]:
        return "wrong texts"
    if len(texts) < acked["A"]:
        return f"lost {acked['A'] - len(texts)} acknowledged"
    if int(read_concept(vault, CONCEPT) or 0) < acked["D"] * 3:
        return "lost an acknowledged draft"
    return ""


def _heals(home: SchoolHome) -> bool:
    vault = home.open()
    made = vault.backups.make(FixedClock().now())
    vault.close()
    file = home.folder / "backups" / made.name
    check_backup(file, home.root, PASSPHRASE).close()
    return True


def _backups(home: SchoolHome, acked: Counter[str]) -> str:
    whole = 0
    for path in (home.folder / "backups").glob("*.zkb"):
        try:
            read_container(path)
        except (BackupDamagedError, OSError):
            return "a backup with a name is not whole"
        whole += 1
    return "" if whole >= min(acked["B"], 1) else "lost an acknowledged backup"


def _restored(home: SchoolHome, acked: Counter[str]) -> str:
    if not (home.root / "terug" / "vault.db").exists():
        return "lost the restored vault" if acked["H"] else ""
    try:
        open_vault(home.root / "terug", home.config, PASSPHRASE).close()
    except VaultError as error:
        return f"restored vault: {type(error).__name__}"
    return ""
