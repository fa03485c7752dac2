"""The school's own details."""

from __future__ import annotations

from desktop.core.handelingen import SoortHandeling
from desktop.core.school import School
from desktop.services.changes import Changes
from desktop.services.handelingen import by_user
from desktop.services.ports import Clock, Vault


def save_school(vault: Vault, school: School) -> Changes:
    """Keep the school's details."""
    with vault.transaction() as tx:
        tx.school.save(school)
    return Changes(school=True)


def change_school(vault: Vault, clock: Clock, school: School) -> Changes:
    """Keep new details of the school; what they were stands in the access log."""
    with vault.transaction() as tx:
        before = tx.school.read()
        changed = by_user(
            tx, clock, SoortHandeling.SCHOOL_GEWIJZIGD, None, _changes(before, school)
        )
        if before != school:
            tx.school.save(school)
            tx.handelingen.add(changed)
    return Changes(school=True)


def read_school(vault: Vault) -> School:
    """Return the school of this vault."""
    with vault.transaction() as tx:
        return tx.school.read()


def _changes(before: School, after: School) -> str:
    pairs = (
        (before.naam, after.naam),
        (before.soort.value, after.soort.value),
        (before.kader, after.kader),
        (before.gebruiker.naam, after.gebruiker.naam),
        (before.gebruiker.functie, after.gebruiker.functie),
    )
    return "; ".join(f"{was} → {werd}" for was, werd in pairs if was != werd)
