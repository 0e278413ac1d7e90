"""The dates that a sentence itself tells."""

from __future__ import annotations

from diplograph.extract.dates import Stamp
from diplograph.extract.moment import joined, restated
from diplograph.extract.phrases import Phrase
from diplograph.extract.sentence import Sentence

_TITLES = frozenset({"agreement", "conference"})


def own_dates(sentence: Sentence, stamps: list[Stamp]) -> list[Stamp]:
    """Dates of the sentence itself: not those inside a name («… hướng tới 2030»)."""
    kept: list[Stamp] = []
    for stamp, (start, _) in zip(stamps, sentence.dates, strict=True):
        holder = sentence.covering(start)
        if holder is not None and _of_name(sentence, holder, start):
            continue
        if kept and restated(sentence.tokens.text, kept[-1], stamp):
            kept.pop()
        whole = joined(sentence.tokens.text, kept[-1], stamp) if kept else None
        if whole is not None:
            kept[-1] = whole
        else:
            kept.append(stamp)
    return kept


def _of_name(sentence: Sentence, holder: Phrase, at: int) -> bool:
    """«… hướng tới 2030», «A, who since | May has been minister,»: it dates no event."""
    if holder.kind in _TITLES:
        return True
    hits = sentence.hits
    since = hits.ending(at, "heads.as_from") or hits.at(at, "heads.as_from")
    return since is not None and holder.kind == "person"


def tokens_of(sentence: Sentence, stamp: Stamp) -> tuple[int, int] | None:
    """The tokens of the date, of one told in two parts those of the first; None if unknown."""
    starts = sentence.tokens.starts
    return next(
        (span for span in sentence.dates if starts[span[0]] == stamp.start), None
    )


def year_alone(stamp: Stamp) -> bool:
    """Whether it tells a year without month or day."""
    return stamp.relative is None and stamp.last[1] is None
