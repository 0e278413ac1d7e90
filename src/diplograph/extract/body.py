"""A named body, and the runs of words that its name may be made of."""

from __future__ import annotations

from dataclasses import dataclass

from diplograph.extract.hits import Hit, Hits
from diplograph.extract.syllables import spelled_on
from diplograph.extract.tokens import Tokens

STOPS = frozenset('.;:()[]"“”«»!?…/')
_LONGEST = 16
HEAD_LAST = 12
"""Tokens up to the head of a name in English order."""
_PLACES = "heads.place_last"
_PLAIN = 4
"""Words in small letters that may stand between a name's capitals and its country."""
_WORDS = (
    "anchor",
    "heads.stop",
    "words.report",
    "words.oblique",
    "words.soft",
    "words.clause",
    "words.and",
    "words.honorific",
    "status.planned",
    "status.past",
    "status.wished",
    "status.negated",
    "status.hypothetical",
    "status.cancelled",
)
_OPENING = (
    "words.company",
    "words.report",
    "words.oblique",
    "words.fronted",
    "words.clause",
)
_SIGNS = frozenset({"'s", "’s", "-", "–", "&"})
_JOINS = frozenset({"of", "and", "the", "for", "on", "to", "in"})
_LEADS_ON = frozenset({"for", "on", "to", "in"})
_DEFINITE = frozenset({"the"})
_UPON = frozenset({"on"})
_NO_LEAD = ("place", "country", "heads.calendar")


# Not frozen, which would make it slow to make.
@dataclass(slots=True)
class Body:
    """A named organisation, place, conference or agreement at a token range."""

    kind: str
    start: int
    end: int
    country: str | None = None
    value: str = ""
    generic: bool = False
    bundle: bool = False
    """Several things without names: «9 văn kiện»."""
    part: bool = False
    """A session of a conference that is named elsewhere: «phiên toàn thể»."""
    name: tuple[int, int] | None = None
    """The proper name inside, if not all of it."""
    also: tuple[tuple[int, int], ...] = ()
    """Other forms given in the same breath: «(CPTPP)»."""


def name_run(tokens: Tokens, hits: Hits, at: int, limit: int) -> int:
    """End of a run of capitalised and joining words; joins never stand last."""
    last = at
    stop = min(limit, at + _LONGEST)
    while at < stop and tokens.words[at] not in STOPS:
        spelled = 2 if spelled_on(tokens, at, stop) else 0  # «Xan-ta Mác-ta»
        step = spelled or _step(tokens, hits, at, last, stop)
        if step == 0:
            break
        at += abs(step)
        if step > 0:
            last = at
    return last


def _step(tokens: Tokens, hits: Hits, at: int, last: int, stop: int) -> int:
    """Tokens to take; negative for joining words that may not stand last, 0 to end."""
    word = tokens.words[at]
    if hits.at(at, "office"):
        return 0
    known = _known(tokens, hits, at, stop)
    if known:
        return known
    if word[:1].isupper() and _another_begins(hits, at, last):
        return 0
    if word[:1].isupper():
        field = hits.at(at, "portfolio")
        return field.end - at if field else 1
    if word.isdigit():
        # «Tỉnh ủy Quảng Ninh 100 máy thở»: a number before a noun counts things.
        counts = any(w.islower() for w in tokens.words[at + 1 : at + 2])
        told = hits.at(at + 1, "status.past", "status.planned", "anchor")
        acts = told is not None and told.end == at + 2  # «Bệnh viện 108 | tiếp …»
        return int(not counts or acts)
    closing = hits.at(at, "heads.closing") if last == at else None
    if closing and closing.end <= stop:
        return closing.end - at  # «Học viện Cảnh sát | nhân dân»
    if hits.at(at, "heads.stop", "anchor", "words.report"):
        return 0
    return _lower_step(tokens, hits, at, last, stop)


def _another_begins(hits: Hits, at: int, last: int) -> bool:
    """Whether a capital is no more of the name: «Bank of Asia | A B», «Army on | Monday»."""
    if at == last:
        return hits.ending(at, "country", "place", "org") is not None
    return hits.at(at, "heads.stop") is not None


