"""How two reports of an article become one event."""

from __future__ import annotations

from datetime import timedelta

from diplograph.extract.draft import REAL, Draft
from diplograph.extract.moment import When
from diplograph.extract.standing import BETWEEN_STATES, acted_for, unstate

_MUTUAL = frozenset({"participant", "host", "guest", "party"})
_BRIEF = frozenset({"Signing", "Transfer"})
"""Families whose titles speak of countries and unnamed papers."""
_LASTING = frozenset({"Visit", "Conference"})
_TWO = 2
_MONTH = timedelta(days=31)
_MET = frozenset({"Encounter", "Call", "Invitation"})
_GENERAL = {
    "Gift",
    "Visit",
    "Meeting",
    "Message",
    "OtherCeremony",
    "Attendance",
    "Signing",
}


def merge(drafts: list[Draft], within: dict[str, str]) -> list[Draft]:
    """One draft for each event: those that agree are joined, the first keeps its place.

    ``within`` tells the country of each place: a visit to a city and one to its country
    are the same visit.
    """
    events: list[Draft] = []
    # Mentions in passing («chuyến thăm của A») and weak wordings come last: they join
    # what a full sentence told.
    for draft in sorted(drafts, key=_vague):
        family = draft.family
        for event in events:
            if event.family != family:
                continue
            if _same(event, draft, within):
                _join(event, draft)
                _widen(event, within)
                break
        else:
            if not draft.wording.weak:
                events.append(draft)
    for event in events:
        _represented(event)
        unstate(event)
    return sorted(events, key=lambda e: (e.evidence.zone == "title", e.position))


def _vague(draft: Draft) -> bool:
    brief = draft.wording.noun or draft.evidence.zone == "title"
    return draft.wording.weak or (brief and not draft.told)


def _same(a: Draft, b: Draft, within: dict[str, str]) -> bool:
    if not _status_agrees(a, b):
        return False
    if _headline(a, b):
        return True
    once = a.type == b.type == "RelationsEstablished"
    once = once or _one_sentence(a, b)
    if not _types_agree(a, b) or not (once or _dates_agree(a, b)):
        return False
    return _actors_agree(a, b, within)


def one_event(a: Draft, b: Draft, within: dict[str, str]) -> bool:
    """Whether two reports are of one event, whatever their days."""
    alike = a.family == b.family and _types_agree(a, b) and _status_agrees(a, b)
    return alike and _actors_agree(a, b, within)


def one_journey(a: Draft, b: Draft, within: dict[str, str]) -> bool:
    """Whether two visits are of one person to one country, be it a leg of a tour."""
    if a.family != b.family or not _role(a, "visitor") & _role(b, "visitor"):
        return False
    there = {within.get(d, d) for d in _role(a, "destination")}
    return bool(there & {within.get(d, d) for d in _role(b, "destination")})


def _headline(event: Draft, title: Draft) -> bool:
    """Whether a title only names the countries of what the text tells in full."""
    if title.family in BETWEEN_STATES:
        told = title.evidence.zone == "title" and event.status != "Historical"
        return told and acted_for(event, title)
    unnamed = title.family in _BRIEF or (title.lands and title.family in _MET)
    unnamed = unnamed or (_group(event, title) and title.family in _MET)
    brief = unnamed and title.evidence.zone == "title"
    told = event.evidence.zone != "title" and event.status not in {"Historical"}
    return brief and told and bool(title.sides) and title.sides <= event.sides


def _group(event: Draft, title: Draft) -> bool:
    """«A's call with the Group», whose leaders the text names."""
    told = bool(title.people & event.people) and len(event.actors()) > _TWO
    return told and title.actors() == title.people | title.unions


def _status_agrees(a: Draft, b: Draft) -> bool:
    if _vague(b) and b.status in REAL:
        return a.status in REAL or a.status == "Planned"
    if _ahead(a) or _ahead(b):
        return {a.status, b.status} <= REAL | {"Planned"}
    if _confirms(b, a) or _announced(a, b) or _announced(b, a):
        return True
    if a.told and not b.told and _one_paper(a, b):
        return True  # «sẽ chứng kiến lễ ký hiệp định giữa A và B»
    if a.status in REAL or b.status in REAL:
        return a.status in REAL and b.status in REAL
    return a.status == b.status


def _one_sentence(a: Draft, b: Draft) -> bool:
    """Whether one sentence tells a visit twice: «đến A ngày 3/5, bắt đầu chuyến thăm …»."""
    one, two = a.evidence, b.evidence
    visits = a.family == b.family == "Visit" and a.status == b.status
    return visits and (one.start, one.zone) == (two.start, two.zone)


def _ahead(draft: Draft) -> bool:
    """«đến C dự D»: that D is planned only follows from the order of things."""
    return draft.status == "Planned" and not draft.told


def _confirms(title: Draft, event: Draft) -> bool:
    """«A and B agreed to raise their ties», under the headline «A, B raise ties»."""
    headed = title.evidence.zone == "title" and title.type == "RelationUpgrade"
    return headed and title.status in REAL and event.status == "Planned"


def _announced(plan: Draft, told: Draft) -> bool:
    """«A sẽ đến C vào 2/11», «ông A thăm C từ 2/11 đến 4/11»: one visit to come."""
    one, two = plan.span(), told.span()
    visits = plan.family == told.family == "Visit" and plan.told and not told.told
    if not visits or (plan.status, told.status) != ("Planned", "Occurred"):
        return False
    return bool(one and two and two[0] < two[1] and two[0] <= one[0] <= two[1])


