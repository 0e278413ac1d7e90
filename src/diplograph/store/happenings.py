"""Canonical events: one node for each group of reports, readable without the reports."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date

from pyoxigraph import Literal, NamedNode, Quad

from diplograph.store.iris import digest
from diplograph.store.reports import Canonical, EventFacts
from diplograph.store.terms import CANONICAL, day, node, number, plain, term, words
from diplograph.store.vocabulary import Vocabulary, ontology_quads

_CERTAIN_FIRST = (
    *("Occurred", "Historical", "Cancelled", "Negated", "Planned", "Hypothetical"),
)
"""Which status holds when reports differ: what happened outlives what was planned."""
_ASIDE = frozenset({"destination", "agreement", "conference", "organiser", "member"})
"""Roles named last in a title."""
_NAMED = 3
"""Participants that a title names."""


class Happenings:
    """Makes the quads of canonical events."""

    def __init__(
        self,
        vocabulary: Vocabulary,
        canonical: Canonical,
        labels: Callable[[NamedNode], Mapping[str, str]],
        homes: Callable[[NamedNode], NamedNode | None],
        type_labels: Mapping[NamedNode, Mapping[str, str]],
    ) -> None:
        self._canonical = canonical
        self._labels = labels
        self._homes = homes
        self._type_labels = type_labels
        self._words = vocabulary
        self._roles = {iri: name for name, iri in vocabulary.roles.items()}
        self._types = {iri: name for name, iri in vocabulary.types.items()}
        self._statuses = {iri: name for name, iri in vocabulary.statuses.items()}

    def quads(self, reports: Sequence[EventFacts]) -> Iterator[Quad]:
        """All that is said of the event that the reports tell of."""
        chief = min(reports, key=lambda r: (r.published or "9999", r.iri.value))
        kind = self._type(reports)
        when = _when(reports)
        iri = node(_local(kind, when, chief))
        for report in reports:
            yield Quad(report.iri, term("dg:sameEventAs"), iri, CANONICAL)
        said: list[tuple[str, NamedNode | Literal]] = [
            ("rdf:type", term("dg:CanonicalEvent")),
            ("dg:family", self._words.families[self._words.family_of_type[kind]]),
            ("dg:eventType", self._words.types[kind]),
            ("dg:status", self._status(reports)),
            ("dg:articleCount", number(len({r.article for r in reports}))),
            *(("dg:grade", plain(r.grade)) for r in reports if r.grade),
            *(("sem:hasPlace", place) for place in self._place(reports)),
        ]
        if when:
            said.append(("sem:hasEarliestBeginTimeStamp", day(when[0])))
            said.append(("sem:hasLatestEndTimeStamp", day(when[1])))
        for name, value in said:
            yield Quad(iri, term(name), value, CANONICAL)
        yield from self._people(iri, reports)
        yield from self._titles(iri, kind, when, reports)

    def _type(self, reports: Iterable[EventFacts]) -> str:
        votes = Counter(self._types[report.type] for report in reports)
        # A type named like its family tells no grade, so any other knows more.
        return min(votes, key=lambda t: (-votes[t], t in self._words.families, t))

    def _status(self, reports: Iterable[EventFacts]) -> NamedNode:
        names = {self._statuses[report.status] for report in reports}
        return self._words.statuses[min(names, key=_CERTAIN_FIRST.index)]

    def _place(self, reports: Iterable[EventFacts]) -> list[NamedNode]:
        votes = Counter(self._canonical[r.place] for r in reports if r.place)
        if not votes:
            return []
        return [min(votes, key=lambda p: (-votes[p], "/country-" in p.value, p.value))]

    def _people(self, iri: NamedNode, reports: Iterable[EventFacts]) -> Iterator[Quad]:
        for report in reports:
            for agent, role, _ in report.parts:
                actor = self._canonical[agent]
                yield Quad(iri, term("dg:participant"), actor, CANONICAL)
                direct = self._words.direct[self._roles[role]]
                yield Quad(iri, direct, actor, CANONICAL)
                if home := self._homes(actor):
                    yield Quad(iri, term("dg:involves"), home, CANONICAL)

    def _titles(
        self,
        iri: NamedNode,
        kind: str,
        when: tuple[str, str] | None,
        reports: Iterable[EventFacts],
    ) -> Iterator[Quad]:
        aside: dict[NamedNode, bool] = {}
        for report in reports:
            for agent, role, _ in report.parts:
                actor = self._canonical[agent]
                late = self._roles[role] in _ASIDE
                aside[actor] = aside.get(actor, True) and late
        for lang in ("vi", "en"):
            named = sorted(
                (late, self._label(actor, lang)) for actor, late in aside.items()
            )
            people = " – ".join(name for _, name in named[:_NAMED])
            more = " …" if len(named) > _NAMED else ""
            what = self._type_labels[self._words.types[kind]].get(lang, kind)
            title = f"{what}: {people}{more}" if people else what
            full = f"{title}, {_written(when, lang)}" if when else title
            yield Quad(iri, term("skos:prefLabel"), words(full, lang), CANONICAL)

    def _label(self, actor: NamedNode, lang: str) -> str:
        labels = self._labels(actor)
        return labels.get(lang) or next(iter(sorted(labels.values())), "?")


def type_labels() -> dict[NamedNode, dict[str, str]]:
    """Labels of the types of events by language."""
    wanted = term("skos:prefLabel")
    found: dict[NamedNode, dict[str, str]] = defaultdict(dict)
    for quad in ontology_quads():
        label = quad.object
        if quad.predicate == wanted and isinstance(label, Literal):
            assert isinstance(quad.subject, NamedNode)
            found[quad.subject][label.language or "und"] = label.value
    return found


def _local(kind: str, when: tuple[str, str] | None, chief: EventFacts) -> str:
    return "-".join(
        (
            "happening",
            kind.lower(),
            when[0] if when else "undated",
            digest(chief.iri.value, length=10),
        )
    )


def _when(reports: Iterable[EventFacts]) -> tuple[str, str] | None:
    """The days that all dated reports share, else the shortest range told."""
    ranges = [report.date for report in reports if report.date]
    if not ranges:
        return None
    first, last = max(r[0] for r in ranges), min(r[1] for r in ranges)
    if first <= last:
        return first, last
    return min(ranges, key=lambda r: (_length(r), r))


def _length(days: tuple[str, str]) -> int:
    return (date.fromisoformat(days[1]) - date.fromisoformat(days[0])).days


def _written(when: tuple[str, str], lang: str) -> str:
    first, last = when
    if lang == "vi":
        first, last = (
            "/".join(d.lstrip("0") for d in reversed(s.split("-"))) for s in when
        )
    return first if first == last else f"{first} – {last}"


def same_agreements(
    groups: Iterable[Sequence[EventFacts]], names: Mapping[NamedNode, str]
) -> dict[NamedNode, NamedNode]:
    """Agreements of one name in reports of one event are one; the first IRI stands.

    ``names`` holds the agreements.
    """
    found: dict[NamedNode, NamedNode] = {}
    for reports in groups:
        by_name: dict[str, set[NamedNode]] = {}
        for agent in (agent for report in reports for agent, _, _ in report.parts):
            if agent in names:
                by_name.setdefault(names[agent].casefold(), set()).add(agent)
        for same in by_name.values():
            first = min(
                (found.get(iri, iri) for iri in same), key=lambda iri: iri.value
            )
            found.update(dict.fromkeys(same, first))
    # One agreement may stand in two events of its article: follow such chains to the end.
    return {iri: _last(iri, found) for iri in found}


def _last(iri: NamedNode, links: Mapping[NamedNode, NamedNode]) -> NamedNode:
    while (following := links.get(iri, iri)) != iri:
        iri = following
    return iri
