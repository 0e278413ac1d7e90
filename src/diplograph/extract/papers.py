"""Papers that a common noun means once they are named: «signed the document»."""

from __future__ import annotations

from diplograph.extract.body import Body
from diplograph.extract.hits import Hits
from diplograph.extract.tokens import Tokens


def the_paper(tokens: Tokens, hits: Hits, at: int, limit: int) -> Body | None:
    """«the | document», «the two | documents»: papers that were told of before."""
    noun = hits.at(at, "heads.any_paper")
    if noun is None or noun.end > limit:
        return None
    before = hits.back(at, "heads.papers_counted")
    if hits.ending(before, "words.article") is None:
        return None
    if hits.at(noun.end, "heads.about") or hits.at(noun.end, "heads.agreement_last"):
        return None
    return Body("agreement", at, noun.end, generic=True, bundle=before < at)
