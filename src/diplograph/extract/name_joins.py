"""Whether a comma or «and» goes on with a name or leaves it."""

from __future__ import annotations

from diplograph.extract.body import STOPS
from diplograph.extract.hits import Hits
from diplograph.extract.tokens import Tokens

_COUNTED = 8
"""Tokens between «và các …» and the number of a conference."""
_PAPER = 5
"""Tokens from «an» to the word that tells of a paper."""
_NEW = (
    "heads.agreement",
    "heads.conference",
    "heads.counts",
    "heads.stop",
    "office",
    "anchor",
    "words.honorific",
    "words.report",
    "status.planned",
    "status.past",
    "status.wished",
    "status.negated",
    "status.historical",
)


def join_leaves(tokens: Tokens, hits: Hits, at: int, *, capitals: bool) -> bool:
    """Whether the comma or «và» leaves the name.

    In English (``capitals``) a name has capitals, so «and» before a small letter leaves it.
    """
    after = at + 1
    capital = tokens.words[after : after + 1] and tokens.words[after][:1].isupper()
    if tokens.words[at] == ",":
        return not (capital and hits.at(after, "portfolio"))
    if capitals and not capital:
        if hits.at(after, "words.indefinite") and _paper(hits, after):
            return True
        return hits.at(after, "portfolio") is None and not _about_before(tokens, at)
    if _numbered(tokens, hits, after):
        return False
    # «… Hiệp ước hữu nghị và 70 năm quan hệ»: a number opens something else.
    counted = tokens.words[after : after + 1] and tokens.words[after].isdigit()
    return bool(counted) or hits.at(after, *_NEW) is not None


def _paper(hits: Hits, at: int) -> bool:
    """«a protocol on trade and | an air services agreement»: a second paper."""
    heads = ("heads.agreement", "heads.agreement_last")
    return any(hits.within(at, at + _PAPER, head) for head in heads)


def _numbered(tokens: Tokens, hits: Hits, at: int) -> bool:
    """«Hội nghị A | và các nước B lần thứ hai»: the number is that of the whole."""
    if hits.at(at, "heads.counts") is None:
        return False
    for end in range(at + 1, min(at + _COUNTED, len(tokens.words) - 1)):
        if hits.at(end, "words.ordinal"):
            return True
        if tokens.words[end] in STOPS or hits.at(end, *_NEW, "words.locative"):
            return False
    return False


def _about_before(tokens: Tokens, at: int) -> bool:
    """Whether «on …» was just said, so that «and» joins two subjects."""
    return "on" in tokens.norms[max(0, at - 4) : at]
