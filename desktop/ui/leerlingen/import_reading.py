"""What the worker does for reading in: a file looked into, read and compared; nothing written."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from desktop.core.kolomkoppeling import Kolomkoppeling
from desktop.core.leerlingimport import Bestandsblik, Bronsoort, GelezenGezin, Leesresultaat
from desktop.core.leerlingregister import RegisterLeerling
from desktop.core.leerlingverschil import Verschil
from desktop.services import importing, leerlingen
from desktop.ui.session import Session


@dataclass(frozen=True, slots=True)
class ReadFile:
    """What is known of the file being read; dossiers counts those whose details it changes."""

    path: Path
    soort: Bronsoort
    gelezen: Leesresultaat | None = None
    verschil: Verschil | None = None
    dossiers: int = 0


@dataclass(frozen=True, slots=True)
class Family:
    """The family of an OSO dossier and the pupil it is about; without key when not in the list."""

    gezin: GelezenGezin
    leerling: RegisterLeerling


@dataclass(frozen=True, slots=True)
class FirstLook:
    """A file at first sight, with what its kind asks for next."""

    file: ReadFile
    blik: Bestandsblik
    koppeling: Kolomkoppeling | None = None
    family: Family | None = None


def look_into(session: Session, path: Path, kept: Kolomkoppeling | None) -> FirstLook:
    """Look into a file; kept is what was chosen of its columns before."""
    bestanden = session.leerlingbestanden
    blik = bestanden.look(path)
    file = ReadFile(path, blik.soort)
    if blik.tabel is not None:
        koppeling = kept or importing.koppeling_for(session.vault, blik.tabel)
        return FirstLook(file, blik, koppeling=koppeling)
    if blik.soort is Bronsoort.OSO:
        gezin = bestanden.read_gezin(path)
        known = leerlingen.list_leerlingen(session.vault)
        leerling = pupil_of(gezin.leerling.leerling, known)
        return FirstLook(file, blik, family=Family(gezin, leerling))
    read = replace(file, gelezen=bestanden.read(path))
    return FirstLook(compared(session, read, nullen_gelijk=False), blik)


def read_table(session: Session, file: ReadFile, koppeling: Kolomkoppeling) -> ReadFile:
    """Read a table by this mapping and keep the mapping for the next time."""
    gelezen = session.leerlingbestanden.read(file.path, koppeling)
    importing.save_koppeling(session.vault, koppeling)
    return compared(session, replace(file, gelezen=gelezen), nullen_gelijk=False)


def compared(session: Session, file: ReadFile, *, nullen_gelijk: bool) -> ReadFile:
    """Compare what was read with the register."""
    vault, clock = session.vault, session.clock
    gelezen = file.gelezen or Leesresultaat()
    verschil = importing.preview(vault, clock, gelezen, nullen_gelijk=nullen_gelijk)
    # A sealed dossier is not counted: it shows nowhere (X01).
    linked = {one.sleutel for one in leerlingen.list_leerlingen(vault) if one.dossier is not None}
    dossiers = sum(one.oud.sleutel in linked for one in verschil.gewijzigd)
    return replace(file, verschil=verschil, dossiers=dossiers)


def pupil_of(read: RegisterLeerling, known: Iterable[RegisterLeerling]) -> RegisterLeerling:
    """Return the one pupil of the register with this name and birth date, else what was read.

    The key of another school may be that of somebody else here, so it decides nothing. An OSO
    dossier knows no class or mentor: those of the register stay.
    """
    same = [one for one in known if read.geboortedatum and _who(one) == _who(read)]
    return same[0] if len(same) == 1 else replace(read, sleutel="", dossier=None)


def _who(one: RegisterLeerling) -> tuple[object, ...]:
    return one.sorting_name, one.geboortedatum
