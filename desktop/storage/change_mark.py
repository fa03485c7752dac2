"""Whether a vault holds anything that its last backup does not.

Acts in the access log do not count: every opening writes one, so the count of writes alone would
call each vault changed. The mark is a keyed hash: it lies beside the vault and must not tell what
is in it.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Iterator

from sqlalchemy import Connection, select

from desktop.services.plek import KEY as PLEK
from desktop.storage import rows
from desktop.storage.documents import HANDELING

LAST_ENTRY = """
SELECT seq FROM logboek_inhoud WHERE json_extract(CAST(doc AS TEXT), '$.type') <> ?
ORDER BY seq DESC LIMIT 1
"""
# Made from the rest; of search it keeps count of acts as well.
DERIVED = {"zoekstand", "verbeterd", "dossierstand"}


def change_mark(connection: Connection, key: bytearray) -> str:
    """Return a mark of all that is worth a backup, as hex: the same as long as nothing changed."""
    mark = hmac.new(key, digestmod=hashlib.sha256)
    last = connection.exec_driver_sql(LAST_ENTRY, (HANDELING,)).scalar()
    mark.update(f"{last or 0}".encode())
    for words in _rows(connection):
        # The length keeps two rows from reading as one.
        mark.update(f"{len(words)}:{words}".encode(errors="surrogatepass"))
    return mark.hexdigest()


def _rows(connection: Connection) -> Iterator[str]:
    # The logboek only grows: its last entry tells all.
    for name in sorted(rows.metadata.tables.keys() - DERIVED):
        table = rows.metadata.tables[name]
        found = connection.execute(select(table).order_by(*table.primary_key.columns))
        # Where the user was is kept at each lock and worth nothing in a backup.
        yield from (f"{name} {tuple(row)!r}" for row in found if row[0] != PLEK)
