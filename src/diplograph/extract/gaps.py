"""What the packs leave unread in an article, for those who tend the packs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

from diplograph.extract.dates import Stamp
from diplograph.extract.hits import Hit
from diplograph.extract.moment import understand
from diplograph.extract.reader import Reader, Story
from diplograph.extract.sentence import Sentence
from diplograph.model import Article
from diplograph.pack import LanguagePack

GapKind: TypeAlias = Literal["event", "name", "head", "date"]

_CONTEXT = 40
"""Characters of the sentence shown on each side."""
_LONGEST_RUN = 6
_SMALL = 2
"""Small syllables inside a capitalised head: «Tổng cục Thống kê»."""
_GRAMMAR = ("words.oblique", "words.soft", "words.agent")
_OPENERS = frozenset('“"«(:–-•*')
_SHORTEST = 3
"""Letters that a month's name needs at least to be told from other words."""
_FIGURES = r"\d{1,2} ?/ ?\d{1,2}(?: ?/ ?\d{2,4})?|\d{1,4}([.-])\d{1,2}\1\d{2,4}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """One place that the packs do not explain."""

    kind: GapKind
    text: str
    """What is missing: the event words, the name, the head, the date as written."""
    context: str
    file: str
    """The data file, below the package, in which to mend it."""


def gaps_in(article: Article, reader: Reader) -> list[Gap]:
    """The article's gaps in the order of its sentences, the title last."""
    story = reader.follow(article)
    finder = _Finder(reader, story)
    return [
        gap for sentence, own in story.sentences for gap in finder.find(sentence, own)
    ]


class _Finder:
    """Looks through the sentences of one article."""

    def __init__(self, reader: Reader, story: Story) -> None:
        self._frames = reader.frames
        self._language = reader.language
        self._story = story
        self._pack = f"packs/lang/{reader.language.tag}.toml"
        self._figures = _figures(reader.language)

    def find(self, sentence: Sentence, stamps: list[Stamp]) -> Iterator[Gap]:
        """The gaps of one sentence."""
        yield from self._events(sentence)
        if not (sentence.title and self._language.grammar.title_case):
            yield from self._names(sentence)
            yield from self._heads(sentence)
        yield from self._dates(sentence, stamps)

    # ── events ──
    def _events(self, sentence: Sentence) -> Iterator[Gap]:
        covered = sentence.start
        for at in range(sentence.start, sentence.end):
            hits = sentence.hits.all_at(at, "anchor")
            if not hits or at < covered or sentence.covering(at) is not None:
                continue
            told = (sentence.title, at) in self._story.narrator.understood
            inside = hits[0].end <= sentence.end
            gap = self._untold(sentence, hits) if inside and not told else None
            # «trong | chuyến thăm»: words that tell nothing alone hide none inside them
            if told or gap or self._frames.hides(hits[0].entry.value):
                covered = hits[0].end
            if gap:
                yield gap

    def _untold(self, sentence: Sentence, hits: list[Hit]) -> Gap | None:
        """The longest of the event words that can tell an event by themselves."""
        for hit in hits:
            wordings = self._frames.wordings(hit.entry.value)
            grammar = sentence.hits.at(hit.start, *_GRAMMAR)
            if wordings and (grammar is None or grammar.end < hit.end):
                [(path, _)] = Counter(w.path for w in wordings).most_common(1)
                file = f"packs/{path}"
                word = hit.entry.value
                return self._gap("event", sentence, hit.start, hit.end, file, word)
        return None

    # ── names and heads ──
    def _names(self, sentence: Sentence) -> Iterator[Gap]:
        """Capitals beside a title that read as nobody's name."""
        for phrase in sentence.phrases:
            if phrase.kind not in {"title", "titles"}:
                continue
            start = phrase.end
            start += sentence.tokens.words[start : start + 1] in ([","], ["-"], ["("])
            end = _capitals(sentence, start)
            if end > start and not self._opens(sentence, start):
                # One capital after a title mostly opens a field: «Bộ trưởng | Quy hoạch».
                table = "leaders" if end - start > 1 else "portfolios"
                file = f"packs/names/{table}.csv"
                yield self._gap("name", sentence, start, end, file)

    def _heads(self, sentence: Sentence) -> Iterator[Gap]:
        at = sentence.start
        while at < sentence.end:
            end = _capitals(sentence, at)
            known = (
                end == at
                or self._opens(sentence, at)
                or self._after_title(sentence, at)
            )
            if not known and self._language.grammar.country_first and end - at > 1:
                word = sentence.tokens.words[end - 1]
                yield self._gap("head", sentence, at, end, self._pack, word)
            elif not known and self._language.grammar.bare_field:
                head = _syllables(sentence, at)
                if head > at:
                    text = sentence.tokens.slice(at, head)
                    yield self._gap("head", sentence, at, head, self._pack, text)
            at = max(end, at + 1)

    def _opens(self, sentence: Sentence, at: int) -> bool:
        """Whether the capital may only be that of a beginning, or of a listed word."""
        first = at == sentence.start or sentence.tokens.words[at - 1] in _OPENERS
        return first or sentence.date_at(at) > at or sentence.hits.any(at)

    def _after_title(self, sentence: Sentence, at: int) -> bool:
        sign = sentence.tokens.words[at - 1] in {",", "-", "("}
        before = sentence.ending(at - sign)
        return before is not None and before.kind in {"title", "titles"}

    # ── dates ──
    def _dates(self, sentence: Sentence, stamps: list[Stamp]) -> Iterator[Gap]:
        first, last = sentence.tokens.char_span(sentence.start, sentence.end)
        text = sentence.tokens.text
        for stamp in stamps:
            when = understand(stamp, self._story.published, self._story.about)
            # «cùng ngày» points to another date of the text; it needs no days of its own.
            if when.span is None and self._story.published and not when.same_day:
                yield self._written("date", text, stamp.start, stamp.end)
        for match in self._figures.finditer(text, first, last):
            if not any(s.start < match.end() and match.start() < s.end for s in stamps):
                yield self._written("date", text, match.start(), match.end())

    # ── what is told ──
    def _gap(
        self,
        kind: GapKind,
        sentence: Sentence,
        start: int,
        end: int,
        file: str,
        text: str = "",
    ) -> Gap:
        first, last = sentence.tokens.char_span(start, end)
        low, high = sentence.tokens.char_span(sentence.start, sentence.end)
        shown = _context(sentence.tokens.text[low:high], first - low, last - low)
        text = text or sentence.tokens.slice(start, end)
        return Gap(kind=kind, text=text, context=shown, file=file)

    def _written(self, kind: GapKind, text: str, start: int, end: int) -> Gap:
        shown = _context(text, start, end)
        return Gap(kind=kind, text=text[start:end], context=shown, file=self._pack)


