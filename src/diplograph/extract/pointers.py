"""Words that point to somebody spoken of: «ông», «her», «hai bên», «his counterpart»."""

from __future__ import annotations

from diplograph.extract.hits import Hit, Hits
from diplograph.extract.persons import PersonReader
from diplograph.extract.phrases import Phrase
from diplograph.extract.tokens import Tokens

_POINTERS = {
    "anaphora.pair": "pair",
    "anaphora.countries": "countries",
    "anaphora.he": "he",
    "anaphora.she": "he",
    "anaphora.her": "he",
    "anaphora.partner": "he",
    "anaphora.comrade": "he",
    "anaphora.they": "pair",
    "anaphora.three": "pair",
    "anaphora.four": "pair",
    "anaphora.five": "pair",
    "anaphora.i": "i",
    "anaphora.counterpart": "counterpart",
    "anaphora.delegation": "delegation",
    "anaphora.home": "country",
    "anaphora.it": "land",
}
_VERBAL = ("status.planned", "status.past", "status.negated")
_NO_PERSON = ("country", "place", "org", "conference", "anchor", "office")
_NAME_LONG = 3
"""Tokens of the name of a province, at most."""
_NAME = 2
"""Words of a whole name, at least."""
_JOINING = ("words.clause", "words.report", "words.and", "words.conjunction")
"""What may stand before a country that acts."""
_BEFORE_CALL = ("anchor", "words.partner", "words.acts_on", *_JOINING)
"""What may stand before «comrade» without a name."""
_GENDERS = {"anaphora.he": "m", "anaphora.partner": "", "anaphora.comrade": ""}
OPENERS = frozenset(_POINTERS)
"""Categories of words that open a pointing phrase."""


