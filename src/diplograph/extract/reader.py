"""One language's reader: article in, extraction out."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from diplograph.extract.ages import Ages
from diplograph.extract.bare import BareNames, Famous
from diplograph.extract.chunk import Chunker
from diplograph.extract.crowds import Crowds
from diplograph.extract.dates import DateGrammar, Stamp
from diplograph.extract.day_ranges import as_ranges
from diplograph.extract.editions import Editions
from diplograph.extract.frames import Frames
from diplograph.extract.ground import Ground
from diplograph.extract.initials import Initials
from diplograph.extract.lexicon import Lexicon
from diplograph.extract.listed_lines import with_items
from diplograph.extract.moment import first_day
from diplograph.extract.names import NameShapes
from diplograph.extract.narrator import Narrator
from diplograph.extract.own_year import own_year
from diplograph.extract.page import PageDay
from diplograph.extract.register import Register
from diplograph.extract.rosters import lists, roster
from diplograph.extract.sentence import Sentence
from diplograph.extract.sides import Sides
from diplograph.extract.some_year import some_day
from diplograph.extract.stays import Stays
from diplograph.extract.taken_up import take_up
from diplograph.extract.today import in_time, in_year, told_today
from diplograph.extract.tokens import Tokens, tokenize
from diplograph.extract.unswept import unswept
from diplograph.extract.write import write
from diplograph.extract.years import YearGrammar
from diplograph.extract.years_on import counted_on
from diplograph.model import FACT_ZONES, Article, Extraction, ZoneKind
from diplograph.pack import LanguagePack, Packs

_READ = FACT_ZONES - {"title"}
"""Zones of the text that are read; the title is read by itself."""


@dataclass(frozen=True, slots=True)
class Story:
    """One article as it was understood."""

    register: Register
    narrator: Narrator
    sentences: tuple[tuple[Sentence, list[Stamp]], ...]
    """Those of the text, then those of the title, each with its dates."""
    published: date | None
    about: date | None
    """Without the day of publication: about when the article was written."""


class Reader:
    """Reads articles of one language; build it once, it holds the compiled packs."""

    def __init__(self, packs: Packs, lang: str) -> None:
        language = packs.languages[lang]
        self._packs = packs
        self.language = language
        self._lexicon = Lexicon(language, packs)
        stops = _stop_words(language, packs.anchors(lang))
        tables = packs.tables
        self._shapes = NameShapes(
            tables.particles | language.words("heads", "name_particles"),
            tables.surnames,
            stops,
            anchors=frozenset(a.split(" ")[0] for a in packs.anchors(lang)),
            capitals_name=language.grammar.capitals_name,
            titled=tables.surnames.get(lang, frozenset()),
            given=tables.genders,
            letters=language.words("scope", "letters"),
        )
        self._chunker = Chunker(self._lexicon, self._shapes, tables.capitals)
        self._dates = DateGrammar(language.table["dates"])
        self._stays = Stays(language.table["dates"].get("stay", {}))
        self._years = YearGrammar(language.table["dates"]["grammar"])
        self._past = tuple(language.table["dates"].get("past", ()))
        self._page = PageDay(self._dates, language.table["dates"])
        self._crowds = Crowds(language, packs)
        self._editions = Editions(tables.editions)
        self.frames = Frames(packs, lang)
        self._famous = Famous.of(tables.leaders(lang))
        self._countries = tables.country_names(lang)
        self._sides = Sides(tables, home=language.table.get("home", ""), lang=lang)
        self._abbreviations = frozenset(language.table.get("abbreviations", ()))

    def read(self, article: Article) -> Extraction:
        """Entities and events of the article, each with its proof."""
        with unswept():
            return self._read(article)

    def _read(self, article: Article) -> Extraction:
        """As ``read``; the story ends with this step, so that no search passes over it."""
        story = self._twice(article)
        return write(article, story.register, story.narrator.events())

    def follow(self, article: Article) -> Story:
        """The article told to its end: what was understood, and by which sentences."""
        with unswept():
            return self._twice(article)

    def _twice(self, article: Article) -> Story:
        """The article told, and told anew if its end tells more of its day."""
        day = date.fromisoformat(article.published) if article.published else None
        day = day or self._page.day(article.text)
        body = self._ground(article, article.text, title=False)
        head = self._ground(article, article.title, title=True)
        story = self._follow(article, body, head, day)
        if day is None:
            drafts, within = story.narrator.reports()
            day = told_today(story.sentences, drafts, within, story.about)
            about = in_time(drafts, story.about, self._past)
            if about != story.about or day:
                told = in_year(day, about)
                story = self._follow(article, body, head, told, about)
        return story

    def _follow(
        self,
        article: Article,
        text: Ground,
        title: Ground,
        anchor: date | None,
        year_of: date | None = None,
    ) -> Story:
        body = self._sentences(text, title=False)
        head = self._sentences(title, title=True)
        family_first = frozenset(self.language.table.get("family_name_first", ()))
        called_first = frozenset(self.language.table.get("called_first", ()))
        register = Register(family_first, self._countries, called_first)
        bare = BareNames(register, self._shapes, self._famous)
        bare.register(body, self._zone_of(article))
        bare.register(head, lambda _: "title")
        self._sides.complete(register)
        opening = [p for sentence, _ in head[:1] for p in sentence.phrases]
        named = (p for s, _ in body for p in s.phrases if p.kind == "person")
        self._sides.headed(register, opening, next(named, None))
        bare.find(body, self._zone_of(article))
        bare.find(head, lambda _: "title")
        listed = any(roster(sentence) for sentence, _ in body)
        for sentence, _ in body:
            if listed or lists(sentence):
                self._crowds.find(sentence)
        initials = Initials(register)
        initials.find(body, self._zone_of(article))
        initials.find(head, lambda _: "title")
        stamps = [s for _, found in (*body, *head) for s in found]
        about, since = (None, None) if anchor else self._about(article, body, head)
        about = about and (year_of or about)
        narrator = Narrator(
            register,
            self.frames,
            self.language,
            self._packs,
            ages=Ages(anchor, about, since, None if anchor else some_day(stamps)),
            stays=self._stays,
            zone_of=self._zone_of(article),
        )
        narrator.speaker.headed(sentence for sentence, _ in head)
        for sentence, found in (*body, *head):
            narrator.tell(sentence, found)
        for sentence, _ in body:
            take_up(sentence, register)
        return Story(register, narrator, (*body, *head), anchor, about)

    def _about(
        self,
        article: Article,
        body: list[tuple[Sentence, list[Stamp]]],
        head: list[tuple[Sentence, list[Stamp]]],
    ) -> tuple[date | None, date | None]:
        """Without a publication date: about when the article was written, and not before when."""
        named = {
            kind: [
                sentence.tokens.char_span(p.start, p.end)
                for sentence, _ in body
                for p in sentence.phrases
                if p.kind == kind
            ]
            for kind in ("agreement", "conference")
        }
        stamps = [s for _, found in (*body, *head) for s in found]
        month = self._page.month(article.text)
        years = self._years.of(article.text, *named.values())
        read = [*body, *head]
        year = month.year if month else own_year(years, read)
        year = year or self._editions.year(read, years.since)
        return first_day(stamps, year) or month, years.since or month

    def _ground(self, article: Article, text: str, *, title: bool) -> Ground:
        unread = () if title else _unread(article)
        tokens = tokenize(
            text,
            self._abbreviations,
            unread,
            self.language.grammar.elisions,
        )
        hits = self._lexicon.find(tokens)
        opens = self._chunker.openings(tokens, hits)
        zone_of = self._zone_of(article)
        ranges = [
            (start, end)
            for start, end in tokens.sentences
            if title or zone_of(tokens.starts[start]) in _READ
        ]
        ranges = ranges if title else with_items(tokens, hits, ranges)
        found = self._dates.find(text, self._dates.places(tokens, ranges))
        stamps = as_ranges(text, counted_on(text, found))
        return Ground(tokens, hits, opens, ranges, stamps)

    def _sentences(
        self, ground: Ground, *, title: bool
    ) -> list[tuple[Sentence, list[Stamp]]]:
        tokens, hits, stamps = ground.tokens, ground.hits, ground.stamps
        places = [stamp.start for stamp in stamps]
        found = []
        for start, end in ground.ranges:
            first, last = tokens.char_span(start, end)
            own = stamps[bisect_left(places, first) : bisect_left(places, last)]
            phrases = self._chunker.read(tokens, hits, ground.opens, start, end)
            dates = [_token_range(tokens, stamp, start, end) for stamp in own]
            found.append(
                (Sentence(tokens, hits, start, end, phrases, dates, title), own)
            )
        return found

    def _zone_of(self, article: Article) -> Callable[[int], ZoneKind]:
        zones = article.zones
        starts = [zone.start for zone in zones]

        def zone_of(position: int) -> ZoneKind:
            index = bisect_right(starts, position) - 1
            if index >= 0 and position < zones[index].end:
                return zones[index].kind
            return "body"

        return zone_of


def _unread(article: Article) -> list[tuple[int, int]]:
    """Ranges of the text from which no fact is taken."""
    return [(z.start, z.end) for z in article.zones if z.kind not in _READ]


def _token_range(tokens: Tokens, stamp: Stamp, start: int, end: int) -> tuple[int, int]:
    low = bisect_left(tokens.starts, stamp.start, start, end)
    high = bisect_left(tokens.starts, stamp.end, low, end)
    return (low, high) if low < high else (start, start)


def _stop_words(language: LanguagePack, anchors: frozenset[str]) -> frozenset[str]:
    """Words that end a name even when a headline writes them with a capital."""
    table = language.table
    lists = [
        word
        for section in ("words", "status", "anaphora")
        for words in table.get(section, {}).values()
        for word in words
    ]
    single = {word for word in lists if " " not in word}
    days = set(table["dates"]["weekdays"])
    if not language.grammar.title_case:
        return frozenset(single | days) - language.grammar.in_names
    months = {m for m in table["dates"]["months"] if len(m) > 3}
    triggers = {a for a in anchors if " " not in a}
    return frozenset(single | days | months | triggers) - language.grammar.in_names
