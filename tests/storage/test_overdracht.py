"""A dossier on its way: out of one real vault, as an age file, into another."""

from __future__ import annotations

import io
import json
import zipfile
from dataclasses import replace
from pathlib import Path

import pyrage  # type: ignore[import-untyped]  # it ships no types
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.core.dossier import DossierId
from desktop.core.handelingen import SoortHandeling
from desktop.core.hypothese import HypotheseBeoordeeld, Status, hypothesen
from desktop.core.logboek import Soort, timeline
from desktop.core.overdracht import (
    ALLES,
    NOT_OURS,
    Deel,
    Keuze,
    OverdrachtError,
)
from desktop.core.verstrekking import Verstrekking
from desktop.core.vormen import aantekening_of
from desktop.services.dossiers import open_dossier
from desktop.services.logboek import correct_aantekening, record_aantekening
from desktop.services.overdracht import Bestemming, collect, hand_over, take_in
from desktop.services.scholen import save_school
from desktop.services.views import NewCorrection
from desktop.storage import overdracht
from desktop.storage.overdracht import AgeTransfer, from_archive, to_archive
from desktop.storage.vault import memory_vault
from tests.builders import (
    FIRST,
    JA,
    MORNING,
    a_betrokkene,
    a_leerling,
    a_school,
    a_weging,
    an_aantekening,
    kaders,
)
from tests.fakes import FixedClock

WORDS = "vier losse woorden samen"
CLOCK = FixedClock()
AGE = AgeTransfer()
WHOLE = Keuze()
KADERS = kaders()


@pytest.fixture
def ours():
    """A vault with one rich dossier."""
    vault = memory_vault()
    save_school(vault, a_school())
    open_dossier(vault, CLOCK, a_leerling(), (a_betrokkene(geheim=True, telefoon="06 12"),))
    with vault.transaction() as tx:
        photo = tx.bijlagen.add(FIRST, b"\x89PNG foto", "foto.png", "png", concept="logboek:1")
    supposed = an_aantekening(tekst="Zij had geen jas aan", veronderstelling="zij heeft geen jas")
    record_aantekening(vault, CLOCK, FIRST, replace(supposed, bijlagen=(photo,)))
    entry = numbers(vault, FIRST)[0]
    correction = NewCorrection(entry, "schrijffout", replace(supposed, tekst="Geen jas, 3 graden"))
    correct_aantekening(vault, CLOCK, FIRST, correction)
    verdict = HypotheseBeoordeeld(entry, Status.ONTKRACHT, "jas lag in de kluis", (entry,))
    record_aantekening(vault, CLOCK, FIRST, aantekening_of(verdict, MORNING, "Marieke de Boer"))
    answer = replace(a_weging(JA).beantwoordingen[0], voor=(entry,))
    with vault.transaction() as tx:
        tx.wegingen.add(FIRST, answer)
    yield vault
    vault.close()


@pytest.fixture
def theirs():
    """The vault of another school, with a dossier of its own."""
    vault = memory_vault()
    save_school(vault, a_school(naam="De Overkant"))
    open_dossier(vault, CLOCK, a_leerling(roepnaam="Sanne", achternaam="Zwart"))
    record_aantekening(vault, CLOCK, FIRST, an_aantekening())
    yield vault
    vault.close()


def numbers(vault, dossier) -> list[int]:
    with vault.transaction() as tx:
        return [one.nummer for one in tx.logboek.of(dossier)]


def archived(vault, keuze=WHOLE) -> bytes:
    # Without age, which takes a second on purpose to make guessing slow.
    return to_archive(collect(vault, CLOCK, FIRST, keuze))


def moved(ours, theirs, keuze=WHOLE) -> DossierId:
    data = archived(ours, keuze)
    made = take_in(theirs, CLOCK, KADERS, from_archive(data), data).dossier
    assert made is not None
    return made


def test_a_dossier_arrives_whole_with_writers_moments_and_corrections(ours, theirs):
    made = moved(ours, theirs)
    with theirs.transaction() as tx:
        dossier, (came, *entries) = tx.dossiers.get(made), tx.logboek.of(made)
        (answer,) = tx.wegingen.of(made).beantwoordingen
        photo = entries[0].aantekening.bijlagen[0]
        assert tx.bijlagen.read(photo.sleutel) == b"\x89PNG foto"
    assert dossier.leerling == a_leerling()
    assert came.aantekening.tekst.startswith("Dossier overgenomen van Het Voorbeeld")
    assert [one.schrijver for one in entries] == ["Marieke de Boer (Het Voorbeeld)"] * 3
    assert (entries[1].verbetert, entries[1].reden) == (entries[0].nummer, "schrijffout")
    (supposed,) = hypothesen(timeline(entries))
    assert supposed.status is Status.ONTKRACHT
    assert answer.voor == (entries[0].nummer,)


def test_a_secret_number_is_nowhere_in_what_is_handed_over(ours):
    archive = zipfile.ZipFile(io.BytesIO(archived(ours)))
    assert not any(b"06 12" in archive.read(name) for name in archive.namelist())


def test_only_the_chosen_parts_arrive(ours, theirs):
    made = moved(ours, theirs, Keuze(ALLES - {Deel.BIJLAGEN, Deel.WEGING}))
    with theirs.transaction() as tx:
        came, *entries = tx.logboek.of(made)
        assert tx.wegingen.of(made).beantwoordingen == ()
    assert "Niet meegegeven: de antwoorden in de weging, de bijlagen" in came.aantekening.tekst
    assert all(one.aantekening.bijlagen == () for one in entries)