class PointerReader:
    """Reads one pointing phrase at a token."""

    def __init__(self, persons: PersonReader, home: str) -> None:
        self._persons = persons
        self._home = home

    def read(self, tokens: Tokens, hits: Hits, at: int, end: int) -> Phrase | None:
        """The pointing phrase that starts here, if one does."""
        hit = hits.at(at, *OPENERS)
        if hit is None or hit.end > end or self._told(tokens, hits, hit):
            return None
        if not self._points(tokens, hits, hit):
            return None
        kind = _POINTERS[hit.entry.cat]
        if kind == "he":
            return self._he(hits, hit, end)
        if kind == "country":
            return self._homeland(tokens, hits, hit)
        if kind == "counterpart":
            return self._persons.counterparts.read(tokens, hits, at, hit.end, end)
        if kind == "delegation":
            return self._delegation(tokens, hits, hit, end)
        held = self._held(tokens, hits, hit, end) if kind == "pair" else None
        sides = hits.at(at, "anaphora.sides") is not None
        return held or Phrase(kind, at, hit.end, sides=sides)

    def _held(self, tokens: Tokens, hits: Hits, hit: Hit, end: int) -> Phrase | None:
        """«the two | Permanent Representatives»: two of one office."""
        if hits.ending(hit.end, "anaphora.two") is None:
            return None
        held = self._persons.titled(tokens, hits, hit.end, end, addressed=False)
        if held is None or held.kind != "pair":
            return None
        held.start = hit.start
        return held

    def _he(self, hits: Hits, hit: Hit, end: int) -> Phrase:
        gender = _GENDERS.get(hit.entry.cat, "f")
        guest = hit.entry.cat == "anaphora.partner"
        land = hits.at(hit.end, "place", "country") if guest else None
        stop = land.end if land else hit.end  # «vị khách Nam Mỹ»
        return Phrase("he", hit.start, min(stop, end), gender=gender)

    def _points(self, tokens: Tokens, hits: Hits, hit: Hit) -> bool:
        """Whether the word stands by itself: not «the three neighbours», «her visit»."""
        match hit.entry.cat:
            case "anaphora.three" | "anaphora.four" | "anaphora.five":
                return self._alone(tokens, hits, hit.end)
            case "anaphora.her":
                guest = hits.at(hit.end, "words.attributive")  # «her | visiting guest»
                return guest is None and self._ends(tokens, hits, hit.end)
            case "anaphora.delegation":
                return self._whole(tokens, hits, hit)
            case "anaphora.comrade":
                return self._calls(tokens, hits, hit)
            case "anaphora.it":
                return self._acts(tokens, hits, hit)
        return True

    def _homeland(self, tokens: Tokens, hits: Hits, hit: Hit) -> Phrase | None:
        """«thăm nước ta»: the country of the paper, by no name of its own."""
        at, end = hit.start, hit.end
        if not hits.ending(at, "words.locative", "words.arrival", "words.visits"):
            return None
        name = tokens.slice(at, end)
        return Phrase("country", at, end, name, at, country=self._home, generic=True)

    def _whole(self, tokens: Tokens, hits: Hits, hit: Hit) -> bool:
        """«tiếp đoàn.», «Đoàn đã …»; but not «đoàn Lào», «đoàn do A dẫn đầu», «tập đoàn»."""
        more = hits.at(hit.end, "delegation.more")
        return more is None and hits.ending(hit.end, "delegation.other") is None

    def _delegation(
        self, tokens: Tokens, hits: Hits, hit: Hit, end: int
    ) -> Phrase | None:
        """«đoàn», «đoàn Attapeu»."""
        kind, at = "delegation", hit.start
        if not any(tokens.proper[hit.end : hit.end + 1]):
            return Phrase(kind, at, hit.end)
        stop = self._of_area(tokens, hits, hit.end, end)
        name = tokens.slice(hit.end, stop)
        return Phrase(kind, at, stop, name, hit.end) if stop else None

    def _of_area(self, tokens: Tokens, hits: Hits, at: int, end: int) -> int:
        """«đoàn | Attapeu đã đặt vòng hoa»: the end of the name; 0 if it is another's."""
        stop = at
        while stop < end and tokens.proper[stop] and stop - at < _NAME_LONG:
            if hits.at(stop, "country", "org", "office", "conference", "anchor"):
                return 0
            stop += 1
        led = hits.at(stop, "delegation.by")
        return stop if stop > at and led is None else 0

    def _calls(self, tokens: Tokens, hits: Hits, hit: Hit) -> bool:
        """«…, đồng chí đã tặng …», «mời đồng chí sang»; but not «tình đồng chí», «đồng chí A»."""
        opens = _opens(tokens, hits, hit.start, _BEFORE_CALL)
        return opens and self._alone(tokens, hits, hit.end)

    def _acts(self, tokens: Tokens, hits: Hits, hit: Hit) -> bool:
        """«It recalled …», «thăm nước này», but not «it is …», «quan chức nước này»."""
        if hits.ending(hit.start, "anaphora.toward"):
            return True
        verb = hits.at(hit.end, "anchor", "words.soft", *_VERBAL)
        return verb is not None and _opens(tokens, hits, hit.start, _JOINING)

    def _told(self, tokens: Tokens, hits: Hits, hit: Hit) -> bool:
        """«hai nước Lào và Campuchia», «the presidents of Laos and Chad»: both are named."""
        kind = _POINTERS[hit.entry.cat]
        whole = hits.at(hit.start, "words.whole")
        if whole is not None and whole.end > hit.end:
            return True  # «bà con kiều bào»
        if kind == "countries":
            return hits.at(hit.end, "country") is not None
        if kind == "pair" and hits.ending(hit.end, "words.honorific"):
            # «hai ông | A và B», but not «hai đồng chí Bí thư»
            capital = [
                w for w in tokens.words[hit.end : hit.end + 1] if w[:1].isupper()
            ]
            return bool(capital) and hits.at(hit.end, "office") is None
        office = kind == "pair" and hits.ending(hit.end, "office") is not None
        if office and _two_named(tokens, hits, hit.end):
            return True  # «hai nhà lãnh đạo | A B và C D»
        if hit.entry.cat == "anaphora.partner":
            named = [word.istitle() for word in tokens.words[hit.end : hit.end + 2]]
            known = hits.at(hit.end, "place", "country")  # «vị khách Nam Mỹ»
            named = named if known is None else []
            # «the guest of honour», «his host Ivan Petrov»
            some = hits.ending(hit.start, "words.indefinite")
            honour = hits.at(hit.end, "words.of")
            return bool(some or honour) or named == [True, True]
        of = hits.at(hit.end, "words.of") if kind == "pair" else None
        if kind == "pair" and tokens.words[hit.end : hit.end + 1] == ["-"]:
            return True  # «the two | -day summit»
        return of is not None and not self._of_both(hits, hit.end, of)

    def _of_both(self, hits: Hits, at: int, of: Hit) -> bool:
        """«the leaders of the two countries»: of those spoken of."""
        both = ("anaphora.countries", "anaphora.two", "anaphora.they")
        inner = (hits.at(place, *both) for place in range(at + 1, of.end + 1))
        return any(inner)

    def _alone(self, tokens: Tokens, hits: Hits, at: int) -> bool:
        """Whether a verb follows, and no noun: «the three (last) met», «of the three»."""
        if self._ends(tokens, hits, at):
            return True
        return any(hits.at(n, "anchor", "words.report", *_VERBAL) for n in (at, at + 1))

    def _ends(self, tokens: Tokens, hits: Hits, at: int) -> bool:
        """Whether no noun follows: «met her in Oslo», but «her visit»."""
        if at >= len(tokens) or not tokens.words[at][0].isalnum():
            return True
        return hits.at(at, "words.oblique", "words.and", "words.clause") is not None


def _two_named(tokens: Tokens, hits: Hits, at: int) -> bool:
    """Whether two names follow that no table knows as lands, towns or bodies."""
    end = at
    while end < len(tokens.words) and tokens.words[end].istitle():
        end += 1
    joined = hits.at(end, "words.and") if end - at >= _NAME else None
    if joined is None or hits.at(at, *_NO_PERSON) or hits.at(joined.end, *_NO_PERSON):
        return False
    others = tokens.words[joined.end : joined.end + _NAME]
    return len(others) == _NAME and all(w.istitle() for w in others)


def _opens(tokens: Tokens, hits: Hits, at: int, after: tuple[str, ...]) -> bool:
    """Whether the word stands behind a sign, or behind words of these categories."""
    before = tokens.words[at - 1 : at]
    sign = not before or not before[0][:1].isalnum()
    return sign or hits.ending(at, *after) is not None
