"""Evidence: which words of which article state an event or an office."""

from __future__ import annotations

from collections.abc import Iterable

from pyoxigraph import NamedNode

from diplograph.model import FACT_ZONES, Entity, Event, Span
from diplograph.store.iris import digest, slug
from diplograph.store.page import Page
from diplograph.store.terms import A, node, number, plain, share, term, words
from diplograph.store.vocabulary import known

_REACH = 120
"""Characters within which an office and a name belong to one clause."""
BESIDE = 0.9
"""Confidence in an office whose words stand beside the name."""
APART = 0.6
"""Confidence in an office that the extractor linked over a distance."""


def add_evidence(
    page: Page,
    name: str,
    span: Span,
    bodies: Iterable[NamedNode],
    confidence: float,
    wording: str = "",
) -> None:
    """State that a span of the article proves the bodies."""
    proof, target = node(name), node(f"{name}-target")
    selector = node(f"{name}-selector")
    where = f"{page.where}, {name}"
    page.add(proof, A, term("dg:Evidence"), term("oa:Annotation"))
    page.add(proof, "oa:hasBody", *bodies)
    page.add(proof, "dg:zone", known(page.vocabulary.zones, span.zone, "zone", where))
    page.add(proof, "dg:confidence", share(confidence))
    page.add(proof, "dg:wording", plain(wording) if wording else None)
    page.add(proof, "prov:wasGeneratedBy", node(run_local(page.run)))
    page.add(proof, "oa:hasTarget", target)
    page.add(target, "oa:hasSource", page.iri)
    sentence = page.sentence(span)
    page.add(target, "dg:sentence", number(sentence) if sentence else None)
    page.add(target, "oa:hasSelector", selector)
    kinds = (term("oa:TextPositionSelector"), term("oa:TextQuoteSelector"))
    page.add(selector, A, *kinds)
    page.add(selector, "oa:start", number(span.start))
    page.add(selector, "oa:end", number(span.end))
    page.add(selector, "oa:exact", words(span.quote, page.lang))


def run_local(run: str) -> str:
    """Local name of an extractor's run."""
    return f"run-{slug(run)}-{digest('run', run)}"


def office_proof(
    page: Page, entity: Entity, office: str, act: Event | None
) -> tuple[Span, float] | None:
    """The words that give a person an office, and how sure that is.

    Where office and name stand apart, the first mention or the person's first act
    stands in; None if the article offers nothing.
    """
    spans = [span for span in entity.mentions if span.zone in FACT_ZONES]
    for span in spans:
        if found := _beside(page, span, office):
            return found, BESIDE
    if spans:
        return spans[0], APART
    return (act.evidence, APART) if act else None


def _beside(page: Page, span: Span, office: str) -> Span | None:
    text = page.article.title if span.zone == "title" else page.article.text
    before = text.rfind(office, max(0, span.start - _REACH), span.start)
    after = text.find(office, span.end, span.end + _REACH)
    if before >= 0 and (after < 0 or span.start - before <= after - span.end):
        start, end = before, span.end
    elif after >= 0:
        start, end = span.start, after + len(office)
    else:
        return None
    if "\n" in text[start:end]:
        return None
    return Span(start=start, end=end, quote=text[start:end], zone=span.zone)
