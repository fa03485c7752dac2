"""Lists of pupils in CSV: headers, encodings, separators, and what is never taken."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.core.kolomkoppeling import Kolom, Kolomkoppeling
from desktop.core.leerlingimport import Bronsoort, LeesfoutError
from desktop.imports.csv_table import AANHALING, GEEN_TEKST, TEKENS
from desktop.imports.files import LeerlingFiles
from desktop.imports.gathering import GEEN_DATUM, TE_LANG
from desktop.imports.pupils import GEEN_NAAM, TE_BREED
from desktop.imports.table import LEEG

MAGISTER = (
    "\ufeffStamnummer,Roepnaam,Tussenvoegsel,Achternaam,Klas,Klassenmentor 1\r\n"
    '00123,"Noor","",Öztürk,2B,"Bos, Els"\r\n'
    '00124,"Sam","van ""t",Berk,2B,""\r\n'
)


def test_a_list_of_magister_is_read_as_it_comes(read):
    first, second = (one.leerling for one in read(MAGISTER).leerlingen)
    assert (first.sleutel, first.full_name, first.klas) == ("00123", "Noor Öztürk", "2B")
    assert (first.mentor, second.mentor) == ("Bos, Els", "")
    assert second.tussenvoegsel == 'van "t'


def test_the_head_is_proposed_and_shown(write):
    seen = LeerlingFiles().look(write("lijst.csv", MAGISTER))
    assert seen.soort is Bronsoort.CSV
    assert seen.tabel is not None
    assert seen.tabel.voorstel.koppen == {
        Kolom.SLEUTEL: "Stamnummer",
        Kolom.ROEPNAAM: "Roepnaam",
        Kolom.TUSSENVOEGSEL: "Tussenvoegsel",
        Kolom.ACHTERNAAM: "Achternaam",
        Kolom.KLAS: "Klas",
        Kolom.MENTOR: "Klassenmentor 1",
    }
    assert seen.tabel.ontbreekt == ()
    assert seen.tabel.rijen[0] == ("00123", "Noor", "", "Öztürk", "2B", "Bos, Els")


@pytest.mark.parametrize(
    ("head", "kolom"),
    [
        ("leerlingnummer", Kolom.SLEUTEL),
        ("KEY", Kolom.SLEUTEL),
        ("Voorvoegsel(s)", Kolom.TUSSENVOEGSEL),
        ("Stamgroep", Kolom.KLAS),
        ("Groep", Kolom.KLAS),
        ("Geb. datum", Kolom.GEBOORTEDATUM),
        ("Jaargroep", Kolom.LEERJAAR),
        ("Leerkracht", Kolom.MENTOR),
        ("Datum uitschrijving", Kolom.VERTROKKEN_OP),
    ],
)
def test_headers_are_known_by_their_synonyms(write, head, kolom):
    seen = LeerlingFiles().look(write("l", f"Roepnaam;Achternaam;{head}\nTess;Berk;x\n"))
    assert seen.tabel is not None
    assert seen.tabel.voorstel.koppen[kolom] == head


def test_what_is_needed_and_not_found_is_named(write):
    seen = LeerlingFiles().look(write("l", "Wie;Wat\nTess;Berk\n"))
    assert seen.tabel is not None
    assert seen.tabel.ontbreekt == (Kolom.ROEPNAAM, Kolom.ACHTERNAAM)
    with pytest.raises(LeesfoutError) as refused:
        LeerlingFiles().read(write("l", "Wie;Wat\nTess;Berk\n"))
    assert GEEN_NAAM in refused.value.remedy


def test_the_mapping_of_the_user_counts(write):
    koppeling = Kolomkoppeling({Kolom.ROEPNAAM: "Wat", Kolom.ACHTERNAAM: "Wie"})
    found = LeerlingFiles().read(write("l", "Wie;Wat\nBerk;Tess\n"), koppeling)
    assert found.leerlingen[0].leerling.full_name == "Tess Berk"


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_any_separator_is_found(read, delimiter):
    rows = [["Roepnaam", "Achternaam", "Klas"], ["Tess", '"Berk, de; jonge"', "1A"]]
    found = read("\n".join(delimiter.join(row) for row in rows))
    assert found.leerlingen[0].leerling.klas == "1A"


def test_excel_may_name_the_separator_first(read):
    found = read("sep=|\r\nRoepnaam|Achternaam\r\nTess|Berk\r\n")
    assert found.leerlingen[0].regel == 3


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_any_encoding_is_found(read, encoding):
    found = read("Roepnaam;Achternaam\nZoë;Öztürk\n".encode(encoding))
    assert found.leerlingen[0].leerling.full_name == "Zoë Öztürk"


def test_a_file_of_two_encodings_is_read_line_by_line(read):
    found = read("Roepnaam;Achternaam\nZoë;Berk\n".encode() + "Noë;Eik\n".encode("cp1252"))
    assert [one.leerling.roepnaam for one in found.leerlingen] == ["Zoë", "Noë"]


@pytest.mark.parametrize(
    ("data", "sentence", "line"),
    [
        (b"Roepnaam;Achternaam\nTess;B\x00rk\n", GEEN_TEKST, 0),
        (b"\xff\xfeR\x00o", GEEN_TEKST, 0),
        (b"Roepnaam;Achternaam\nTess;B\x81rk\n", TEKENS, 2),
        (b'Roepnaam;Achternaam\nTess;"Berk\nSam;Eik\n', AANHALING, 2),
        (b'Roepnaam;Achternaam\nTess;"Berk"x\n', AANHALING, 2),
        (b"Roepnaam;Achternaam\n", LEEG, 0),
        (b"", LEEG, 0),
    ],
)
def test_what_is_no_list_is_refused(read, data, sentence, line):
    with pytest.raises(LeesfoutError) as refused:
        read(data)
    assert sentence in refused.value.remedy
    assert refused.value.regel == line


def test_titles_above_the_head_are_passed_over_and_lines_keep_their_number(read):
    found = read("Overzicht klas 2B\n\nRoepnaam;Achternaam\nTess;Berk\n;\nSam;\n")
    assert [one.regel for one in found.leerlingen] == [4, 6]


def test_a_cell_of_two_lines_counts_as_two_lines(read):
    found = read('Roepnaam;Achternaam\nTess;"Berk\nLinde"\nSam;Eik\n')
    assert [(one.regel, one.leerling.achternaam) for one in found.leerlingen] == [
        (2, "Berk Linde"),
        (4, "Eik"),
    ]


def test_a_line_with_more_cells_than_the_head_is_refused(read):
    found = read("Roepnaam;Achternaam\nTess;Berk;1A\nSam;Eik;\n")
    assert [(one.regel, one.zin) for one in found.geweigerd] == [(2, TE_BREED)]
    assert len(found.leerlingen) == 1


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("1-2-2014", date(2014, 2, 1)),
        ("01/02/2014", date(2014, 2, 1)),
        ("2014-02-01", date(2014, 2, 1)),
        ("2014-02-01T00:00:00", date(2014, 2, 1)),
        ("01-02-2014 00:00", date(2014, 2, 1)),
        ("20140201", date(2014, 2, 1)),
        ("31-12-2100", date(2100, 12, 31)),
        ("01-01-9998", None),
        ("?", None),
        ("", None),
    ],
)
def test_dates_are_read_as_schools_write_them(read, text, day):
    found = read(f"Roepnaam;Achternaam;Geboortedatum\nTess;Berk;{text}\n")
    assert found.leerlingen[0].leerling.geboortedatum == day


def test_a_last_day_that_means_never_is_no_day(read):
    found = read("Roepnaam;Achternaam;Uitschrijfdatum\nTess;Berk;31-12-9999\n")
    assert found.leerlingen[0].leerling.vertrokken_op is None


@pytest.mark.parametrize("text", ["31-2-2014", "2-14", "01-02-1014", "1 februari"])
def test_a_date_that_does_not_exist_is_refused_under_its_own_header(read, text):
    found = read(f"Roepnaam;Achternaam;Geb.datum\nTess;Berk;{text}\n")
    assert [(one.veld, one.zin) for one in found.geweigerd] == [("Geb.datum", GEEN_DATUM)]


def test_a_text_that_is_too_long_is_refused(read):
    found = read(f"Roepnaam;Achternaam\n{'a' * 300};Berk\n")
    assert found.geweigerd[0].zin == TE_LANG


def test_a_formula_is_text_and_the_excel_wrap_of_a_number_comes_off(read):
    found = read('Leerlingnummer;Roepnaam;Achternaam\n"=""00123""";=1+1;Berk\n')
    leerling = found.leerlingen[0].leerling
    assert (leerling.sleutel, leerling.roepnaam) == ("00123", "=1+1")


