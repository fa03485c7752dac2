"""An open vault: its transactions, and the door that closes.

Each transaction that writes counts one generation more. The database carries the count, the key
slot file learns it when the vault closes.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, nullcontext
from pathlib import Path

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from desktop.services.backup_ports import Backups
from desktop.storage.engine import Database
from desktop.storage.failures import database_failures
from desktop.storage.header_keeper import HeaderKeeper
from desktop.storage.meta import advance
from desktop.storage.transaction import SqlTransaction
from desktop.storage.witness import FileWitness


class SqlVault:
    """An open vault; it belongs to the thread that opened it.

    repaired names the copies of the key slot file that were missing, damaged or old at unlock and
    have been rewritten.
    """

    def __init__(
        self,
        database: Database,
        gen: int,
        chain_key: bytearray,
        leave: ExitStack,
        witness: FileWitness | None = None,
    ) -> None:
        self.repaired: tuple[str, ...] = ()
        self._keeper: HeaderKeeper | None = None
        self._backups: Backups | None = None
        self._database = database
        self._gen = gen
        self._is_unsure = False
        self._chain_key = chain_key
        self._leave = leave
        self._witness = witness
        self._thread = threading.get_ident()

    @property
    def gen(self) -> int:
        """Return how many write transactions this vault has seen."""
        return self._gen

    @property
    def chain_key(self) -> bytearray:
        """Return the key of the logboek chain; it is wiped when the vault closes."""
        return self._chain_key

    @property
    def backups(self) -> Backups:
        """Return the backups; a vault in memory has none."""
        if self._backups is None:
            message = "a vault in memory has no backups"
            raise RuntimeError(message)
        return self._backups

    def keep_backups(self, backups: Backups) -> None:
        """Let this vault, which is on disk, be backed up."""
        self._backups = backups

    @property
    def keeper(self) -> HeaderKeeper:
        """Return what holds the key slot file; a vault in memory has none."""
        if self._keeper is None:
            message = "a vault in memory has no key slots"
            raise RuntimeError(message)
        return self._keeper

    def keep_header(self, keeper: HeaderKeeper) -> None:
        """Let the key slots of this vault, which is on disk, be changed."""
        self._keeper = keeper

    @contextmanager
    def transaction(self) -> Iterator[SqlTransaction]:
        """Commit when the block ends well, roll back when it raises."""
        with self.begin() as connection:
            yield SqlTransaction(connection, self._chain_key)

    @contextmanager
    def begin(self) -> Iterator[Connection]:
        """Give the connection within one transaction; it is on disk when the block has ended.

        Raises: VaultReplacedError, DiskFullError, DiskFaultError, ReadOnlyFolderError; and
        RuntimeError off the thread that opened the vault.
        """
        self._check_thread()
        turn = self._witness.turn() if self._witness else nullcontext()
        with database_failures(), turn:
            self._recount_if_unsure()
            try:
                with self._database.engine.begin() as connection:
                    gen, changes = self._gen, self._database.raw.total_changes
                    yield connection
                    if self._database.raw.total_changes != changes:
                        gen = advance(connection, gen)
            except DBAPIError:
                self._is_unsure = True
                raise
            self._gen = gen

    def copy_into(self, target: Path) -> None:
        """Write all of it, encrypted with the same key, to an empty file.

        Raises: VaultReplacedError, DiskFullError, DiskFaultError.
        """
        self._check_thread()
        turn = self._witness.turn() if self._witness else nullcontext()
        with database_failures(), turn:
            self._database.raw.execute("VACUUM INTO ?", (str(target.absolute()),))

    def close(self) -> None:
        """Close the database, note the generation, wipe the keys and let go of the lock."""
        self._check_thread()
        self._leave.close()

    def _recount_if_unsure(self) -> None:
        """See whether a commit that was reported as failed stands all the same.

        A disk may refuse the very last step, when the change is made and only its promise is
        missing. Without this our count would be one behind, and look like a replaced file.
        """
        if self._is_unsure:
            found = self._database.raw.execute("SELECT gen FROM kluis").fetchone()[0]
            if found == self._gen + 1:
                self._gen = found
            self._is_unsure = False

    def _check_thread(self) -> None:
        if threading.get_ident() != self._thread:
            message = "the vault belongs to the thread that opened it"
            raise RuntimeError(message)
