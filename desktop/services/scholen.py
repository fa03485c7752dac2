"""The school's own details."""

from __future__ import annotations

from desktop.core.school import School
from desktop.services.changes import Changes
from desktop.services.ports import Vault


def save_school(vault: Vault, school: School) -> Changes:
    """Keep the school's details."""
    with vault.transaction() as tx:
        tx.school.save(school)
    return Changes(school=True)


def read_school(vault: Vault) -> School:
    """Return the school of this vault."""
    with vault.transaction() as tx:
        return tx.school.read()
