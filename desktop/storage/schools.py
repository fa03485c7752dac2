"""The row of the one school."""

from __future__ import annotations

from sqlalchemy import Connection, delete, insert, select

from desktop.core.school import Gebruiker, School, Schoolsoort
from desktop.storage import rows
from desktop.storage.inhouden import profiel_json, profiel_of


class SqlSchools:
    """The school of this vault."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def read(self) -> School:
        """Return the school."""
        row = self._connection.execute(select(rows.school)).one()
        return School(
            naam=row.naam,
            soort=Schoolsoort(row.soort),
            kader=row.kader,
            gebruiker=Gebruiker(row.gebruiker_naam, row.gebruiker_functie),
            profiel=profiel_of(row.profiel),
        )

    def save(self, school: School) -> None:
        """Keep the school's details."""
        self._connection.execute(delete(rows.school))
        self._connection.execute(
            insert(rows.school).values(
                id=1,
                naam=school.naam,
                soort=school.soort.value,
                kader=school.kader,
                gebruiker_naam=school.gebruiker.naam,
                gebruiker_functie=school.gebruiker.functie,
                profiel=profiel_json(school.profiel),
            )
        )
