"""The pupils of the school as its own administration knows them: the register."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop.core.dossier import DossierId, Leerling
from desktop.core.nederlands import full_name, sorting_name


@dataclass(frozen=True, slots=True)
class RegisterLeerling:
    """A pupil of the register; never with a BSN (domain facts 0.4).

    sleutel is the key of the school administration, compared as text. vertrokken_op is the last
    day at school, from which the retention term runs; dossier is the one opened for this pupil.
    """

    sleutel: str
    roepnaam: str
    achternaam: str
    tussenvoegsel: str = ""
    geboortedatum: date | None = None
    klas: str = ""
    leerjaar: str = ""
    mentor: str = ""
    vertrokken_op: date | None = None
    dossier: DossierId | None = None

    @property
    def full_name(self) -> str:
        """Return "Amira el Haddad"."""
        return full_name(self.roepnaam, self.tussenvoegsel, self.achternaam)

    @property
    def sorting_name(self) -> str:
        """Return the key for a list by last name."""
        return sorting_name(self.roepnaam, self.tussenvoegsel, self.achternaam)

    def is_vertrokken(self, vandaag: date) -> bool:
        """Tell whether the last day at school is behind us."""
        return self.vertrokken_op is not None and self.vertrokken_op < vandaag

    def leerling(self) -> Leerling:
        """Return the leerling of a new dossier; raise LeerlingError when a name is missing."""
        return Leerling(
            roepnaam=self.roepnaam,
            achternaam=self.achternaam,
            tussenvoegsel=self.tussenvoegsel,
            geboortedatum=self.geboortedatum,
            klas=self.klas,
            mentor=self.mentor,
        )


def eigen_sleutel(roepnaam: str, tussenvoegsel: str, achternaam: str, born: date | None) -> str:
    """Return a key for a pupil without one: the same name and birth date give the same key.

    A key that begins with # is a dummy that a next file gives to somebody else (EDEXML).
    """
    return f"#{sorting_name(roepnaam, tussenvoegsel, achternaam)}|{born or ''}"
