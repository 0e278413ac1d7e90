"""Where an event took place, by the prepositions of its sentence."""

from __future__ import annotations

from diplograph.extract.aside import elsewhere, on_eve
from diplograph.extract.entity import TOWNS
from diplograph.extract.found import Found
from diplograph.extract.framed_days import framing
from diplograph.extract.phrases import Phrase
from diplograph.extract.sentence import Sentence
from diplograph.pack import LanguagePack

_COUNTRY = 12
"""A city near by tells more than a country: tokens that a country counts as further off."""
_TRAVELLED = frozenset({"Conference", "Encounter", "Ceremony", "Signing"})
"""Families that take place where their people have just gone."""
_AT_GATES = frozenset({"Encounter", "Ceremony"})
"""Families whose people may meet at an airport."""
_BYLINE = 12
"""Tokens between a dateline's town and its dash."""
_DASHES = frozenset({"-", "--", "–", "—"})
_NEAR = 4
"""Tokens after an event within which «here» is said of it."""
_NOWHERE = frozenset({"Message", "Call"})
"""Families that take place between two places."""
_PLACES = frozenset({"place", "country"})
_MET = _PLACES | {"transit"}


class Where:
    """Finds the place of an event among the places of its sentence."""

    def __init__(self, language: LanguagePack) -> None:
        self._locative = language.words("words", "locative")
        self._arrival = language.words("words", "arrival")
        self._dateline: str | None = None
        departure = language.words("words", "departure")
        self._around = self._locative | self._arrival | departure

    def opens(self, sentence: Sentence) -> None:
        """Note the town of a dateline: «RIGA, May 3 (ABC) -- …»."""
        first = sentence.starting(sentence.start)
        if first is None or first.kind != "place" or sentence.start or sentence.title:
            return
        after = sentence.tokens.words[first.end : first.end + _BYLINE]
        if _DASHES & set(after):
            self._dateline = first.entity

    def find(self, sentence: Sentence, found: Found) -> str | None:
        """Id of the place or country; none if the sentence does not tell."""
        if found.wording.family in _NOWHERE or found.wording.jubilee:
            return None  # «condolences for the dead in C»: where they died
        kinds = _MET if found.wording.family in _AT_GATES else _PLACES
        places = [
            p for p in sentence.phrases if p.kind in kinds and p.entity and not vast(p)
        ]
        told = [
            p
            for p in places
            if (self._located(sentence, p) or self._entered(sentence, found, p))
            and not elsewhere(sentence, found, p)
            and not _off_the_way(found, p)
            and not _bidden_to(found, p)
            # the house is that of what the event frames
            and not (_house(p) and framing(sentence, found))
        ]
        if told:
            near = min(told, key=lambda p: _distance(p, found.anchor[0]))
            return self._town(sentence, found, places, near)
        if self._dateline and self._here(sentence, found):
            return self._dateline
        if found.wording.family in _TRAVELLED:
            return self._reached(sentence, places, found.anchor[0])
        ends = found.roles.get("destination", ())
        cities = [city for p in ends if (city := sentence.city_of(p))]
        return next((p.entity for p in (*cities, *ends) if p.entity), None)

    def _town(
        self, sentence: Sentence, found: Found, places: list[Phrase], near: Phrase
    ) -> str | None:
        """«đến Thiên Tân dự A và thăm B tại Trung Quốc»: the town come to, not its country."""
        if near.kind == "country" and found.wording.family in _TRAVELLED:
            town = self._reached(sentence, places, found.anchor[0])
            land = next((p for p in places if p.entity == town), None)
            if land is not None and land.country == near.value:
                return town
        return near.entity

    def _here(self, sentence: Sentence, found: Found) -> bool:
        """«held talks here on Friday»: in the town of the dateline."""
        last = min(sentence.end, found.high + _NEAR)
        return sentence.hits.within(found.anchor[0], last, "words.here")

    def towns(self, sentence: Sentence, found: Found) -> tuple[str, ...]:
        """Ids of the places where the sentence has its people be, or go to, in order."""
        return tuple(
            p.entity
            for p in sentence.phrases
            if p.kind == "place"
            and p.entity
            and self._stayed_in(sentence, p)
            and not on_eve(sentence, found, p)
        )

    def _stayed_in(self, sentence: Sentence, phrase: Phrase) -> bool:
        """«tại Hà Nội», «đến Hà Nội», «tại Phủ Chủ tịch, Hà Nội»."""
        if _preposition(sentence, phrase, self._around) >= 0:
            return True
        comma = sentence.tokens.words[phrase.start - 1] in {",", "("}
        outer = sentence.ending(phrase.start - 1) if comma else None
        return outer is not None and outer.kind in {"place", "transit"}

    def _located(self, sentence: Sentence, phrase: Phrase) -> bool:
        at = _preposition(sentence, phrase, self._locative)
        if at < 0:
            return False
        if sentence.hits.ending(at, "words.topic"):
            return False  # «bàn về tình hình ở Syria»
        # «tại Phủ Chủ tịch ở Hà Nội»: the first of the two is the place.
        outer = sentence.ending(at)
        return outer is None or outer.kind != "place" or not outer.entity

    def _entered(self, sentence: Sentence, found: Found, phrase: Phrase) -> bool:
        """«welcomed A to the White House»: the house where they meet."""
        return (
            found.wording.family in _TRAVELLED
            and phrase.value.startswith("building-")
            and phrase.start >= found.high
            and _preposition(sentence, phrase, self._arrival) >= 0
        )

    def _reached(
        self, sentence: Sentence, places: list[Phrase], anchor: int
    ) -> str | None:
        """«đến Kiev, gặp …», «sang Hà Nội dự …»: the last place come to before the event."""
        for phrase in reversed(places):
            if (
                phrase.end <= anchor
                and _preposition(sentence, phrase, self._arrival) >= 0
            ):
                clear = not {";", "."} & set(sentence.tokens.words[phrase.end : anchor])
                return phrase.entity if clear else None
        return None


def _off_the_way(found: Found, place: Phrase) -> bool:
    """«will visit A and B to discuss the truce in C»: no visit takes place in C."""
    if found.wording.family != "Visit":
        return False
    ends = {p.country for p in found.roles.get("destination", ())}
    return bool(ends) and None not in ends and place.country not in {None, *ends}


def _bidden_to(found: Found, place: Phrase) -> bool:
    """«mời A dự diễn đàn tại C»: it is not there that one invites."""
    return found.wording.family == "Invitation" and place.start >= found.anchor[1]


def _house(place: Phrase) -> bool:
    """Whether people meet there rather than stay there."""
    return place.kind != "country" and not place.value.startswith(TOWNS)


def vast(phrase: Phrase) -> bool:
    """«ở châu Á»: a part of the world is no place where people meet."""
    return phrase.value.startswith(("region-", "sea-")) and phrase.country is None


def _preposition(sentence: Sentence, phrase: Phrase, words: frozenset[str]) -> int:
    """Position of the word before the phrase if it is one of these, else -1."""
    at = sentence.hits.back(phrase.start, "words.article") - 1
    return at if at >= sentence.start and sentence.tokens.norms[at] in words else -1


def _distance(phrase: Phrase, anchor: int) -> int:
    return abs(phrase.start - anchor) + (_COUNTRY if phrase.kind == "country" else 0)
