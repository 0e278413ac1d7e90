"""Events across articles: which reports tell of one event.

Two reports of different articles may be one event if they agree in family, in at least
two participants with fitting roles, and in time. Pairs are joined best first; two reports
of one article never end in one group, for an article tells each event once. All choices
follow from content, so the order of articles does not matter.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import combinations

from diplograph.identity import EventReport

NEAR = 7
"""Days: an undated report may tell of an event so close to the day it was published."""
LONG = 31
"""Days: a longer range, such as a whole year, may hold several events of one kind."""

_Pair = tuple[tuple[float, ...], str, str]

_LIKE = {
    "host": "participant",
    "guest": "participant",
    "chair": "attendee",
    "member": "visitor",
}
"""Roles that articles choose between for one and the same part."""
_MUTUAL = frozenset({"Encounter", "Call", "Ceremony", "Conference", "Visit"})
"""Families in which they do; elsewhere who acts on whom tells events apart."""


def group_events(reports: Iterable[EventReport]) -> list[tuple[str, ...]]:
    """Groups of IRIs that report one event, sorted; each IRI is in exactly one group."""
    known = {report.iri: report for report in reports}
    groups = _Groups(known)
    pairs = sorted(_pairs(known))
    for _, one, other in pairs:
        if not (_is_long(known[one]) or _is_long(known[other])):
            groups.join(one, other)
    _join_long(groups, pairs, known)
    return groups.sorted()


def _join_long(
    groups: _Groups, pairs: Sequence[_Pair], known: Mapping[str, EventReport]
) -> None:
    """Join reports with a long range only where one group alone is meant."""
    options: dict[str, set[str]] = defaultdict(set)
    long_pairs = [
        (one, other)
        for _, one, other in pairs
        if _is_long(known[one]) or _is_long(known[other])
    ]
    for one, other in long_pairs:
        for this, that in ((one, other), (other, one)):
            if _is_long(known[this]) and not _is_long(known[that]):
                options[this].add(groups.root(that))
    for one, other in long_pairs:
        if len(options[one]) <= 1 and len(options[other]) <= 1:
            groups.join(one, other)


class _Groups:
    """Disjoint sets of reports that hold at most one report of each article."""

    def __init__(self, known: Mapping[str, EventReport]) -> None:
        self._parent = {iri: iri for iri in known}
        self._articles = {iri: {report.article} for iri, report in known.items()}

    def root(self, iri: str) -> str:
        while self._parent[iri] != iri:
            self._parent[iri] = self._parent[self._parent[iri]]
            iri = self._parent[iri]
        return iri

    def join(self, one: str, other: str) -> None:
        a, b = sorted((self.root(one), self.root(other)))
        if a != b and not self._articles[a] & self._articles[b]:
            self._parent[b] = a
            self._articles[a] |= self._articles.pop(b)

    def sorted(self) -> list[tuple[str, ...]]:
        found: dict[str, list[str]] = defaultdict(list)
        for iri in sorted(self._parent):
            found[self.root(iri)].append(iri)
        return sorted(tuple(group) for group in found.values())


def _pairs(known: Mapping[str, EventReport]) -> Iterator[_Pair]:
    """Pairs that may be one event, each once, with a score that sorts the best first."""
    seen: set[tuple[str, str]] = set()
    for block in _blocks(known.values()):
        for one, other in _near(block):
            key = (min(one.iri, other.iri), max(one.iri, other.iri))
            if key not in seen and one.article != other.article:
                seen.add(key)
                if shared := _agree(one, other):
                    yield _score(one, other, shared), *key


def _blocks(reports: Iterable[EventReport]) -> Iterator[list[EventReport]]:
    """Reports of one family that share two participants."""
    blocks: dict[tuple[str, ...], list[EventReport]] = defaultdict(list)
    for report in reports:
        actors = sorted({actor for actor, _ in report.participants})
        for one, other in combinations(actors, 2):
            blocks[report.family, one, other].append(report)
    for _, block in sorted(blocks.items()):
        if len(block) > 1:
            yield block


def _near(block: list[EventReport]) -> Iterator[tuple[EventReport, EventReport]]:
    """Pairs of a block whose times may touch, found by one sweep in order of time."""
    spans = sorted(
        ((span, report.iri, report) for report in block if (span := _reach(report))),
        key=lambda item: item[:2],
    )
    active: list[tuple[int, EventReport]] = []
    for (first, last), _, report in spans:
        active = [item for item in active if item[0] >= first]
        for _, other in active:
            yield other, report
        active.append((last, report))


def _days(report: EventReport) -> tuple[int, int] | None:
    if report.date is None:
        return None
    first, last = (date.fromisoformat(value).toordinal() for value in report.date)
    return first, last


def _published(report: EventReport) -> int | None:
    return (
        date.fromisoformat(report.published).toordinal() if report.published else None
    )


def _reach(report: EventReport) -> tuple[int, int] | None:
    """The days that a report may be about."""
    if days := _days(report):
        return days
    told = _published(report)
    # An undated event of the background may lie years back.
    if told is None or report.status == "Historical":
        return None
    return told - NEAR, told + NEAR


def _is_long(report: EventReport) -> bool:
    days = _days(report)
    return days is not None and days[1] - days[0] + 1 > LONG


def may_be_one(one: EventReport, other: EventReport) -> bool:
    """Whether two reports of different articles could be joined by themselves.

    What ``group_events`` does with a report depends on no other than those that may be
    one with it, or with these, and so on.
    """
    return (
        one.article != other.article
        and one.family == other.family
        and _agree(one, other) > 0
    )


def _agree(one: EventReport, other: EventReport) -> int:
    """Number of shared participants in fitting roles; 0 if the reports differ."""
    if not _in_time(one, other):
        return 0
    parts = _parts(one) & _parts(other)
    shared = {actor for actor, _ in parts}
    if len(shared) < 2 or not _same_core(one, other, parts, shared):
        return 0
    return len(shared)


def _same_core(
    one: EventReport,
    other: EventReport,
    parts: frozenset[tuple[str, str]],
    shared: set[str],
) -> bool:
    """Whether those who make the event what it is are among the shared.

    A visit is its visitor's; an encounter needs both sides, for two ministers of one
    government may see several guests in a day.
    """
    if one.family == "Visit":
        return any(role == "visitor" for _, role in parts)
    if one.family not in _MUTUAL or one.family == "Conference":
        return True
    sides = dict(one.sides | other.sides)
    several = any(len({c for _, c in report.sides}) > 1 for report in (one, other))
    return not several or len({sides.get(actor, actor) for actor in shared}) > 1


def _in_time(one: EventReport, other: EventReport) -> bool:
    if one.date and other.date:
        return one.date[0] <= other.date[1] and other.date[0] <= one.date[1]
    if not (one.date or other.date):
        return False
    dated, undated = (one, other) if one.date else (other, one)
    told = [_published(report) for report in (dated, undated)]
    days, reach = _days(dated), _reach(undated)
    return (
        days is not None
        and reach is not None
        and days[0] <= reach[1]
        and reach[0] <= days[1]
        and not _is_long(dated)
        and told[0] is not None
        and told[1] is not None
        and abs(told[0] - told[1]) <= NEAR
    )


def _parts(report: EventReport) -> frozenset[tuple[str, str]]:
    if report.family not in _MUTUAL:
        return report.participants
    return frozenset(
        (actor, _LIKE.get(role, role)) for actor, role in report.participants
    )


def _score(one: EventReport, other: EventReport, shared: int) -> tuple[float, ...]:
    """Smaller is better: same type, more shared participants, closer and exacter dates."""
    union = len({actor for actor, _ in one.participants | other.participants})
    a, b = _days(one), _days(other)
    apart = abs(a[0] - b[0]) + abs(a[1] - b[1]) if a and b else LONG
    return (one.type != other.type, not (a and b), -shared / union, apart)
