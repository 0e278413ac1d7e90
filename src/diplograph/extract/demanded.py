"""What a wording needs around its event words, beside those who fill its roles."""

from __future__ import annotations

from diplograph.extract.phrases import Phrase
from diplograph.extract.sentence import Sentence
from diplograph.pack import Wording


def demanded(
    sentence: Sentence,
    wording: Wording | None,
    anchor: tuple[int, int],
    people: list[Phrase],
) -> bool:
    """Whether the place, the office or the start of the sentence is there that it needs."""
    if wording is None:
        return True
    at, end = anchor
    return (
        (not wording.opens or _opens(sentence, at))
        and (not wording.office or _office(sentence, end))
        and (not wording.placed or _placed(sentence, end, people))
    )


def _opens(sentence: Sentence, at: int) -> bool:
    """«Opening the forum, A …»."""
    return not any(
        word.isalnum() for word in sentence.tokens.words[sentence.start : at]
    )


def _office(sentence: Sentence, at: int) -> bool:
    """«became | the Lao minister», «Laos's new | minister»: an office without its holder."""
    start = sentence.hits.past(at, "words.determiner")
    office = sentence.starting(start) or sentence.covering(at)
    return office is not None and office.kind == "title"


def _placed(sentence: Sentence, at: int, people: list[Phrase]) -> bool:
    """«agreed in Oslo»: not of colleagues, whose land is no place of theirs."""
    place = sentence.starting(at)
    colleagues = len({p.country for p in people}) == 1 and people[0].country
    return place is not None and place.kind == "place" and not colleagues
