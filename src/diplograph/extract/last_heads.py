"""Heads that end a name, as in English: «Doha Forum», «air services agreement»."""

from __future__ import annotations

from diplograph.extract.enclosed import abbreviation
from diplograph.extract.hits import Hit, Hits
from diplograph.extract.tokens import Tokens

LONGEST = 14
"""Tokens up to the head of a name in English order."""
_LOWER = 5
"""Words in small letters before a head: «a five-year grain trade agreement»."""
_SIGNS = frozenset({"'s", "’s", "'", "’", "-", "–", "&", "."})
_OWN = (["'s"], ["'"])
"""After an office: «Virtual Leaders' Retreat»."""
_JOINS = frozenset({"of", "and", "the", "for", "on"})
_DASHES = frozenset({"-", "–", "—", "--"})
_ARTICLES = frozenset({"the", "a", "an", "its", "their", "this", "that", "his", "her"})
_LEADS_OUT = frozenset(
    {"a", "an", "without", "despite", "amid", "upon", "via", "while", "whose"}
)
"""Words that no name goes on over: «left the hotel | without meeting A»."""
_BARRED = (
    "heads.stop",
    "anchor",
    "office",
    "words.oblique",
    "words.and",
    "words.clause",
    "words.honorific",
    "words.report",
    "anaphora.pair",
    "heads.counts",
    "heads.press",
)


def last_head(tokens: Tokens, hits: Hits, at: int, limit: int, cat: str) -> Hit | None:
    """The last head of the category in the words from here that may be one name."""
    if not hits.ahead(at, LONGEST, cat) or _opens_none(tokens, hits, at):
        return None
    best: Hit | None = None
    lower = 0
    bracket = 0
    for end in range(at, min(limit, at + LONGEST)):
        bracket = max(bracket, abbreviation(tokens, end) if end > at else 0)
        if end < bracket:
            continue
        head = hits.at(end, cat)
        if head and head.end <= limit:
            best = head
        if best and end < best.end:
            continue
        if tokens.words[end] in _DASHES and tokens.words[end - 1] == ")":
            break  # «Hanoi (VNA) – The Trade Agreement»: a dateline ends
        cost = _cost(tokens, hits, end, at, best)
        lower += max(cost, 0)
        if cost < 0 or lower > _LOWER:
            break
    return best


def _opens_none(tokens: Tokens, hits: Hits, at: int) -> bool:
    """«At the Doha Forum», «After meeting A», «the upcoming Doha Forum»: not from here."""
    if tokens.norms[at] in _ARTICLES or not tokens.words[at][:1].isalnum():
        return True
    if _verb(tokens, hits, at):
        return True
    if tokens.words[at].islower() and tokens.norms[at + 1 : at + 2] in _OWN:
        return True  # «next week's G7 summit»
    if tokens.norms[at].endswith("ing") and tokens.norms[at + 1 : at + 2] == ["the"]:
        return True  # «Opening the | Doha Forum»
    if (press := hits.at(at - 1, "heads.press")) and press.end > at:
        return True  # «news | conference with A»
    return hits.at(at, "words.locative", "words.when", "heads.unnamed_lead") is not None


def _verb(tokens: Tokens, hits: Hits, at: int) -> bool:
    """«Chile | Signs the Seed Accords»: the verb of a headline."""
    acts = hits.at(at, "anchor") is not None and tokens.words[at].endswith("s")
    return acts and tokens.norms[at + 1 : at + 2] == ["the"]


def _cost(tokens: Tokens, hits: Hits, at: int, start: int, best: Hit | None) -> int:
    """Price of going on over the token: 0 for a name's, 1 for a plain word, -1 to end."""
    word = tokens.words[at]
    if word[:1].isupper() or word[:1].isdigit() or word in _SIGNS:
        if _verb(tokens, hits, at):
            return -1
        office = hits.at(at, "office")
        own = office is not None and (
            tokens.norms[office.end : office.end + 1] in _OWN
            or hits.at(office.end, "heads.conference_last") is not None
        )
        return -1 if office and at > start and not own and not hits.at(at, "org") else 0
    if best is not None or not word.isalpha() or word in _LEADS_OUT:
        return -1  # «signed on Monday | a trade agreement»
    if tokens.norms[at] in _JOINS:
        proper = at > start and tokens.words[at - 1][:1].isupper()
        following = tokens.words[at + 1 : at + 2]
        return 0 if proper and following and following[0][:1].isupper() else -1
    if at > start and _of_its_ministers(tokens, hits, at, start):
        return 1
    barred = hits.at(at, *_BARRED)
    counted = barred and tokens.words[barred.end : barred.end + 1] == ["-"]
    return -1 if barred and not counted else 1  # «three-day summit»


def _of_its_ministers(tokens: Tokens, hits: Hits, at: int, start: int) -> bool:
    """«NATO | foreign ministers' meeting»: the offices of a body, before the head."""
    office = hits.at(at, "office")
    if office is None or hits.at(start, "country") is not None:
        return False
    many = bool(office.entry.singular)
    owned = tokens.words[office.end : office.end + 1] in (["'"], ["’"])
    return many and (owned or hits.at(office.end, "heads.conference_last") is not None)
