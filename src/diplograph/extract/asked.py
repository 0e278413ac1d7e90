"""What somebody is asked to do, which has not happened by that."""

from __future__ import annotations

from diplograph.extract.found import Found
from diplograph.extract.objects import deeds
from diplograph.extract.phrases import PEOPLE, Phrase
from diplograph.extract.sentence import Sentence

_VERBS = ("anchor", "words.report", "status.wished")


def invited(sentence: Sentence, found: Found) -> bool:
    """«mời B thăm C»: what somebody is asked to do has not happened."""
    at = found.anchor[0]
    hits = sentence.hits
    if deeds(sentence, at):
        return False  # «thanked B for hosting C»: B has done it
    if found.wording.noun and hits.ending(at, "status.given"):
        return False  # «muốn giúp B sau cuộc gặp C»
    last = sentence.ending(at)
    if last is None and sentence.tokens.words[at - 1] != ",":
        last = sentence.ending(at - 1)  # but not «B, who had invited him, held talks»
    if "organiser" in found.roles:
        # «ủng hộ B tổ chức hội nghị»; not «thanked B for hosting the summit»
        wish = hits.ending(last.start, "status.wished") if last else None
        return wish is not None and wish.start >= sentence.start
    return any(
        _asked(sentence, phrase.start) or _reached(sentence, phrase, at)
        for phrase in (found.subject, last, _title_before(sentence, last))
        if phrase is not None
        and phrase.kind != "place"  # «left for Doha to attend»
        and not _related(sentence, phrase)
        and phrase not in found.roles.get("target", ())  # «mời Đại sứ C tới phản đối»
    )


def _related(sentence: Sentence, phrase: Phrase) -> bool:
    """«a parade for A, | who will visit C»: the clause after the comma tells more of A."""
    comma = sentence.tokens.words[phrase.end : phrase.end + 1] == [","]
    return comma and sentence.hits.at(phrase.end + 1, "words.apposed") is not None


def done_to(sentence: Sentence, found: Found, at: int) -> bool:
    """«mời | Đại sứ C tới phản đối», «yêu cầu | B rời đi»: no wish, but what is done to C."""
    hit = sentence.hits.at(at, "status.wished")
    if hit is None or found.wording.family != "Dispute":
        return False
    targets = found.roles.get("target", ())
    return any(p.start == hit.end and p is not found.subject for p in targets)


def _asked(sentence: Sentence, at: int) -> bool:
    hits = sentence.hits
    hit = hits.ending(at, "status.asked")
    if hit is None:  # «invited | the Lao premier to visit», but not «for | the forum»
        hit = hits.ending(hits.back(at, "words.article"), "status.asked")
        hit = hit if hit and hits.at(hit.start, *_VERBS) else None
    return hit is not None and hit.start >= sentence.start


def _reached(sentence: Sentence, phrase: Phrase, at: int) -> bool:
    """«chuyển lời mời của A tới B thăm C»: an invitation that somebody passes on."""
    to = sentence.hits.ending(phrase.start, "status.relayed_to")
    if to is None or "," in sentence.tokens.words[phrase.end : at]:
        return False  # «… tới B và B cảm ơn, khẳng định sẽ thăm C»
    first = max(sentence.start, sentence.clause_floor(phrase.start))
    return sentence.hits.within(first, to.start, "status.relayed")


def _title_before(sentence: Sentence, phrase: Phrase | None) -> Phrase | None:
    """The first of two titles of one person: «mời Tổng Bí thư, Chủ tịch nước …»."""
    if phrase is None or sentence.tokens.words[phrase.start - 1] != ",":
        return None
    before = sentence.ending(phrase.start - 1)
    return before if before is not None and before.kind in PEOPLE else None