def _one_paper(a: Draft, b: Draft) -> bool:
    """Whether one sentence speaks twice of the signing of one paper."""
    one, two = a.evidence, b.evidence
    paper = _role(a, "agreement") & _role(b, "agreement")
    return bool(paper) and (one.start, one.zone) == (two.start, two.zone)


def _types_agree(a: Draft, b: Draft) -> bool:
    return (
        a.type == b.type
        or a.family in {"Visit", "Encounter", "Call", "Transfer"}
        or (a.type in _GENERAL and b.type in _GENERAL)
    )


def _dates_agree(a: Draft, b: Draft) -> bool:
    one, two = a.span(), b.span()
    if one is None or two is None:
        # A dated event of the past is another one than today's.
        return (a.status == "Historical") == (b.status == "Historical") or not (
            one or two
        )
    return one[0] <= two[1] and two[0] <= one[1]


def _actors_agree(a: Draft, b: Draft, within: dict[str, str]) -> bool:
    one, two = a.actors(), b.actors()
    shared = len(one & two)
    if a.family == "Visit":
        there = {within.get(d, d) for d in _role(a, "destination")}
        where = {within.get(d, d) for d in _role(b, "destination")}
        if _leg(a, b, there, where):
            return False
        who, others = _role(a, "visitor"), _role(b, "visitor")
        brief = b.evidence.zone == "title" and bool(others) and others < who
        return (who == others or brief) and bool(there & where)
    if a.family == "Signing":
        agreements = _role(a, "agreement"), _role(b, "agreement")
        together = _one_paper(a, b)
        implied = b.wording.implicit in {"signatory", "agreement"}
        alike = shared >= 2 or together or implied or _in_person(a, b)
        return bool(agreements[0] & agreements[1]) and alike
    if a.family == "Conference":
        return bool(_role(a, "conference") & _role(b, "conference"))
    if a.family in BETWEEN_STATES and (acted_for(a, b) or acted_for(b, a)):
        return True
    return shared >= 2 or one == two


def _in_person(a: Draft, b: Draft) -> bool:
    """«A and B signed …; it was signed by X and Y»: one tells the lands, one the people."""
    people, lands = (a, b) if b.lands else (b, a)
    signed = _role(people, "signatory")
    if people.lands or not lands.lands or not signed or signed - people.people:
        return False
    if people.wording.implicit == "agreement":
        return True  # «X signed for A»
    alike = bool(people.sides & lands.sides) or not people.sides
    return alike and len(signed) > 1


def _represented(event: Draft) -> None:
    """Let those who signed stand for their countries."""
    signed = _role(event, "signatory")
    if event.family == "Signing" and len(signed & event.people) > 1:
        event.roles = [
            (role, entity)
            for role, entity in event.roles
            if role != "signatory" or entity not in event.nations
        ]


def _leg(a: Draft, b: Draft, there: set[str], where: set[str]) -> bool:
    """Whether one is a leg, with days of its own, of the tour that the other is."""
    days = a.span(), b.span()
    return None not in days and days[0] != days[1] and (there < where or where < there)


def _role(draft: Draft, role: str) -> set[str]:
    return {entity for r, entity in draft.roles if r == role}


def _join(event: Draft, other: Draft) -> None:
    event.more += [other.evidence, *other.more]
    _settle(event, other)
    if (
        other.when
        and (event.when is None or (event.when.span is None and other.when.span))
    ) or (other.when and event.when and _better(event, other.when, event.when)):
        event.when = other.when
    if event.wording.jubilee and other.when and not other.wording.jubilee:
        event.when = other.when  # the year told, not the one counted
    event.place = event.place or other.place
    event.towns += other.towns
    if event.type in _GENERAL and other.type not in _GENERAL:
        event.type, event.wording = other.type, other.wording
    event.grade = event.grade or other.grade
    if _headline(event, other):
        return
    directed = any(role in {"host", "guest"} for role, _ in event.roles)
    known = {entity for _, entity in event.roles}
    signed = event.family == "Signing" and len(_role(event, "signatory")) > 1
    signed = signed and not _in_person(event, other)
    event.nations |= other.nations
    event.country_of = {**event.country_of, **other.country_of}
    event.people |= other.people
    for role, entity in other.roles:
        if signed and role == "signatory":
            continue  # «hai nước ký ba văn kiện, trong đó có A giữa Bộ B và Bộ C»
        toured = role == "destination" and other.evidence.zone == "title"
        if (
            entity not in known
            and not toured
            and not (directed and role == "participant")
        ):
            event.roles.append((role, entity))


def _settle(event: Draft, other: Draft) -> None:
    if _confirms(other, event) or _announced(other, event):
        event.status, event.told = other.status, other.told
    if _ahead(event) and other.told and not other.wording.noun:
        event.status, event.told = other.status, True


def _widen(event: Draft, within: dict[str, str]) -> None:
    """Let the country stand for its city in a visit that names both."""
    # In the order told: a set's order changes from run to run, and with it the place.
    named = [entity for role, entity in event.roles if role == "destination"]
    for city in named:
        if within.get(city) in named:
            event.roles.remove(("destination", city))
            event.place = event.place if event.place not in named else city


def _better(event: Draft, a: When, b: When) -> bool:
    """Whether a says more than b: the narrower, but the stay rather than its first day."""
    if a.span is None or b.span is None:
        return False
    one, two = a.span[1] - a.span[0], b.span[1] - b.span[0]
    if event.family in _LASTING and max(one, two) < _MONTH:
        return one > two
    return one < two
