"""Whether two reports of an article are of one event."""

from __future__ import annotations

from datetime import timedelta

from diplograph.extract.draft import REAL, Draft
from diplograph.extract.foretold import foretold
from diplograph.extract.standing import BETWEEN_STATES, acted_for

_BRIEF = frozenset({"Signing", "Transfer"})
"""Families whose titles speak of countries and unnamed papers."""
_TWO = 2
_NEXT = 300
"""Characters within which the same meeting is spoken of again."""
_MET = frozenset({"Encounter", "Call", "Invitation"})
_DIRECTED = frozenset({"Invitation", "Message", "Transfer", "Dispute"})
"""Families in which one does something to another."""
_TRIP = timedelta(days=31)
"""The most between two days of one visit."""
GENERAL = {
    "Gift",
    "Visit",
    "Meeting",
    "Message",
    "OtherCeremony",
    "Attendance",
    "Signing",
}
"""Types that a finer one of the same event replaces."""


def same(a: Draft, b: Draft, within: dict[str, str]) -> bool:
    """Whether two reports of a family are of one event."""
    if not _status_agrees(a, b):
        return False
    if only_lands(a, b):
        return True
    once = a.type == b.type == "RelationsEstablished"
    once = once or _one_sentence(a, b) or foretold(a, b)
    if not _types_agree(a, b) or not (once or _dates_agree(a, b)):
        return False
    return _actors_agree(a, b, within)


def one_event(a: Draft, b: Draft, within: dict[str, str]) -> bool:
    """Whether two reports are of one event, whatever their days."""
    alike = a.family == b.family and _types_agree(a, b) and _status_agrees(a, b)
    return alike and _actors_agree(a, b, within)


def of_one_story(a: Draft, b: Draft, within: dict[str, str]) -> bool:
    """Whether two reports of a family may be of one event, whatever their status."""
    return _types_agree(a, b) and _dates_agree(a, b) and _actors_agree(a, b, within)


def one_journey(a: Draft, b: Draft, within: dict[str, str]) -> bool:
    """Whether two visits are of one person to one country, be it a leg of a tour."""
    if a.family != b.family or not a.playing("visitor") & b.playing("visitor"):
        return False
    there = {within.get(d, d) for d in a.playing("destination")}
    return bool(there & {within.get(d, d) for d in b.playing("destination")})


def only_lands(event: Draft, title: Draft) -> bool:
    """Whether a title only names the countries of what the text tells in full."""
    if title.family in BETWEEN_STATES:
        told = title.evidence.zone == "title" and event.status != "Historical"
        return told and acted_for(event, title)
    unnamed = title.family in _BRIEF or (title.lands and title.family in _MET)
    grouped = _group(event, title) or _one_side(event, title)
    unnamed = unnamed or (grouped and title.family in _MET)
    brief = unnamed and title.evidence.zone == "title"
    told = event.evidence.zone != "title" and event.status not in {"Historical"}
    return brief and told and bool(title.sides) and title.sides <= event.sides


def _group(event: Draft, title: Draft) -> bool:
    """«A's call with the Group», whose leaders the text names."""
    told = bool(title.people & event.people) and len(event.actors()) > _TWO
    return told and title.actors() == title.people | title.unions


def _one_side(event: Draft, title: Draft) -> bool:
    """«A says farewell to leaders of B», whom the text names."""
    others = title.actors() - title.people
    named = title.people < event.people and bool(title.people)
    return named and bool(others) and others <= title.nations


def vague(draft: Draft) -> bool:
    """Whether it is a mention in passing or in a title, or of a weak wording."""
    brief = draft.wording.noun or draft.evidence.zone == "title"
    return draft.wording.weak or (brief and not draft.told)


def _status_agrees(a: Draft, b: Draft) -> bool:
    if vague(b) and b.status in REAL:
        return a.status in REAL or a.status == "Planned"
    if ahead(a) or ahead(b):
        return {a.status, b.status} <= REAL | {"Planned"}
    if confirms(b, a) or announced(a, b) or announced(b, a) or foretold(a, b):
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
    alike = visits and (one.start, one.zone) == (two.start, two.zone)
    return alike and not _long_between(a, b)


def _long_between(a: Draft, b: Draft) -> bool:
    """«thăm C năm 2010 và 2015»: two visits, though one sentence tells them."""
    one, two = a.span(), b.span()
    if one is None or two is None:
        return False
    return max(one[0], two[0]) - min(one[1], two[1]) > _TRIP


def ahead(draft: Draft) -> bool:
    """«đến C dự D»: that D is planned only follows from the order of things."""
    return draft.status == "Planned" and not draft.told


def confirms(title: Draft, event: Draft) -> bool:
    """«A and B agreed to raise their ties», under the headline «A, B raise ties»."""
    headed = title.evidence.zone == "title" and title.type == "RelationUpgrade"
    return headed and title.status in REAL and event.status == "Planned"