def test_first_names_do_for_a_roepnaam(read):
    found = read("Roepnaam;Voornamen;Achternaam\n;Tess Maria;Berk\nSam;Samuel;Eik\n")
    assert [one.leerling.roepnaam for one in found.leerlingen] == ["Tess", "Sam"]


@pytest.mark.parametrize(
    ("head", "text", "words"),
    [
        ("Leerjaar", "2", "leerjaar 2"),
        ("Jaargroep", "04", "groep 4"),
        ("Jaargroep", "12", "leerjaar 2"),
        ("Leerjaar", "havo 4", "havo 4"),
        ("Leerjaar", "", ""),
    ],
)
def test_a_class_year_is_told_in_words(read, head, text, words):
    found = read(f"Roepnaam;Achternaam;{head}\nTess;Berk;{text}\n")
    assert found.leerlingen[0].leerling.leerjaar == words


def test_a_pupil_without_a_key_gets_one_of_name_and_birth_date(read):
    text = "Roepnaam;Achternaam;Geboortedatum\nTess;Berk;1-2-2014\n"
    (one,) = read(text).leerlingen
    assert one.leerling.sleutel == "#berk tess |2014-02-01"


@pytest.mark.parametrize(
    ("head", "word"),
    [
        ("BSN", "burgerservicenummer"),
        ("Burgerservicenummer leerling", "burgerservicenummer"),
        ("Onderwijsnummer", "onderwijsnummer"),
        ("Nationaliteit 1", "nationaliteit"),
        ("Land", "land van herkomst"),
        ("Gewicht", "leerlinggewicht"),
        ("Telefoon", "burgerservicenummer"),
        ("Stamnummer", "burgerservicenummer"),
    ],
)
def test_what_is_never_kept_is_hidden_and_counted(write, head, word):
    path = write(
        "l", f"{head};Roepnaam;Achternaam\n111222333;Tess;Berk\n111222333;Sam;Eik\n;Bo;Els\n"
    )
    seen = LeerlingFiles().look(path).tabel
    assert seen is not None
    assert seen.gevoelig == {head}
    assert head not in seen.voorstel.koppen.values()
    assert "111222333" not in repr(seen)
    koppeling = Kolomkoppeling({**seen.voorstel.koppen, Kolom.SLEUTEL: head})
    found = LeerlingFiles().read(path, koppeling)
    assert dict(found.weggelaten) == {word: 2}
    assert "111222333" not in repr(found)


def test_numbers_that_rarely_pass_the_check_are_no_burgerservicenummers(read):
    rows = "\n".join(f"{100000000 + n};Tess {n};Berk" for n in range(40))
    found = read(f"Leerlingnummer;Roepnaam;Achternaam\n{rows}\n")
    assert found.leerlingen[0].leerling.sleutel == "100000000"


def test_a_burgerservicenummer_that_lost_its_zero_is_known(read):
    found = read("Nummer;Roepnaam;Achternaam\n12345672;Tess;Berk\n")
    assert dict(found.weggelaten) == {"burgerservicenummer": 1}


def test_headers_that_are_empty_or_double_get_a_name_of_their_own(write):
    seen = LeerlingFiles().look(write("l", "Roepnaam;Achternaam;;Naam;Naam\nTess;Berk\n")).tabel
    assert seen is not None
    assert seen.koppen == ("Roepnaam", "Achternaam", "kolom 3", "Naam (kolom 4)", "Naam (kolom 5)")
