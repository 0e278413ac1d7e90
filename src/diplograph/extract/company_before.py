"""Several who were the subject of the sentence before: whom «they» and «the three» mean."""

from __future__ import annotations

from diplograph.extract.lists import group_right
from diplograph.extract.phrases import OFFICIALS, ONE_PERSON, Phrase
from diplograph.extract.register import Register
from diplograph.extract.sentence import Sentence
from diplograph.extract.told_last import ToldLast

_SEVERAL = 2
_THEY = "anaphora.they"
COUNTED = {"anaphora.three": 3, "anaphora.four": 4, "anaphora.five": 5}
"""Words for as many people as were told of together."""
_PERSONS = frozenset({"person"})


class CompanyBefore:
    """Keeps the list of persons that the last sentence spoke of."""

    def __init__(self) -> None:
        self._spoken: tuple[Sentence, Phrase] | None = None
        """The last sentence that named somebody, and its subject."""

    @property
    def people(self) -> tuple[str, ...]:
        """Their ids, in the order told; empty if nobody was named."""
        if self._spoken is None:
            return ()
        group = group_right(*self._spoken, _PERSONS)
        return tuple(p.entity for p in group if p.entity)

    def note(self, sentence: Sentence, subject: Phrase) -> None:
        """The sentence speaks of the phrase and of those listed with it."""
        self._spoken = sentence, subject

    def forget(self) -> None:
        """Nobody is spoken of any more."""
        self._spoken = None

    def passes(self, sentence: Sentence) -> None:
        """The sentence names nobody: they stay known only if it speaks of «them»."""
        if not sentence.hits.within(sentence.start, sentence.end, _THEY):
            self.forget()

    def point(
        self, sentence: Sentence, phrase: Phrase, last: ToldLast, *, them: bool
    ) -> bool:
        """Whether the phrase means these people, who are then its entities.

        ``last`` knows who took part in what was told last; ``them`` tells that the phrase
        is «them».
        """
        met = last.people()
        counted = sentence.hits.at(phrase.start, *COUNTED)
        if counted is not None and counted.end == phrase.end:
            size = COUNTED[counted.entry.cat]
            lands = last.of_type("Country")
            groups = (met, self.people, last.of_type("Person"), lands)
            they = next((tuple(g) for g in groups if len(g) == size), ())
            phrase.number = OFFICIALS if they and they == tuple(lands) else 1
        else:
            said = sentence.hits.at(phrase.start, _THEY) is not None
            # «A and B came along. C greeted them»; but not «A met B, who thanked them»
            they = self.people if said and not (them and met) else ()
            if len(they) < _SEVERAL:
                return False
        phrase.refer(they)
        return True

    def unclear(self, sentence: Sentence, phrase: Phrase) -> bool:
        """Whether «he» may be any of them, nobody being named before it."""
        named = sentence.between(sentence.start, phrase.start)
        told = any(p.kind in ONE_PERSON for p in named)
        return len(self.people) >= _SEVERAL and not told and phrase.gender != "f"

    def two_sides(self, register: Register) -> list[str]:
        """«A and B agreed … The two leaders met»: A and B, if they are of two countries."""
        lands = {register.records[entity].country for entity in self.people} - {None}
        return [*self.people] if len(self.people) == len(lands) == _SEVERAL else []
