"""Settings of the program, typed, in the vault: a text kept under one key."""

from __future__ import annotations

import json
from dataclasses import asdict

from desktop.core.handelingen import SoortHandeling
from desktop.core.instellingen import Instellingen
from desktop.services.handelingen import by_user
from desktop.services.ports import Clock, Vault

KEY = "instellingen"


def read_instellingen(vault: Vault) -> Instellingen:
    """Return the settings; what is missing or cannot be read has its default."""
    with vault.transaction() as tx:
        return from_text(tx.concepten.read(KEY))


def save_instellingen(vault: Vault, clock: Clock, new: Instellingen) -> None:
    """Keep the settings; that they changed stands in the access log."""
    with vault.transaction() as tx:
        if from_text(tx.concepten.read(KEY)) == new:
            return
        tx.concepten.save(KEY, json.dumps(asdict(new)))
        words = f"vergrendelen na {new.wachttijd} minuten"
        if not new.schermopname_weren:
            words = f"{words}, schermopname toegestaan"
        soort = SoortHandeling.INSTELLING_GEWIJZIGD
        tx.handelingen.add(by_user(tx, clock, soort, None, words))


def from_text(text: str) -> Instellingen:
    """Return the settings written in text, each with its default when it makes no sense."""
    try:
        kept = json.loads(text)
    except ValueError:
        return Instellingen()
    if not isinstance(kept, dict):
        return Instellingen()
    right = {k: v for k, v in asdict(Instellingen()).items() if type(kept.get(k)) is type(v)}
    try:
        return Instellingen(**{name: kept[name] for name in right})
    except ValueError:
        return Instellingen()
