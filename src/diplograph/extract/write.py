"""Records and drafts as the frozen values of the model."""

from __future__ import annotations

from diplograph.extract.draft import Draft
from diplograph.extract.entity import Record
from diplograph.extract.register import Register
from diplograph.model import Article, Entity, Event, Extraction, Participant

_SHOUTED = frozenset({"Person", "Country", "Place"})
_GOVERNMENT = frozenset({"chính", "phủ"})
"""«Thủ tướng Chính phủ» is a full wording of «Thủ tướng», which then is no short form."""
_ACRONYM = 5
"""Letters from which a name in capitals is no acronym such as USA or DPRK."""


def write(article: Article, register: Register, drafts: list[Draft]) -> Extraction:
    """The article's extraction: events, and the entities that take part or hold an office."""
    events = tuple(_event(n, draft) for n, draft in enumerate(drafts, 1))
    used = {p.entity for e in events for p in e.participants}
    used |= {e.place for e in events if e.place}
    entities = tuple(
        _entity(record)
        for record in register.records.values()
        if record.id in used or (record.type == "Person" and record.offices)
    )
    return Extraction(
        id=article.id,
        lang=article.lang,
        title=article.title,
        published=article.published,
        entities=entities,
        events=events,
    )


def _entity(record: Record) -> Entity:
    name = _shown(record)
    forms = dict.fromkeys((*record.forms, *record.styled))
    aliases = tuple(form for form in forms if form != name)
    offices = _distinct(record)
    return Entity(
        id=record.id,
        type=record.type,
        name=name,
        aliases=aliases,
        offices=offices if record.type == "Person" else (),
        country=record.country,
        mentions=tuple(record.mentions),
    )


def _shown(record: Record) -> str:
    """The name as one would write it: datelines and headlines shout («HANOI», «PARIS»)."""
    name = record.name
    if record.type not in _SHOUTED or not name.isupper() or len(name) < _ACRONYM:
        return name
    calm = (form for form in record.forms if form.casefold() == name.casefold())
    return next((form for form in calm if not form.isupper()), name.title())


def _distinct(record: Record) -> tuple[str, ...]:
    """The titles held, without the short forms by which a title is mentioned again."""
    held = list(record.offices.values())
    if len(held) < 2:
        return tuple(office.title for office in held)
    words = [frozenset(o.lemma.split()) for o in held]
    return tuple(
        dict.fromkeys(
            office.title
            for office, own in zip(held, words, strict=True)
            if not any(own < other and other - own != _GOVERNMENT for other in words)
        )
    )


def _event(number: int, draft: Draft) -> Event:
    span = draft.span()
    return Event(
        id=f"e{number}",
        family=draft.family,
        type=draft.type,
        status=draft.status,
        participants=tuple(Participant(entity=e, role=r) for r, e in draft.roles),
        evidence=draft.evidence,
        more_evidence=tuple(draft.more),
        date=(span[0].isoformat(), span[1].isoformat()) if span else None,
        date_text=draft.when.text if draft.when else None,
        timex=(draft.when.timex or None) if draft.when else None,
        place=draft.place,
        confidence=draft.confidence,
        wording=draft.wording.id,
        grade=draft.grade,
    )
