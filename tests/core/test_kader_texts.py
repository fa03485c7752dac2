"""Both kaders say what was published, word for word and on the line they name."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from desktop.core.afwegingskader import Citaat, Uitkomst
from tests.builders import JA, NEE, TWIJFEL, a_kader
from tests.core.excerpts import lines, normal, quoted_at


def citaten(name: str) -> Iterator[tuple[str, Citaat]]:
    kader = a_kader(name)
    yield "bij twijfel", kader.bij_twijfel
    for number, norm in kader.meldnormen.items():
        yield f"meldnorm {number}", norm
    for knoop in kader.knopen.values():
        if knoop.vraag:
            yield f"{knoop.id} vraag", knoop.vraag
        for antwoord, uitgang in knoop.uitgangen.items():
            yield f"{knoop.id} {antwoord.value}", uitgang.citaat
        for number, citaat in enumerate(knoop.toelichting, 1):
            yield f"{knoop.id} toelichting {number}", citaat


ALL = [
    pytest.param(citaat, id=f"{name} {part}")
    for name in ("onderwijs", "basis")
    for part, citaat in citaten(name)
]


@pytest.mark.parametrize("citaat", ALL)
def test_every_text_stands_literally_on_the_line_it_names(citaat: Citaat):
    assert quoted_at(citaat.bron, citaat.tekst)


@pytest.mark.parametrize("citaat", ALL)
def test_a_changed_word_or_a_wrong_line_is_noticed(citaat: Citaat):
    document, _, number = citaat.bron.partition(":")
    assert not quoted_at(citaat.bron, citaat.tekst[:-1] + "#")
    assert not quoted_at(citaat.bron, citaat.tekst.replace(" ", " niet ", 1))
    later = min(n for n, line in lines(document).items() if n > int(number) and line)
    assert not quoted_at(f"{document}:{later}", citaat.tekst)


@pytest.mark.parametrize(("name", "document"), [("onderwijs", "001"), ("basis", "003")])
def test_A7_every_heading_is_the_published_one(name, document):
    published = normal("\n".join(lines(document).values()))
    assert all(normal(knoop.titel) in published for knoop in a_kader(name).vragen)


# id, kader, knoop, part, words that the requirement quotes
WORDS = """
A1 onderwijs 1 vraag|Ik heb de stappen 1 t/m 3 van de Meldcode doorlopen en
A1 basis 1 vraag|een vermoeden van (dreiging van) huiselijk geweld en/of kindermishandeling?
A1n onderwijs 1 nee|geen actie nodig: dossier vastleggen en sluiten
A1n basis 1 nee|Nee: Afsluiten en vastleggen in dossier
A1y onderwijs 1 ja|ik heb een sterk vermoeden van huiselijk geweld en/of kindermishandeling
A1y onderwijs 1 ja|Het bevoegd gezag van mijn school is op de hoogte (in geval het vermoeden
A1y basis 1 ja|Ja: Ga verder met afweging 2
A1t basis 1 toelichting|af en vermeldt deze conclusie in het kind dossier
A1t basis 1 toelichting|sluit de beroepskracht de meldcode af en noteert deze conclusie in hetzelfde
A1t basis 1 toelichting|Hulp kan vervolgens worden georganiseerd, geboden en geëvalueerd
A1t basis 1 zorg|Ook dan sluit de beroepskracht de meldcode af en noteert deze conclusie
A1t onderwijs 1 zorg|Hulp kan vervolgens worden georganiseerd, geboden en geëvalueerd
Z34 basis 1 toelichting|zonder dat dit de (emotionele) veiligheid van het kind bedreigt.
Z34 onderwijs 1 toelichting|in combinatie met pedagogische onmacht van ouders
A2 onderwijs 2 vraag|schatten wij als school (functionarissen en bevoegd gezag)/ leerplicht in
A2 basis 2 vraag|dat er sprake is van acute onveiligheid en/of structurele onveiligheid?
A2n onderwijs 2 nee|Nee > ga verder naar afweging 3.
A2n basis 2 nee|Nee: Ga verder met afweging 3
A2y onderwijs 2 ja|JA of twijfel > direct (telefonisch) (anoniem) melding doen bij Veilig Thuis.
A2y basis 2 ja|Ja: Melden bij Veilig Thuis. De afwegingen 3 tot en met 5 worden samen
A2t onderwijs 2 toelichting|moet een melding worden gedaan bij Veilig Thuis (ook als hulp
A2t basis 2 toelichting|dienen áltijd gemeld te worden bij Veilig Thuis, ook wanneer
A2t basis 2 toelichting|Met deze melding kan Veilig Thuis vroegere, maar ook eventuele toekomstige
A3 onderwijs 3 vraag|als leerplichtambtenaar in staat om effectieve hulp te bieden
A3 basis 3 vraag|Ben ik in staat effectieve hulp te bieden of organiseren
A3n onderwijs 3 nee|die binnen 5 werkdagen een besluit neemt en terugkoppelt naar de melder.
A3n basis 3 nee|Nee: Melden bij Veilig Thuis
A3y onderwijs 3 ja|JA > ga verder met afweging 4.
A3y basis 3 ja|Ja: Ga verder met afweging 4
A3t basis 3 toelichting|is veiligheid het hoofddoel
A3t basis 3 toelichting|minderjarigen en volwassen, pleger(s) en slachtoffer(s)
A3t basis 3 toelichting|het maken, evalueren en uitvoeren van veiligheids- en hulpplannen
A4 onderwijs 4 vraag|en zijn zij bereid zich actief in te zetten?
A4 basis 4 vraag|en zijn zij bereid zich hiervoor in te zetten?
A4n onderwijs 4 nee|Nee > melden bij Veilig Thuis.
A4n basis 4 nee|Nee: Melden bij Veilig Thuis
A4y onderwijs 4 ja|Spreek af wie welke rol heeft en benoem casemanager.
A4y basis 4 ja|Ja: Hulp bieden of organiseren, ga verder met afweging 5.
A4t basis 4 toelichting|netwerk van (informele) steunfiguren bereid en in staat zijn
A4t basis 4 toelichting|leidt de vierde afwegingsvraag tot een melding indien hulp wordt afgehouden
A4t basis 4 toelichting|motivatie kan vooral intrinsiek of extrinsiek van aard zijn
A4t basis 4 toelichting|veiligheidsafspraken en hulpverleningsafspraken te maken
A5 onderwijs 5 vraag|Leidt de hulp binnen de afgesproken termijn tot de afgesproken resultaten
A5 basis 5 vraag|Leidt de hulp binnen de gewenste termijn tot de noodzakelijke resultaten
A5n onderwijs 5 nee|Nee > melden bij Veilig Thuis.
A5n basis 5 nee|Nee: (Opnieuw) melden bij Veilig Thuis.
A5n basis 5 toelichting|onveiligheid duurt voort, onveiligheid herhaalt zich of hulp stagneert
A5n basis 5 toelichting|De problematiek ernstiger of groter blijkt dan verwacht
A5n basis 5 toelichting|De uitvoering van het veiligheid- en/of hulpverleningsplan is vastgelopen
A5y onderwijs 5 ja|JA > hulp afsluiten met vastgelegde afspraken over het monitoren
A5y basis 5 ja|Ja: Hulp opstarten met afspraken over het volgen van toekomstige (on)veiligheid
A5t basis 5 toelichting|aan welke doelen en resultaten wordt gewerkt
A5t basis 5 toelichting|Hoe en door wie wordt vastgesteld of de veiligheid voldoende is bereikt?
A5t basis 5 toelichting|wat de termijn is (in dagen, weken of maanden)
A6 onderwijs 2 ja|De afwegingen hierna worden met Veilig Thuis doorlopen.
A6 basis 3 toelichting|wordt deze afweging samen met Veilig Thuis doorlopen.
A6 basis 4 toelichting|wordt deze afweging samen met Veilig Thuis doorlopen.
A6 basis 5 toelichting|wordt deze afweging samen met Veilig Thuis doorlopen.
"""


# fmt: off
ROWS = ["A1", "A1n", "A1y", "A1t", "A2", "A2n", "A2y", "A2t", "A3", "A3n", "A3y", "A3t",
        "A4", "A4n", "A4y", "A4t", "A5", "A5n", "A5y", "A5t", "A6", "Z34"]
# fmt: on


def test_every_row_of_the_kader_has_its_words():
    assert {row.split()[0] for row in WORDS.strip().splitlines()} == set(ROWS)


@pytest.mark.parametrize("row", WORDS.strip().splitlines())
def test_the_kader_carries_the_words_of_each_requirement(row: str):
    place, _, words = row.partition("|")
    _, name, number, part = place.split()
    spoken = dict(citaten(name))
    found = [c.tekst for key, c in spoken.items() if key.startswith(f"afweging-{number} {part}")]
    assert words in normal(" ".join(found))


def test_A2y_onderwijs_twijfel_takes_the_same_exit_as_ja():
    exits = a_kader("onderwijs").knopen["afweging-2"].uitgangen
    assert exits[TWIJFEL] == exits[JA]
    assert exits[JA].citaat.tekst.startswith("JA of twijfel > ")


def test_A2y_basis_gives_twijfel_no_exit_of_its_own():
    assert all(TWIJFEL not in vraag.uitgangen for vraag in a_kader("basis").vragen)


@pytest.mark.parametrize("name", ["onderwijs", "basis"])
@pytest.mark.parametrize(
    ("row", "knoop", "antwoord", "meldnorm"),
    [
        ("N01", "afweging-2", JA, 1),
        ("N02", "afweging-3", NEE, 2),
        ("N02", "afweging-4", NEE, 2),
        ("N03", "afweging-5", NEE, 3),
    ],
)
def test_each_exit_to_melden_names_its_meldnorm(name, row, knoop, antwoord, meldnorm):
    kader = a_kader(name)
    uitgang = kader.knopen[knoop].uitgangen[antwoord]
    assert row == f"N0{uitgang.meldnorm}"
    assert uitgang.meldnorm == meldnorm
    assert kader.knopen[uitgang.naar].uitkomst is Uitkomst.MELDEN


@pytest.mark.parametrize("name", ["onderwijs", "basis"])
def test_both_kaders_ask_five_questions_in_the_published_order(name):
    assert [vraag.id for vraag in a_kader(name).vragen] == [f"afweging-{n}" for n in range(1, 6)]


def test_S12_in_doubt_the_advice_is_to_consult_veilig_thuis():
    assert a_kader("basis").bij_twijfel.tekst == "raadpleeg bij twijfel altijd Veilig Thuis"
