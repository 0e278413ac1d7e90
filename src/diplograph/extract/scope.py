"""What an office is over, where the words stand around its head as in English.

«Middle East and North Africa Coordinator», «Under Secretary of State for Civilian
Security», «Assistant to the President for Economic Policy».
"""

from __future__ import annotations

from collections.abc import Callable

from diplograph.extract.entity import LEADER
from diplograph.extract.fields_before import past_unlisted
from diplograph.extract.hits import Hit, Hits
from diplograph.extract.lexicon import Lexicon
from diplograph.extract.tokens import Tokens

WIDEST = 14
"""Tokens that the words before or after a head may take."""
_UNKNOWN = 3
_TITLE = 4
"""Tokens after «Chief» within which the title that it opens ends."""
_HOLDS = frozenset({"of", "from"})
_REGIONS = frozenset({"region", "continent", "sea", "subregion"})

ReadEnd = Callable[[Tokens, Hits, int, int], int]


class Scope:
    """Reads the words before and after the head of an office."""

    def __init__(self, lexicon: Lexicon, organization_end: ReadEnd) -> None:
        words = lexicon.language.words
        self._joins = words("words", "and") | {","}
        self.leads = words("scope", "leads")
        self.last = words("scope", "last") | words("heads", "organization_last")
        self._small = words("scope", "small")
        self._not_name = words("scope", "never")
        self._letters = words("scope", "letters")
        self._organization_end = organization_end

    # ── before ──
    def head_start(
        self, tokens: Tokens, hits: Hits, at: int, limit: int, *, told: bool
    ) -> int:
        """Where the office word stands whose description starts here; -1 if nowhere.

        ``told``: a country stands before, so that unknown words can only belong to it.
        """
        if not hits.ahead(at, WIDEST, "office"):
            return -1
        article = hits.ending(at, "words.article", "words.indefinite")
        if hits.at(at, "modifier") and hits.at(at, "anchor") and article is None:
            return -1  # «Albania | appointed diplomat A»: a verb
        position, unknown = at, 0
        last = min(limit, at + WIDEST)
        while position < last:
            office = hits.at(position, "office")
            known = self._known(hits, position)
            describes = office is not None and self._describes(tokens, hits, office)
            if office and known <= office.end and not describes:
                # «Ann Hall | MP»: letters behind a name, which describes nothing
                return -1 if tokens.norms[position] in self._letters else position
            if known > position:
                listed = past_unlisted(tokens, hits, known, limit, self._joins)
                position = listed or self._after_join(tokens, hits, known)
            elif self._may_describe(tokens, hits, at, position, told=told):
                position, unknown = position + 1, unknown + 1
                if unknown > _UNKNOWN:
                    return -1
            else:
                return -1
        return -1

    def _describes(self, tokens: Tokens, hits: Hits, office: Hit) -> bool:
        """«Chief Foreign Policy Advisor»: the chief of nobody, but part of a title."""
        words = tokens.words[office.start : office.end + 1]
        capitals = len(words) > 1 and all(word[:1].isupper() for word in words)
        leads = office.entry.value == LEADER and capitals
        return leads and hits.ahead(office.end, _TITLE, "office")

    def _known(self, hits: Hits, at: int) -> int:
        """End of the longest known describing phrase here, ``at`` if there is none."""
        found = hits.all_at(at, "modifier", "portfolio", "org", "place")
        ends = [
            h.end for h in found if h.entry.cat != "place" or h.entry.kind in _REGIONS
        ]
        return max(ends, default=at)

    def _after_join(self, tokens: Tokens, hits: Hits, at: int) -> int:
        """The token after a joining word that goes on with the description."""
        if tokens.norms[at : at + 1] == ["'s"]:
            return at + 1
        after = at
        while tokens.norms[after : after + 1] and tokens.norms[after] in self._joins:
            after += 1
        going_on = after > at and self._known(hits, after) > after
        # «a former oil executive, | Foreign Minister A»: the small words are another's
        another = tokens.words[at : at + 1] == [","] and tokens.words[at - 1].islower()
        if another and going_on and tokens.words[after][:1].isupper():
            return at
        return after if going_on else at

    def _may_describe(
        self, tokens: Tokens, hits: Hits, start: int, at: int, *, told: bool
    ) -> bool:
        word = tokens.words[at]
        if not word.isalpha() or len(word) < 3 or tokens.norms[at] in self._not_name:
            return False
        if hits.at(at, "anchor", "country", "place", "words.clause", "words.soft"):
            return False
        if word[0].isupper():
            return told or self._inside(tokens, start)
        return told and at == start and hits.at(at + 1, "office") is not None

    def _inside(self, tokens: Tokens, at: int) -> bool:
        """Whether the word stands inside a sentence, after a word in small letters."""
        return (
            at > 0 and tokens.words[at - 1].isalpha() and tokens.words[at - 1].islower()
        )

    # ── after ──
    def end(self, tokens: Tokens, hits: Hits, at: int, limit: int) -> int:
        """End of «for …», «to the President …», «of …» after the head, ``at`` if none."""
        while at < limit and tokens.norms[at] in self.leads:
            field = at + 1
            if tokens.norms[field : field + 1] == ["the"]:
                field += 1
            end = self._master(tokens, hits, at, field, limit)
            end = max(end, self._field(tokens, hits, field, limit))
            if end <= field or tokens.norms[end : end + 1] == ["'s"]:
                return at  # «congratulated the Minister on Peru's election»
            at = end
        return at

    def _master(
        self, tokens: Tokens, hits: Hits, at: int, field: int, limit: int
    ) -> int:
        """End of «to the President», the office that this office serves."""
        land = hits.at(field, "country")
        office = hits.at(land.end if land else field, "office")
        if tokens.norms[at] != "to" or field == at + 1 or office is None:
            return field
        return office.end if office.end <= limit else field

    def _field(self, tokens: Tokens, hits: Hits, start: int, limit: int) -> int:
        """The last word of the field; names of persons may follow without a sign."""
        best = at = start
        while at < min(limit, start + WIDEST) and at - best <= _UNKNOWN:
            known = self._field_end(tokens, hits, at, limit)
            if self._town(tokens, hits, start, best, at):
                break
            if known > at:
                best = at = known
                at += self._owner(tokens, hits, at, limit)
            elif tokens.words[at][:1].isupper() and not self._opens_office(
                tokens, hits, at
            ):
                at += 1
                if tokens.norms[at - 1] in self.last:
                    best = at
            elif (
                at > start
                and tokens.norms[at] in self._small
                and self._joined(tokens, hits, at, best)
            ):
                at += 1
            else:
                break
        return best

    def _town(self, tokens: Tokens, hits: Hits, start: int, best: int, at: int) -> bool:
        """«Envoy of China | Liu Yuxi»: behind a whole field a name that is a town's too."""
        if not at > best > start or hits.at(at, "place") is None:
            return False
        capitals = all(word[:1].isupper() for word in tokens.words[best:at])
        whole = hits.ending(best, "country") or tokens.norms[best - 1] in self.last
        return capitals and bool(whole)

    def _owner(self, tokens: Tokens, hits: Hits, at: int, limit: int) -> int:
        """1 if «'s» leads on to a body: «of Japan's National Security Council»."""
        owns = tokens.norms[at : at + 1] == ["'s"]
        return int(owns and self._field_end(tokens, hits, at + 1, limit) > at + 1)

    def _joined(self, tokens: Tokens, hits: Hits, at: int, best: int) -> bool:
        """Whether the joining word stands between parts of the field, not after a name."""
        if at > best and hits.ending(best, "country"):
            return False  # «Foreign Minister of Norway Anders Holm in Riga»
        if tokens.words[at] == "," and self._one_land(tokens, hits, best):
            return False  # «foreign ministers of Norway, Chile and Laos»
        if (
            at - best > 1
            and (tokens.norms[best - 1] in self.last or hits.ending(best, "portfolio"))
            and tokens.words[best][:1].isupper()
        ):
            return False  # «Minister for Trade Anders Holm | of Norway»: a name follows
        if tokens.words[at] != ",":
            return at - best <= _UNKNOWN
        if at > best and hits.at(at + 1, "office"):
            return False  # «Speaker of Parliament A, | Foreign Minister B»: A is a name
        after = tokens.norms[at + 1 : at + 2]
        return at - best <= 1 and self.leads.isdisjoint(after) and after != ["in"]

    def _one_land(self, tokens: Tokens, hits: Hits, at: int) -> bool:
        """Whether «of» or «from» and one country end here."""
        land = hits.ending(at, "country")
        if land is None:
            return False
        before = tokens.norms[land.start - 1]
        return (
            tokens.norms[land.start - 2 if before == "the" else land.start - 1]
            in _HOLDS
        )

    def _field_end(self, tokens: Tokens, hits: Hits, at: int, limit: int) -> int:
        hit = hits.at(at, "portfolio", "org", "country", "place")
        named = hit and tokens.words[at][:1].isupper() and hit.entry.kind != "adjective"
        end = hit.end if hit and named else at
        return max(end, self._organization_end(tokens, hits, at, limit))

    def _opens_office(self, tokens: Tokens, hits: Hits, at: int) -> bool:
        """«Deputy | Minister»; but not «Representatives | Affairs», «Special | Initiatives»."""
        office = hits.at(at, "office")
        if office:
            field = office.end - at == 1 and bool(office.entry.singular)
            after = tokens.words[office.end : office.end + 1]
            goes_on = field and after and after[0][:1].isupper()
            return not (goes_on and tokens.norms[office.end] in self.last)
        return hits.at(at, "modifier") is not None and hits.ahead(at, _TITLE, "office")
