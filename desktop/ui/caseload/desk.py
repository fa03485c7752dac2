"""The caseload and the vault: the views of the school, its risk words, and the list on paper."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop.core.dossier import DossierId
from desktop.services import weergaven
from desktop.services.changes import Changes
from desktop.services.weergaven import Weergaven
from desktop.ui.caseload.chosen_view import ChosenView
from desktop.ui.caseload.dialogs import AgeDialog, NameDialog, WordsDialog
from desktop.ui.caseload.panel import CaseloadPanel
from desktop.ui.kit.dialog import ask
from desktop.ui.kit.weak import weakly
from desktop.ui.paper.documents import DocumentsDesk
from desktop.ui.session import Session


class CaseloadDesk(QObject):
    """Answers what the caseload asks besides opening a dossier."""

    def __init__(self, session: Session, panel: CaseloadPanel, documents: DocumentsDesk) -> None:
        super().__init__(panel)
        self._session, self._panel, self._documents = session, panel, documents
        self._kept = Weergaven()
        self.look()
        read = partial(weergaven.read_weergaven, session.vault)
        session.read(self, read, self._on_kept)
        self._connect()

    def look(self) -> None:
        """Look at the caseload as it is today, after an act or a night."""
        self._panel.look(self._session.clock.now().date())
        self._find_words()

    def _connect(self) -> None:
        menu, panel = self._panel.bar.menu, self._panel
        self._session.changed.connect(self._on_changed)
        menu.delete_requested.connect(self._on_delete)
        menu.move_requested.connect(self._on_move)
        menu.pin_requested.connect(self._on_pin)
        menu.print_requested.connect(self._on_print)
        menu.rename_requested.connect(self._on_rename)
        menu.save_requested.connect(self._on_save)
        menu.update_requested.connect(self._on_update)
        menu.words_requested.connect(self._on_words)
        panel.bar.age_requested.connect(self._on_age)
        panel.bar.view_changed.connect(self._on_view)

    def _window(self) -> QWidget:
        return self._panel.window()

    def _change(self, act: Callable[..., Weergaven], *given: object) -> None:
        self._session.read(self, partial(act, self._session.vault, *given), self._on_kept)

    def _on_kept(self, kept: Weergaven) -> None:
        words_before, self._kept = self._kept.woorden, kept
        self._panel.show_weergaven(kept)
        if kept.woorden != words_before:
            self._find_words()

    def _on_added(self, dialog: NameDialog, kept: Weergaven) -> None:
        dialog.accept()
        self._kept = kept
        self._panel.show_weergaven(kept, kept.eigen[-1].sleutel)

    def _on_changed(self, _changes: Changes) -> None:
        self.look()

    def _on_view(self, view: ChosenView) -> None:
        if view.weergave.voorwaarden.risicowoord:
            self._find_words()

    def _find_words(self) -> None:
        """Search the logboek, but only when some view asks for it: that can take long."""
        views = (self._panel.view.weergave, *(one.gelezen.weergave for one in self._kept.eigen))
        if not any(view.voorwaarden.risicowoord for view in views):
            return
        work = partial(weergaven.find_woorden, self._session.vault, self._kept.woorden)
        self._session.read(self, work, self._on_found)

    def _on_found(self, found: frozenset[DossierId]) -> None:
        self._panel.look(self._session.clock.now().date(), found)

    def _on_save(self) -> None:
        dialog = NameDialog(self.tr("Weergave bewaren"), "", self._window())
        dialog.submitted.connect(weakly(self._on_named, dialog))
        dialog.open()

    def _on_named(self, dialog: NameDialog) -> None:
        weergave, vault = self._panel.view.whole, self._session.vault
        work = partial(weergaven.add_weergave, vault, dialog.naam(), weergave)
        self._session.ask(dialog, work, partial(self._on_added, dialog), dialog.show_refusal)

    def _on_rename(self, sleutel: str) -> None:
        if (own := self._kept.find(sleutel)) is not None:
            dialog = NameDialog(self.tr("Naam wijzigen"), own.naam, self._window())
            dialog.submitted.connect(weakly(self._on_renamed, dialog, sleutel))
            dialog.open()

    def _on_renamed(self, dialog: NameDialog, sleutel: str) -> None:
        work = partial(weergaven.rename_weergave, self._session.vault, sleutel, dialog.naam())
        self._session.ask(dialog, work, partial(self._on_closed, dialog), dialog.show_refusal)

    def _on_closed(self, dialog: NameDialog | WordsDialog, kept: Weergaven) -> None:
        dialog.accept()
        self._on_kept(kept)

    def _on_update(self) -> None:
        view = self._panel.view
        self._change(weergaven.update_weergave, view.sleutel, view.weergave)

    def _on_pin(self, sleutel: str, vast: bool) -> None:
        work = partial(weergaven.pin_weergave, self._session.vault, sleutel, vast=vast)
        self._session.read(self, work, self._on_kept)

    def _on_move(self, sleutel: str, step: int) -> None:
        self._change(weergaven.move_weergave, sleutel, step)

    def _on_delete(self, sleutel: str) -> None:
        if (own := self._kept.find(sleutel)) is not None:
            ask(
                self._window(),
                self.tr("Weergave “{}” verwijderen?").format(own.naam),
                self.tr("De dossiers blijven. Alleen deze weergave verdwijnt uit de lijst."),
                self.tr("Verwijderen"),
                weakly(self._on_deleted, sleutel),
                "danger",
            )

    def _on_deleted(self, sleutel: str) -> None:
        self._change(weergaven.delete_weergave, sleutel)

    def _on_words(self) -> None:
        dialog = WordsDialog(self._kept.woorden, self._window())
        dialog.submitted.connect(weakly(self._on_worded, dialog))
        dialog.open()

    def _on_worded(self, dialog: WordsDialog) -> None:
        work = partial(weergaven.save_woorden, self._session.vault, dialog.woorden())
        self._session.ask(dialog, work, partial(self._on_closed, dialog), dialog.show_refusal)

    def _on_age(self) -> None:
        dialog = AgeDialog(self._panel.view.weergave.voorwaarden, self._window())
        dialog.submitted.connect(weakly(self._on_aged, dialog))
        dialog.open()

    def _on_aged(self, dialog: AgeDialog) -> None:
        if (wanted := dialog.made()) is not None:
            dialog.accept()
            self._panel.bar.ask(wanted)

    def _on_print(self) -> None:
        self._documents.show_caseload(self._panel.lijst())