def announced(plan: Draft, told: Draft) -> bool:
    """«A sẽ đến C vào 2/11», «ông A thăm C từ 2/11 đến 4/11»: one visit to come."""
    visits = plan.family == told.family == "Visit" and plan.told and not told.told
    if not visits or (plan.status, told.status) != ("Planned", "Occurred"):
        return False
    if told.when is None and told.evidence.zone != "title":
        # «A sẽ thăm C … Đây là lần đầu tiên A đến C»: it is the visit spoken of.
        toured = len(told.playing("destination")) > len(plan.playing("destination"))
        return plan.position < told.position and not toured
    one, two = plan.span(), told.span()
    return bool(one and two and two[0] < two[1] and two[0] <= one[0] <= two[1])


def _one_paper(a: Draft, b: Draft) -> bool:
    """Whether one sentence speaks twice of the signing of one paper."""
    one, two = a.evidence, b.evidence
    paper = a.playing("agreement") & b.playing("agreement")
    return bool(paper) and (one.start, one.zone) == (two.start, two.zone)


def _types_agree(a: Draft, b: Draft) -> bool:
    return (
        a.type == b.type
        or a.family in {"Visit", "Encounter", "Call", "Transfer"}
        or (a.type in GENERAL and b.type in GENERAL)
    )


def _dates_agree(a: Draft, b: Draft) -> bool:
    one, two = a.span(), b.span()
    if one is None or two is None:
        # A dated event of the past is another one than today's.
        past = (a.status == "Historical") == (b.status == "Historical")
        return past or not (one or two) or _resumed(a, b)
    return one[0] <= two[1] and two[0] <= one[1]


def _resumed(a: Draft, b: Draft) -> bool:
    """«Năm 2006, A gặp B. A coi cuộc gặp với B là vinh dự.»: still the meeting of 2006."""
    met = a.family == "Encounter" and a.actors() == b.actors()
    next_told = 0 < b.position - a.position < _NEXT
    return met and next_told and a.status == "Historical" and b.when is None


def _actors_agree(a: Draft, b: Draft, within: dict[str, str]) -> bool:
    one, two = a.actors(), b.actors()
    shared = len(one & two)
    if a.family == "Visit":
        there = {within.get(d, d) for d in a.playing("destination")}
        where = {within.get(d, d) for d in b.playing("destination")}
        if _leg(a, b, there, where):
            return False
        who, others = a.playing("visitor"), b.playing("visitor")
        brief = b.evidence.zone == "title" and bool(others) and others < who
        return (who == others or brief) and bool(there & where)
    if a.family == "Signing":
        agreements = a.playing("agreement"), b.playing("agreement")
        together = _one_paper(a, b)
        implied = b.wording.implicit in {"signatory", "agreement"}
        alike = shared >= 2 or together or implied or in_person(a, b)
        return bool(agreements[0] & agreements[1]) and alike
    if a.family == "Conference":
        return bool(a.playing("conference") & b.playing("conference"))
    if a.family in BETWEEN_STATES and (acted_for(a, b) or acted_for(b, a)):
        return True
    if a.family in _DIRECTED and (_crossed(a, b, one & two) or _side_by_side(a, b)):
        return False  # «A mời B. B cũng mời A»
    return (shared >= 2 and not _others_met(a, b)) or one == two


def _others_met(a: Draft, b: Draft) -> bool:
    """«A and B met C … they met D»: the same two, who met somebody else each time."""
    together = a.actors() & b.actors()
    met = a.objects & a.actors(), b.objects & b.actors()
    apart = all(met) and not (met[0] | met[1]) & together
    return (apart or _met_next(a, b) or _met_next(b, a)) and a.family in _MET


def _met_next(first: Draft, then: Draft) -> bool:
    """«A and B met. The two then met C»: all of the first meeting, who met another."""
    met = then.objects & then.actors()
    among = not first.objects and first.evidence.zone != "title"
    rest = then.actors() - met
    return among and bool(met) and not met & first.actors() and rest == first.actors()


def _side_by_side(a: Draft, b: Draft) -> bool:
    """«Canada imposed sanctions on A and B. Norway took the same step»: one of each."""
    one, two = a.playing("actor"), b.playing("actor")
    lands = a.nations | b.nations
    return bool(one and two) and not one & two and one | two <= lands


def _crossed(a: Draft, b: Draft, shared: set[str]) -> bool:
    """Whether somebody does in the one what is done to him in the other."""
    return any(
        {r for r, e in a.roles if e == one}.isdisjoint(
            r for r, e in b.roles if e == one
        )
        for one in shared
    )


def in_person(a: Draft, b: Draft) -> bool:
    """«A and B signed …; it was signed by X and Y»: one tells the lands, one the people."""
    people, lands = (a, b) if b.lands else (b, a)
    signed = people.playing("signatory")
    if people.lands or not lands.lands or not signed or signed - people.people:
        return False
    if people.wording.implicit == "agreement":
        return True  # «X signed for A»
    alike = bool(people.sides & lands.sides) or not people.sides
    return alike and len(signed) > 1


def _leg(a: Draft, b: Draft, there: set[str], where: set[str]) -> bool:
    """Whether one is a leg, with days of its own, of the tour that the other is."""
    days = a.span(), b.span()
    return None not in days and days[0] != days[1] and (there < where or where < there)
