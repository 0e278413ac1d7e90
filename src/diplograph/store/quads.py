"""One article and what it says, as the quads of its named graph."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from pyoxigraph import NamedNode, Quad

from diplograph.errors import StoreError
from diplograph.model import Article, Entity, Event, Extraction
from diplograph.store import names
from diplograph.store.dates import precision
from diplograph.store.evidence import add_evidence, office_proof, run_local
from diplograph.store.iris import country_name, digest, slug
from diplograph.store.page import Page, article_digest, content_digest
from diplograph.store.terms import A, node, number, plain, term, web, words
from diplograph.store.titles import title_of
from diplograph.store.vocabulary import known, vocabulary

_NOT_IN_OFFICE = frozenset({"former", "late", "designate", "elect"})


def article_quads(article: Article, extraction: Extraction, run: str) -> list[Quad]:
    """All quads of the article's graph, each once.

    Raises:
        StoreError: a word is not in the ontology, an entity is not declared, or a date
            is no date.
    """
    page = Page(article, extraction, run, vocabulary())
    _add_article(page)
    _add_mentions(page)
    acts = {p.entity: event for event in extraction.events for p in event.participants}
    for entity in extraction.entities:
        for office in entity.offices:
            _add_tenure(page, entity, office, acts.get(entity.id))
    for event, name in _named(page):
        _add_event(page, event, name)
    return list(page.quads)


def _add_article(page: Page) -> None:
    article, iri = page.article, page.iri
    page.add(page.graph, "prov:wasDerivedFrom", iri)
    page.add(page.graph, "prov:wasGeneratedBy", node(run_local(page.run)))
    page.add(iri, A, term("dg:Article"), term("schema:NewsArticle"))
    page.add(iri, "dct:identifier", plain(article.id))
    page.add(iri, "dct:title", words(article.title, page.lang))
    page.add(iri, "dct:language", plain(page.lang) if page.lang else None)
    published = page.day(article.published, f"{page.where}, published")
    page.add(iri, "schema:datePublished", published)
    page.add(iri, "schema:url", web(article.url) if article.url else None)
    page.add(iri, "dct:source", plain(article.source) if article.source else None)
    page.add(iri, "dg:extractor", plain(page.run))
    page.add(iri, "dg:sha256", plain(article_digest(article, page.run)))
    content = content_digest(article, page.extraction, page.run)
    page.add(iri, "dg:contentHash", plain(content))


def _add_mentions(page: Page) -> None:
    groups: dict[NamedNode, list[Entity]] = defaultdict(list)
    for entity in page.extraction.entities:
        groups[page.iris[entity.id]].append(entity)
    for iri, entities in groups.items():
        first = entities[0]
        local = iri.value.rsplit("/", 1)[1].removesuffix(f"-{page.owner}")
        mention = node(f"mention-{page.owner}-{local}")
        where = f"{page.where}, entity {first.id!r}"
        kind = known(page.vocabulary.kinds, first.type, "entity type", where)
        page.add(mention, A, term("dg:Mention"))
        page.add(mention, "dg:refersTo", iri)
        page.add(mention, "dg:entityType", kind)
        page.add(mention, "dg:article", page.iri)
        page.add(mention, "dg:name", words(first.name, page.lang))
        forms = {form for entity in entities for form in (entity.name, *entity.aliases)}
        page.add(mention, "dg:surface", *(words(f, page.lang) for f in sorted(forms)))
        page.add(mention, "dg:country", _country(first))
        _add_places(page, mention, entities)


def _add_places(page: Page, mention: NamedNode, entities: list[Entity]) -> None:
    spans = [span for entity in entities for span in entity.mentions]
    page.add(mention, "dg:mentionCount", number(len(spans)))
    if spans:
        span = min(spans, key=lambda s: (s.zone != "title", s.start, s.end))
        zone = known(page.vocabulary.zones, span.zone, "zone", page.where)
        page.add(mention, "dg:zone", zone)
        page.add(mention, "oa:start", number(span.start))
        page.add(mention, "oa:end", number(span.end))


def _country(entity: Entity) -> NamedNode | None:
    if entity.type == "Country":
        return node(names.country_local(entity.name, entity.country))
    return node(country_name(entity.country)) if entity.country else None


def _add_tenure(page: Page, entity: Entity, office: str, act: Event | None) -> None:
    person = page.iris[entity.id]
    name = f"tenure-{page.owner}-{slug(entity.name)}-{digest('tenure', person.value, office)}"
    tenure = node(name)
    modifier = title_of(office, entity.country).modifier
    organisation = names.post_organisation(office, entity.country)
    page.add(tenure, A, term("dg:Tenure"), term("org:Membership"))
    page.add(tenure, "org:member", person)
    page.add(tenure, "dg:post", node(names.post_local(office, entity.country)))
    page.add(tenure, "org:organization", node(organisation) if organisation else None)
    page.add(tenure, "dg:officeText", words(office, page.lang))
    page.add(tenure, "dg:officeModifier", plain(modifier) if modifier else None)
    page.add(tenure, "dg:side", _country(entity))
    page.add(tenure, "dg:article", page.iri)
    page.add(tenure, "dg:attestedOn", page.day(page.article.published, page.where))
    if modifier not in _NOT_IN_OFFICE:
        page.tenures[person].append(tenure)
    if proof := office_proof(page, entity, office, act):
        add_evidence(page, f"{name}-e1", proof[0], [tenure], proof[1])


def _named(page: Page) -> Iterator[tuple[Event, str]]:
    """Events with names made of type and place of the evidence; ties by content."""
    seen: dict[str, int] = defaultdict(int)
    for event in sorted(page.extraction.events, key=_order):
        mark = "t" if event.evidence.zone == "title" else ""
        stem = f"event-{page.owner}-{event.type.lower()}-{mark}{event.evidence.start}"
        seen[stem] += 1
        yield event, stem if seen[stem] == 1 else f"{stem}-{seen[stem]}"


def _order(event: Event) -> tuple[object, ...]:
    people = sorted((p.entity, p.role) for p in event.participants)
    span = event.evidence
    return (span.start, span.end, event.status, people, event.date or (), event.id)


def _add_event(page: Page, event: Event, name: str) -> None:
    iri, where = node(name), f"{page.where}, event {event.id!r}"
    family = known(page.vocabulary.families, event.family, "family", where)
    page.add(iri, A, term("dg:Event"), family)
    kind = page.vocabulary.type_of(event.type, event.family, where)
    page.add(iri, "dg:eventType", kind)
    status = known(page.vocabulary.statuses, event.status, "status", where)
    page.add(iri, "dg:status", status)
    page.add(iri, "dg:article", page.iri)
    page.add(iri, "dg:localId", plain(event.id))
    page.add(
        iri, "sem:hasPlace", page.entity(event.place, where) if event.place else None
    )
    for key, text in (
        ("grade", event.grade),
        ("note", event.note),
        ("timex", event.timex),
    ):
        page.add(iri, f"dg:{key}", plain(text) if text else None)
    _add_date(page, event, iri, where)
    bodies = [iri, *_add_participations(page, event, name, where)]
    for n, span in enumerate((event.evidence, *event.more_evidence), 1):
        add_evidence(
            page, f"{name}-e{n}", span, bodies, event.confidence, event.wording
        )


def _add_date(page: Page, event: Event, iri: NamedNode, where: str) -> None:
    if event.date_text:
        page.add(iri, "dg:dateText", words(event.date_text, page.lang))
    if not event.date:
        return
    first, last = (page.day(value, where) for value in event.date)
    if event.date[0] > event.date[1]:
        raise StoreError(f"{where}: the first day {first} is after the last day {last}")
    page.add(iri, "sem:hasEarliestBeginTimeStamp", first)
    page.add(iri, "sem:hasLatestEndTimeStamp", last)
    page.add(
        iri, "dg:datePrecision", term(f"dg:{precision(*event.date, event.family)}")
    )


def _add_participations(
    page: Page, event: Event, name: str, where: str
) -> Iterator[NamedNode]:
    pairs = dict.fromkeys((page.entity(p.entity, where), p) for p in event.participants)
    for n, (agent, participant) in enumerate(pairs, 1):
        part = node(f"{name}-p{n}")
        role = known(page.vocabulary.roles, participant.role, "role", where)
        page.add(part, A, term("dg:Participation"))
        page.add(part, "dg:agent", agent)
        page.add(part, "dg:role", role)
        page.add(part, "dg:side", _country(page.entities[participant.entity]))
        page.add(part, "dg:basis", term("dg:Asserted"))
        page.add(part, "dg:actingAs", *page.tenures.get(agent, ()))
        page.add(node(name), "dg:participation", part)
        yield part
