"""Precision, recall and F1 of extractions against labels, article by article."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from diplograph.model import Entity, Event, Extraction
from score.match import in_play, pair_up, same_entity, same_event, same_office
from score.ties import ties, translate

KINDS = ("ties", "events", "arguments", "entities", "offices")
"""What is counted, from what users ask for down to its parts."""
FIELDS = ("type", "status", "date", "place")
"""What is compared on events that were found."""


@dataclass(slots=True)
class Tally:
    """Right, wrong and missed."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    def add(self, right: int, offered: int, wanted: int) -> None:
        """Count ``right`` of ``offered`` finds against ``wanted`` labels."""
        self.right += right
        self.wrong += offered - right
        self.missed += wanted - right

    @property
    def precision(self) -> float:
        """Share of the finds that is right, 0 without finds."""
        return _share(self.right, self.right + self.wrong)

    @property
    def recall(self) -> float:
        """Share of the labels that is found, 0 without labels."""
        return _share(self.right, self.right + self.missed)

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        return _share(2 * self.right, 2 * self.right + self.wrong + self.missed)


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0


@dataclass(slots=True)
class Scores:
    """Counts over all articles that were added."""

    tallies: dict[str, Tally] = field(
        default_factory=lambda: {kind: Tally() for kind in KINDS}
    )
    agreed: Counter[str] = field(default_factory=Counter)
    told: Counter[str] = field(default_factory=Counter)

    def share(self, name: str) -> float:
        """Share of matched events whose ``name`` is as labelled, of those that tell it."""
        return _share(self.agreed[name], self.told[name])


def score(gold: Iterable[Extraction], found: Mapping[str, Extraction]) -> Scores:
    """Scores of ``found`` (by article id); an article without finds counts as missed."""
    scores = Scores()
    for article in gold:
        empty = Extraction(id=article.id, lang=article.lang, title=article.title)
        _score_article(scores, article, found.get(article.id, empty))
    return scores


def _score_article(scores: Scores, gold: Extraction, found: Extraction) -> None:
    wanted, offered = in_play(gold), in_play(found)
    to_found = pair_up(wanted, offered, same_entity)
    to_gold = {new: old for old, new in to_found.items()}
    tally = scores.tallies
    tally["entities"].add(len(to_found), len(offered), len(wanted))
    _score_offices(tally["offices"], wanted, offered, to_found)

    events = {event.id: event for event in found.events}
    matched = pair_up(
        {event.id: event for event in gold.events},
        events,
        lambda a, b: same_event(a, b, to_gold),
    )
    tally["events"].add(len(matched), len(found.events), len(gold.events))
    for event in gold.events:
        other = events.pop(matched[event.id]) if event.id in matched else None
        _score_arguments(tally["arguments"], event, other, to_gold)
        if other:
            _compare(scores, event, other, to_gold)
    for event in events.values():
        tally["arguments"].add(0, len(event.participants), 0)

    real, made = ties(gold), translate(ties(found), to_gold)
    tally["ties"].add(len(real & made), len(made), len(real))


def _score_offices(
    tally: Tally,
    gold: Mapping[str, Entity],
    found: Mapping[str, Entity],
    to_found: Mapping[str, str],
) -> None:
    for key, person in gold.items():
        other = found[to_found[key]].offices if key in to_found else ()
        hits = pair_up(
            dict(enumerate(person.offices)), dict(enumerate(other)), same_office
        )
        tally.add(len(hits), len(other), len(person.offices))
    for key in found.keys() - set(to_found.values()):
        tally.add(0, len(found[key].offices), 0)


def _score_arguments(
    tally: Tally, gold: Event, found: Event | None, to_gold: Mapping[str, str]
) -> None:
    wanted = {(p.entity, p.role) for p in gold.participants}
    made = found.participants if found else ()
    offered = {(to_gold.get(p.entity, f"?{p.entity}"), p.role) for p in made}
    tally.add(len(wanted & offered), len(offered), len(wanted))


def _compare(
    scores: Scores, gold: Event, found: Event, to_gold: Mapping[str, str]
) -> None:
    same = {
        "type": gold.type == found.type,
        "status": gold.status == found.status,
        "date": gold.date == found.date,
        "place": gold.place == to_gold.get(found.place or ""),
    }
    for name, agrees in same.items():
        if getattr(gold, name):
            scores.told[name] += 1
            scores.agreed[name] += agrees
