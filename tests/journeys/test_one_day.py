"""One working day, end to end, by keyboard only, on real parts."""

from __future__ import annotations

import json
from pathlib import Path

import pikepdf
import pypdfium2  # type: ignore[import-untyped]  # ships without types
from PySide6.QtCore import Qt

from desktop import opening
from desktop.storage.verify import verify
from tests.journeys import day
from tests.journeys.hands import CTRL, Life, part, press, rows, sentences, wait_for


def test_a_day_with_keys_only_is_all_there_after_restart(begin, home, tmp_path):
    life = begin()
    day.make_vault(life)
    day.open_dossier()
    day.record_own()
    day.record_third_party()
    day.record_disclosure()
    day.correct(1)
    day.consult_and_talk()
    day.weigh()
    pdf = tmp_path / "melding.pdf"
    day.prepare_melding(pdf)
    day.leave_half_typed()
    day.lock(life)
    life.end()

    life = begin()
    _look_back(life)
    life.end()
    _check_paper(pdf)
    [(label, folder)] = opening.vaults()
    assert label == "Het Voorbeeldcollege"
    assert all(one.is_ok for one in verify(Path(folder), home, day.PASSPHRASE))


def _look_back(life: Life) -> None:
    day.unlock(life)
    wait_for(lambda: rows("caseload") == 1, "the dossier")
    day.open_first()
    assert day.typed("tekst") == day.HALF
    told = sentences("timeline")
    assert len(told) == 5
    assert sum(day.SEEN in line for line in told) == 1
    assert any(day.WORDS in line and "vertelt aan" in line for line in told)
    assert any(
        day.MENDED in line and f"Doorgestreept: {day.HEARD}" in line and day.WHY in line
        for line in told
    )
    assert any("Overleg met R. Bakker" in line for line in told)
    assert part("outcome").isVisible()
    press(Qt.Key.Key_M, CTRL)
    asked = "Onderzoek naar de veiligheid van Lotte."
    wait_for(lambda: day.typed("vraag") == asked, "the form of the melding")


def letters(text):
    """Leave out what breaks lines and words on paper."""
    return "".join(filter(str.isalnum, text))


def _check_paper(pdf):
    document = pypdfium2.PdfDocument(pdf)
    words = " ".join(page.get_textpage().get_text_bounded() for page in document)
    document.close()
    for text in (day.WORDS, day.SEEN, "Onderzoek naar de veiligheid van Lotte."):
        assert letters(text) in letters(words)
    with pikepdf.open(pdf) as opened:
        assert "Beek" not in json.dumps({k: str(v) for k, v in opened.docinfo.items()})
