"""One description of every entity: labels by language, country, other names, sameness."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping

from pyoxigraph import Literal, NamedNode, Quad

from diplograph.spelling import index_words
from diplograph.store import gazetteer
from diplograph.store.gather import (
    EntityFacts,
    Facts,
    PostFacts,
    Text,
    best_text,
    country_code,
    most_told,
)
from diplograph.store.iris import country_name
from diplograph.store.reports import Canonical
from diplograph.store.terms import (
    CANONICAL,
    NAMESPACES,
    REFERENCE,
    node,
    number,
    plain,
    term,
    words,
)
from diplograph.store.titles import office_labels, title_of

_ORGANISATION = term("dg:Organization")
_OWNER = re.compile(r"-[0-9a-f]{10}$")
"""The hash of an article at the end of what only that article knows."""


class Describer:
    """Collects descriptions; what tables tell goes to the reference graph."""

    def __init__(self, facts: Facts, canonical: Canonical) -> None:
        self._facts = facts
        self._canonical = canonical
        self.reference: set[Quad] = set()
        self.described: set[Quad] = set()
        self.labels: dict[NamedNode, dict[str, str]] = {}
        """Preferred labels by language, ``und`` where unknown."""
        self.homes: dict[NamedNode, NamedNode] = {}
        """Country of each that has one."""

    def describe(self, wikidata: Mapping[NamedNode, str]) -> None:
        """Describe all that the articles speak of."""
        for country in self._facts.countries:
            self._country(country)
        members: dict[NamedNode, list[EntityFacts]] = defaultdict(list)
        for iri, entity in self._facts.entities.items():
            self._say(iri, "dg:canonical", self._canonical[iri])
            members[self._canonical[iri]].append(entity)
        for iri, group in members.items():
            self._entity(iri, group)
        for body in self._facts.bodies - self._facts.entities.keys():
            self._say(body, "dg:canonical", body)
            self._organisation(body, None)
        for post, told in self._facts.posts.items():
            self._post(post, told)
        self._link_wikidata(wikidata)
        for country in set(self.homes.values()) - self._facts.countries:
            self._country(country)

    def _link_wikidata(self, wikidata: Mapping[NamedNode, str]) -> None:
        for iri, item in wikidata.items():
            if item.startswith("Q") and item[1:].isdigit():
                other = NamedNode(NAMESPACES["wd"] + item)
                self._know(self._canonical[iri], "owl:sameAs", other)

    def _say(self, subject: NamedNode, name: str, *values: NamedNode | Literal) -> None:
        for value in values:
            self.described.add(Quad(subject, term(name), value, CANONICAL))

    def _know(
        self, subject: NamedNode, name: str, *values: NamedNode | Literal
    ) -> None:
        for value in values:
            self.reference.add(Quad(subject, term(name), value, REFERENCE))

    def _label(
        self,
        iri: NamedNode,
        labels: Mapping[str, str],
        *,
        known: bool,
        sought: bool = True,
    ) -> None:
        """Tell labels in languages that have none yet; ``sought`` ones with their words."""
        told = self.labels.setdefault(iri, {})
        for lang, text in labels.items():
            if lang not in told:
                told[lang] = text
                tell = self._know if known else self._say
                tell(iri, "skos:prefLabel", words(text, "" if lang == "und" else lang))
                if sought:
                    self._seek(iri, text)

    def _seek(self, iri: NamedNode, name: str) -> None:
        # In one graph, for a name that a table knows too: no triple stands in two.
        self._say(iri, "dg:nameWord", *map(plain, sorted(index_words(name))))

    def _country(self, iri: NamedNode) -> None:
        code = country_code(iri)
        self._know(iri, "rdf:type", term("dg:Country"))
        self._know(iri, "dg:country", iri)
        self.homes[iri] = iri
        if iri not in self._facts.entities:
            self._say(iri, "dg:canonical", iri)
        if code:
            self._know(iri, "dg:iso2", plain(code))
            self._label(iri, gazetteer.country_labels(code), known=True)
        if iri not in self._facts.entities and not self.labels.get(iri):
            self._label(iri, {"und": code or "?"}, known=True)

    def _entity(self, iri: NamedNode, group: list[EntityFacts]) -> None:
        first = max(group, key=lambda e: (e.articles, e.kind.value))
        self._say(iri, "dg:articleCount", number(sum(e.articles for e in group)))
        if first.kind == _ORGANISATION:
            self._organisation(iri, first.country)
        elif first.kind != term("dg:Country"):
            self._say(iri, "rdf:type", first.kind)
            if first.country:
                self._say(iri, "dg:country", first.country)
                self.homes[iri] = first.country
        counts: Counter[Text] = Counter()
        forms: set[Text] = set()
        for entity in group:
            counts.update(entity.names)
            forms |= entity.forms
        self._label(iri, _preferred(counts), known=False)
        taken = {(text, _tag(lang)) for lang, text in self.labels.get(iri, {}).items()}
        others = sorted(forms - taken)
        self._say(iri, "skos:altLabel", *(words(t, lang) for t, lang in others))
        for text, _ in others:
            self._seek(iri, text)

    def _organisation(self, iri: NamedNode, country: NamedNode | None) -> None:
        local = iri.value.rsplit("/org-", 1)[-1]
        self._know(iri, "rdf:type", _ORGANISATION)
        ids = gazetteer.organisation_ids()
        if known := ids.get(local) or ids.get(_OWNER.sub("", local)):
            self._know(iri, "rdf:type", term(f"dg:{known.kind}"))
            self._label(iri, gazetteer.labels(known), known=True)
            country = _by_code(known.country) or country
        elif "-ministry-" in local:
            code, portfolio = local.split("-ministry-", 1)
            self._know(iri, "rdf:type", term("dg:Ministry"))
            told = gazetteer.ministry_labels(portfolio, code.upper())
            self._label(iri, told, known=True)
            country = _by_code(code) or country
        if country:
            self._know(iri, "dg:country", country)
            self.homes[iri] = country

    def _post(self, iri: NamedNode, told: PostFacts) -> None:
        self._say(iri, "rdf:type", term("org:Post"))
        country, body = most_told(told.countries), most_told(told.organisations)
        (text, _), code = best_text(told.texts), country_code(country)
        title = title_of(text, code)
        self._label(iri, _preferred(told.texts), known=False, sought=False)
        if not title.portfolio and title.office:
            labels = office_labels(title.office)
            self._label(iri, labels, known=False, sought=False)
        if title.office:
            self._say(iri, "dg:office", plain(title.office))
        if title.rank is not None:
            self._say(iri, "dg:rank", number(title.rank))
        if country:
            self._say(iri, "dg:country", country)
        if body:
            self._say(iri, "org:postIn", body)


def _tag(lang: str) -> str:
    return "" if lang == "und" else lang


def _by_code(code: str) -> NamedNode | None:
    return node(country_name(code)) if code else None


def _preferred(counts: Counter[Text]) -> dict[str, str]:
    by_lang: dict[str, Counter[Text]] = defaultdict(Counter)
    for (text, lang), count in counts.items():
        by_lang[lang or "und"][text, lang] += count
    return {lang: best_text(texts)[0] for lang, texts in sorted(by_lang.items())}
