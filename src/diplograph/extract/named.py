"""Agreements and conferences: a head, then words until something ends the name."""

from __future__ import annotations

from diplograph.extract.body import Body
from diplograph.extract.extent import Extent
from diplograph.extract.gatherings import gathering
from diplograph.extract.hits import Hit, Hits
from diplograph.extract.lands import lands_after
from diplograph.extract.last_heads import LONGEST, last_head
from diplograph.extract.lexicon import Lexicon
from diplograph.extract.papers import the_paper
from diplograph.extract.tokens import Tokens

_ENDS = frozenset({".", "!", "?", ":"})
_INDEFINITE = frozenset({"a", "an"})
_OPENERS = {
    "agreement": frozenset({"heads.agreement", "heads.counts"}),
    "conference": frozenset({"conference", "heads.conference"}),
}
_LAST = {"agreement": "heads.agreement_last", "conference": "heads.conference_last"}
_HEADS = ("heads.agreement", "heads.agreement_plural")


class NamedReader:
    """Reads names such as «Bản ghi nhớ về hợp tác lao động», «Hội nghị cấp cao ASEAN 33»."""

    def __init__(self, lexicon: Lexicon) -> None:
        language = lexicon.language
        self._extent = Extent(language)
        self._statements = language.words("heads", "statement")
        self._generic = {
            kind: language.words("heads", f"{kind}_generic")
            for kind in ("agreement", "conference")
        }

    def read(
        self, tokens: Tokens, hits: Hits, at: int, limit: int, kind: str
    ) -> Body | None:
        """The agreement or conference that starts here."""
        if hits.opens(at, _OPENERS[kind]) or tokens.words[at].isdigit():
            return self._opened(tokens, hits, at, limit, kind)
        named = None
        if hits.ahead(at, LONGEST, _LAST[kind]):
            named = self._head_last(tokens, hits, at, limit, kind)
        by_noun = gathering if kind == "conference" else the_paper
        return named or by_noun(tokens, hits, at, limit)

    def _opened(
        self, tokens: Tokens, hits: Hits, at: int, limit: int, kind: str
    ) -> Body | None:
        """The name whose head or number stands here."""
        if kind == "agreement" and (bundle := self._bundle(tokens, hits, at, limit)):
            return bundle
        known = hits.at(at, kind) if kind == "conference" else None
        head = hits.at(at, f"heads.{kind}")
        start = max(known.end if known else 0, head.end if head else 0)
        if not start or start > limit:
            return self._head_last(tokens, hits, at, limit, kind)
        if kind == "conference" and not known and _meets(tokens, hits, at, start):
            return None
        end = self._extent.end(tokens, hits, at, start, limit, kind)
        if known:
            return Body(kind, at, end, None, known.entry.value)
        session = hits.at(at, "heads.session") if kind == "conference" else None
        if session and not hits.at(session.end, "heads.edition", "heads.joint_body"):
            return self._session(tokens, hits, at, session.end, end)
        if kind == "agreement":
            return self._paper(tokens, hits, at, start, end, limit)
        generic = end == start or self._vague(tokens, at, start, end, kind)
        return Body(kind, at, end, generic=generic)

    def _paper(
        self, tokens: Tokens, hits: Hits, at: int, start: int, end: int, limit: int
    ) -> Body:
        """An agreement whose head goes from ``at`` to ``start``, its name to ``end``."""
        plain = self._plain(tokens, at, start, "agreement")
        generic = end == start or self._vague(tokens, at, start, end, "agreement")
        long = self._extent.with_parties(tokens, hits, at, end, limit)
        if end == start and hits.at(end, "heads.content"):
            long = self._extent.clause_end(tokens, end, limit)
        parties = any(w[:1].isupper() for w in tokens.words[end:long])
        about = any(hits.at(n, "heads.about") for n in range(end + 1, long))
        titled = not plain or (about and tokens.words[at][:1].isupper())
        if end == start and parties and titled:
            # «Bản ghi nhớ giữa Bộ A và Bộ B»: nothing but its parties names it.
            return Body("agreement", at, end, name=(at, long))
        also: tuple[tuple[int, int], ...] = ((at, long),) if long > end else ()
        brief = self._statement_end(tokens, at, start) if end > start else at
        also += ((at, brief),) if brief > at else ()
        new = generic and _indefinite(tokens, hits, at)
        return Body("agreement", at, end, generic=generic, bundle=new, also=also)

    def _statement_end(self, tokens: Tokens, at: int, end: int) -> int:
        """End of «joint statement» in «a joint statement on trade»; ``at`` if it has capitals."""
        words = tokens.norms[at:end]
        told = [n for n, word in enumerate(words, at) if word in self._statements]
        return told[0] + 1 if told and tokens.words[at].islower() else at

    def _session(
        self, tokens: Tokens, hits: Hits, at: int, start: int, end: int
    ) -> Body:
        """«phiên khai mạc của | Diễn đàn X»: the conference that the session is part of."""
        for inner in range(start, end):
            head = hits.at(inner, "conference", "heads.conference")
            if head is not None and head.end <= end:
                known = head.entry.value if head.entry.cat == "conference" else ""
                plain = not known and head.end == end
                vague = plain or self._vague(tokens, inner, head.end, end, "conference")
                name = (inner, end)
                return Body("conference", at, end, None, known, vague, name=name)
        topic = hits.at(start, "heads.about") is not None
        topic = topic and hits.at(start, "heads.session_of") is None
        named = any(w[:1].isupper() or w.isdigit() for w in tokens.words[start:end])
        part = topic or not named
        return Body("conference", at, end, generic=part, part=part)

    def _vague(self, tokens: Tokens, at: int, start: int, end: int, kind: str) -> bool:
        """Whether a generic head has nothing that names it."""
        if not self._plain(tokens, at, start, kind):
            return False
        if end - start >= (3 if kind == "conference" else 2):
            return False
        return not any(
            w[:1].isupper() or w.isdigit() for w in tokens.words[at + 1 : end]
        )

    def _plain(self, tokens: Tokens, at: int, start: int, kind: str) -> bool:
        """Whether the head is a common noun: «thỏa thuận», not «bản ghi nhớ»."""
        return " ".join(tokens.norms[at:start]) in self._generic[kind]

    # ── English order ──
    def _head_last(
        self, tokens: Tokens, hits: Hits, at: int, limit: int, kind: str
    ) -> Body | None:
        """«Doha Forum», «the 2nd ASEAN-U.S. Summit on trade», «air services agreement»."""
        head = last_head(tokens, hits, at, limit, _LAST[kind])
        if head is None or _no_council(hits, at, head) or _of_day(tokens, hits, at):
            return None
        first = at + 1 if _only_opens(tokens, hits, at) else at
        named = any(
            w[:1].isupper() or w[:1].isdigit() for w in tokens.words[first : head.end]
        )
        end = self._extent.end(tokens, hits, at, head.end, limit, kind)
        about = self._tells(tokens, hits, head)
        told = end > head.end and (named or about or kind == "agreement")
        if kind == "conference":
            end = end if named or told else head.end
            tail = tokens.words[head.end : end] if about else []
            named = named or any(w[:1].isupper() for w in tail)
            return Body(kind, at, end, generic=not named)
        plain = head.start == at and end == head.end
        generic = plain and " ".join(tokens.norms[at : head.end]) in self._generic[kind]
        brief = self._statement_end(tokens, at, head.end) if end > head.end else at
        also = ((at, brief),) if brief > at else ()
        generic = generic or (plain and not named)
        new = generic and _indefinite(tokens, hits, at)
        return Body(kind, at, end, generic=generic, bundle=new, also=also)

    def _tells(self, tokens: Tokens, hits: Hits, head: Hit) -> bool:
        """«a summit on water», «meeting of the Water Group»: what follows is of the name."""
        if not hits.at(head.end, "heads.about"):
            return False
        if hits.at(head.end + 1, "heads.talks") is not None:
            return False  # «an official session of | talks»
        described = hits.at(head.start, "heads.conference_described") is not None
        return described or tokens.norms[head.end] == "of"

    # ── unnamed ──
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
        while end < limit and (more := self._bundled(hits, end)):
            end = more.end
        end = min(end, limit)
        while end > head.end and self._extent.dangles(tokens, end):
            end -= 1
        long = self._extent.end(tokens, hits, at, end, limit, "conference")
        also = ((at, long),) if long > end else ()
        name = at, self._before_both(tokens, hits, head.end, end)
        return Body("agreement", at, end, bundle=True, name=name, also=also)

    def _before_both(self, tokens: Tokens, hits: Hits, start: int, end: int) -> int:
        """End of «9 văn kiện hợp tác» in «9 văn kiện hợp tác giữa hai nước»."""
        both = ("anaphora.countries", "anaphora.pair")
        stop = next((at for at in range(start, end) if hits.at(at, *both)), end)
        while stop > start and self._extent.dangles(tokens, stop):
            stop -= 1
        return stop

    def _bundled(self, hits: Hits, at: int) -> Hit | None:
        """What goes on a bundle: «… hợp tác», «… và bản ghi nhớ»."""
        joined = hits.at(at, "words.and")
        after = hits.at(joined.end, *_HEADS) if joined else None
        return after or hits.at(at, "heads.bundle")

    def _plural_head(
        self, tokens: Tokens, hits: Hits, at: int, limit: int
    ) -> Hit | None:
        last = min(limit, at + 4)
        if not any(hits.places(at, last, cat) for cat in _HEADS):
            return None
        for start in range(at, last):
            head = hits.at(start, *_HEADS)
            if head and head.end <= limit:
                return head
            plain = tokens.words[start].islower() or tokens.words[start].isdigit()
            bundled = hits.at(start, "heads.bundle")
            # «một loạt lĩnh vực | trong tuyên bố chung»: the paper is not what is counted
            leaves = hits.at(start, "anchor", "heads.stop", "words.at_event")
            if not bundled and (not plain or leaves):
                return None
        return None