def test_handing_over_writes_the_file_and_records_to_whom_and_why(ours, tmp_path):
    data, file = b"sealed", tmp_path / "dossier.age"
    to = Bestemming("IB De Overkant", "toestemming van moeder", "overstap", "alles", file)
    written: list[tuple[Path, bytes]] = []

    def export(path: Path, content: bytes) -> Path:
        written.append((path, content))
        return path

    hand_over(ours, CLOCK, data, FIRST, to, export)
    assert written == [(file, data)]
    with ours.transaction() as tx:
        given = tx.logboek.of(FIRST)[-1].aantekening.inhoud
        (act,) = tx.handelingen.of(FIRST)
    assert isinstance(given, Verstrekking)
    assert (act.soort, act.aan, act.sha256) == (
        SoortHandeling.DOSSIER_OVERGEDRAGEN,
        "IB De Overkant",
        given.sha256,
    )


def test_a_file_that_cannot_be_written_is_not_recorded_as_given(ours, tmp_path):
    def full(*_args):
        raise OSError(28, "No space left on device")

    before = numbers(ours, FIRST)
    to = Bestemming("IB", "toestemming", "overstap", "alles", tmp_path / "dossier.age")
    with pytest.raises(OSError, match="No space"):
        hand_over(ours, CLOCK, b"sealed", FIRST, to, full)
    assert numbers(ours, FIRST) == before


def test_nothing_is_readable_without_the_passphrase_and_all_of_it_with_it(ours):
    given = collect(ours, CLOCK, FIRST, Keuze())
    data = AGE.pack(given, WORDS)
    assert AGE.unpack(data, WORDS).vastleggingen == tuple(
        replace(one, dossier=DossierId(0)) for one in given.vastleggingen
    )
    assert not any(word in data for word in (b"Haddad", b"Amira", b"dossier.json", b"jas"))
    with pytest.raises(OverdrachtError) as refused:
        AGE.unpack(data, "een andere zin dan deze")
    assert "gaat met deze wachtzin niet open" in refused.value.remedy


@settings(max_examples=25)
@given(st.binary(max_size=400))
def test_a_file_of_anything_else_has_its_sentence(junk):
    with pytest.raises(OverdrachtError) as refused:
        AGE.unpack(junk, WORDS)
    assert refused.value.remedy in {NOT_OURS, overdracht.WRONG_KEY}


def archive_of(**members: bytes) -> bytes:
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as archive:
        for name, data in members.items():
            archive.writestr(name.replace("_json", ".json"), data)
    return whole.getvalue()


BROKEN = {
    "no dossier": (archive_of(iets=b""), NOT_OURS),
    "no json": (archive_of(dossier_json=b"{"), NOT_OURS),
    "a list": (archive_of(dossier_json=b"[]"), NOT_OURS),
    "another format": (archive_of(dossier_json=b'{"formaat": "x"}'), NOT_OURS),
    "newer": (
        archive_of(dossier_json=b'{"formaat": "weegwijzer-dossier", "versie": 2}'),
        overdracht.NEWER,
    ),
    "half": (
        archive_of(dossier_json=b'{"formaat": "weegwijzer-dossier", "versie": 1}'),
        NOT_OURS,
    ),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_file_that_is_broken_inside_is_refused_with_its_sentence(name):
    data, sentence = BROKEN[name]
    with pytest.raises(OverdrachtError) as refused:
        from_archive(data)
    assert refused.value.remedy == sentence


def test_a_document_that_was_changed_on_the_way_is_noticed(ours):
    with zipfile.ZipFile(io.BytesIO(archived(ours))) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    changed = {n: b"anders" if n.startswith("bijlagen/") else d for n, d in members.items()}
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as archive:
        for name, data in changed.items():
            archive.writestr(name, data)
    with pytest.raises(OverdrachtError):
        from_archive(whole.getvalue())


def test_a_file_without_a_document_it_names_leaves_nothing_behind(ours, theirs):
    given = replace(collect(ours, CLOCK, FIRST, Keuze()), bijlagen={})
    with pytest.raises(OverdrachtError):
        take_in(theirs, CLOCK, KADERS, given, b"")
    with theirs.transaction() as tx:
        assert [one.id for one in tx.dossiers.all()] == [FIRST]


def test_a_file_larger_than_can_be_held_is_refused_before_it_is_opened(monkeypatch):
    monkeypatch.setattr(overdracht, "LARGEST_FILE", 10)
    with pytest.raises(OverdrachtError) as refused:
        AGE.unpack(b"age-encryption.org/v1 and more", WORDS)
    assert refused.value.remedy == overdracht.TOO_LARGE


def test_a_bomb_is_refused_before_it_unfolds(ours, monkeypatch):
    monkeypatch.setattr(overdracht, "LARGEST_CONTENT", 100)
    with pytest.raises(OverdrachtError) as refused:
        from_archive(archived(ours))
    assert refused.value.remedy == overdracht.TOO_LARGE


def test_any_age_program_finds_plain_json_and_an_explanation(ours):
    plain = pyrage.passphrase.decrypt(AGE.pack(collect(ours, CLOCK, FIRST, Keuze()), WORDS), WORDS)
    archive = zipfile.ZipFile(io.BytesIO(plain))
    document = json.loads(archive.read("dossier.json"))
    assert document["gegevens"]["leerling"]["roepnaam"] == "Amira"
    assert document["aantekeningen"][0]["soort"] == Soort.FEIT.value
    assert b"age-encryption.org/v1" in archive.read("LEESMIJ.txt")
