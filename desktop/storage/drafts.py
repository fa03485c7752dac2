"""What is still being worked on: drafts and the melding in preparation. These rows may change."""

from __future__ import annotations

from sqlalchemy import Connection, delete, insert, select

from desktop.core.dossier import DossierId
from desktop.core.melding import MeldingGegevens
from desktop.storage import rows
from desktop.storage.documents import melding_gegevens, melding_json
from desktop.storage.dossierstand import forget


class SqlConcepten:
    """Texts being typed."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def save(self, key: str, text: str) -> None:
        """Keep a draft; an empty text drops it."""
        self._connection.execute(delete(rows.concept).where(rows.concept.c.sleutel == key))
        if text:
            self._connection.execute(insert(rows.concept).values(sleutel=key, tekst=text))

    def read(self, key: str) -> str:
        """Return a draft, empty when there is none."""
        found = select(rows.concept.c.tekst).where(rows.concept.c.sleutel == key)
        return self._connection.execute(found).scalar() or ""


class SqlMeldingen:
    """What the school filled in for a melding."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def save(self, dossier: DossierId, gegevens: MeldingGegevens) -> None:
        """Keep the details."""
        self._connection.execute(delete(rows.melding).where(rows.melding.c.dossier == dossier))
        self._connection.execute(
            insert(rows.melding).values(dossier=dossier, gegevens=melding_json(gegevens))
        )
        forget(self._connection, dossier)

    def of(self, dossier: DossierId) -> MeldingGegevens:
        """Return the details, empty when nothing was filled in."""
        found = select(rows.melding.c.gegevens).where(rows.melding.c.dossier == dossier)
        text = self._connection.execute(found).scalar()
        return melding_gegevens(text) if text else MeldingGegevens()
