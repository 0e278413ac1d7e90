"""Whether an event is of the day of its sentence, or of its story."""

from __future__ import annotations

from diplograph.extract.dates import Stamp
from diplograph.extract.found import Found
from diplograph.extract.lists import group_right
from diplograph.extract.sentence import Sentence

_STEPS = frozenset({"Encounter", "Ceremony", "Signing"})
"""Families of what follows step by step in a day."""
_TOLD_AT_ONCE = frozenset({"Call"})
"""Families of what is in the papers on the same day."""
_OVER = 6
"""Tokens after the people of an event up to «vừa diễn ra»."""
_HELD = 3
"""Tokens between an event and «diễn ra»."""
_PERSON = frozenset({"person"})


def several_act(sentence: Sentence) -> bool:
    """«A and B agreed on Monday …»: the day is one on which the two did something together."""
    persons = (p for p in sentence.phrases if p.kind == "person")
    first = next((p for p in persons if not sentence.governed(p)), None)
    return first is not None and len(group_right(sentence, first, _PERSON)) > 1


def just_now(sentence: Sentence, found: Found) -> bool:
    """«A vừa có cuộc điện đàm với B», «cuộc điện đàm vừa diễn ra»: news of the same day."""
    if found.wording.family not in _TOLD_AT_ONCE:
        return False
    first = max(sentence.start, found.anchor[0] - _HELD)
    before = sentence.hits.within(first, found.anchor[0], "status.just")
    end = min(sentence.end, found.high + _OVER)
    return bool(
        before or sentence.hits.within(found.anchor[1], end, "status.just_held")
    )


def steps_on(sentence: Sentence, found: Found) -> bool:
    """«Ngay sau lễ đón, …», «Hội đàm diễn ra …»: a noun tells the story's next step."""
    if found.wording.family not in _STEPS or found.leg:
        return False
    before = sentence.hits.ending(found.anchor[0], "status.sequence")
    end = min(sentence.end, found.high + _HELD)
    held = sentence.hits.within(found.anchor[1], end, "words.held")
    return before is not None or held


def opens(sentence: Sentence, stamp: Stamp) -> bool:
    """Whether the date opens its sentence: «Sáng 5/3, tại Praha, A hội đàm với B»."""
    first = sentence.tokens.starts[sentence.start]
    before = sentence.tokens.text[first : stamp.start]
    lead = before.rpartition(" - ")[2].strip().lower()
    return lead in {"", "ngày", "on", "vào", "hôm"}
