"""How a file of the school administration differs from the register: worked out, not written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from datetime import date
from types import MappingProxyType

from desktop.core.leerlingimport import GelezenLeerling, Leesresultaat, Weigering
from desktop.core.leerlingregister import RegisterLeerling


@dataclass(frozen=True, slots=True)
class Gewijzigd:
    """A pupil whose details differ: as the register has them and as they become.

    velden are names of fields of RegisterLeerling.
    """

    oud: RegisterLeerling
    nieuw: RegisterLeerling
    velden: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Verschil:
    """A file against the register, before anything is written.

    vertrokken: who leaves according to the file. ontbreekt: who is in the register but not in the
    file; they leave only when the user says so. al_vertrokken: who had left before we knew them;
    they are not taken over. alleen_nullen: new pupils whose key is in the register but for zeros
    in front; compare again with nullen_gelijk when they are the same.
    """

    nieuw: tuple[GelezenLeerling, ...] = ()
    gewijzigd: tuple[Gewijzigd, ...] = ()
    vertrokken: tuple[Gewijzigd, ...] = ()
    ontbreekt: tuple[RegisterLeerling, ...] = ()
    gelijk: tuple[RegisterLeerling, ...] = ()
    al_vertrokken: tuple[GelezenLeerling, ...] = ()
    geweigerd: tuple[Weigering, ...] = ()
    weggelaten: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    alleen_nullen: int = 0


@dataclass(frozen=True, slots=True)
class Importkeuze:
    """What the user chose at the preview."""

    ontbrekende_zijn_vertrokken: bool = False
    dossiers_bijwerken: bool = False


def verschil(
    register: Iterable[RegisterLeerling],
    gelezen: Leesresultaat,
    vandaag: date,
    *,
    nullen_gelijk: bool = False,
) -> Verschil:
    """Compare a file with the register; a second time after carrying it out all are the same."""
    known = {one.sleutel: one for one in register}
    zeros = _but_for_zeros(known, gelezen.leerlingen)
    same_keys = zeros if nullen_gelijk else {}
    fresh: list[GelezenLeerling] = []
    pairs = []
    for one in gelezen.leerlingen:
        key = same_keys.get(one.leerling.sleutel, one.leerling.sleutel)
        if key in known:
            pairs.append(_changed(known[key], one, vandaag))
        else:
            fresh.append(one)
    met = {pair.oud.sleutel for pair in pairs}
    return Verschil(
        nieuw=tuple(one for one in fresh if not _is_gone(one, vandaag)),
        gewijzigd=tuple(pair for pair in pairs if pair.velden and not _leaves(pair)),
        vertrokken=tuple(pair for pair in pairs if _leaves(pair)),
        ontbreekt=tuple(
            one for one in known.values() if one.sleutel not in met and one.vertrokken_op is None
        ),
        gelijk=tuple(pair.oud for pair in pairs if not pair.velden),
        al_vertrokken=tuple(one for one in fresh if _is_gone(one, vandaag)),
        geweigerd=gelezen.geweigerd,
        weggelaten=gelezen.weggelaten,
        alleen_nullen=0 if nullen_gelijk else len(zeros),
    )


def _but_for_zeros(
    known: Mapping[str, RegisterLeerling], gelezen: Sequence[GelezenLeerling]
) -> Mapping[str, str]:
    """Return keys of the file with the key of the register they equal but for zeros in front.

    Where either has two keys that differ only in zeros, nothing is guessed.
    """
    given = dict.fromkeys(one.leerling.sleutel for one in gelezen)
    ours, theirs = (Counter(key.lstrip("0") for key in keys) for keys in (known, given))
    by_bare = {key.lstrip("0"): key for key in known}
    return {
        key: by_bare[bare]
        for key in given
        if key not in known and ours[bare := key.lstrip("0")] == theirs[bare] == 1
    }


def _changed(old: RegisterLeerling, read: GelezenLeerling, vandaag: date) -> Gewijzigd:
    """Return what becomes of a pupil: what the file leaves open stays as it was.

    A tussenvoegsel goes with its last name: a new name without one has none.
    """
    told = read.leerling
    names = ("roepnaam", "achternaam", "geboortedatum", "klas", "leerjaar", "mentor")
    kept = {name: getattr(told, name) or getattr(old, name) for name in names}
    renamed = kept["achternaam"] != old.achternaam
    particle = told.tussenvoegsel if renamed else told.tussenvoegsel or old.tussenvoegsel
    left = told.vertrokken_op
    if left is None and read.is_vertrokken:
        left = old.vertrokken_op or vandaag
    new = replace(old, **kept, tussenvoegsel=particle, vertrokken_op=left)
    differ = (f.name for f in fields(old) if getattr(old, f.name) != getattr(new, f.name))
    return Gewijzigd(old, new, tuple(differ))


def _leaves(pair: Gewijzigd) -> bool:
    return pair.oud.vertrokken_op is None and pair.nieuw.vertrokken_op is not None


def _is_gone(one: GelezenLeerling, vandaag: date) -> bool:
    return one.is_vertrokken or one.leerling.is_vertrokken(vandaag)
