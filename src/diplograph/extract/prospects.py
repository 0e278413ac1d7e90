"""Events that the verb of another clause puts ahead: «việc A gặp B | sẽ giúp …»."""

from __future__ import annotations

from diplograph.extract.found import Found
from diplograph.extract.sentence import Sentence

_OPENING = 4
"""Tokens between «ngoài» and the event word that it opens on."""
_VERB = 4
"""Tokens between the subject and the word that puts its verb ahead."""


def planned_besides(sentence: Sentence, found: Found) -> bool:
    """«Ngoài hội đàm với B, A cũng sẽ gặp C»: the talks are ahead as well."""
    at, subject = found.anchor[0], found.subject
    if subject is None or subject.start < at:
        return False
    first, last = max(sentence.start, at - _OPENING), subject.end + _VERB
    opened = sentence.hits.places(first, at + 1, "status.besides")
    ahead = sentence.hits.places(subject.end, min(last, sentence.end), "status.planned")
    return bool(opened and ahead)


def planned_after(sentence: Sentence, found: Found) -> bool:
    """«Sau lễ đón, A sẽ hội đàm với B»: in a programme the first thing is ahead as well."""
    hits, words, first = sentence.hits, sentence.tokens.words, sentence.start
    end = found.anchor[1]
    if found.wording.family == "Visit" or hits.at(first, "status.sequence") is None:
        return False  # who has his visit behind him is mostly still there
    for at in hits.places(end, sentence.end, "status.planned"):
        phrase = sentence.ending(sentence.date_before(at))
        if phrase is None or phrase.start < end:
            continue
        opens = words[phrase.start - 1] == ","
        return opens and not hits.places(first, at, "status.past")
    return False


def in_prospect(sentence: Sentence, found: Found) -> bool:
    """«Việc A gặp B sẽ giúp …»: what it will do, nobody says that they have met."""
    subject = found.subject
    if found.wording.noun or subject is None or subject.start > found.anchor[0]:
        return False
    if sentence.hits.ending(subject.start, "status.matter") is None:
        return False
    words = sentence.tokens.words
    for at in range(found.high, sentence.end):
        if words[at] in {",", ";", "."} or sentence.hits.at(at, "status.past"):
            return False
        if sentence.hits.at(at, "status.planned"):
            return True
    return False
