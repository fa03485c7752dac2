"""EDEXML as schools send it; the fixtures are ours, with names that nobody has."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from desktop.core.leerlingimport import Bronsoort, LeesfoutError
from desktop.core.leerlingregister import RegisterLeerling
from desktop.imports import edexml_parts, gathering
from desktop.imports.edexml import GEEN_GROEPSJAAR, GEEN_JAAR
from desktop.imports.files import LeerlingFiles
from desktop.imports.gathering import DUBBEL, GEEN_DATUM, GEEN_NAAM

FILES = Path(__file__).parent / "files"
BERK = "<leerling key='1'><achternaam>Berk</achternaam></leerling>"
ONE = f"<EDEX><leerlingen>{BERK}{{}}</leerlingen></EDEX>"


@pytest.fixture(scope="module")
def school() -> dict[str, RegisterLeerling]:
    found = LeerlingFiles().read(FILES / "edexml-2.1.xml")
    return {one.leerling.sleutel: one.leerling for one in found.leerlingen}


def test_every_pupil_is_read_once():
    found = LeerlingFiles().read(FILES / "edexml-2.1.xml")
    assert len(found.leerlingen) == 7
    assert found.geweigerd == ()
    assert [one.regel for one in found.leerlingen] == [16, 23, 27, 28, 33, 36, 40]


def test_the_group_tells_class_and_class_year(school):
    assert school["00012"].klas == "Vossen"
    assert school["00012"].leerjaar == "groep 5"


def test_two_groups_of_one_name_are_one_class_with_the_same_teachers(school):
    assert school["13"].klas == "Vossen"
    assert school["13"].leerjaar == "groep 6"
    assert school["13"].mentor == school["00012"].mentor == "Els van den Bos en Ton Kuiper"


def test_only_who_teaches_is_a_mentor(school):
    assert school["15"].mentor == "Wil Weg"


def test_a_key_keeps_its_zeros_and_loses_the_spaces_around_it(school):
    assert "00012" in school


def test_a_dummy_key_is_replaced_by_one_of_our_own(school):
    (found,) = (one for one in school.values() if one.roepnaam == "Kim")
    assert found.sleutel == "#los kim |"
    assert found.klas == "Plusgroep"


def test_a_missing_roepnaam_is_the_first_first_name_or_the_initials(school):
    assert school["13"].roepnaam == "Can"
    assert school["15"].roepnaam == "AB"


def test_a_pupil_may_have_only_a_roepnaam(school):
    assert school["14"].full_name == "Pip"
    assert school["14"].leerjaar == "leerjaar 1"


def test_what_is_not_told_stays_open(school):
    assert school["13"].geboortedatum is None
    assert school["00012"].geboortedatum == date(2022, 4, 5)


def test_who_left_is_known_by_date_or_by_the_historic_year():
    found = {
        one.leerling.sleutel: one
        for one in LeerlingFiles().read(FILES / "edexml-2.1.xml").leerlingen
    }
    assert found["15"].leerling.vertrokken_op == date(2032, 7, 31)
    assert not found["15"].is_vertrokken
    assert found["16"].is_vertrokken
    assert found["17"].is_vertrokken
    assert found["17"].leerling.vertrokken_op == date(2030, 7, 31)


def test_what_is_never_kept_is_counted_in_words():
    found = LeerlingFiles().read(FILES / "edexml-2.1.xml")
    assert dict(found.weggelaten) == {
        "ECK iD": 1,
        "burgerservicenummer": 2,
        "etniciteit": 1,
        "foto": 1,
        "leerlinggewicht": 1,
        "postcode": 1,
    }
    assert "111222333" not in repr(found.leerlingen)


def test_what_cannot_be_is_refused_with_its_line_and_the_rest_is_read():
    found = LeerlingFiles().read(FILES / "edexml-1.0.3-fout.xml")
    assert [(one.regel, one.veld, one.zin) for one in found.geweigerd] == [
        (10, "jaargroep", GEEN_GROEPSJAAR),
        (22, "jaargroep", GEEN_JAAR),
        (24, "geboortedatum", GEEN_DATUM),
    ]
    assert [one.leerling.full_name for one in found.leerlingen] == ["Tess Berk"]
    assert found.leerlingen[0].leerling.leerjaar == ""


def test_the_same_inside_uwlr():
    path = FILES / "uwlr.xml"
    assert LeerlingFiles().look(path).soort is Bronsoort.EDEXML
    (one,) = LeerlingFiles().read(path).leerlingen
    assert one.leerling == RegisterLeerling(
        "900", "Yara", "Linde", "", date(2015, 9, 1), "7B", "groep 7"
    )


def test_a_pupil_that_stands_there_twice_counts_once(read):
    assert len(read(ONE.format(BERK)).leerlingen) == 1


def test_one_key_for_two_pupils_is_refused(read):
    found = read(ONE.format("<leerling key='1'><achternaam>Eik</achternaam></leerling>"))
    (wrong,) = found.geweigerd
    assert (wrong.bestand, wrong.veld, wrong.zin) == ("school", "key", DUBBEL.format(1))


def test_a_pupil_without_a_name_is_refused(read):
    assert read(ONE.format("<leerling key='2'/>")).geweigerd[0].zin == GEEN_NAAM


def test_a_combination_group_leaves_the_class_year_to_the_other_of_the_two(read):
    groups = "<groepen><groep key='g'><naam>4/5</naam><jaargroep>{}</jaargroep></groep></groepen>"
    pupil = BERK.replace("</leerling>", "{}<groep key='g'/></leerling>")
    for of_group, of_pupil in (("C", "4"), ("4", "C"), ("5", "4")):
        own = f"<jaargroep>{of_pupil}</jaargroep>"
        text = f"<EDEX>{groups.format(of_group)}<leerlingen>{pupil.format(own)}</leerlingen></EDEX>"
        assert read(text).leerlingen[0].leerling.leerjaar == "groep 4"


def test_a_file_without_pupils_is_refused(read):
    with pytest.raises(LeesfoutError):
        read("<EDEX><leerlingen/></EDEX>")


def test_more_pupils_than_a_school_can_have_are_refused(read, monkeypatch):
    monkeypatch.setattr(edexml_parts, "MOST", 1)
    with pytest.raises(LeesfoutError) as refused:
        read(ONE.format("<leerling key='2'/>"))
    assert edexml_parts.TE_VEEL in refused.value.remedy


def test_more_faults_than_a_file_can_have_are_refused_at_the_first(read, monkeypatch):
    monkeypatch.setattr(gathering, "MOST_REFUSED", 1)
    with pytest.raises(LeesfoutError) as refused:
        read(ONE.format("\n<leerling key='2'/><leerling key='3'/>"))
    assert refused.value.regel == 2
