"""Agreements and conferences: a head, then words until something ends the name."""

from __future__ import annotations

from diplograph.extract.body import STOPS, Body, head_last
from diplograph.extract.lexicon import Hit, Hits, Lexicon
from diplograph.extract.tokens import Tokens

_LONGEST = 26
_LOOSE = frozenset({"và", "and", ",", "-", "–", "của", "of", "về", "on", "giữa", "between", "với", "with", "the", "các", "trong", "in", "for", "cho", "một", "a", "to"})


class NamedReader:
    """Reads names such as «Bản ghi nhớ về hợp tác lao động», «Hội nghị cấp cao ASEAN 33»."""

    def __init__(self, lexicon: Lexicon) -> None:
        language = lexicon.language
        self._counts = language.words("heads", "counts")
        self._generic = {
            kind: language.words("heads", f"{kind}_generic")
            for kind in ("agreement", "conference")
        }

    def read(
        self, tokens: Tokens, hits: Hits, at: int, limit: int, kind: str
    ) -> Body | None:
        """The agreement or conference that starts here."""
        if kind == "agreement":
            bundle = self._bundle(tokens, hits, at, limit)
            if bundle:
                return bundle
        known = hits.at(at, kind) if kind == "conference" else None
        head = hits.at(at, f"heads.{kind}")
        start = max(known.end if known else 0, head.end if head else 0)
        if not start or start > limit:
            last = head_last(tokens, hits, at, limit, f"heads.{kind}_last")
            return Body(kind, at, last.end) if last else None
        end = self._extent(tokens, hits, start, limit, kind)
        if known:
            return Body(kind, at, end, None, known.entry.value)
        if end == start:
            return Body(kind, at, start, generic=True)
        return Body(kind, at, end, generic=self._vague(tokens, hits, at, start, end, kind))

    def _vague(
        self, tokens: Tokens, hits: Hits, at: int, start: int, end: int, kind: str
    ) -> bool:
        """Whether a generic head has nothing that names it."""
        if tokens.norms[at : at + 1] and " ".join(tokens.norms[at:start]) not in self._generic[kind]:
            return False
        if tokens.norms[start] in {"về", "giữa", "on", "between"} and end - start > 2:
            return False
        return not any(w[:1].isupper() or w.isdigit() for w in tokens.words[at + 1 : end])

    def _bundle(self, tokens: Tokens, hits: Hits, at: int, limit: int) -> Body | None:
        """«9 văn kiện hợp tác», «several agreements»: one unnamed agreement."""
        count = hits.at(at, "heads.counts")
        after = count.end if count else at + 1
        if count is None and not tokens.words[at].isdigit():
            return None
        head = self._plural_head(tokens, hits, after, limit)
        if head is None:
            return None
        end = head.end
        while end < limit and (more := hits.at(end, "heads.bundle")):
            end = more.end
        return Body("agreement", at, min(end, limit))

    def _plural_head(self, tokens: Tokens, hits: Hits, at: int, limit: int) -> Hit | None:
        for start in range(at, min(limit, at + 3)):
            head = hits.at(start, "heads.agreement", "heads.agreement_plural")
            if head and head.end <= limit:
                return head
            if not hits.at(start, "heads.bundle") and not tokens.words[start].islower():
                return None
        return None

    def _extent(
        self, tokens: Tokens, hits: Hits, start: int, limit: int, kind: str
    ) -> int:
        at = start
        stop = min(limit, start + _LONGEST)
        while at < stop and not self._ends(tokens, hits, at, start, kind):
            step = hits.at(at, "country", "org", "portfolio", "place")
            at = step.end if step and step.end <= stop else at + 1
        while at > start and tokens.norms[at - 1] in _LOOSE:
            at -= 1
        return at

    def _ends(self, tokens: Tokens, hits: Hits, at: int, start: int, kind: str) -> bool:
        word = tokens.words[at]
        if word in STOPS or word.isspace():
            return True
        if word == "," or tokens.norms[at] in {"và", "and"}:
            return self._list_ends(tokens, hits, at)
        if hits.at(at, "heads.stop", "words.honorific", "words.clause"):
            return True
        if "/" in word and word[0].isdigit():
            return True
        office = hits.at(at, "office")
        if office and not (kind == "conference" and at - start < 3):
            return True
        anchor = hits.at(at, "anchor")
        return anchor is not None and word.islower() and at > start

    def _list_ends(self, tokens: Tokens, hits: Hits, at: int) -> bool:
        """Whether the comma or «và» leaves the name."""
        after = at + 1
        if tokens.words[at] == ",":
            field = hits.at(after, "portfolio")
            return not (field and tokens.words[after][:1].isupper())
        return bool(
            hits.at(after, "heads.agreement", "heads.conference", "office", "anchor", "words.honorific", "status.planned", "status.past", "heads.stop", "heads.counts")
        )
