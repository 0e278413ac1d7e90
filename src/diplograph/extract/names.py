"""Names of persons by their shape: which tokens in a row can be one name."""

from __future__ import annotations

from collections.abc import Iterable

from diplograph.extract.alike import SUFFIXES
from diplograph.extract.first_names import FirstNames
from diplograph.extract.hits import Hits
from diplograph.extract.tokens import Tokens, norm

_LONGEST = 10
_SEVERAL = 2
_SHORTENED = frozenset({"jr", "sr", "st", "ste", "sta", "sto"})
"""«Jr.», and saints in surnames: «St. Rose»."""
_JOINS = frozenset("-‑·'’")
_WHOLE = frozenset({"country", "org", "conference", "heads.thing"})


class NameShapes:
    """Reads runs of name words; particles, surnames and stop words are data.

    ``titled`` are the surnames of the language that are titles too: «King»; ``given``
    are first names, in the folding of ``str.casefold``; ``letters`` stand behind names.
    """

    def __init__(
        self,
        particles: frozenset[str],
        surnames: dict[str, frozenset[str]],
        stops: frozenset[str],
        *,
        anchors: frozenset[str],
        capitals_name: bool,
        titled: frozenset[str] = frozenset(),
        given: Iterable[str] = (),
        letters: frozenset[str] = frozenset(),
    ) -> None:
        self._particles = particles
        self.surnames = surnames
        self._home = surnames.get("VN", frozenset())
        self._stops = stops
        self._anchors = anchors
        self._titled = titled
        self.first_names = FirstNames(given, surnames)
        self._letters = letters
        # Vietnamese headlines keep small letters, so a capital inside a name is a name's.
        self.capitals_name = capitals_name

    def is_word(self, norm: str) -> bool:
        """Whether it is a word of the language, and no name by itself: «he»."""
        return norm in self._stops

    def past_letters(self, tokens: Tokens, at: int) -> int:
        """The token after «KBE MP» in «Sir A B KBE MP»; ``at`` if no such letters stand here."""
        words, norms = tokens.words, tokens.norms
        while at < len(words) and words[at].isupper() and norms[at] in self._letters:
            at += 1
        return at

    def is_surname(self, word: str) -> bool:
        """Whether it is a listed family name of any country: «Park»."""
        return any(word in names for names in self.surnames.values())

    def run(self, tokens: Tokens, hits: Hits, start: int, limit: int) -> int:
        """End of the name that starts here; ``start`` itself if there is none."""
        end = start
        while end < limit and end - start < _LONGEST:
            step = self._step(tokens, hits, start, end, limit)
            if not step:
                break
            end += step
        return self._trim(tokens, start, end)

    def _step(self, tokens: Tokens, hits: Hits, start: int, at: int, limit: int) -> int:
        word = tokens.words[at]
        if word[:1].isupper() and word[:1].isalpha():
            return self._capital(tokens, hits, start, at, limit)
        if at == start:
            return self._particle(tokens, at, limit)
        if word in _JOINS and _tight(tokens, at, limit):
            return 2 if tokens.words[at + 1][:1].isalpha() else 0
        if word == "-":
            return self._hyphen(tokens, hits, start, at, limit)
        if word == "," and at + 1 < limit and norm(tokens.words[at + 1]) in SUFFIXES:
            return 3 if tokens.words[at + 2 : at + 3] == ["."] else 2
        if word == ".":
            return _stop(tokens, at, limit)
        return self._particle(tokens, at, limit)

    def _hyphen(
        self, tokens: Tokens, hits: Hits, start: int, at: int, limit: int
    ) -> int:
        """Tokens to take at a hyphen around which word segmentation left blanks."""
        if at + 1 < limit and tokens.words[at + 1].islower():
            # «Kim Yong - chol»
            title = hits.at(at + 1, "modifier", "office", "portfolio")
            return 0 if title or tokens.norms[at + 1] in self._stops else 2
        if self._doubled(tokens, hits, start, at, limit):
            return 1
        return 2 if self._double_surname(tokens, hits, start, at, limit) else 0

    def _doubled(
        self, tokens: Tokens, hits: Hits, start: int, at: int, limit: int
    ) -> bool:
        """«Jean - Luc Moreau»: a first name of two, again with blanks left around."""
        first = at - 1 == start and hits.at(start, "heads.double_name") is not None
        rest = tokens.words[at + 1 : min(limit, at + 3)]
        return first and len(rest) == 2 and all(w.istitle() for w in rest)

    def _double_surname(
        self, tokens: Tokens, hits: Hits, start: int, at: int, limit: int
    ) -> bool:
        """«Miguel Díaz - Canel đã gặp …»: a foreign surname of two, blanks left around."""
        second = tokens.words[at + 1 : min(limit, at + 2)]
        if not self.capitals_name or at - start != 2 or not second:
            return False
        after = tokens.words[at + 2 : at + 3]
        small = not after or after[0].islower() or after[0] in {",", ".", ")"}
        words = [tokens.words[start], *second]
        foreign = not any(w in self._home for w in words)
        plain = second[0].istitle() and second[0].isalpha() and len(second[0]) > 3
        return small and foreign and plain and not hits.any(at + 1)

    def _capital(
        self, tokens: Tokens, hits: Hits, start: int, at: int, limit: int
    ) -> int:
        if at > start and hits.at(at, "heads.inner_title"):
            # «Hassan Sheikh Mohamud»
            return int(
                tokens.words[at + 1 : at + 2] != [] and tokens.words[at + 1].istitle()
            )
        if tokens.norms[at] in self._stops and not self._named_so(
            tokens, hits, start, at, limit
        ):
            return 0
        if at == start:
            # «Giám đốc truyền thông | Nhà Trắng A», «the Special | Prosecutor's Office»
            owned = tokens.norms[at + 1 : at + 2] == ["'s"]
            titled = owned and hits.at(at, "office") is not None
            return 0 if titled or (self.capitals_name and _long(hits, at)) else 1
        office = hits.at(at, "office")
        syllable = self.capitals_name or self._vietnamese_so_far(tokens, start)
        if office and (office.end - at > 1 or not syllable):
            if office.end - at == 1 and tokens.norms[at - 1] in self._particles:
                return 1  # «Mohamed bin Zayed bin | Sultan Al Nahyan»
            return int(self._surname(tokens, start, office.end, limit))
        return 0 if _long(hits, at) else 1

    def _surname(self, tokens: Tokens, start: int, at: int, limit: int) -> bool:
        """Whether the office word before the token is a name: «Inga R. King», «Amir-Abdi»."""
        if self.capitals_name or at >= limit:
            return False
        word = tokens.words[at]
        if word in _JOINS and _tight(tokens, at, limit):
            return tokens.words[at + 1][:1].isupper()
        if tokens.words[at - 1] in self._titled and at - start == _SEVERAL:
            return not word[:1].isupper()  # «Laura Dean»
        ends = not (word[:1].isalnum() or word in _JOINS) or tokens.norms[at] == "and"
        return ends and at - start > _SEVERAL

    def _vietnamese_so_far(self, tokens: Tokens, start: int) -> bool:
        """«Bui Thanh Son»: after a Vietnamese surname an English word is a syllable."""
        return tokens.words[start] in self.surnames.get("VN", frozenset())

    def _named_so(
        self, tokens: Tokens, hits: Hits, start: int, at: int, limit: int
    ) -> bool:
        """Whether a common word is a name here: «Từ Huy Bách», «Cù Đình Nguyên»."""
        if at > start and tokens.norms[at - 1] in self._particles:
            return True
        introduced = self.capitals_name or hits.ending(start, "office") is not None
        if at == start and not introduced:
            return False
        if at > start:
            syllable = self._vietnamese_so_far(tokens, start)
            return self.capitals_name or (
                syllable and tokens.norms[at] not in self._anchors
            )
        place = hits.at(at + 1, "place", "country")
        if place and place.end - place.start > 1:
            return False  # «Từ La Habana, …»
        follows = tokens.words[at + 1 : at + 2]
        foreign = hits.ending(start, "country", "office") is not None
        lands = self.surnames if foreign else ("VN",)
        # «Ngoại trưởng Hàn Quốc Cho Tae-yul»: «cho» is a surname there.
        surname = any(
            tokens.words[at] in self.surnames.get(land, frozenset()) for land in lands
        )
        return (
            surname
            and at > 0
            and bool(follows)
            and follows[0].istitle()
            and at + 1 < limit
        )

    def _particle(self, tokens: Tokens, at: int, limit: int) -> int:
        if tokens.norms[at] not in self._particles:
            return 0
        after = at + 1
        if after < limit and tokens.words[after] in _JOINS:
            after += 1
        return after - at if _capital_soon(tokens, after, limit, self._particles) else 0

    def _trim(self, tokens: Tokens, start: int, end: int) -> int:
        while end > start and tokens.words[end - 1] in _JOINS:
            end -= 1
        while (
            end - start > _SEVERAL
            and self.past_letters(tokens, end - 1) >= end
            and not tokens.words[start].isupper()
        ):
            end -= 1
        if end - start == 1 and self.capitals_name and self._common(tokens, start):
            return start
        return start if end - start == 1 and len(tokens.words[start]) < 2 else end

    def _common(self, tokens: Tokens, at: int) -> bool:
        """«Tuyên giáo»: one capital syllable of a common word is no name."""
        word, after = tokens.words[at], tokens.words[at + 1 : at + 2]
        if (
            word.isascii()
            or not after
            or not after[0].isalpha()
            or not after[0].islower()
        ):
            return False
        second = tokens.norms[at + 1]
        return second not in self._stops and second not in self._anchors

    def vietnamese(self, tokens: Tokens, start: int, end: int) -> bool:
        """Whether the run looks like a full Vietnamese name: surname and 1–4 syllables."""
        return (
            2 <= end - start <= 5
            and tokens.words[start] in self._home
            and all(
                w.isalpha() and w[:1].isupper() and w[1:].islower()
                for w in tokens.words[start:end]
            )
        )


def _tight(tokens: Tokens, at: int, limit: int) -> bool:
    """Whether no blank stands around the joining sign."""
    return at + 1 < limit and tokens.glued(at) and tokens.glued(at + 1)


def _stop(tokens: Tokens, at: int, limit: int) -> int:
    """Tokens of the name after a full stop in it: «Jr.», or an initial as in «S.Bayar»."""
    before = tokens.words[at - 1]
    if norm(before) in _SHORTENED:
        return 1
    glued = len(before) == 1 and before.isupper() and _tight(tokens, at, limit)
    return 2 if glued and tokens.words[at + 1][:1].isupper() else 0


def _capital_soon(
    tokens: Tokens, at: int, limit: int, particles: frozenset[str]
) -> bool:
    while at < limit and tokens.norms[at] in particles:
        at += 1
    return at < limit and tokens.words[at][:1].isupper()


def _long(hits: Hits, at: int) -> bool:
    """Whether a known name of several words starts here: it is not part of a person's."""
    return hits.opens(at, _WHOLE) and hits.past(at, *_WHOLE) - at > 1
