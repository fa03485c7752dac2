"""A whole draft is thrown away, and brought back until one types on, goes away or locks."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from desktop.core.bijlage import Bijlage
from desktop.core.dossier import DossierId
from desktop.core.logboek import Soort
from desktop.ui.kit.notice import Notice
from desktop.ui.logboek.draft import read_draft
from tests.ui.finding import find
from tests.ui.logboek.keyboard import choose_kind, focused, press, tab_to, write, write_in
from tests.ui.logboek.views import a_view

PHOTO = Bijlage("d" * 32, "foto.png", "png", 1200, "b" * 64)


@pytest.fixture
def kept(panel):
    texts: list[str] = []
    panel.draft_changed.connect(texts.append)
    return texts


@pytest.fixture
def dropped(panel):
    keys: list[str] = []
    panel.bijlagen.removed.connect(keys.append)
    return keys


def begin(panel) -> None:
    choose_kind(Soort.DISCLOSURE)
    write_in("citaat", "Ik ben bang.")
    panel.bijlagen.offer((PHOTO,))
    panel.flush()


def discard() -> None:
    tab_to("discardDraft")
    press(Qt.Key.Key_Space)


def way_back(panel) -> bool:
    return find(panel, Notice, "draftThrown").isVisible()


def test_text_structure_and_documents_go_at_once_and_nothing_leaves_the_vault(panel, kept, dropped):
    begin(panel)
    discard()
    assert panel._composer.draft().is_untouched
    assert panel.bijlagen.bijlagen() == ()
    assert way_back(panel)
    assert focused().objectName() == "noticeAction"
    assert ([read_draft(text).citaat for text in kept], dropped) == (["Ik ben bang."], [])


def test_the_way_back_brings_everything_back(panel, kept, dropped):
    begin(panel)
    before = panel._composer.draft()
    discard()
    press(Qt.Key.Key_Space)
    assert panel._composer.draft() == before
    assert panel.bijlagen.bijlagen() == (PHOTO,)
    assert not way_back(panel)
    panel.flush()
    assert (len(kept), dropped) == (1, [])


def leave_by_typing(panel) -> None:
    tab_to("tekst")
    write("N")
    panel.flush()


def leave_for_another(panel) -> None:
    panel.show_dossier(a_view(id=DossierId(2)))


def leave_by_locking(panel) -> None:
    panel.flush()


@pytest.mark.parametrize("leave", [leave_by_typing, leave_for_another, leave_by_locking])
def test_typing_on_going_away_and_locking_make_it_final(panel, kept, dropped, leave):
    begin(panel)
    discard()
    leave(panel)
    assert dropped == [PHOTO.sleutel]
    assert not way_back(panel)
    assert "bang" not in kept[-1]
    assert len(kept) == 2
    panel.flush()
    assert dropped == [PHOTO.sleutel]


def test_a_document_given_after_it_is_not_lost(panel, dropped):
    begin(panel)
    discard()
    letter = Bijlage("e" * 32, "brief.pdf", "pdf", 1200, "b" * 64)
    panel.bijlagen.add(letter)
    panel.flush()
    assert dropped == [PHOTO.sleutel]
    assert panel.bijlagen.bijlagen() == (letter,)


@pytest.mark.usefixtures("kept")
def test_it_is_offered_only_when_there_is_something_to_throw_away(panel):
    button = find(panel, QPushButton, "discardDraft")
    assert button.isHidden()
    choose_kind(Soort.GESPREK)
    assert button.isVisible()
    choose_kind(Soort.FEIT)
    assert button.isHidden()
    panel.bijlagen.offer((PHOTO,))
    assert button.isVisible()


def test_a_document_that_is_still_on_its_way_is_waited_for(panel, dropped):
    begin(panel)
    panel.bijlagen.expect(1)
    discard()
    assert not way_back(panel)
    assert panel.bijlagen.bijlagen() == (PHOTO,)
    assert dropped == []
