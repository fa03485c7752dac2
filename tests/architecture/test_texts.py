"""Every word that a user reads in the window passes through self.tr."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping

import pytest

from tests.architecture.shapes import called
from tests.architecture.sources import Source, sources

QT_SHOWS_FIRST = {
    *("PlainLabel", "QPushButton", "QToolButton", "QCheckBox", "QRadioButton", "QGroupBox"),
    *("QListWidgetItem", "QTableWidgetItem", "QDockWidget", "QMenu", "addMenu", "addRow"),
    *("setText", "setToolTip", "setStatusTip", "setWhatsThis", "setTitle", "setWindowTitle"),
    *("setAccessibleName", "setAccessibleDescription", "setPlaceholderText", "setPlainText"),
    *("setPrefix", "setSuffix", "setInformativeText", "setLabelText"),
}
# An icon may come first: any place counts.
QT_SHOWS_ANY = {"QAction", "addAction", "addItem", "addTab", "insertTab", "insertItem"}
# Our own widgets say by the name of an argument that it is shown.
SHOWN_ARGUMENTS = {
    *("text", "title", "label", "hint", "question", "detail", "primary", "heading", "sentence"),
    *("placeholder", "caption", "tooltip", "accessible_name"),
}
TRANSLATE = {"tr", "translate"}

Places = Mapping[str, frozenset[int]]


def own_places(found: tuple[Source, ...]) -> Places:
    """Return where our own classes and functions take text that is shown: {"Dialog": {0, 1}}."""
    places = {
        name: _shown_places(function)
        for source in found
        for node in ast.walk(source.tree)
        for name, function in _taking_arguments(node)
    }
    return {name: shown for name, shown in places.items() if shown}


def _taking_arguments(node: ast.AST) -> Iterator[tuple[str, ast.FunctionDef]]:
    if isinstance(node, ast.FunctionDef) and node.name != "__init__":
        yield node.name, node
    if isinstance(node, ast.ClassDef):
        for made in node.body:
            if isinstance(made, ast.FunctionDef) and made.name == "__init__":
                yield node.name, made


def _shown_places(function: ast.FunctionDef) -> frozenset[int]:
    names = [argument.arg for argument in function.args.args if argument.arg != "self"]
    return frozenset(place for place, name in enumerate(names) if name in SHOWN_ARGUMENTS)


def untranslated(source: Source, own: Places) -> Iterator[str]:
    for call in (node for node in ast.walk(source.tree) if isinstance(node, ast.Call)):
        for text in (text for shown in _shown(call, own) for text in _words(shown)):
            yield f"{source.name}:{call.lineno} {text!r} is shown without self.tr"
        if called(call) == "tr" and not _is_literal(call):
            yield f"{source.name}:{call.lineno} self.tr needs a plain literal"


def _shown(call: ast.Call, own: Places) -> Iterator[ast.expr]:
    name = called(call)
    if name in TRANSLATE:
        return
    places = {0} if name in QT_SHOWS_FIRST else own.get(name, set())
    for place, argument in enumerate(call.args):
        if place in places or name in QT_SHOWS_ANY:
            yield argument
    yield from (k.value for k in call.keywords if k.arg in SHOWN_ARGUMENTS)


def _is_literal(call: ast.Call) -> bool:
    return bool(call.args) and isinstance(call.args[0], ast.Constant)


def _words(node: ast.expr) -> Iterator[str]:
    """Yield the literal words that reach the screen through this expression."""
    match node:
        case ast.Constant(value=str(text)):
            if any(letter.isalpha() for letter in text):
                yield text
        case ast.JoinedStr(values=parts) | ast.List(elts=parts) | ast.Tuple(elts=parts):
            for part in parts:
                yield from _words(part)
        case ast.IfExp(body=left, orelse=right) | ast.BinOp(left=left, right=right):
            yield from _words(left)
            yield from _words(right)
        case ast.Call(func=ast.Attribute(value=inner, attr=name)) if name not in TRANSLATE:
            yield from _words(inner)


def test_every_text_in_the_window_is_translatable():
    found = sources("desktop/ui", "desktop/jobs")
    own = own_places(found)
    bare = [line for source in found for line in untranslated(source, own)]
    assert not bare, "\n".join(bare)


def planted(text: str) -> Source:
    return Source("planted.py", text, ast.parse(text))


OWN = own_places(
    (planted("class Vraag(Dialog):\n    def __init__(self, parent, title: str, tone): pass"),)
)


@pytest.mark.parametrize(
    "text",
    [
        "QPushButton('Opslaan', self)",
        "Vraag(self, 'Weet u het zeker?')",
        "label.setText(f'Stap {n}')",
        "label.setText('Ja' if yes else self.tr('Nee'))",
        "label.setToolTip('%d dagen' % n)",
        "label.setAccessibleName(prefix + ' dagen')",
        "label.setWindowTitle('{} dagen'.format(n))",
        "box.addRow(parent=self, label='Naam')",
        "self.tr(f'Stap {n}')",
    ],
)
def test_a_text_without_tr_is_found(text: str):
    assert list(untranslated(planted(text), OWN))


@pytest.mark.parametrize(
    "text",
    [
        "QPushButton(self.tr('Opslaan'), self)",
        "label.setText(self.tr('Stap {}').format(n))",
        "PlainLabel(naam, self, 'small')",
        "Vraag(self, self.tr('Weet u het zeker?'), 'danger')",
        "label.setText('·')",
        "label.setText(texts['naam'])",
        "label.setObjectName('naam')",
        "label.setText(QCoreApplication.translate('Stap', 'Stap 1'))",
    ],
)
def test_a_text_that_needs_no_translation_is_left_alone(text: str):
    assert not list(untranslated(planted(text), OWN))