def _figures(language: LanguagePack) -> re.Pattern[str]:
    """What looks like a date: figures with signs between, or beside a month's name."""
    dates = language.table["dates"]
    # A month's name that also counts («20 năm») tells nothing beside a figure.
    counts = " ".join(dates.get("counts", ()))
    told = [m for m in dates["months"] if len(m) > _SHORTEST and m[:4] not in counts]
    plain = [re.escape(month) for month in told]
    months = "|".join(sorted(plain, key=len, reverse=True)) or "$^"
    named = rf"\b\d{{1,2}}\.? (?:{months})\b|\b(?:{months}) \d{{1,2}}\b"
    return re.compile(rf"(?<![\w/.,-])(?:{_FIGURES}|{named})(?![\w/%])", re.IGNORECASE)


def _capitals(sentence: Sentence, at: int) -> int:
    """End of the capitalised words that start here and that no phrase holds."""
    words = sentence.tokens.words
    end = at
    while end < min(sentence.end, at + _LONGEST_RUN) and words[end][:1].isupper():
        if not words[end].isalpha() or sentence.covering(end) is not None:
            break
        end += 1
    return end


def _syllables(sentence: Sentence, at: int) -> int:
    """End of «Tổng cục» in «Tổng cục Thống kê»; the token itself if it is no such head."""
    words = sentence.tokens.words
    end = at + 1
    while end < min(sentence.end, at + 1 + _SMALL) and words[end].islower():
        if sentence.hits.any(end):
            return at
        end += 1
    follows = end < sentence.end and words[end][:1].isupper()
    return end if end > at + 1 and follows and sentence.covering(end) is None else at


def _context(text: str, start: int, end: int) -> str:
    """The stretch with its surroundings in one line, cut at blanks."""
    low, high = max(0, start - _CONTEXT), min(len(text), end + _CONTEXT)
    before = text[low:start].partition(" ")[2] if low else text[:start]
    after = text[end:high].rpartition(" ")[0] if high < len(text) else text[end:]
    shown = f"{'…' if low else ''}{before}{text[start:end]}{after}"
    return " ".join(f"{shown}{'…' if high < len(text) else ''}".split())
