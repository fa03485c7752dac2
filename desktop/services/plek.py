"""The place where the user was: kept encrypted at a lock, so that the day goes on there."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field

from desktop.services.ports import Vault

KEY = "plek"


@dataclass(frozen=True, slots=True)
class Plek:
    """What was on screen, by the keys the screens use; dossier is 0 when none was open.

    dag is the day it was kept, as an ISO date. tijdlijn holds what Tijdlijnfilter.to_values told
    of the filter on that dossier.
    """

    scherm: str = ""
    onderdeel: str = ""
    dossier: int = 0
    pagina: str = ""
    filter: str = ""
    zoek: str = ""
    thema: str = ""
    tekst: int = 100
    tijdlijn: dict[str, str] = field(default_factory=dict)
    dag: str = ""

    def to_text(self) -> str:
        """Return it as text that can be kept."""
        return json.dumps(asdict(self), ensure_ascii=False)


def read_plek(text: str) -> Plek:
    """Return the place that to_text wrote; what cannot be read has its default."""
    try:
        kept = json.loads(text)
    except ValueError:
        return Plek()
    if not isinstance(kept, dict):
        return Plek()
    empty = asdict(Plek())
    return Plek(**{k: kept[k] for k, v in empty.items() if type(kept.get(k)) is type(v)})


def save_plek(vault: Vault, plek: Plek) -> None:
    """Keep the place."""
    with vault.transaction() as tx:
        tx.concepten.save(KEY, plek.to_text())


def last_plek(vault: Vault) -> Plek:
    """Return the place of the last lock or close."""
    with vault.transaction() as tx:
        return read_plek(tx.concepten.read(KEY))
