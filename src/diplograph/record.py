"""Extraction as JSON: one object an article, in the annotation form plus offsets and proof."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

from diplograph.model import Entity, Event, Extraction, Participant, Span


def _span(span: Span) -> dict[str, Any]:
    return {
        "start": span.start,
        "end": span.end,
        "quote": span.quote,
        "zone": span.zone,
    }


def _entity(entity: Entity) -> dict[str, Any]:
    row: dict[str, Any] = {
        "id": entity.id,
        "type": entity.type,
        "name": entity.name,
        "aliases": list(entity.aliases),
    }
    if entity.type == "Person":
        row["offices"] = list(entity.offices)
    row["country"] = entity.country
    row["mentions"] = [
        {"start": m.start, "end": m.end, "text": m.quote, "zone": m.zone}
        for m in entity.mentions
    ]
    if entity.note:
        row["note"] = entity.note
    return row


def _event(event: Event) -> dict[str, Any]:
    row: dict[str, Any] = {
        "id": event.id,
        "family": event.family,
        "type": event.type,
        "status": event.status,
        "date": list(event.date) if event.date else None,
        "place": event.place,
        "participants": [
            {"entity": p.entity, "role": p.role} for p in event.participants
        ],
        "evidence": _span(event.evidence),
        "moreEvidence": [_span(span) for span in event.more_evidence],
        "confidence": event.confidence,
        "wording": event.wording,
        "dateText": event.date_text,
        "timex": event.timex,
    }
    if event.grade:
        row["grade"] = event.grade
    if event.note:
        row["note"] = event.note
    return row


def to_record(extraction: Extraction) -> dict[str, Any]:
    """The JSON object of one article, keys in a fixed order."""
    return {
        "id": extraction.id,
        "lang": extraction.lang,
        "title": extraction.title,
        "published": extraction.published,
        "entities": [_entity(entity) for entity in extraction.entities],
        "events": [_event(event) for event in extraction.events],
    }


def _read_span(row: Mapping[str, Any]) -> Span:
    quote = row.get("quote", row.get("text", ""))
    return Span(
        start=row["start"], end=row["end"], quote=quote, zone=row.get("zone", "body")
    )


def _read_entity(row: Mapping[str, Any]) -> Entity:
    return Entity(
        id=row["id"],
        type=row["type"],
        name=row["name"],
        aliases=tuple(row.get("aliases", ())),
        offices=tuple(row.get("offices", ())),
        country=row.get("country"),
        mentions=tuple(_read_span(m) for m in row.get("mentions", ())),
        note=row.get("note"),
    )


def _read_event(row: Mapping[str, Any]) -> Event:
    date = row.get("date")
    return Event(
        id=row["id"],
        family=row["family"],
        type=row["type"],
        status=row["status"],
        date=cast("tuple[str, str]", tuple(date)) if date else None,
        place=row.get("place"),
        participants=tuple(Participant(**p) for p in row["participants"]),
        evidence=_read_span(row["evidence"]),
        more_evidence=tuple(_read_span(s) for s in row.get("moreEvidence", ())),
        confidence=row.get("confidence", 1.0),
        wording=row.get("wording", ""),
        date_text=row.get("dateText"),
        timex=row.get("timex"),
        grade=row.get("grade"),
        note=row.get("note"),
    )


def from_record(row: Mapping[str, Any]) -> Extraction:
    """The extraction that ``to_record`` wrote; ``from_record(to_record(x)) == x``.

    Raises:
        KeyError: a required key is missing.
    """
    return Extraction(
        id=row["id"],
        lang=row["lang"],
        title=row["title"],
        published=row.get("published"),
        entities=tuple(_read_entity(e) for e in row.get("entities", ())),
        events=tuple(_read_event(e) for e in row.get("events", ())),
    )
