"""The bar on top: where one is, search, lock, and how the program looks."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QActionGroup, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QMenu, QSizePolicy, QToolButton, QWidget

from desktop.ui.kit.avatar import Avatar
from desktop.ui.kit.buttons import Button, IconButton
from desktop.ui.kit.card import Panel
from desktop.ui.kit.dress import dress
from desktop.ui.kit.layouts import row
from desktop.ui.kit.logo import NAME, Logo
from desktop.ui.kit.pill import Pill
from desktop.ui.kit.plain_label import ElidedLabel, PlainLabel
from desktop.ui.kit.theme import SYSTEM, current
from desktop.ui.kit.tokens import TEXT_PERCENTS, TOP_BAR_HEIGHT
from desktop.ui.kit.weak import weakly

_NARROW, _TIGHT = 900, 620


class TopBar(Panel):
    """Shows the school and asks for search, lock, look and help.

    Signals:
        search_changed: the words to look for, "" for everything.
        lock_requested: the user wants the vault locked.
        theme_requested: the user wants this theme, or "systeem".
        text_size_requested: the user wants text of this many percent.
        help_requested: the user wants the shortcuts and explanation.
        nood_requested: the user wants to know whom to call in acute danger.
    """

    search_changed = Signal(str)
    lock_requested = Signal()
    theme_requested = Signal(str)
    text_size_requested = Signal(int)
    help_requested = Signal()
    nood_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(None, parent, "surface", "bottom")
        self.setObjectName("topBar")
        self._name = PlainLabel(NAME, self, "title")
        self._lock_text = ""
        self._school = ElidedLabel("", self, "small", "text3")
        self._demo = Pill(self.tr("Demo"), self, "violet", "school")
        self._demo.hide()
        self._search = self._search_field()
        self._nood = self._nood_button()
        self._lock = Button(self.tr("Versleuteld"), self, "link", "lock")
        self._lock.setObjectName("lock")
        self._toggle = IconButton("moon", self.tr("Donker thema"), self)
        self._toggle.setObjectName("themeToggle")
        self._look = IconButton("a-large-small", self.tr("Weergave en tekstgrootte"), self)
        self._look.setObjectName("look")
        self._help = IconButton("circle-help", self.tr("Sneltoetsen en uitleg (F1)"), self)
        self._help.setObjectName("help")
        self._avatar = Avatar("", self, 32)
        self._fill_look_menu()
        self._lay_out()

        current().changed.connect(self._on_theme_changed)
        self._help.clicked.connect(self.help_requested)
        self._nood.clicked.connect(self.nood_requested)
        self._lock.clicked.connect(self.lock_requested)
        self._search.textChanged.connect(self.search_changed)
        self._toggle.clicked.connect(self._on_toggle)
        self._on_theme_changed()
        self.set_lock_text(self.tr("Versleuteld"))

    def set_school(self, name: str, *, demo: bool = False) -> None:
        """Show the name of the school, and that it is made up when it is."""
        self._school.show_text(name)
        self._demo.setVisible(demo)

    def set_user(self, name: str) -> None:
        """Show the initials of the user, and the name on hover."""
        self._avatar.show_name(name)
        self._avatar.setToolTip(name)
        self._avatar.setAccessibleName(name)

    def set_lock_text(self, text: str) -> None:
        """Show this on the lock button, for example with the minutes left."""
        self._lock_text = text
        self._fit()
        self._lock.setToolTip(self.tr("Kluis vergrendelen (Ctrl+L)"))
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

    def _nood_button(self) -> Button:
        button = Button(self.tr("Acuut gevaar"), self, "secondary", "phone")
        button.setObjectName("nood")
        button.setAccessibleName(self.tr("Acuut gevaar"))
        button.setToolTip(self.tr("Acuut gevaar: wie belt u? (F8)"))
        return button

    def _search_field(self) -> QLineEdit:
        field = QLineEdit(self)
        field.setObjectName("search")
        field.setPlaceholderText(self.tr("Zoek een leerling, klas of woorden…  (Ctrl+K)"))
        field.setAccessibleName(self.tr("Zoeken in de dossiers"))
        field.setClearButtonEnabled(True)
        icon = field.addAction(self.windowIcon(), QLineEdit.ActionPosition.LeadingPosition)
        dress(icon, "search", "text3")
        field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        field.setMinimumWidth(180)
        field.setMaximumWidth(460)
        return field

    def _fill_look_menu(self) -> None:
        menu = QMenu(self._look)
        themes = {
            SYSTEM: self.tr("Volg de computer"),
            "licht": self.tr("Licht"),
            "donker": self.tr("Donker"),
            "contrast": self.tr("Hoog contrast"),
        }
        self._themes = QActionGroup(menu)
        for name, text in themes.items():
            action = self._themes.addAction(text)
            action.setCheckable(True)
            action.setData(name)
            action.triggered.connect(weakly(self._on_theme, name))
        self._sizes = QActionGroup(menu)
        for percent in TEXT_PERCENTS:
            action = self._sizes.addAction(self.tr("Tekst {n} %").format(n=percent))
            action.setCheckable(True)
            action.setData(percent)
            action.triggered.connect(weakly(self._on_text_size, percent))
        menu.addActions(self._themes.actions())
        menu.addSeparator()
        menu.addActions(self._sizes.actions())
        self._look.setMenu(menu)
        self._look.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)

    def _lay_out(self) -> None:
        line = row(
            Logo(self), self._name, self._school, self._demo, spacing=10, margins=(18, 8, 16, 9)
        )
        line.addStretch(1)
        line.addWidget(self._search, 4)
        line.addStretch(1)
        for part in (self._nood, self._lock, self._toggle, self._look, self._help, self._avatar):
            line.addWidget(part)
        self.setLayout(line)

    def _fit(self) -> None:
        narrow = self.width() < current().px(_NARROW)
        self._name.setVisible(not narrow)
        tight = self.width() < current().px(_TIGHT)
        self._nood.setText(self.tr("Acuut") if tight else self.tr("Acuut gevaar"))
        self._lock.setText("" if narrow else self._lock_text)
        self.setMinimumHeight(TOP_BAR_HEIGHT)

    def _on_theme(self, name: str) -> None:
        self.theme_requested.emit(name)

    def _on_text_size(self, percent: int) -> None:
        self.text_size_requested.emit(percent)

    def _on_toggle(self) -> None:
        self.theme_requested.emit("licht" if current().tokens.dark else "donker")

    def _on_theme_changed(self) -> None:
        theme = current()
        dress(self._toggle, "sun" if theme.tokens.dark else "moon", size=18)
        to_dark, to_light = self.tr("Donker thema"), self.tr("Licht thema")
        self._toggle.rename(to_light if theme.tokens.dark else to_dark)
        for action in self._themes.actions():
            action.setChecked(action.data() == theme.choice)
        for action in self._sizes.actions():
            action.setChecked(action.data() == theme.text_percent)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
