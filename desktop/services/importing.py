"""Taking over the pupils of the school administration: look first, then all or nothing."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import fields, replace
from datetime import date
from pathlib import Path
from typing import Protocol

from desktop.core.dossier import DossierId, Leerling
from desktop.core.handelingen import SoortHandeling
from desktop.core.kolomkoppeling import Kolom, Kolomkoppeling, Tabelvoorbeeld
from desktop.core.leerlingimport import Bestandsblik, GelezenGezin, Leesresultaat
from desktop.core.leerlingregister import RegisterLeerling
from desktop.core.leerlingverschil import Gewijzigd, Importkeuze, Verschil, verschil
from desktop.services.changes import Changes
from desktop.services.handelingen import by_user
from desktop.services.ports import Clock, Transaction, Vault

KOPPELING = "import/kolommen"
"""The key under which the mapping of columns of this school is kept."""


class Leerlingbestanden(Protocol):
    """Files of school administrations; each method raises LeesfoutError, nothing is written."""

    def look(self, path: Path) -> Bestandsblik:
        """Return what a file is, and the head of its table when it is a table."""
        ...

    def read(self, path: Path, koppeling: Kolomkoppeling | None = None) -> Leesresultaat:
        """Return the pupils of a file; without koppeling that of the headers counts."""
        ...

    def read_gezin(self, path: Path) -> GelezenGezin:
        """Return the pupil, family and carers of an OSO dossier."""
        ...


def preview(
    vault: Vault, clock: Clock, gelezen: Leesresultaat, *, nullen_gelijk: bool = False
) -> Verschil:
    """Return what taking over would do; nullen_gelijk ignores zeros in front of keys."""
    with vault.transaction() as tx:
        register = tx.leerlingen.all()
    return verschil(register, gelezen, clock.now().date(), nullen_gelijk=nullen_gelijk)


def carry_out(
    vault: Vault, clock: Clock, gezien: Verschil, keuze: Importkeuze | None = None
) -> Changes:
    """Take over what the preview showed, all of it or nothing.

    Nobody is removed: who left gets a last day. The access log holds numbers, no names.
    """
    chosen = keuze or Importkeuze()
    vandaag = clock.now().date()
    with vault.transaction() as tx:
        linked = {one.sleutel: one.dossier for one in tx.leerlingen.all()}
        gone = _missing(gezien, chosen, vandaag)
        changed = (*gezien.gewijzigd, *gezien.vertrokken)
        kept = (one.leerling for one in gezien.nieuw), (one.nieuw for one in changed), gone
        saved = [replace(one, dossier=linked.get(one.sleutel)) for some in kept for one in some]
        tx.leerlingen.save(saved)
        touched = _renewed(tx, clock, changed, linked) if chosen.dossiers_bijwerken else []
        told = _counts(gezien, len(gone), len(touched))
        tx.handelingen.add(by_user(tx, clock, SoortHandeling.LEERLINGEN_INGELEZEN, None, told))
    return Changes(dossiers=frozenset(touched), leerlingen=True)


def koppeling_for(vault: Vault, tabel: Tabelvoorbeeld) -> Kolomkoppeling:
    """Return the mapping this school used before when it fits the table, else the proposal."""
    with vault.transaction() as tx:
        kept = _koppeling(tx.concepten.read(KOPPELING))
    fits = bool(kept) and set(kept.values()) <= set(tabel.koppen) - tabel.gevoelig
    return Kolomkoppeling(kept) if fits else tabel.voorstel


def save_koppeling(vault: Vault, koppeling: Kolomkoppeling) -> None:
    """Keep the mapping for the next file of this school."""
    kept = {kolom.name: kop for kolom, kop in koppeling.koppen.items()}
    with vault.transaction() as tx:
        tx.concepten.save(KOPPELING, json.dumps(kept, ensure_ascii=False) if kept else "")


def _koppeling(text: str) -> Mapping[Kolom, str]:
    kept = json.loads(text) if text else {}
    return {Kolom[name]: kop for name, kop in kept.items() if name in Kolom.__members__}


def _missing(gezien: Verschil, keuze: Importkeuze, vandaag: date) -> list[RegisterLeerling]:
    if not keuze.ontbrekende_zijn_vertrokken:
        return []
    return [replace(one, vertrokken_op=vandaag) for one in gezien.ontbreekt]


def _renewed(
    tx: Transaction,
    clock: Clock,
    changed: Iterable[Gewijzigd],
    linked: Mapping[str, DossierId | None],
) -> list[DossierId]:
    """Give dossiers the new details of their leerling; the old ones stay on record."""
    schrijver, at = tx.school.read().gebruiker.naam, clock.now()
    touched = []
    for one in changed:
        key = linked.get(one.oud.sleutel)
        fresh = {f.name: getattr(one.nieuw, f.name) for f in fields(Leerling)}
        differ = {name: value for name, value in fresh.items() if name in one.velden}
        if key is not None and differ:
            dossier = tx.dossiers.get(key)
            renewed = replace(dossier, leerling=replace(dossier.leerling, **differ))
            tx.dossiers.save(renewed, at=at, schrijver=schrijver)
            touched.append(key)
    return touched


def _counts(gezien: Verschil, missing: int, dossiers: int) -> str:
    counts = {
        "nieuw": len(gezien.nieuw),
        "gewijzigd": len(gezien.gewijzigd),
        "van school": len(gezien.vertrokken) + missing,
        "gelijk": len(gezien.gelijk),
        "geweigerd": len(gezien.geweigerd),
        "dossiers bijgewerkt": dossiers,
    }
    return ", ".join(f"{count} {word}" for word, count in counts.items())
