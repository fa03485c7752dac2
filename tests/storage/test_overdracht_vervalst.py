"""A transfer file made or changed by someone else: good, or refused without a trace."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import replace
from datetime import date
from itertools import count
from typing import Any, get_type_hints

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.core.bestandssoort import soort_of
from desktop.core.inhoud import InhoudError
from desktop.core.melding import MeldingGegevens
from desktop.core.overdracht import (
    HOLDS_BSN,
    NOT_OURS,
    TAKEN_BEFORE,
    OverdrachtError,
)
from desktop.core.vormen import VORMEN, aantekening_of
from desktop.services import overdracht as services_overdracht
from desktop.services.bewaren import list_bewaren
from desktop.services.caseload import list_caseload
from desktop.services.overdracht import collect, take_in
from desktop.storage.overdracht import from_archive, to_archive
from tests.builders import (
    FIRST,
    MORNING,
    a_vastlegging,
)
from tests.fakes import FixedClock
from tests.storage import test_overdracht as whole_files
from tests.storage.test_overdracht import CLOCK, KADERS, WHOLE, archive_of, archived

BSN = "111222333"
ours, theirs = whole_files.ours, whole_files.theirs


def document_of(data: bytes) -> dict[str, Any]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        found: dict[str, Any] = json.loads(archive.read("dossier.json"))
    return found


def with_document(data: bytes, document: object) -> bytes:
    """Return the archive with another dossier.json."""
    whole = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(whole, "w") as made:
        for name in source.namelist():
            text = json.dumps(document).encode()
            made.writestr(name, text if name == "dossier.json" else source.read(name))
    return whole.getvalue()


def changed(data: bytes, path: tuple[str | int, ...], value: object) -> bytes:
    """Return the archive with another value at this place of its document."""
    document = document_of(data)
    inner: Any = document
    for key in path[:-1]:
        inner = inner[key]
    inner[path[-1]] = value
    return with_document(data, document)


def opens(vault) -> int:
    """Return how many dossiers there are, once every list that reads them all has opened."""
    list_bewaren(vault, CLOCK, KADERS)
    list_caseload(vault, CLOCK, KADERS)
    return len(list_caseload(vault, CLOCK, KADERS))


ENTRY, ANSWER = ("aantekeningen", 0), ("antwoorden", 0)
LEERLING, PERSON = ("gegevens", "leerling"), ("gegevens", "betrokkenen", 0)
CRAFTED: dict[str, tuple[tuple[str | int, ...], object]] = {
    "an entry recorded without offset": ((*ENTRY, "vastgelegd_op"), "2026-11-02T08:30:00"),
    "an entry without offset": ((*ENTRY, "moment"), "2026-11-02T08:30:00"),
    "an answer without offset": ((*ANSWER, "moment"), "2026-11-02T08:30:00"),
    "made without offset": (("gemaakt_op",), "2026-11-02T08:30:00"),
    "an entry of the last year": ((*ENTRY, "moment"), "9999-12-31T23:59:00+00:00"),
    "an answer of the first year": ((*ANSWER, "moment"), "0001-01-01T00:00:00+00:00"),
    "born too late": ((*LEERLING, "geboortedatum"), "9998-01-01"),
    "opened too early": (("gegevens", "geopend_op"), "1900-12-31"),
    "a ronde in words": ((*ANSWER, "ronde"), "x"),
    "a ronde before the first": ((*ANSWER, "ronde"), 0),
    "a ronde without end": ((*ANSWER, "ronde"), 2**40),
    "nobody who saw it": ((*ENTRY, "door"), None),
    "a source that is a number": ((*ENTRY, "bron"), 5),
    "a name that is a number": ((*PERSON, "naam"), 5),
    "a secret that is a word": ((*PERSON, "geheim"), "ja"),
    "no class": ((*LEERLING, "klas"), None),
    "a school that is a list": (("school",), ["x"]),
    "a correction of a list": ((*ENTRY, "verbetert"), [1]),
    "a correction without reason": (("aantekeningen", 1, "reden"), " "),
    "a correction of what is not there": (("aantekeningen", 1, "verbetert"), 77),
    "two entries with one number": (("aantekeningen", 2, "nummer"), 1),
    "people who weighed in one word": ((*ANSWER, "beoordelaars"), "Joris"),
    "half a vorm": (("aantekeningen", 2, "inhoud"), {"vorm": "vlag-gezet"}),
    "a picture that is nothing": ((*ENTRY, "bijlagen"), [None]),
    "a signal of no kind": ((*ENTRY, "signaal"), {"bron": "x"}),
    "a number past counting": ((*ANSWER, "ronde"), float("inf")),
}


@pytest.mark.parametrize("name", CRAFTED)
def test_a_crafted_document_is_refused_before_it_is_taken_in(ours, name):
    with pytest.raises(OverdrachtError) as refused:
        from_archive(changed(archived(ours), *CRAFTED[name]))
    assert refused.value.remedy == NOT_OURS


def encrypted_member() -> bytes:
    data = bytearray(archive_of(dossier_json=b"{}"))
    for start, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(start) + flags] |= 1
    return bytes(data)


def unknown_compression() -> bytes:
    data = bytearray(archive_of(dossier_json=b"{}"))
    for start, method in ((b"PK\x03\x04", 8), (b"PK\x01\x02", 10)):
        data[data.index(start) + method] = 99
    return bytes(data)


def broken_compression() -> bytes:
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("dossier.json", bytes(range(256)) * 40)
    data = bytearray(whole.getvalue())
    data[60:80] = b"\xff" * 20
    return bytes(data)


RUINED = {
    "nested without end": archive_of(dossier_json=b"[" * 200_000),
    "encrypted inside": encrypted_member(),
    "compressed in another way": unknown_compression(),
    "damaged where it is compressed": broken_compression(),
}


@pytest.mark.parametrize("name", RUINED)
def test_an_archive_that_cannot_be_unfolded_is_refused_with_its_sentence(name):
    with pytest.raises(OverdrachtError) as refused:
        from_archive(RUINED[name])
    assert refused.value.remedy == NOT_OURS


def test_no_link_to_a_dossier_of_this_school_comes_in(ours, theirs):
    data = changed(archived(ours), (*ENTRY, "ook_in"), [1])
    data = changed(data, (*PERSON, "dossier"), 1)
    made = take_in(theirs, CLOCK, KADERS, from_archive(data), data).dossier
    assert made is not None
    with theirs.transaction() as tx:
        assert all(one.aantekening.ook_in == () for one in tx.logboek.of(made))
        assert [person.dossier for person in tx.dossiers.get(made).betrokkenen] == [None]


@pytest.mark.parametrize("path", [(*LEERLING, "mentor"), (*PERSON, "opmerking")])
def test_a_bsn_does_not_come_in_and_nothing_is_written(ours, theirs, path):
    data = changed(archived(ours), path, f"bsn {BSN}")
    with pytest.raises(OverdrachtError) as refused:
        take_in(theirs, CLOCK, KADERS, from_archive(data), data)
    assert refused.value.remedy == HOLDS_BSN
    assert opens(theirs) == 1


def test_texts_that_turn_around_what_is_shown_come_in_readable(ours, theirs):
    data = changed(archived(ours), (*ENTRY, "tekst"), "Geen\u202e jas\ud800")
    data = changed(data, (*LEERLING, "roepnaam"), "Ami\u202era\ud800")
    data = changed(data, (*ENTRY, "bijlagen", 0, "naam"), "foto\u2066gnp.exe")
    made = take_in(theirs, CLOCK, KADERS, from_archive(data), data).dossier
    assert made is not None
    with theirs.transaction() as tx:
        first = tx.logboek.of(made)[1].aantekening
        assert (first.tekst, first.bijlagen[0].naam) == ("Geen jas", "fotognp.exe")
        assert tx.dossiers.get(made).leerling.roepnaam == "Amira"


def test_a_document_is_of_the_kind_its_bytes_say_and_not_too_large(ours, theirs, monkeypatch):
    data = changed(archived(ours), (*ENTRY, "bijlagen", 0, "soort"), "exe")
    made = take_in(theirs, CLOCK, KADERS, from_archive(data), data).dossier
    assert made is not None
    with theirs.transaction() as tx:
        assert tx.logboek.of(made)[1].aantekening.bijlagen[0].soort == soort_of(b"\x89PNG foto")
    monkeypatch.setattr(services_overdracht, "GROOTSTE", 3)
    with pytest.raises(OverdrachtError) as refused:
        take_in(theirs, CLOCK, KADERS, from_archive(data), b"another file")
    assert refused.value.remedy == NOT_OURS


def test_a_text_too_long_for_the_logboek_is_refused_and_nothing_is_written(ours, theirs):
    data = changed(archived(ours), (*ENTRY, "duiding"), "x" * 50_001)
    with pytest.raises(OverdrachtError) as refused:
        take_in(theirs, CLOCK, KADERS, from_archive(data), data)
    assert refused.value.remedy == NOT_OURS
    assert opens(theirs) == 1


def test_a_dossier_that_the_lists_could_not_read_is_refused_and_nothing_is_written(ours, theirs):
    given = collect(ours, CLOCK, FIRST, WHOLE)
    bare = replace(given.antwoorden[0], ronde=2, moment=MORNING.replace(tzinfo=None))
    answers = (*given.antwoorden, bare)
    with pytest.raises(OverdrachtError) as refused:
        take_in(theirs, CLOCK, KADERS, replace(given, antwoorden=answers), b"x")
    assert refused.value.remedy == NOT_OURS
    assert opens(theirs) == 1


def test_the_same_file_does_not_become_a_second_dossier(ours, theirs):
    data = archived(ours)
    take_in(theirs, CLOCK, KADERS, from_archive(data), data)
    with pytest.raises(OverdrachtError) as refused:
        take_in(theirs, CLOCK, KADERS, from_archive(data), data)
    assert refused.value.remedy == TAKEN_BEFORE
    assert opens(theirs) == 2


def test_the_day_a_dossier_was_opened_and_what_stayed_of_a_melding_are_told(ours, theirs):
    with ours.transaction() as tx:
        tx.meldingen.save(FIRST, MeldingGegevens(vraag="Wat nu?"))
    later = FixedClock()
    later.advance(days=40)
    data = to_archive(collect(ours, later, FIRST, WHOLE))
    made = take_in(theirs, later, KADERS, from_archive(data), data).dossier
    assert made is not None
    with theirs.transaction() as tx:
        told = tx.logboek.of(made)[0].aantekening.tekst
    assert "Het dossier was daar geopend op 02-11-2026." in told
    assert "wat bij een melding was ingevuld" in told
    assert "Wat nu" not in json.dumps(document_of(data))


TEXTS = st.text("abc é", min_size=1, max_size=12).filter(str.strip)
DAYS = st.dates(date(1901, 1, 1), date(2199, 12, 31))
FEW = st.integers(0, 9)
BY_HINT: dict[Any, st.SearchStrategy[Any]] = {
    str: TEXTS,
    int: FEW,
    date: DAYS,
    date | None: st.none() | DAYS,
    tuple[str, ...]: st.lists(TEXTS, max_size=2).map(tuple),
    tuple[int, ...]: st.lists(FEW, max_size=2).map(tuple),
}


@pytest.mark.parametrize("name", VORMEN)
@settings(max_examples=10, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_what_any_form_recorded_passes_as_sound(ours, name, data):
    hints = get_type_hints(VORMEN[name])
    values = {field: BY_HINT[hint] for field, hint in hints.items() if hint in BY_HINT}
    try:
        made = data.draw(st.builds(VORMEN[name], **values))
    except InhoudError:
        return
    whole = collect(ours, CLOCK, FIRST, WHOLE)
    entry = aantekening_of(made, MORNING, "Joris Kamp")
    told = replace(whole, vastleggingen=(a_vastlegging(aantekening=entry),))
    (arrived,) = from_archive(to_archive(told)).vastleggingen
    assert arrived.aantekening.inhoud == made


def places(value: object, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Yield the way to everything in a document."""
    if path:
        yield path
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from places(inner, (*path, key))
    if isinstance(value, list):
        for nummer, inner in enumerate(value):
            yield from places(inner, (*path, nummer))


TIMES = count()
ANYTHING = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(st.characters(codec=None), max_size=12)
    | st.datetimes().map(str)
    | st.dates().map(str)
    | st.sampled_from(["2026-11-02T08:30:00+01:00", "9999-12-31T23:59:59+00:00", "ja", "feit", ""]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=4,
)


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(data=st.data())
def test_whatever_a_file_holds_the_caseload_opens_afterwards(ours, theirs, data):
    good, before = archived(ours), opens(theirs)
    document = document_of(good)
    for _ in range(data.draw(st.integers(1, 3))):
        where = data.draw(st.sampled_from(sorted(places(document), key=str)))
        inner: Any = document
        for key in where[:-1]:
            inner = inner[key]
        inner[where[-1]] = deepcopy(data.draw(ANYTHING))
    try:
        given = from_archive(with_document(good, document))
        take_in(theirs, CLOCK, KADERS, given, str(next(TIMES)).encode())
    except OverdrachtError:
        assert opens(theirs) == before
    else:
        assert opens(theirs) == before + 1
