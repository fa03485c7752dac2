"""A whole school with the gaps that a real export has: every pupil and every gap is counted."""

from __future__ import annotations

from collections import Counter

import pytest

from desktop.core.leerlingimport import Leesresultaat
from tests.imports.conftest import Read

PUPILS, GROUPS, TEACHERS = 400, 19, 29


def pupil(n: int) -> str:
    """Build a pupil; by their number some have their own class year, no group or no birth date."""
    parts = [f"<achternaam>Leerling{n}</achternaam>"]
    parts += ["<voorvoegsel>v. d.</voorvoegsel>"] if n < 35 else []
    parts += [f"<roepnaam>Nómen{n}</roepnaam>"]
    parts += ["<geboortedatum>2016-05-04</geboortedatum>"] if n >= 2 else []
    parts += ["<jaargroep>4</jaargroep>"] if n < 11 else [f'<groep key="{n % GROUPS}"/>']
    parts += ["<land>?</land>", "<gewicht>?</gewicht>", "<gewicht_nieuw>0,3</gewicht_nieuw>"]
    parts += ["<sofinummer>111222333</sofinummer>"] if n < 5 else []
    parts += ["<uitstroomdatum>2027-07-31</uitstroomdatum>"] if n >= PUPILS - 2 else []
    return f'<leerling key="{n:05d}">{"".join(parts)}</leerling>\n'


def teacher(n: int) -> str:
    groups = f'<groepen><groep key="{n % GROUPS}"/></groepen>'
    return f'<leerkracht key="{n}"><achternaam>Leraar{n}</achternaam>{groups}</leerkracht>'


@pytest.fixture
def school(read: Read) -> Leesresultaat:
    groups = (
        f'<groep key="{n}"><naam>Klas {n}</naam><jaargroep>{n % 8 + 1}</jaargroep></groep>'
        for n in range(GROUPS)
    )
    return read(
        f"<EDEX><school><schooljaar>2040-2041</schooljaar></school><groepen>{''.join(groups)}"
        f"</groepen><leerlingen>{''.join(map(pupil, range(PUPILS)))}</leerlingen>"
        f"<leerkrachten>{''.join(map(teacher, range(TEACHERS)))}</leerkrachten></EDEX>"
    )


def test_nobody_and_nothing_is_lost(school):
    pupils = [one.leerling for one in school.leerlingen]
    assert len(pupils) == PUPILS
    assert school.geweigerd == ()
    assert sum(not one.klas for one in pupils) == 11
    assert sum(not one.geboortedatum for one in pupils) == 2
    assert sum(not one.tussenvoegsel for one in pupils) == 365
    assert sum(one.vertrokken_op is not None for one in pupils) == 2
    assert all(one.leerjaar for one in pupils)
    assert len({one.klas for one in pupils if one.klas}) == GROUPS
    assert sum("Leraar" in one.mentor for one in pupils) == 389
    teachers = Counter(name for one in pupils for name in one.mentor.split(" en ") if name)
    assert len(teachers) == TEACHERS


def test_what_is_left_out_is_counted_and_unknown_is_not(school):
    assert dict(school.weggelaten) == {"burgerservicenummer": 5, "leerlinggewicht": 400}