def _known(tokens: Tokens, hits: Hits, at: int, stop: int) -> int:
    """Tokens of a country, a body or a part of the world; 0 if none stands here."""
    known = hits.at(at, "country", "org") or _region(hits, at)
    if known is None and tokens.words[at + 1 : at + 2] == ["."]:
        known = hits.at(at, "place")  # «Sở Y tế | TP. HCM»
    if known is None or known.end > stop:
        return 0
    town = hits.at(at, "place")  # «Sở Ngoại vụ | Lào Cai»
    return (town if town and known.end < town.end <= stop else known).end - at


def _region(hits: Hits, at: int) -> Hit | None:
    """«Ngân hàng Phát triển | châu Á»: a part of the world inside a name."""
    hit = hits.at(at, "place")
    return hit if hit and hit.entry.kind == "region" else None


def _lower_step(tokens: Tokens, hits: Hits, at: int, last: int, stop: int) -> int:
    word = tokens.words[at]
    if word == "&":
        return -1  # «Larsen & Toubro»
    inner = hits.at(at, "heads.inner")
    if inner:
        return _inner_step(tokens, hits, at, inner.end)
    seat = hits.at(at, "heads.civic")
    if seat and seat.end < stop and tokens.words[seat.end][:1].isupper():
        return at - seat.end  # «Sở An ninh | tỉnh Salavan»
    if word == "," and last == at:
        return -1 if hits.at(at + 1, "portfolio") else 0
    if _second_syllable(tokens, hits, at, last):
        return 1
    return _before_country(tokens, hits, at, stop)


def _inner_step(tokens: Tokens, hits: Hits, at: int, end: int) -> int:
    """How a name goes on past a small word inside it, from ``at`` to ``end``."""
    if hits.at(end, "words.honorific"):
        return 0  # «Chính phủ Lào và | Ngài A»: somebody else
    word = tokens.words[at]
    if word == "của" and hits.at(end, "country"):
        return 0
    if word == "cho" and hits.ending(at, "country", "org"):
        return 0  # «viện trợ của Chính phủ Việt Nam | cho Campuchia»
    if word not in {"và", "and", "với"}:
        return at - end
    return 0 if _another_joined(tokens, hits, at, end) else at - end


def _another_joined(tokens: Tokens, hits: Hits, at: int, end: int) -> bool:
    """Whether «and» leads on to somebody or something else, not to more of the name."""
    if hits.ending(at, "country") and hits.at(end, "country"):
        return True  # «Bộ Quốc phòng Việt Nam và Hàn Quốc»: two ministries
    if hits.at(end, "words.company"):
        return True  # «Hội A và | các cựu chiến binh Lào»: people beside it
    after = hits.past(end, "words.article")
    field = hits.at(after, "portfolio")
    if hits.at(after, "office") or (field and hits.at(field.end, "office")):
        return True  # «Central Committee and | Foreign Minister A»
    if after > end and hits.at(after, "country"):
        return True  # «Ministry of Trade of Laos and the | German Embassy»
    new = hits.at(after, "heads.organization", "org", "heads.agreement", "heads.place")
    return new is not None and tokens.words[after][:1].isupper()


def _second_syllable(tokens: Tokens, hits: Hits, at: int, last: int) -> bool:
    """«Liên đoàn», «Phát triển»: a syllable in lower case after a capital one."""
    if last != at or not tokens.words[at].isalpha() or not tokens.words[at].islower():
        return False
    before = tokens.words[at - 1]
    if hits.ending(at, "country", "org", "place"):
        return False
    if hits.at(at, "words.ours", "words.counts_things"):
        return False
    return before[:1].isupper() and not before.isupper() and len(before) < 8


def _before_country(tokens: Tokens, hits: Hits, at: int, stop: int) -> int:
    """«Hội Trăng lưỡi liềm đỏ Libya»: plain words that a country closes."""
    if tokens.words[at] == "&":
        return -1 if at + 1 < stop and tokens.words[at + 1][:1].isupper() else 0
    if hits.ending(at, "country", "org"):
        return 0  # «Chính phủ Na Uy | hỗ trợ Lào», «Ủy ban châu Âu | trình Nghị viện …»
    for end in range(at, min(stop, at + _PLAIN + 1)):
        known = hits.at(end, "country", "org")
        if known and end > at:
            return known.end - at if known.end <= stop else 0
        if not tokens.words[end].islower() or hits.at(end, *_WORDS):
            return 0
    return 0


