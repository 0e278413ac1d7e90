"""Actors and ties to draw: the labelled sample read plainly, and a large invented network."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations, product

from diplograph.model import Actor, Article, Entity, Event, Extraction, Proof, Tie
from labelled import labelled_sample

_PAIRED = (
    ("participant", "participant", "metWith"),
    ("host", "guest", "received"),
    ("visitor", "destination", "visited"),
    ("visitor", "host", "metWith"),
    ("sender", "recipient", "wroteTo"),
    ("attendee", "conference", "attended"),
    ("chair", "conference", "chaired"),
    ("organiser", "conference", "organised"),
    ("signatory", "signatory", "signedWith"),
    ("signatory", "agreement", "signed"),
    ("giver", "recipient", "gaveTo"),
    ("actor", "target", "opposed"),
    ("inviter", "invitee", "invited"),
    ("party", "party", "relatedTo"),
    ("appointee", "organisation", "appointedTo"),
)


def sample_network() -> tuple[list[Actor], list[Tie]]:
    """The labelled sample as actors (one for a name and country) and ties."""
    actors: dict[str, Actor] = {}
    ties: list[Tie] = []
    for article, found in labelled_sample():
        local = {e.id: _join(actors, e, found.lang) for e in found.entities}
        for event in found.events:
            ties.extend(_ties(article, found, event, local))
    return list(actors.values()), ties


def _join(actors: dict[str, Actor], entity: Entity, lang: str) -> str:
    name = entity.country if entity.type == "Country" else entity.name
    iri = f"id:{entity.type}/{entity.country}/{name}"
    old = actors.get(iri) or Actor(iri=iri, kind=entity.type, country=entity.country)
    offices = tuple(dict.fromkeys((*old.offices, *entity.offices)))
    labels = {lang: entity.name, **old.labels}
    actors[iri] = replace(old, labels=labels, offices=offices)
    return iri


def _ties(
    article: Article, found: Extraction, event: Event, local: dict[str, str]
) -> Iterator[Tie]:
    names = {e.id: e.name for e in found.entities}
    proof = Proof(
        article=f"id:{article.id}",
        article_title=article.title,
        url=f"https://example.org/{article.id}",
        published=article.published,
        quote=event.evidence.quote,
        start=event.evidence.start,
        end=event.evidence.end,
        zone=event.evidence.zone,
        confidence=event.confidence,
    )
    for source, target, relation in _pairs(event):
        yield Tie(
            source=local[source],
            target=local[target],
            relation=relation,
            event=f"id:{found.id}/{event.id}",
            family=event.family,
            type=event.type,
            status=event.status,
            first=event.date[0] if event.date else None,
            last=event.date[1] if event.date else None,
            place=names.get(event.place or ""),
            proofs=(proof,),
        )


def _pairs(event: Event) -> Iterator[tuple[str, str, str]]:
    by_role: dict[str, list[str]] = {}
    for participant in event.participants:
        by_role.setdefault(participant.role, []).append(participant.entity)
    for left, right, relation in _PAIRED:
        ends = by_role.get(left, []), by_role.get(right, [])
        pairs = combinations(ends[0], 2) if left == right else product(*ends)
        yield from ((a, b, relation) for a, b in pairs if a != b)


def large_network(
    people: int = 2000, size: int = 10_000
) -> tuple[list[Actor], list[Tie]]:
    """An invented network in which few actors have many ties, the same at each call."""
    chance = random.Random(5)
    codes = [
        "VN",
        "CZ",
        "LA",
        "KH",
        "FR",
        "JP",
        "KR",
        "US",
        "CN",
        "RU",
        "IN",
        "AU",
        "DE",
    ]
    actors = [
        Actor(
            iri=f"id:p{n}",
            kind=chance.choice(
                ["Person", "Person", "Person", "Organization", "Country"]
            ),
            labels={"und": f"Nhân vật {n}"},
            country=chance.choice(codes),
            offices=(f"Bộ trưởng {n}",),
        )
        for n in range(people)
    ]
    return actors, [_invented(chance, n, people) for n in range(size)]


def _invented(chance: random.Random, n: int, people: int) -> Tie:
    ends = int(people * chance.random() ** 3), int(people * chance.random() ** 2)
    source, target = ends if ends[0] != ends[1] else (ends[0], (ends[0] + 1) % people)
    date = f"{chance.randint(2010, 2025)}-{chance.randint(1, 12):02}-15"
    proof = Proof(
        article=f"id:a{n // 2}",
        article_title=f"Bản tin số {n // 2}",
        url=f"https://example.org/{n // 2}",
        published=date,
        quote=f"Câu thứ {n} kể rằng hai bên đã gặp nhau và trao đổi về hợp tác.",
        start=n,
        end=n + 60,
        zone="body",
        confidence=0.9,
    )
    return Tie(
        source=f"id:p{source}",
        target=f"id:p{target}",
        relation="metWith",
        event=f"id:e{n}",
        family=chance.choice(["Encounter", "Visit", "Call", "Signing"]),
        type="Meeting",
        status=chance.choice(["Occurred", "Occurred", "Occurred", "Planned"]),
        first=date,
        last=date,
        proofs=(proof,),
    )
