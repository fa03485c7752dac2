"""Drafts: what was typed but not recorded survives crash, lock and power cut."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.services.ports import Vault


@dataclass(frozen=True, slots=True)
class Concept:
    """A text being typed and the key it is kept under; an empty text drops it."""

    key: str
    text: str = ""


def save_concept(vault: Vault, key: str, text: str) -> None:
    """Keep what is being typed."""
    with vault.transaction() as tx:
        tx.concepten.save(key, text)


def read_concept(vault: Vault, key: str) -> str:
    """Return what was being typed, empty when there is nothing."""
    with vault.transaction() as tx:
        return tx.concepten.read(key)
