"""Puts the lines of a timeline into the words of the cards."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from types import MappingProxyType

from PySide6.QtCore import QObject

from desktop.core.dossier import DossierId
from desktop.core.logboek import Aantekening, Herkomst, Regel, Soort, Vastlegging
from desktop.core.meldcode import RECORDED_BY
from desktop.core.nederlands import date_and_time, weekday_and_date
from desktop.ui.logboek.days import day_heading, in_zone_of
from desktop.ui.logboek.entry import Entry, Mark, Passage, Voice
from desktop.ui.logboek.kinds import kinds
from desktop.ui.logboek.more_words import MoreWords
from desktop.ui.logboek.quoting import quoted
from desktop.ui.logboek.replaced import Replaced
from desktop.ui.vormen.titles import title_of

_LATE = timedelta(days=1)
NOBODY: Mapping[DossierId, str] = MappingProxyType({})


class Wording(QObject):
    """Words for one dossier, read at one moment."""

    def __init__(
        self, now: datetime, roepnaam: str, gezin: Mapping[DossierId, str] = NOBODY
    ) -> None:
        super().__init__()
        self._more = MoreWords(gezin)
        self._now = now
        self._roepnaam = roepnaam
        self._kinds = kinds()
        self._replaced = Replaced(now)

    def entry(self, regel: Regel, *, heads_day: bool) -> Entry:
        """Return the card of one line; heads_day puts the heading of its day above it."""
        a, happened = regel.aantekening, self._here(regel.aantekening.moment)
        kind = self._kinds[a.soort]
        door = a.door.strip() or regel.geldig.schrijver
        title, source, tags = self._title(a, door), self._source(a), self._tags(a)
        step = self._step(a)
        passages = (*self._said(a), *self._written(regel, door), *self._replaced.passages(regel))
        clock = f"{happened:%H.%M}"
        spoken = (
            self.tr("{day}, {time} uur").format(
                day=weekday_and_date(happened.date()).capitalize(), time=clock
            ),
            f"{kind.name}, {door}",
            *(mark.text for mark in (source, *tags) if mark.text),
            title,
            *(self._spoken(passage) for passage in passages),
        )
        return Entry(
            regel=regel,
            day=day_heading(happened.date(), self._now.date()) if heads_day else "",
            icon=kind.icon,
            tone=kind.tone,
            kind=kind.caption.upper(),
            meta=f"{happened:%H:%M}  ·  {door}",
            title=title,
            source=source,
            passages=passages,
            tags=(*step, *tags),
            sentence=" ".join(_closed(part) for part in spoken if part),
        )

    def _here(self, moment: datetime) -> datetime:
        return in_zone_of(self._now, moment)

    def _title(self, a: Aantekening, door: str) -> str:
        if a.inhoud is not None:
            return self._with_names(title_of(a.inhoud), a)
        titles = {
            Soort.DISCLOSURE: self.tr("{name} vertelt aan {who}").format(
                name=self._roepnaam, who=door
            ),
            Soort.GESPREK: self.tr("Gesprek met {who}").format(who=a.met),
            Soort.OVERLEG: self.tr("Overleg met {who}").format(who=a.met),
            Soort.ADVIES: self.tr("{who} geraadpleegd").format(
                who=a.met or self.tr("Veilig Thuis")
            ),
        }
        return self._with_names(titles.get(a.soort, ""), a)

    def _with_names(self, title: str, a: Aantekening) -> str:
        anonymous = a.soort is Soort.ADVIES and a.anoniem
        return f"{title} {self.tr('(anoniem)')}" if anonymous else title

    def _source(self, a: Aantekening) -> Mark:
        if a.bron_ontbreekt:
            return Mark(self.tr("Bron ontbreekt"), "warn", "triangle-alert")
        if a.herkomst is Herkomst.DERDE:
            return Mark(self.tr("Van: {source}").format(source=a.bron.strip()), "text2", "user")
        if a.soort is Soort.FEIT:
            return Mark(self.tr("Zelf waargenomen"), "text2", "eye")
        return Mark("", "text2")

    def _step(self, a: Aantekening) -> tuple[Mark, ...]:
        found = (stap for stap, soorten in RECORDED_BY.items() if a.soort in soorten)
        return tuple(Mark(self.tr("Stap {number}").format(number=int(s)), "text2") for s in found)

    def _tags(self, a: Aantekening) -> tuple[Mark, ...]:
        tags = []
        if a.soort is Soort.DISCLOSURE:
            tags.append(Mark(self.tr("Disclosure"), "danger", "triangle-alert"))
        if a.citaat.strip():
            tags.append(Mark(self.tr("Letterlijk citaat"), "text2"))
        return (*tags, *self._more.marks(a))

    def _said(self, a: Aantekening) -> tuple[Passage, ...]:
        answer, reading = self.tr("Reactie:"), self.tr("Duiding:")
        said = (
            (a.citaat, Passage(Voice.QUOTE, quoted(a.citaat))),
            (a.tekst, Passage(Voice.FACT, a.tekst.strip())),
            (a.reactie, Passage(Voice.FACT, f"{answer} {a.reactie.strip()}", len(answer))),
            (a.duiding, Passage(Voice.DUIDING, f"{reading} {a.duiding.strip()}", len(reading))),
        )
        spoken = (passage for words, passage in said if words.strip())
        return (*spoken, *self._more.passages(a))

    def _written(self, regel: Regel, door: str) -> tuple[Passage, ...]:
        first: Vastlegging = (regel.geldig, *regel.eerder)[-1]
        late = self._here(first.vastgelegd_op) - self._here(first.aantekening.moment) > _LATE
        if not late and first.schrijver == door:
            return ()
        words = self.tr("Opgeschreven door {who} op {moment}").format(
            who=first.schrijver, moment=date_and_time(self._here(first.vastgelegd_op))
        )
        return (Passage(Voice.NOTE, words),)

    def _spoken(self, passage: Passage) -> str:
        if passage.voice is Voice.QUOTE:
            return self.tr("De leerling zei: {words}").format(words=passage.text)
        if passage.voice is Voice.STRUCK:
            return self.tr("Doorgestreept: {words}").format(words=passage.text)
        return passage.text


def _closed(part: str) -> str:
    """End a part as a sentence, so that a screen reader pauses there."""
    return part if part.endswith((".", "!", "?", "”", "…")) else f"{part}."
