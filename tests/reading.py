"""A text read as a whole article, and what was found in plain words."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from diplograph.extract import extract
from diplograph.model import Article, Entity, Event, Extraction


@dataclass(frozen=True, slots=True)
class Fact:
    """An event with the names of its participants, sorted, by role."""

    type: str
    status: str
    roles: dict[str, tuple[str, ...]]

    @property
    def who(self) -> set[str]:
        """Everybody in it, in whatever role."""
        return {name for names in self.roles.values() for name in names}


def facts(
    lang: str, text: str, *, published: str | None = None, title: str = ""
) -> list[Fact]:
    """The events of a text in their order."""
    article = Article(id="a", lang=lang, text=text, title=title, published=published)
    found = extract(article)
    names = {entity.id: entity.name for entity in found.entities}
    told = []
    for event in found.events:
        roles = defaultdict(list)
        for participant in event.participants:
            roles[participant.role].append(names[participant.entity])
        sorted_roles = {role: tuple(sorted(who)) for role, who in roles.items()}
        told.append(Fact(event.type, event.status, sorted_roles))
    return told


def told(
    lang: str, text: str, *, published: str | None = None, title: str = ""
) -> list[tuple[str, str]]:
    """Type and status of each event, sorted."""
    found = facts(lang, text, published=published, title=title)
    return sorted((fact.type, fact.status) for fact in found)


def when_told(
    lang: str, text: str, family: str, published: str | None = None
) -> list[tuple[str, ...]]:
    """Status, first and last day of each event of a family, in the order of the text."""
    found = extract(Article(id="a", lang=lang, text=text, published=published))
    return [(e.status, *(e.date or ())) for e in found.events if e.family == family]


def met(lang: str, text: str, *, title: str = "") -> list[tuple[str, ...]]:
    """Who took part in each encounter of a text."""
    return [
        tuple(sorted(name for who in fact.roles.values() for name in who))
        for fact in facts(lang, text, title=title)
        if fact.type in {"Talks", "Meeting", "Reception", "CourtesyCall"}
    ]


def of_type(
    lang: str, text: str, kind: str, *, published: str | None = None
) -> list[Fact]:
    """The events of the type, in the order of the text."""
    found = facts(lang, text, published=published)
    return [fact for fact in found if fact.type == kind]


def parties(lang: str, text: str, kind: str) -> list[set[str]]:
    """Everybody in each event of the type, in the order of the text."""
    return [fact.who for fact in of_type(lang, text, kind)]


def deeds(lang: str, text: str) -> list[tuple[str, str, tuple[str, ...]]]:
    """Type, status and everybody who takes part, for each event, sorted."""
    return sorted(
        (fact.type, fact.status, tuple(sorted(sum(fact.roles.values(), ()))))
        for fact in facts(lang, text)
    )


def people(lang: str, text: str) -> list[Entity]:
    """The persons of a text in their order."""
    found = extract(Article(id="a", lang=lang, text=text))
    return [entity for entity in found.entities if entity.type == "Person"]


def casts(lang: str, text: str, title: str = "") -> list[set[str]]:
    """The names of those who take part in each event, papers left out."""
    told = facts(lang, text, title=title, published="2024-03-06")
    return [
        {name for role, who in f.roles.items() if role != "agreement" for name in who}
        for f in told
    ]


def one(found: Extraction, family: str) -> Event:
    """The only event of the family."""
    (event,) = [e for e in found.events if e.family == family]
    return event


def roles(found: Extraction, event: Event) -> set[tuple[str, str]]:
    """Pairs of role and name."""
    names = {entity.id: entity.name for entity in found.entities}
    return {(actor.role, names[actor.entity]) for actor in event.participants}
