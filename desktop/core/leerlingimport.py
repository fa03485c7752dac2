"""What a file of the school administration tells of the pupils, before it is compared."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from types import MappingProxyType

from desktop.core.dossier import Betrokkene
from desktop.core.known_error import KnownError
from desktop.core.kolomkoppeling import Tabelvoorbeeld
from desktop.core.leerlingregister import RegisterLeerling


class LeesfoutError(KnownError):
    """A file cannot be read at all; the remedy names file and line, never a pupil."""

    def __init__(self, bestand: str, zin: str, regel: int = 0) -> None:
        super().__init__("file cannot be read")
        where = f"{bestand}, regel {regel}" if regel else bestand
        self.regel = regel
        self.remedy = f"{where}: {zin} Er is niets overgenomen."


class Bronsoort(Enum):
    """Kind of file; a table needs to know which column holds what."""

    EDEXML = "EDEXML"
    OSO = "OSO-dossier"
    CSV = "CSV"
    XLSX = "Excel"


@dataclass(frozen=True, slots=True)
class Bestandsblik:
    """What a file is at first sight; only a table has a head to map."""

    soort: Bronsoort
    tabel: Tabelvoorbeeld | None = None


@dataclass(frozen=True, slots=True)
class GelezenLeerling:
    """One pupil as a file tells it, and the line it stands on.

    is_vertrokken: the file says that the pupil left, without saying when.
    """

    regel: int
    leerling: RegisterLeerling
    is_vertrokken: bool = False


@dataclass(frozen=True, slots=True)
class Weigering:
    """One thing of a file that is not taken over: where it stands and why, in one sentence."""

    bestand: str
    regel: int
    veld: str
    zin: str


@dataclass(frozen=True, slots=True)
class Leesresultaat:
    """What was read of one file.

    weggelaten counts what this program never keeps, by its Dutch word ("burgerservicenummer").
    """

    leerlingen: tuple[GelezenLeerling, ...] = ()
    geweigerd: tuple[Weigering, ...] = ()
    weggelaten: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class GelezenGezin:
    """What an OSO dossier tells of one pupil: the details and the people around, as a proposal."""

    leerling: GelezenLeerling
    betrokkenen: tuple[Betrokkene, ...]
    weggelaten: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
