"""The bar on top: where one is, search, lock, and how the program looks."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from desktop.ui.kit.avatar import Avatar
from desktop.ui.kit.buttons import Button, IconButton
from desktop.ui.kit.card import Panel
from desktop.ui.kit.dress import dress
from desktop.ui.kit.layouts import row
from desktop.ui.kit.logo import NAME, Logo
from desktop.ui.kit.pill import Pill
from desktop.ui.kit.plain_label import ElidedLabel, PlainLabel
from desktop.ui.kit.theme import current
from desktop.ui.kit.tokens import TOP_BAR_HEIGHT
from desktop.ui.shell.giving_way import Leaving, Narrower, Part, Shorter, give_way
from desktop.ui.shell.look_button import LookButton


class TopBar(Panel):
    """Shows the school and asks for search, lock, look and help.

    Signals:
        search_changed: the words to look for, "" for everything.
        lock_requested: the user wants the vault locked.
        theme_requested: the user wants this theme, or "systeem".
        text_size_requested: the user wants text of this many percent.
        help_requested: the user wants the shortcuts and explanation.
        nood_requested: the user wants to know whom to call in acute danger.
        quick_requested: the user wants to write a quick note.
    """

    search_changed = Signal(str)
    lock_requested = Signal()
    theme_requested = Signal(str)
    text_size_requested = Signal(int)
    help_requested = Signal()
    nood_requested = Signal()
    quick_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(None, parent, "surface", "bottom")
        self.setObjectName("topBar")
        self._name = PlainLabel(NAME, self, "title")
        self._lock_text = ""
        self._school = ElidedLabel("", self, "small", "text3")
        self._demo = Pill(self.tr("Demo"), self, "violet", "school")
        self._demo.hide()
        self._is_demo = False
        self._search = self._search_field()
        self._quick = self._named(
            Button("", self, "secondary", "pencil"),
            "quickNote",
            self.tr("Snelle aantekening"),
            self.tr("Snelle aantekening (Ctrl+Shift+N)"),
        )
        self._nood = self._named(
            Button("", self, "secondary", "phone"),
            "nood",
            self.tr("Acuut gevaar"),
            self.tr("Acuut gevaar: wie belt u? (F8)"),
        )
        self._lock = self._named(
            Button("", self, "link", "lock"), "lock", "", self.tr("Kluis vergrendelen (Ctrl+L)")
        )
        self._toggle = IconButton("moon", self.tr("Donker thema"), self)
        self._toggle.setObjectName("themeToggle")
        self._look = LookButton(self)
        self._help = IconButton("circle-help", self.tr("Sneltoetsen en uitleg (F1)"), self)
        self._help.setObjectName("help")
        self._avatar = Avatar("", self, 32)
        self._lay_out()

        current().changed.connect(self._on_theme_changed)
        self._help.clicked.connect(self.help_requested)
        self._nood.clicked.connect(self.nood_requested)
        self._quick.clicked.connect(self.quick_requested)
        self._lock.clicked.connect(self.lock_requested)
        self._look.text_size_requested.connect(self.text_size_requested)
        self._look.theme_requested.connect(self.theme_requested)
        self._search.textChanged.connect(self.search_changed)
        self._toggle.clicked.connect(self._on_toggle)
        self._on_theme_changed()
        self.set_lock_text(self.tr("Versleuteld"))

    def set_school(self, name: str, *, demo: bool = False) -> None:
        """Show the name of the school, and that it is made up when it is."""
        self._school.show_text(name)
        self._demo.setVisible(demo)
        self._is_demo = demo
        self._fit()

    def set_user(self, name: str) -> None:
        """Show the initials of the user, and the name on hover."""
        self._avatar.show_name(name)
        self._avatar.setToolTip(name)
        self._avatar.setAccessibleName(name)

    def set_lock_text(self, text: str) -> None:
        """Show this on the lock button, for example with the minutes left."""
        self._lock_text = text
        self._fit()
        self._lock.setAccessibleName(self.tr("{state}. Kluis vergrendelen").format(state=text))

    def focus_search(self) -> None:
        """Put the cursor in the search field."""
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.selectAll()

    @property
    def search_field(self) -> QLineEdit:
        """Return the field one searches in."""
        return self._search

    def search_text(self) -> str:
        """Return the words in the search field."""
        return self._search.text()

    def show_search(self, text: str) -> None:
        """Put these words in the search field, and look for them."""
        self._search.setText(text)

    def clear_search(self) -> None:
        """Empty the search field."""
        self._search.clear()

    def _named(self, button: Button, name: str, spoken: str, tip: str) -> Button:
        button.setObjectName(name)
        button.setAccessibleName(spoken)
        button.setToolTip(tip)
        return button

    def _search_field(self) -> QLineEdit:
        field = QLineEdit(self)
        field.setObjectName("search")
        field.setPlaceholderText(self.tr("Zoek een leerling, woorden of een actie…  (Ctrl+K)"))
        field.setAccessibleName(self.tr("Zoeken in de dossiers"))
        field.setClearButtonEnabled(True)
        icon = field.addAction(self.windowIcon(), QLineEdit.ActionPosition.LeadingPosition)
        dress(icon, "search", "text3")
        field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        field.setMaximumWidth(460)
        return field

    def _lay_out(self) -> None:
        line = self._line = row(
            Logo(self), self._name, self._school, self._demo, spacing=10, margins=(18, 8, 16, 9)
        )
        line.addStretch(1)
        line.addWidget(self._search, 4)
        line.addWidget(self._quick)
        line.addStretch(1)
        for part in (self._nood, self._lock, self._toggle, self._look, self._help, self._avatar):
            line.addWidget(part)
        self.setLayout(line)

    def _fit(self) -> None:
        parts: list[Part] = [
            Shorter(self._quick, self.tr("Notitie")),
            Leaving(self._name),
            Shorter(self._lock, self._lock_text),
            Leaving(self._school),
            Leaving(self._avatar),
            Shorter(self._nood, self.tr("Acuut gevaar"), self.tr("Acuut")),
            Leaving(self._toggle),
            Narrower(self._search, 200, 120),
            *([Leaving(self._demo)] if self._is_demo else []),
            Shorter(self._nood, self.tr("Acuut gevaar")),
        ]
        give_way(self._line, self.width(), parts)
        # A minimum of its own hides the hint: large text asks for more than the bar likes.
        self.setMinimumHeight(max(TOP_BAR_HEIGHT, self._line.minimumSize().height()))

    def _on_toggle(self) -> None:
        self.theme_requested.emit("licht" if current().tokens.dark else "donker")

    def _on_theme_changed(self) -> None:
        theme = current()
        dress(self._toggle, "sun" if theme.tokens.dark else "moon", size=18)
        to_dark, to_light = self.tr("Donker thema"), self.tr("Licht thema")
        self._toggle.rename(to_light if theme.tokens.dark else to_dark)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        # What does not fit gives way: the bar itself holds no window wide.
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
