"""Behind the strip and the viewer: documents kept, read and given out off the GUI thread."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop.core.bijlage import Bijlage
from desktop.core.dossier import DossierId
from desktop.core.known_error import KnownError
from desktop.core.logboek import Vastlegging
from desktop.services import bijlagen
from desktop.services.bijlagen import File
from desktop.ui.bijlagen.files import DiskFile, PastedPicture
from desktop.ui.bijlagen.strip import BijlageStrip
from desktop.ui.bijlagen.viewer import BijlageViewer, Opened, opened
from desktop.ui.session import Session


class BijlageDesk(QObject):
    """Keeps one strip at the draft of one dossier, and opens documents from anywhere."""

    def __init__(self, session: Session, strip: BijlageStrip) -> None:
        super().__init__(strip)
        self._session = session
        self._strip = strip
        self._dossier: DossierId | None = None
        self._draft = ""

        strip.files_given.connect(self._on_files)
        strip.image_pasted.connect(self._on_image)
        strip.opened.connect(self._on_opened)
        strip.removed.connect(self._on_removed)

    def show_draft(self, dossier: DossierId, draft: str, named: Sequence[Bijlage] = ()) -> None:
        """Offer what was kept for the draft with this key, behind what its entry already names."""
        self._dossier, self._draft = dossier, draft
        self._strip.set_today(self._session.clock.now().date())
        self._strip.begin(named)
        work = partial(bijlagen.read_loose, self._session.vault, draft)
        self._session.read(self, work, partial(self._on_loose, draft))

    def show_correction(self, geldig: Vastlegging) -> None:
        """Offer what was kept for the correction of this entry, behind what it names already."""
        self.show_draft(geldig.dossier, _correction_key(geldig), geldig.aantekening.bijlagen)

    def open(self, dossier: DossierId, bijlage: Bijlage, parent: QWidget) -> None:
        """Show a document of a dossier over parent; the look is recorded."""
        s = self._session
        work = partial(_look, s, dossier, bijlage)
        s.read(parent, work, partial(self._on_read, dossier, parent))

    def _on_loose(self, draft: str, loose: Sequence[Bijlage]) -> None:
        if draft == self._draft and loose:
            self._strip.offer(loose)

    def _on_files(self, paths: Sequence[str]) -> None:
        today = self._session.clock.now().date()
        self._keep([DiskFile(Path(path), today) for path in paths])

    def _on_image(self, png: bytes) -> None:
        now = self._session.clock.now()
        name = self.tr("Schermafbeelding {}.png").format(f"{now:%d-%m-%Y %H.%M.%S}")
        self._keep([PastedPicture(name, png, now.date())])

    def _keep(self, files: Sequence[File]) -> None:
        """Keep each on its own: what is wrong with one says nothing about the others."""
        if self._dossier is None:
            return
        self._strip.expect(len(files))
        for file in files:
            work = partial(bijlagen.keep, self._session.vault, self._dossier, file, self._draft)
            done = partial(self._on_kept, self._draft)
            refused = partial(self._on_refused, self._draft, file.name)
            self._session.ask(self, work, done, refused)

    def _on_kept(self, draft: str, bijlage: Bijlage) -> None:
        # One that comes after the user went on waits with its draft.
        if draft == self._draft:
            self._strip.add(bijlage)

    def _on_refused(self, draft: str, name: str, error: KnownError) -> None:
        if draft == self._draft:
            self._strip.show_refusal(name, error.remedy)
        else:
            self._session.failed.emit(error)

    def _on_removed(self, sleutel: str) -> None:
        work = partial(bijlagen.drop, self._session.vault, sleutel)
        self._session.read(self, work, _nothing)

    def _on_opened(self, sleutel: str) -> None:
        found = next((one for one in self._strip.bijlagen() if one.sleutel == sleutel), None)
        if found is not None and self._dossier is not None:
            self.open(self._dossier, found, self._strip)

    def _on_read(self, dossier: DossierId, parent: QWidget, shown: Opened) -> None:
        viewer = BijlageViewer(shown, parent)
        BijlageExport(self._session, dossier, shown.bijlage, viewer)
        viewer.open()


class BijlageExport(QObject):
    """Writes the document of one viewer to the file the user chose."""

    def __init__(
        self, session: Session, dossier: DossierId, bijlage: Bijlage, viewer: BijlageViewer
    ) -> None:
        super().__init__(viewer)
        self._session = session
        self._dossier = dossier
        self._bijlage = bijlage
        self._viewer = viewer

        viewer.path_chosen.connect(self._on_path)

    def _on_path(self, path: str) -> None:
        s = self._session
        give = partial(bijlagen.export, s.vault, s.clock, self._dossier, self._bijlage)
        s.ask(self, partial(give, Path(path), s.export), self._on_done, self._on_refused)

    def _on_done(self, path: Path) -> None:
        self._viewer.show_done(self.tr("De bijlage is bewaard als {}.").format(path.name))

    def _on_refused(self, error: KnownError) -> None:
        self._viewer.show_refusal(error.remedy)


def _correction_key(geldig: Vastlegging) -> str:
    """Return the key of what is kept for the correction of an entry."""
    return f"verbetering:{geldig.dossier}:{geldig.nummer}"


def _look(s: Session, dossier: DossierId, bijlage: Bijlage) -> Opened:
    return opened(bijlage, bijlagen.look(s.vault, s.clock, dossier, bijlage))


def _nothing(_result: object) -> None:
    return
