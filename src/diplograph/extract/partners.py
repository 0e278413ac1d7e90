"""With whom somebody does what his sentence tells of him alone."""

from __future__ import annotations

from diplograph.extract.found import Found
from diplograph.extract.sentence import Sentence
from diplograph.extract.told_last import ToldLast


def add_partner(
    sentence: Sentence, found: Found, roles: list[tuple[str, str]], last: ToldLast
) -> None:
    """«A held talks with B and issued a joint statement»: B issues it, too.

    But not in «… issued a statement with C».
    """
    signed = [entity for role, entity in roles if role == "signatory"]
    joint = found.wording.type == "JointStatement" and len(signed) == 1
    if not joint or last.draft is None:
        return
    here = last.draft.position >= sentence.tokens.starts[sentence.start]
    other = sentence.hits.within(found.anchor[1], sentence.end, "words.partner")
    partner = last.partner_of(signed[0]) if here and not other else None
    if partner is not None:
        roles.append(("signatory", partner))
