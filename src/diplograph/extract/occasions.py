"""Where a conference is held, wherever in the article that is told."""

from __future__ import annotations

from collections import defaultdict

from diplograph.extract.draft import Draft
from diplograph.extract.phrases import Phrase
from diplograph.extract.sentence import Sentence
from diplograph.extract.where import vast
from diplograph.pack import LanguagePack

_REACH = 12
"""Tokens after «is held» within which its place stands."""
_AUXILIARY = 4
"""Tokens between a conference and «is held»."""
_ENDS = frozenset({".", ";", ":"})


class Occasions:
    """Notes the places of conferences: «APEC, được tổ chức tại Đà Nẵng», «Forum in Davos»."""

    def __init__(self, language: LanguagePack) -> None:
        self._locative = language.words("words", "locative")
        self._places: dict[str, set[str]] = defaultdict(set)

    def note(self, sentence: Sentence) -> None:
        """Keep where the sentence says that its conferences are held."""
        for phrase in sentence.phrases:
            if phrase.kind == "conference" and phrase.entity:
                place = self._place(sentence, phrase)
                if place is not None and place.entity:
                    self._places[phrase.entity].add(place.entity)

    def settle(self, drafts: list[Draft]) -> None:
        """Give each attendance without a place the one of its conference."""
        for draft in drafts:
            if draft.family != "Conference" or draft.place:
                continue
            told = {
                place
                for role, entity in draft.roles
                if role == "conference"
                for place in self._places.get(entity, ())
            }
            if len(told) == 1:
                draft.place = told.pop()

    def _place(self, sentence: Sentence, phrase: Phrase) -> Phrase | None:
        at = _past_bracket(sentence, phrase.end)
        beside = self._located(sentence, at)
        if beside is not None:
            return beside
        for near in range(at, min(at + _AUXILIARY, sentence.end)):
            held = sentence.hits.at(near, "words.held", "words.convened")
            if held is not None:
                return self._after(sentence, held.end)
        return None

    def _after(self, sentence: Sentence, start: int) -> Phrase | None:
        dated = {at for low, high in sentence.dates for at in range(low, high)}
        for at in range(start, min(start + _REACH, sentence.end)):
            if at in dated:
                continue
            if sentence.tokens.words[at] in _ENDS or sentence.hits.at(at, "anchor"):
                return None
            place = self._located(sentence, at)
            if place is not None:
                return place
        return None

    def _located(self, sentence: Sentence, at: int) -> Phrase | None:
        """The place that «tại», «in» at the token leads to."""
        if at >= sentence.end or sentence.tokens.norms[at] not in self._locative:
            return None
        article = sentence.hits.at(at + 1, "words.article")
        place = sentence.starting(article.end if article else at + 1)
        told = (
            place is not None and place.kind in {"place", "country"} and not vast(place)
        )
        return place if told else None


def _past_bracket(sentence: Sentence, at: int) -> int:
    """The token after «(OIC)», if a bracket opens here."""
    words = sentence.tokens.words
    if at >= sentence.end or words[at] != "(":
        return at
    return next((n + 1 for n in range(at, sentence.end) if words[n] == ")"), at)
