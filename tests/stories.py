"""Small invented articles for tests of the graph."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from diplograph.model import (
    Article,
    Entity,
    EntityType,
    Event,
    Extraction,
    Participant,
    Span,
    Status,
)

Who = tuple[str, str, str]
"""Local id, name and country of a person (or, as ``c…``, of a country)."""
AN: Who = ("p1", "Trần Văn An", "VN")
BINH: Who = ("p2", "Somsak Bounmy", "LA")
DUNG: Who = ("p3", "Lê Tiến Dũng", "VN")
LAOS: Who = ("c1", "Lào", "LA")
VIETNAM: Who = ("c2", "Việt Nam", "VN")

_KINDS: dict[str, EntityType] = {
    "p": "Person",
    "c": "Country",
    "o": "Organization",
    "l": "Place",
    "a": "Agreement",
    "s": "Conference",
}


def entity(who: Who, *offices: str) -> Entity:
    """An entity whose type follows from the letter of its id."""
    local, name, country = who
    kind = _KINDS[local[0]]
    return Entity(
        id=local,
        type=kind,
        name=name,
        country=country or None,
        offices=offices,
    )


def event(
    family: str,
    kind: str,
    *parts: tuple[Who, str],
    status: Status = "Occurred",
    date: tuple[str, str] | None = ("2024-05-02", "2024-05-02"),
    id: str = "e1",
) -> Event:
    """An event whose evidence is found when the story is told."""
    return Event(
        id=id,
        family=family,
        type=kind,
        status=status,
        date=date,
        participants=tuple(
            Participant(entity=who[0], role=role) for who, role in parts
        ),
        evidence=Span(start=0, end=0, quote=""),
        wording="test.wording",
    )


def story(
    article_id: str,
    people: Sequence[Entity],
    events: Sequence[Event],
    *,
    lang: str = "vi",
    published: str | None = "2024-05-03",
    extra: str = "",
) -> tuple[Article, Extraction]:
    """An article with one sentence an event, naming everybody with the first office."""
    text = ""
    told: list[Event] = []
    mentions: dict[str, list[Span]] = {p.id: [] for p in people}
    for one in events:
        start = len(text)
        for part in one.participants:
            person = next(p for p in people if p.id == part.entity)
            office = f"{person.offices[0]} " if person.offices else ""
            at = len(text) + len(office)
            text += f"{office}{person.name} "
            span = Span(start=at, end=at + len(person.name), quote=person.name)
            mentions[person.id].append(span)
        text += f"{one.type} {one.id}."
        quote = text[start:]
        text += "\n"
        span = Span(start=start, end=start + len(quote), quote=quote)
        told.append(replace(one, evidence=span))
    article = Article(
        id=article_id,
        text=text + extra,
        title=f"Tin {article_id}",
        lang=lang,
        published=published,
        url=f"https://example.org/{article_id}",
    )
    extraction = Extraction(
        id=article_id,
        lang=lang,
        title=article.title,
        published=published,
        entities=tuple(replace(p, mentions=tuple(mentions[p.id])) for p in people),
        events=tuple(told),
    )
    return article, extraction


def talks(
    article_id: str, *who: Who, status: Status = "Occurred", lang: str = "vi"
) -> tuple[Article, Extraction]:
    """An article in which some hold talks."""
    held = event(
        "Encounter", "Talks", *((w, "participant") for w in who), status=status
    )
    return story(article_id, [entity(w) for w in who], [held], lang=lang)