def _indefinite(tokens: Tokens, hits: Hits, at: int) -> bool:
    """«signed an | agreement», «exchange of | notes»: one that was not spoken of before."""
    before = hits.ending(at, "heads.exchange_of") is not None
    exchanged = before or hits.at(at + 1, "heads.exchanged") is not None
    return exchanged or (at > 0 and tokens.norms[at - 1] in _INDEFINITE)


def _meets(tokens: Tokens, hits: Hits, at: int, end: int) -> bool:
    """«a meeting of | the foreign ministers of Chad and Togo», «a session of | talks»."""
    if hits.at(end, "heads.talks") is not None:
        return True
    start = hits.past(end, "words.article")
    if tokens.words[at].islower() and _lands(tokens, hits, start):
        return True
    office = hits.at(start, "office", "anaphora.leaders")
    if office is None or not tokens.words[at].islower():
        return False
    small = tokens.words[start].islower()
    of = hits.at(office.end, "words.of") if small else None
    if of is None:
        return False
    return hits.at(hits.past(of.end, "words.article"), "country") is not None


def _lands(tokens: Tokens, hits: Hits, at: int) -> bool:
    """«a meeting of | Laos, Chad and Mali»: those who meet, each by its name."""
    one = hits.at(at, "country")
    if one is None or one.entry.kind == "adjective":
        return False
    return bool(lands_after(tokens, hits, one.end, len(tokens))[0])


def _of_day(tokens: Tokens, hits: Hits, at: int) -> bool:
    """«Today | 's meeting»: its day is no part of a name."""
    day = hits.at(at, "heads.day_owner")
    return day is not None and tokens.norms[day.end : day.end + 1] == ["'s"]


def _no_council(hits: Hits, at: int, head: Hit) -> bool:
    """«Council of Ministers»: a government, unless a union's name stands in front."""
    if hits.at(head.start, "heads.council") is None:
        return False
    return head.start == at or hits.at(at, "org") is None


def _only_opens(tokens: Tokens, hits: Hits, at: int) -> bool:
    """«Three-way consultations …»: the start of a sentence gives a plain word its capital."""
    before = tokens.words[at - 1] if at else "\n"
    opens = before in _ENDS or "\n" in before
    return opens and not hits.at(at, "country", "org", "place", "conference")
