"""What an office is over: a field, a ministry, a committee, a party."""

from __future__ import annotations

from diplograph.extract.bodies import BodyReader
from diplograph.extract.hits import Hit, Hits
from diplograph.extract.lexicon import Lexicon
from diplograph.extract.more_fields import more_fields
from diplograph.extract.office_land import is_diplomatic
from diplograph.extract.open_field import open_field, plain_body
from diplograph.extract.scope import Scope
from diplograph.extract.scope_vi import (
    acronym,
    before_name,
    field_list,
    listed_fields,
    local_tail,
    name_follows,
    small_tail,
    unlisted_field,
)
from diplograph.extract.tokens import Tokens

_PART = 6
"""Tokens from a body to the end of the name of its part."""


class FieldReader:
    """Reads what follows the head of an office."""

    def __init__(
        self,
        lexicon: Lexicon,
        bodies: BodyReader,
        scope: Scope,
        surnames: frozenset[str],
    ) -> None:
        self._body_end = bodies.organization_end
        self._scope = scope
        self._surnames = surnames
        self._bodies = lexicon.language.words("scope", "bodies")
        self._topics = lexicon.language.words("scope", "topics")
        self._grammar = lexicon.language.grammar
        self._authority = bodies.authority
        self._readers = [self._fields, self._body_end, self._bare_head]
        if self._grammar.bare_field:
            self._readers += [field_list, unlisted_field, acronym]

    def end(self, tokens: Tokens, hits: Hits, head: Hit, at: int, limit: int) -> int:
        """End of what the office is over: a field, a ministry, a committee, a party."""
        if head.entry.takes == "none":
            return at
        if self._grammar.field_first:
            at = more_fields(tokens, hits, at, limit, self._scope.last)
        of = hits.at(at, "words.of")
        best = self._over(tokens, hits, at, limit)
        named = self._over(tokens, hits, of.end, limit) if of else 0
        if of and named > of.end:
            best = max(best, named)
        best = max(best, self._authority_end(tokens, hits, head, of, limit))
        best = self._part_of(tokens, hits, at, best, limit)
        if self._grammar.field_first:
            topic = head.entry.takes == "country" and at < limit
            if topic and tokens.norms[at] in self._topics:
                return best
            best = max(best, self._scope.end(tokens, hits, at, limit))
            return self._open(tokens, hits, head, best, limit)
        if not self._grammar.bare_field:
            return best
        best = max(best, self._second_field(tokens, hits, best, limit))
        if best > at:
            best = acronym(tokens, hits, best, limit)  # «… Hòa giải | ECOWAS | A B»
        best = before_name(tokens, hits, at, best, self._surnames)
        best = small_tail(tokens, hits, best, limit) if best > at else best
        return local_tail(tokens, hits, best, limit) if best > at else best

    def _open(
        self, tokens: Tokens, hits: Hits, head: Hit, best: int, limit: int
    ) -> int:
        """End of a field that no table knows, of an office over fields."""
        if not head.entry.takes.startswith("portfolio") or head.entry.singular:
            return best
        of = hits.at(head.end, "words.of")
        if of is None and tokens.norms[head.end - 1] not in self._scope.leads:
            return best
        start = of.end if of else head.end
        known = max(best, start)
        end = open_field(tokens, hits, head.start, known, start, limit)
        return end if end > known else best

    def _second_field(self, tokens: Tokens, hits: Hits, at: int, limit: int) -> int:
        """End of «và Hợp tác quốc tế» after «Bộ trưởng Ngoại giao», if a name follows."""
        if tokens.words[at : at + 1] == [","]:
            # «Bộ trưởng Ngoại giao, | Lao động và Thương mại Chile»
            end = self._fields(tokens, hits, at + 1, limit)
            listed = "và" in tokens.norms[at + 1 : end]
            whole = listed and name_follows(tokens, hits, end, limit)
            return end if whole else listed_fields(tokens, hits, at, limit)
        if tokens.norms[at : at + 1] != ["và"]:
            return at
        end = self._fields(tokens, hits, at + 1, limit)
        if end == at + 1:
            end = unlisted_field(tokens, hits, at + 1, limit)
        rank = hits.at(end, "modifier")
        if rank is not None and rank.entry.kind in {"first", "second", "third"}:
            end = rank.end  # «Bộ trưởng Ngoại giao và Thương mại | thứ hai | A B»
        return end if end > at + 1 and name_follows(tokens, hits, end, limit) else at

    def _over(self, tokens: Tokens, hits: Hits, start: int, limit: int) -> int:
        """End of the field or body that starts here; ``start`` if there is none."""
        for read in self._readers:
            end = read(tokens, hits, start, limit)
            if end > start:
                return end
        return start

    def _authority_end(
        self, tokens: Tokens, hits: Hits, head: Hit, of: Hit | None, limit: int
    ) -> int:
        """«speaker of | Estonia's parliament», «chairman of the | Mongolian senate»."""
        if of is None or of.end >= limit or head.entry.singular:
            return 0
        body = self._authority(tokens, hits, of.end, limit)
        if body is not None and not body.generic:
            return body.end
        heads = head.entry.takes == "organization" and not is_diplomatic(head)
        plain = heads and self._grammar.field_first
        return plain_body(tokens, hits, of.end, limit, self._bodies) if plain else 0

    def _part_of(
        self, tokens: Tokens, hits: Hits, start: int, at: int, limit: int
    ) -> int:
        """End of «… of the Bundestag | 's foreign affairs committee»; ``at`` if none."""
        if at == start or tokens.norms[at : at + 1] != ["'s"]:
            return at
        for end in range(at + 1, min(limit, at + _PART)):
            last = hits.at(end, "heads.organization_last")
            if last is not None:
                return last.end
            if not tokens.words[end].isalpha():
                break
        return at

    def _bare_head(self, tokens: Tokens, hits: Hits, at: int, limit: int) -> int:
        """«Chủ tịch Quỹ»: the body named before, by its head alone."""
        hit = hits.at(at, "heads.organization")
        if hit is None or not tokens.words[at][:1].isupper() or hit.end > limit:
            return at
        closed = hit.end == limit or not tokens.words[hit.end][:1].isupper()
        return hit.end if closed else at

    def _fields(self, tokens: Tokens, hits: Hits, at: int, limit: int) -> int:
        start = at
        while at < limit:
            hit = hits.at(at, "portfolio")
            land = hits.at(at, "country") if hit else None
            if hit is None or (land and land.end > hit.end):
                break  # «Cộng đồng | Thịnh vượng Dominica»
            at = hit.end
            joins = tokens.norms[at : at + 1]
            if (
                joins
                and joins[0] in {"và", "and", "&", ",", "-", "–"}
                and hits.at(at + 1, "portfolio")
            ):
                at += 1
        bare = self._grammar.bare_field
        if at > start and bare and tokens.norms[at : at + 1] == ["và"]:
            # «Ngoại giao và Hợp tác quốc tế»: the second field may be in no table.
            more = unlisted_field(tokens, hits, at + 1, limit)
            at = more if more > at + 1 else at
        while at > start and tokens.words[at - 1] in {",", "-", "–"}:
            at -= 1
        return at
