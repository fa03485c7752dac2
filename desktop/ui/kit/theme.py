"""The theme the program wears now: one per process, switched live."""

from __future__ import annotations

import re
from functools import lru_cache

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QAction, QColor, QPalette
from PySide6.QtWidgets import QAbstractButton, QApplication

from desktop.paths import resources_dir
from desktop.ui.kit import fonts, icons
from desktop.ui.kit.tokens import TYPE, Tokens, load_tokens

SYSTEM = "systeem"
_PLACEHOLDER = re.compile(r"@(rol|px|type)\.(\w+)")
_SCHEMES = {
    SYSTEM: Qt.ColorScheme.Unknown,
    "licht": Qt.ColorScheme.Light,
    "donker": Qt.ColorScheme.Dark,
    "contrast": Qt.ColorScheme.Dark,
}
THEMES = frozenset(_SCHEMES)
_ROLE = QPalette.ColorRole
_PALETTE = {
    _ROLE.Window: "canvas",
    _ROLE.Base: "surface",
    _ROLE.AlternateBase: "sunken",
    _ROLE.Text: "text",
    _ROLE.WindowText: "text",
    _ROLE.ButtonText: "text",
    _ROLE.Button: "raised",
    _ROLE.Light: "raised",
    _ROLE.Midlight: "border",
    _ROLE.Mid: "border",
    _ROLE.Dark: "border_strong",
    _ROLE.Highlight: "accent",
    _ROLE.HighlightedText: "on_accent",
    _ROLE.Accent: "accent",
    _ROLE.PlaceholderText: "text3",
    _ROLE.Link: "accent_text",
    _ROLE.ToolTipBase: "text",
    _ROLE.ToolTipText: "surface",
}


class Theme(QObject):
    """Holds the tokens and the text size, and dresses the application in them.

    Signals:
        changed: colours or text size are new; painted widgets have been told to repaint.
    """

    changed = Signal()

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._choice = "licht"
        self.tokens = load_tokens("licht")
        self.text_percent = 100
        app.styleHints().colorSchemeChanged.connect(self._on_scheme_changed)

    @property
    def choice(self) -> str:
        """The user's choice: a theme name, or "systeem" to follow the desktop."""
        return self._choice

    def colour(self, role: str) -> QColor:
        """Return the colour of a role for painting."""
        return QColor(self.tokens.colour(role))

    def soft(self, role: str) -> QColor:
        """Return the fill behind text in this role for painting."""
        return QColor(self.tokens.soft(role))

    def px(self, size: float) -> int:
        """Return a length in pixels that grows with the text size."""
        return round(size * self.text_percent / 100)

    def choose(self, name: str) -> None:
        """Wear licht, donker, contrast, or follow the desktop with "systeem"."""
        self._choice = name
        self._app.styleHints().setColorScheme(_SCHEMES[name])
        self._wear()

    def set_text_percent(self, percent: int) -> None:
        """Multiply type and row heights, 100 to 200."""
        self.text_percent = min(200, max(100, percent))
        self._wear()

    def _wear(self) -> None:
        self.tokens = load_tokens(self._theme_name())
        fonts.set_scale(self.text_percent)
        sheet = self._style_sheet()
        # Dressing every widget anew takes long; what is worn already is not put on again.
        if sheet == self._app.styleSheet():
            return
        self._app.setPalette(_palette(self.tokens))
        self._app.setFont(fonts.font("body"))
        self._app.setStyleSheet(sheet)
        for widget in self._app.allWidgets():
            for dressed in (widget, *widget.actions()):
                if isinstance(dressed, QAbstractButton | QAction):
                    icons.redress(dressed, self)
        self.changed.emit()

    def _theme_name(self) -> str:
        if self._choice != SYSTEM:
            return self._choice
        dark = self._app.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return "donker" if dark else "licht"

    def _style_sheet(self) -> str:
        return _PLACEHOLDER.sub(self._fill, _template())

    def _fill(self, found: re.Match[str]) -> str:
        kind, name = found.groups()
        if kind == "rol":
            return self.tokens.colour(name)
        if kind == "px":
            return f"{self.px(int(name))}px"
        return f"font-size: {self.px(TYPE[name].size)}px; font-weight: {TYPE[name].weight};"

    @Slot()
    def _on_scheme_changed(self) -> None:
        if self._choice == SYSTEM and self.tokens.name != self._theme_name():
            self._wear()


def apply_theme(app: QApplication, name: str = SYSTEM, text_percent: int = 100) -> Theme:
    """Dress the application; the first call also sets the style, the font files and the theme."""
    theme = _of(app)
    if theme is None:
        # Qt owns a style that is set by name; a Python-owned one can crash at exit.
        app.setStyle("Fusion")
        fonts.load()
        theme = Theme(app)
    theme.text_percent = text_percent
    theme.choose(name)
    return theme


def current() -> Theme:
    """Return the theme of the running application; one is applied when there is none yet."""
    app = QApplication.instance()
    assert isinstance(app, QApplication), "a theme needs a QApplication"  # noqa: S101
    return _of(app) or apply_theme(app, "licht")


def _of(app: QApplication) -> Theme | None:
    return app.findChild(Theme, "", Qt.FindChildOption.FindDirectChildrenOnly)


@lru_cache(maxsize=1)
def _template() -> str:
    return (resources_dir() / "qss/app.qss").read_text(encoding="utf-8")


def _palette(tokens: Tokens) -> QPalette:
    palette = QPalette()
    for role, name in _PALETTE.items():
        palette.setColor(role, QColor(tokens.colour(name)))
    for role in (_ROLE.Text, _ROLE.WindowText, _ROLE.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.text3))
    return palette
