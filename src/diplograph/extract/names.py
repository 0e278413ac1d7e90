"""Names of persons by their shape: which tokens in a row can be one name."""

from __future__ import annotations

from diplograph.extract.lexicon import Hits
from diplograph.extract.tokens import Tokens, norm

_LONGEST = 10
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
_JOINS = frozenset("-‑·'’")


class NameShapes:
    """Reads runs of name words; particles, surnames and stop words are data."""

    def __init__(
        self,
        particles: frozenset[str],
        surnames: dict[str, frozenset[str]],
        stops: frozenset[str],
    ) -> None:
        self._particles = particles
        self.surnames = surnames
        self._stops = stops

    def run(self, tokens: Tokens, hits: Hits, start: int, limit: int) -> int:
        """End of the name that starts here; ``start`` itself if there is none."""
        end = start
        while end < limit and end - start < _LONGEST:
            step = self._step(tokens, hits, start, end, limit)
            if not step:
                break
            end += step
        return self._trim(tokens, start, end)

    def _step(
        self, tokens: Tokens, hits: Hits, start: int, at: int, limit: int
    ) -> int:
        word = tokens.words[at]
        if word[:1].isupper() and word[:1].isalpha():
            return self._capital(tokens, hits, start, at, limit)
        if at == start:
            return self._particle(tokens, at, limit)
        if word in _JOINS and _tight(tokens, at, limit):
            return 2 if tokens.words[at + 1][:1].isalpha() else 0
        if word == "-" and at + 1 < limit and tokens.words[at + 1].islower():
            # «Kim Yong - chol»: blanks that word segmentation left around the hyphen.
            return 0 if tokens.norms[at + 1] in self._stops else 2
        if word == "," and at + 1 < limit and norm(tokens.words[at + 1]) in _SUFFIXES:
            return 3 if tokens.words[at + 2 : at + 3] == ["."] else 2
        if word == "." and norm(tokens.words[at - 1]) in _SUFFIXES:
            return 1
        return self._particle(tokens, at, limit)

    def _capital(
        self, tokens: Tokens, hits: Hits, start: int, at: int, limit: int
    ) -> int:
        key = tokens.norms[at]
        if key in self._stops and not (len(tokens.words[at]) == 2 and at > start):
            return 0
        if at > start and (hits.at(at, "office") or _long(hits, at)):
            return 0
        return 1

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
        return end

    def vietnamese(self, tokens: Tokens, start: int, end: int) -> bool:
        """Whether the run looks like a full Vietnamese name: surname and 1–4 syllables."""
        words = tokens.words[start:end]
        return (
            2 <= len(words) <= 5
            and words[0] in self.surnames.get("VN", frozenset())
            and all(w.isalpha() and w[:1].isupper() and w[1:].islower() for w in words)
        )


def _tight(tokens: Tokens, at: int, limit: int) -> bool:
    """Whether no blank stands around the joining sign."""
    if at + 1 >= limit:
        return False
    before = tokens.starts[at - 1] + len(tokens.words[at - 1]) == tokens.starts[at]
    after = tokens.starts[at] + len(tokens.words[at]) == tokens.starts[at + 1]
    return before and after


def _capital_soon(
    tokens: Tokens, at: int, limit: int, particles: frozenset[str]
) -> bool:
    while at < limit and tokens.norms[at] in particles:
        at += 1
    return at < limit and tokens.words[at][:1].isupper()


def _long(hits: Hits, at: int) -> bool:
    """Whether a known name of several words starts here: it is not part of a person's."""
    hit = hits.at(at, "country", "org", "conference")
    return hit is not None and hit.end - hit.start > 1
