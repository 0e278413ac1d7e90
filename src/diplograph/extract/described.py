"""Words behind a name that only describe its holder, or name somebody unknown beside him."""

from __future__ import annotations

from diplograph.extract.phrases import OFFICIALS, Phrase
from diplograph.extract.sentence import Sentence


def describes(sentence: Sentence, phrase: Phrase) -> bool:
    """«A and B, the ministers of the Group, met C»: A and B, whom the words describe."""
    words = sentence.tokens.words
    if phrase.number != OFFICIALS or words[phrase.end : phrase.end + 1] != [","]:
        return False
    article = sentence.hits.ending(phrase.start, "words.article")
    start = article.start if article else phrase.start
    before = sentence.ending(start - 1) if words[start - 1] == "," else None
    return before is not None and before.kind == "person"


def unknown_beside(sentence: Sentence, phrase: Phrase) -> bool:
    """«A, Phó Thống đốc B và nhiều quan chức đón C»: A, as nobody knows the second."""
    if phrase.kind != "title" or phrase.entity:
        return False
    comma = sentence.tokens.words[phrase.start - 1 : phrase.start] == [","]
    before = sentence.ending(phrase.start - 1) if comma else None
    return before is not None and before.kind == "person"
