"""The family and carers of an OSO dossier."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from desktop.core.dossier import Gezag
from desktop.core.kring import Kring
from desktop.core.leerlingimport import Bronsoort, GelezenGezin, LeesfoutError
from desktop.imports.files import EEN_LEERLING, GEEN_OSO, LeerlingFiles
from desktop.imports.oso import GEEN_LEERLING, MEER_LEERLINGEN

OSO = Path(__file__).parent / "files" / "oso.xml"


@pytest.fixture(scope="module")
def gezin() -> GelezenGezin:
    return LeerlingFiles().read_gezin(OSO)


def test_the_pupil_is_read_but_not_the_day_of_leaving_the_other_school(gezin):
    leerling = gezin.leerling.leerling
    assert leerling.full_name == "Mila van de Berg"
    assert leerling.geboortedatum == date(2014, 3, 17)
    assert leerling.vertrokken_op is None


def test_parents_have_gezag_as_legal_representatives(gezin):
    vader, moeder, other = (one for one in gezin.betrokkenen if one.soort is None)
    assert (vader.naam, vader.relatie, vader.gezag) == ("Tom van de Berg", "vader", Gezag.JA)
    assert (moeder.naam, moeder.relatie, moeder.gezag) == ("S. Veld", "moeder", Gezag.NEE)
    assert (other.relatie, other.gezag, other.overleden) == ("verzorger", Gezag.ONBEKEND, True)


@pytest.mark.parametrize(
    ("code", "relatie"),
    [("3", "voogd"), ("7", "biologische moeder"), ("5", "verzorger"), ("oma", "oma")],
)
def test_a_relation_is_told_in_words(write, code, relatie):
    tells = f"<achternaam>Rust</achternaam><relatietotkind>{code}</relatietotkind>"
    who = f"<verzorger>{tells}</verzorger>"
    text = f"<dossier><leerling><achternaam>Berk</achternaam>{who}</leerling></dossier>"
    assert LeerlingFiles().read_gezin(write("oso", text)).betrokkenen[0].relatie == relatie


def test_numbers_and_address_come_along(gezin):
    vader = gezin.betrokkenen[0]
    assert vader.telefoon == "0701111111 (werk)"
    assert vader.email == "tom@voorbeeld.nl"
    assert vader.adres == "Laan 5b, 1234AB Stad"
    assert not vader.geheim


def test_a_secret_address_makes_all_secret_and_the_stand_in_number_is_left_out(gezin):
    moeder = gezin.betrokkenen[1]
    assert moeder.geheim
    assert moeder.contact == ()


@pytest.mark.parametrize(
    "secret",
    [
        "<adresgeheim>true</adresgeheim>",
        "<communicatie><nummer>06</nummer><geheim>true</geheim></communicatie>",
    ],
)
def test_one_secret_is_enough(write, secret):
    who = f"<verzorger><achternaam>Rust</achternaam>{secret}</verzorger>"
    text = f"<dossier><leerling><achternaam>Berk</achternaam>{who}</leerling></dossier>"
    assert LeerlingFiles().read_gezin(write("oso", text)).betrokkenen[0].geheim


def test_carers_are_professionals(gezin):
    carers = [one for one in gezin.betrokkenen if one.soort is Kring.PROFESSIONAL]
    assert [(one.naam, one.relatie, one.telefoon) for one in carers] == [
        ("Prik", "huisarts", "0101112222"),
        ("De Zonnestraal", "aansprakelijke instelling", ""),
    ]


def test_what_is_never_kept_is_counted(gezin):
    assert dict(gezin.weggelaten) == {
        "bankrekening": 1,
        "bijgevoegd document": 1,
        "burgerservicenummer": 1,
        "culturele achtergrond": 1,
        "nationaliteit": 1,
        "toets": 1,
    }


def test_it_is_no_list_for_the_register():
    assert LeerlingFiles().look(OSO).soort is Bronsoort.OSO
    with pytest.raises(LeesfoutError) as refused:
        LeerlingFiles().read(OSO)
    assert EEN_LEERLING in refused.value.remedy


def test_a_list_is_no_oso_dossier(write):
    with pytest.raises(LeesfoutError) as refused:
        LeerlingFiles().read_gezin(write("lijst", "Roepnaam;Achternaam\nTess;Berk\n"))
    assert GEEN_OSO in refused.value.remedy


@pytest.mark.parametrize(
    ("within", "sentence"),
    [
        ("", GEEN_LEERLING),
        ("<leerling/><leerling/>", MEER_LEERLINGEN),
        ("<leerling/>", "achternaam"),
    ],
)
def test_it_is_about_one_pupil_with_a_name(write, within, sentence):
    with pytest.raises(LeesfoutError) as refused:
        LeerlingFiles().read_gezin(write("oso", f"<dossier>{within}</dossier>"))
    assert sentence in refused.value.remedy


def test_a_carer_without_a_name_is_called_what_they_are(write):
    text = OSO.read_text(encoding="utf-8").replace("<naam>De Zonnestraal</naam>", "")
    (carer,) = (
        one
        for one in LeerlingFiles().read_gezin(write("oso", text)).betrokkenen
        if one.relatie == "aansprakelijke instelling"
    )
    assert carer.naam == "aansprakelijke instelling"
