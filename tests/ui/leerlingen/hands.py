"""The screen about the pupils, and what a test does and sees there."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QListView, QTableView, QWidget

from desktop.core.leerlingregister import RegisterLeerling
from desktop.core.leerlingverschil import Importkeuze
from desktop.services import leerlingen
from desktop.services.importing import carry_out, preview
from desktop.ui.kit.notice import Notice
from desktop.ui.leerlingen.desk import LeerlingenDesk
from desktop.ui.leerlingen.import_page import ImportPage
from desktop.ui.leerlingen.panel import INLEZEN, LIJST, LeerlingenPanel
from desktop.ui.session import Session
from tests.builders import an_aantekening
from tests.ui.finding import find

HEAD = "Stamnummer;Roepnaam;Tussenvoegsel;Achternaam;Geboortedatum;Klas;Klassenmentor 1;BSN"
CLASS = (
    "101;Amira;el;Haddad;14-03-2013;2b;M. de Boer;111222333",
    "102;Daan;van der;Berg;02-11-2012;2b;M. de Boer;123456782",
    "103;Sanne;;Zwart;30-01-2012;3a;K. Smit;",
)


@dataclass
class Screen:
    """The screen at work on a vault; asked keeps what it asked of the window."""

    session: Session
    panel: LeerlingenPanel
    desk: LeerlingenDesk
    folder: Path
    asked: list[tuple[str, object]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.desk.dossier_requested.connect(self._on_dossier)
        self.desk.loose_requested.connect(self._on_loose)
        self.desk.new_dossier_requested.connect(self._on_new)
        self.desk.toast_requested.connect(self._on_toast)

    @property
    def reading(self) -> ImportPage:
        return self.panel.reading

    @property
    def pupils(self) -> tuple[RegisterLeerling, ...]:
        return leerlingen.list_leerlingen(self.session.vault)

    def file(self, name: str, *lines: str) -> Path:
        made = self.folder / name
        made.write_text("\n".join(lines), encoding="utf-8")
        return made

    def csv(self, *rows: str, name: str = "klas.csv") -> Path:
        return self.file(name, HEAD, *(rows or CLASS))

    def give(self, path: Path) -> None:
        """Hand in a file on the page for that."""
        self.panel.show_page(INLEZEN)
        self.reading.file_chosen.emit(path)

    def read_in(self, path: Path) -> None:
        """Take a table over with all that is proposed, and go to the list."""
        self.give(path)
        self.press("importNext")
        self.press("importNext")
        self.press("importNext")
        assert self.panel.page() == LIJST

    def press(self, name: str, inside: QWidget | None = None) -> None:
        button = find(inside or self.panel, QAbstractButton, name)
        assert not button.isHidden()
        assert button.isEnabled()
        button.click()

    def key(self, key: Qt.Key) -> None:
        # A dialog does not become the active window offscreen, yet it holds its own focus.
        front = QApplication.activeModalWidget() or self.panel
        QTest.keyClick(front.focusWidget(), key)

    def key_to(self, target: QWidget) -> None:
        """Walk there by Tab alone."""
        for _ in range(60):
            if target is target.window().focusWidget():
                return
            self.key(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab never comes at {target.objectName()}")

    def text(self, name: str) -> str:
        return find(self.panel, QLabel, name).text()

    def notice(self, name: str) -> str:
        notice = find(self.panel, Notice, name)
        return "" if notice.isHidden() else notice.text()

    def names(self) -> list[str]:
        return _column(find(self.panel, QListView, "pupils"))

    def preview(self) -> list[str]:
        """Return what is told of each line of the preview."""
        return _column(find(self.panel, QTableView, "previewTable"), 2)

    def note(self, sleutel: str, tekst: str = "Zat de hele dag alleen.") -> None:
        """Record a loose signal, as the quick note does."""
        s = self.session
        one = next(pupil for pupil in self.pupils if pupil.sleutel == sleutel)
        entry = an_aantekening(tekst=tekst)
        s.changed.emit(
            leerlingen.note_loose_signal(s.vault, s.clock, one.leerling(), entry, sleutel=sleutel)
        )

    def take_over(self, path: Path) -> None:
        """Take a file over without the screen."""
        s = self.session
        seen = preview(s.vault, s.clock, s.leerlingbestanden.read(path))
        s.changed.emit(carry_out(s.vault, s.clock, seen, Importkeuze()))

    def _on_dossier(self, dossier: object) -> None:
        self.asked.append(("dossier", dossier))

    def _on_loose(self, leerling: RegisterLeerling) -> None:
        self.asked.append(("los", leerling.sleutel))

    def _on_new(self, leerling: RegisterLeerling, people: tuple[object, ...]) -> None:
        self.asked.append(("nieuw", (leerling, people)))

    def _on_toast(self, text: str) -> None:
        self.asked.append(("toast", text))


def _column(view: QListView | QTableView, column: int = 0) -> list[str]:
    model = view.model()
    return [model.index(row, column).data() for row in range(model.rowCount())]


def visible(parent: QObject, kind: type[QWidget]) -> list[QWidget]:
    return [one for one in parent.findChildren(kind) if one.isVisible()]