def head_last(tokens: Tokens, hits: Hits, at: int, limit: int, cat: str) -> Hit | None:
    """English order: capitalised words that end on a head («Lao Foreign Ministry»)."""
    if not hits.ahead(at, HEAD_LAST, cat):
        return None
    if not _opens(tokens, hits, at):
        return None
    best: Hit | None = None
    for end in range(at, min(limit, at + HEAD_LAST)):
        head = hits.at(end, cat)
        within = head is not None and _inside(
            tokens, hits, head, at if cat == _PLACES else head.start
        )
        if head and end > at and head.end <= limit and not within:
            best = head
        whole = best is not None and best.end == end + 1
        ends = whole and _another(hits, end + 1)
        if ends or not _goes_on(tokens, hits, end, first=end == at, head=head):
            break
    if best and not tokens.words[best.start][:1].isupper() and best.start - at < 1:
        return None
    if best and tokens.words[at].isdigit() and tokens.words[best.start].islower():
        return None  # «told 40 | embassy employees»
    return best


def _opens(tokens: Tokens, hits: Hits, at: int) -> bool:
    """Whether a name of a body may start here."""
    if not tokens.words[at][:1].isupper() and not tokens.words[at][:1].isdigit():
        return False
    if tokens.norms[at] in {"the", "a", "an"}:
        return False
    if hits.at(at, "heads.day") or _town_before(hits, at):
        return False
    # «According to the ministry, …»: a capital only of the sentence
    small = tokens.words[at + 1 : at + 2] and tokens.words[at + 1].islower()
    counted = tokens.words[at].replace(",", "").isdigit()  # «a cheque for 50,000 | to»
    return not (small and (counted or hits.at(at, *_OPENING)))


def _town_before(hits: Hits, at: int) -> bool:
    """«envoy in Suva and | the Fijian Ministry of Trade»: the town is no part of it."""
    town = hits.at(at, "place", "country")
    joined = hits.at(town.end, "words.and") if town else None
    return joined is not None and hits.at(joined.end, "words.article") is not None


def _another(hits: Hits, at: int) -> bool:
    """«Chilean Army | and the Lao Navy»: after a name that is whole, another's."""
    joined = hits.at(at, "words.and")
    article = hits.at(joined.end, "words.article") if joined else None
    return article is not None and hits.at(article.end, "country") is not None


def _inside(tokens: Tokens, hits: Hits, head: Hit, at: int) -> bool:
    """Whether it is only the last word of a known place, «West Bank», or «A and | Party B».

    But «Ak Orda | Presidential Palace» is one palace among those of presidents.
    """
    if hits.ending(head.start, "words.and") is not None:
        return True
    known = hits.ending(head.end, "place")
    if known is None or known.start >= head.start:
        return False
    before = tokens.words[at : known.start]
    return not before or not all(w.isalpha() and w[:1].isupper() for w in before)


def _goes_on(
    tokens: Tokens, hits: Hits, at: int, *, first: bool, head: Hit | None
) -> bool:
    word = tokens.words[at]
    proper = word[:1].isupper() or word[:1].isdigit() or word in _SIGNS
    if not proper and tokens.norms[at] not in _JOINS:
        return False
    if tokens.norms[at] in _UPON and head is None and hits.at(at + 1, "country"):
        return False  # «conferred the Order of X | on Laotian Speaker A»
    dated = tokens.words[at - 1].isdigit() and not first
    if tokens.norms[at] in _LEADS_ON and (dated or hits.ending(at, *_NO_LEAD)):
        return False  # «in Samarkand | for the Organization of …», «in May | for the …»
    if tokens.norms[at] in _DEFINITE and tokens.norms[at - 1] not in _JOINS:
        return (
            False  # «Afterwards | the Lao Foreign Ministry», «Earlier Thursday | the …»
        )
    if not first and hits.at(at, "words.and") and hits.ending(at, "country"):
        return False  # «Israel and the West Bank», «Laos and Lao Airlines»
    return first or head is not None or not hits.at(at, "office", "anchor")
