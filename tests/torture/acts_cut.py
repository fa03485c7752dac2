"""Power cut at every moment of a rare act: one secret opens, all is there, nothing is left over."""

from __future__ import annotations

from collections import Counter
from functools import partial

from desktop.services.concepten import read_concept
from desktop.storage.container import read_container
from desktop.storage.errors import VaultError, WrongPassphraseError
from desktop.storage.migrate import revision_of
from desktop.storage.vault import SqlVault, open_vault
from desktop.storage.verify import verify
from tests.storage.keys import NEW
from tests.storage.school_vault import SchoolHome, recorded
from tests.storage.vaults import PASSPHRASE
from tests.torture.acts_day import LATEST, UNSAFE, with_later_revision
from tests.torture.cutting import Work, cut
from tests.torture.figures import Figures
from tests.torture.power_cut_day import CONCEPT, text_of

MIGRATION = "a migration"
KEY_ACTS = ("re-keying", "a new passphrase")
CLOSED = {"vault.db", "vault.hdr", "vault.hdr2", "vault.seal", "backups", "backups.json"}


def run(act: str, entries: int, chances: int, states: int = 0, *, unsafe: bool = False) -> Figures:
    """Cut the power in about this many states, 0 for every operation; unsafe must fail."""
    arguments = (act, str(entries), *([UNSAFE] if unsafe else []))
    judging = partial(judge, act, entries)
    name = f"power cut in {act}"
    return cut(Work(name, "tests.torture.acts_day", arguments, judging, "K", chances), states)


def run_all(entries: int, chances: int) -> Figures:
    """Cut the power at every operation of every act."""
    found = Figures("power cut in rare acts")
    for act in (*KEY_ACTS, MIGRATION):
        one = run(act, entries, chances)
        found.add(one)
        found.counts[f"in {act}"] = one.counts["states"]
    return found


def judge(act: str, entries: int, found: Figures, home: SchoolHome, acked: Counter[str]) -> None:
    """Open with either secret, and read everything."""
    if act == MIGRATION:
        with_later_revision(home.root / "alembic")
    ways = {"the new key": NEW, "the old key": PASSPHRASE}
    opening = [name for name, secret in ways.items() if _opens(found, home, secret, entries)]
    if len(opening) != 1:
        found.failures.append(f"opened by {opening or 'nothing'}")
        return
    found.counts[f"opened by {opening[0]}"] += 1
    if acked["N"] and opening != ["the old key" if act == MIGRATION else "the new key"]:
        found.failures.append("what was acknowledged was lost")
    for path in (home.folder / "backups").glob("*.zkb"):
        read_container(path)
    left = {path.name for path in home.folder.iterdir() if path.is_dir() or path.stat().st_size}
    if left - CLOSED:
        found.failures.append(f"left behind: {left - CLOSED}")
    bad = [one.part for one in verify(home.folder, home.config, ways[opening[0]]) if not one.is_ok]
    found.failures += [f"verify: {part}" for part in bad]


def _opens(found: Figures, home: SchoolHome, secret: str, entries: int) -> bool:
    later = home.root / "alembic"
    migrations = later if later.exists() else None
    try:
        vault = open_vault(home.folder, home.config, secret, migrations=migrations)
        try:
            if not _holds_all(vault, entries):
                found.failures.append("lost something")
            if migrations and not _is_migrated(vault, entries):
                found.failures.append("half migrated")
        finally:
            vault.close()
    except WrongPassphraseError:
        return False
    except VaultError as error:
        found.failures.append(f"locked out: {type(error).__name__} {error}")
    return True


def _holds_all(vault: SqlVault, entries: int) -> bool:
    texts = [text_of(number) for number in range(1, entries + 1)]
    return recorded(vault) == texts and read_concept(vault, CONCEPT) == str(entries)


def _is_migrated(vault: SqlVault, entries: int) -> bool:
    with vault.begin() as connection:
        copied = connection.exec_driver_sql("SELECT count(*) FROM proef").scalar_one()
        marks = connection.exec_driver_sql("SELECT proef FROM concept").scalars().all()
        return copied > entries and marks == ["ja"] and revision_of(connection) == LATEST
