"""The day that the list of today is made for."""

from __future__ import annotations

from datetime import date

from desktop.core.vandaag import Dag
from desktop.services.ports import Clock, Transaction, Vault


def read_dag(vault: Vault, clock: Clock) -> Dag:
    """Return today as the school has it, and the last day before it that the vault was open."""
    with vault.transaction() as tx:
        today, profiel = clock.now().date(), tx.school.read().profiel
        return Dag(today, clock.kalender(profiel), _vorige(tx, today))


def _vorige(tx: Transaction, today: date) -> date | None:
    days = (act.moment.date() for act in tx.handelingen.newest_first())
    return next((day for day in days if day < today), None)
