"""Power cut at every moment of a working day, on a disk that keeps its promises and no more."""

from __future__ import annotations

from collections import Counter

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
from tests.torture.cutting import Work, cut
from tests.torture.figures import Figures
from tests.torture.power_cut_day import CONCEPT, text_of

PAGES_ONLY = "vault.db"


def run(entries: int, states: int, *pragmas: str) -> Figures:
    """Cut the power in about this many states; pragmas make a control that must fail."""
    day = Work("power cut", "tests.torture.power_cut_day", (str(entries), *pragmas), judge)
    return cut(day, states)


def judge(found: Figures, home: SchoolHome, acked: Counter[str]) -> None:
    """See what is left of what was acknowledged."""
    if not acked["R"]:
        found.counts["before the vault was made"] += 1
        return
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
    try:
        vault = home.open()
        try:
            made = vault.backups.make(FixedClock().now())
        finally:
            vault.close()
        check_backup(home.folder / "backups" / made.name, home.root, PASSPHRASE).close()
    except VaultError:
        return False
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
