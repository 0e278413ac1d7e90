"""Organisations, places, conferences and agreements: known names and names built on a head."""

from __future__ import annotations

from dataclasses import dataclass

from diplograph.extract.lexicon import Hit, Hits, Lexicon
from diplograph.extract.tokens import Tokens

_LONGEST = 16
_STOPS = frozenset(".;:()[]\"“”«»!?…/")


@dataclass(frozen=True, slots=True)
class Body:
    """A named organisation, place, conference or agreement at a token range."""

    kind: str
    start: int
    end: int
    country: str | None = None
    value: str = ""
    generic: bool = False


class BodyReader:
    """Reads names that are built on a head word («Ủy ban …», «… Ministry»)."""

    def __init__(self, lexicon: Lexicon) -> None:
        language = lexicon.language
        self._inner = language.words("heads", "inner")
        self._generic = {
            "conference": language.words("heads", "conference_generic"),
            "agreement": language.words("heads", "agreement_generic"),
        }
        self._and = language.words("words", "and")
        self._home = language.table.get("home", "")

    def organization_end(self, tokens: Tokens, hits: Hits, at: int, limit: int) -> int:
        """End of the organisation that starts here, its country left out; ``at`` if none."""
        known = hits.at(at, "org")
        built = self._built(tokens, hits, at, limit, "organization")
        ends = [known.end if known and known.end <= limit else at, built]
        return max(ends)

    def read(self, tokens: Tokens, hits: Hits, at: int, limit: int) -> Body | None:
        """The longest body that starts here."""
        found = [
            body
            for body in (
                self._organization(tokens, hits, at, limit),
                self._titled(tokens, hits, at, limit, "conference"),
                self._titled(tokens, hits, at, limit, "agreement"),
                self._place(tokens, hits, at, limit),
            )
            if body is not None
        ]
        return max(found, key=lambda b: b.end, default=None)

    def _organization(
        self, tokens: Tokens, hits: Hits, at: int, limit: int
    ) -> Body | None:
        end = self.organization_end(tokens, hits, at, limit)
        start = at
        if end == at:
            return self._head_last(tokens, hits, at, limit, "organization")
        known = hits.at(at, "org")
        country = (known.entry.country if known and known.end == end else "") or None
        end, told = self._country_tail(tokens, hits, end, limit)
        country = country or told or self.country_within(hits, start, end)
        return Body("org", start, end, country, known.entry.value if known else "")

    def _country_tail(
        self, tokens: Tokens, hits: Hits, end: int, limit: int
    ) -> tuple[int, str | None]:
        start = end
        if tokens.norms[end : end + 1] and tokens.norms[end] in {"nước", "của", "of"}:
            start = end + 1
            if start < limit and tokens.norms[start] == "the":
                start += 1
        hit = hits.at(start, "country")
        if hit and hit.end <= limit and hit.entry.kind not in {"adjective", "demonym"}:
            return hit.end, hit.entry.value
        return end, None

    def country_within(self, hits: Hits, start: int, end: int) -> str | None:
        """The last country named inside the range."""
        for at in range(end - 1, start - 1, -1):
            hit = hits.at(at, "country")
            if hit and hit.end <= end:
                return hit.entry.value
        return None

    def _built(
        self, tokens: Tokens, hits: Hits, at: int, limit: int, kind: str
    ) -> int:
        head = hits.at(at, f"heads.{kind}")
        if head is None or head.end >= limit:
            return at
        if kind == "organization" and not tokens.words[at][:1].isupper():
            return at
        field = hits.at(head.end, "portfolio")
        end = self._extend(tokens, hits, head.end, limit)
        if field and field.end > end:
            end = field.end
        return end if end > head.end else at

    def _extend(self, tokens: Tokens, hits: Hits, at: int, limit: int) -> int:
        """End of a run of capitalised and joining words; joins never stand last."""
        last = at
        stop = min(limit, at + _LONGEST)
        while at < stop and tokens.words[at] not in _STOPS:
            word = tokens.words[at]
            if hits.at(at, "country", "office") and last > 0 and hits.at(at, "office"):
                break
            field = hits.at(at, "portfolio")
            known = hits.at(at, "country", "org")
            if known and known.end <= stop:
                at = last = known.end
            elif field and tokens.words[at][:1].isupper():
                at = last = field.end
            elif word[:1].isupper() or word.isdigit():
                at = last = at + 1
            else:
                inner = hits.at(at, "heads.inner")
                if inner is None:
                    if word == "," and last == at and self._list_goes_on(tokens, hits, at):
                        at += 1
                        continue
                    if not word.islower() or last != at or not self._follows_capital(tokens, at):
                        break
                    at = last = at + 1
                    continue
                at = inner.end
        return last

    def _list_goes_on(self, tokens: Tokens, hits: Hits, at: int) -> bool:
        """Whether a comma stands inside a name: «Văn hóa, Thể thao và Du lịch»."""
        return hits.at(at + 1, "portfolio") is not None

    def _follows_capital(self, tokens: Tokens, at: int) -> bool:
        """«Liên đoàn», «Phát triển»: a syllable in lower case after a capital one."""
        return tokens.words[at - 1][:1].isupper() and not tokens.words[at - 1].isupper()

    def _head_last(
        self, tokens: Tokens, hits: Hits, at: int, limit: int, kind: str
    ) -> Body | None:
        """English order: capitalised words that end on a head («Lao Foreign Ministry»)."""
        if not tokens.words[at][:1].isupper():
            return None
        end = at
        best: Hit | None = None
        while end < min(limit, at + 10):
            head = hits.at(end, f"heads.{kind}_last")
            if head and end > at:
                best = head
            word = tokens.words[end]
            if not (word[:1].isupper() or word in {"'s", "’s", "-"} or tokens.norms[end] in {"of", "and", "the", "for", "on"}):
                break
            if hits.at(end, "office") and end > at:
                break
            end += 1
        if best is None or best.end > limit:
            return None
        country = self.country_within(hits, at, best.end)
        return Body("org" if kind == "organization" else kind, at, best.end, country)

    def _titled(
        self, tokens: Tokens, hits: Hits, at: int, limit: int, kind: str
    ) -> Body | None:
        known = hits.at(at, kind) if kind == "conference" else None
        head = hits.at(at, f"heads.{kind}")
        start = known.end if known else (head.end if head else 0)
        if not start or start > limit:
            return self._head_last(tokens, hits, at, limit, kind)
        if head and not known and start == limit:
            return None
        end = self._extend(tokens, hits, start, limit)
        if end == start and not known:
            generic = bool(head)
            return Body(kind, at, start, None, "", generic) if generic else None
        return Body(kind, at, end, None, known.entry.value if known else "")

    def _place(self, tokens: Tokens, hits: Hits, at: int, limit: int) -> Body | None:
        head = hits.at(at, "heads.place")
        if head is not None and head.end < limit:
            inner = hits.at(head.end, "place", "country", "org")
            end = inner.end if inner else head.end
            if inner is None:
                end = self.organization_end(tokens, hits, head.end, limit)
            if end == head.end:
                end = self._extend(tokens, hits, head.end, limit)
            elif inner and inner.entry.cat == "org":
                end, _ = self._country_tail(tokens, hits, end, limit)
            if end > head.end:
                country = inner.entry.country if inner and inner.entry.cat == "place" else None
                if inner and inner.entry.cat == "country":
                    country = inner.entry.value
                country = country or self.country_within(hits, head.end, end)
                value = inner.entry.value if inner and inner.entry.cat == "place" else ""
                return Body("place", at, end, country, value)
        known = hits.at(at, "place")
        if known and known.end <= limit:
            return Body("place", at, known.end, known.entry.country or None, known.entry.value)
        return self._head_last(tokens, hits, at, limit, "place")
