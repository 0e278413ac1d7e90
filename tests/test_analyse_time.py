"""Visits, years and pairs, on hand-made events."""

import pytest

from diplograph.analyse import (
    Occasion,
    Part,
    exchange,
    first_meetings,
    kept_ties,
    office_ties,
    overdue_visits,
    reciprocity,
    shared_rooms,
)
from diplograph.errors import EmptyGraph
from diplograph.model import Actor, EntityType, Proof, Tie


def actor(iri: str, country: str, kind: EntityType = "Person") -> Actor:
    return Actor(iri=iri, kind=kind, labels={"und": iri}, country=country)


ACTORS = [
    actor("an", "VN"),
    actor("binh", "VN"),
    actor("novak", "CZ"),
    actor("dvorak", "CZ"),
    actor("VN", "VN", "Country"),
    actor("CZ", "CZ", "Country"),
    actor("Praha", "CZ", "Place"),
]


def said(day: str) -> tuple[Proof, ...]:
    proof = Proof(
        article=f"article-{day}",
        article_title="T",
        url=None,
        published=day,
        quote="q",
        start=0,
        end=1,
        zone="body",
        confidence=1.0,
    )
    return (proof,)


def occasion(
    family: str,
    *parts: tuple[str, str] | Part,
    day: str | None = "2016-12-02",
    last: str | None = None,
    status: str = "Occurred",
    published: str = "2016-12-04",
    event: str = "",
) -> Occasion:
    roles = tuple(
        p if isinstance(p, Part) else Part(actor=p[0], role=p[1]) for p in parts
    )
    return Occasion(
        event=event or f"{family}-{day}-{'-'.join(p.actor for p in roles)}",
        family=family,
        type=family,
        status=status,
        first=day,
        last=last or day,
        parts=roles,
        proofs=said(published),
    )


def visit(who: str, where: str, day: str | None, status: str = "Occurred") -> Occasion:
    return occasion(
        "Visit", (who, "visitor"), (where, "destination"), day=day, status=status
    )


def met(a: str, b: str, day: str | None, event: str = "") -> Tie:
    return Tie(
        source=a,
        target=b,
        relation="metWith",
        event=event or f"met-{a}-{b}-{day}",
        family="Encounter",
        type="Talks",
        status="Occurred",
        first=day,
        last=day,
    )


def test_reciprocity_counts_both_ways_and_places_as_their_country() -> None:
    found = reciprocity(
        [
            visit("an", "CZ", "2015-01-01"),
            visit("an", "Praha", "2016-01-01"),
            visit("novak", "VN", "2017-01-01"),
            visit("novak", "VN", "2018-01-01", "Planned"),
        ],
        ACTORS,
        "VN",
        "CZ",
    )

    assert [(row.a_to_b, row.b_to_a, row.balance) for row in found] == [(2, 1, 0.5)]


def test_reciprocity_by_rank_compares_like_with_like() -> None:
    minister = Part(actor="an", role="visitor", rank="minister")
    found = reciprocity(
        [
            occasion("Visit", minister, ("CZ", "destination")),
            visit("novak", "VN", "2017-01-01"),
        ],
        ACTORS,
        "VN",
        "CZ",
        by_rank=True,
    )

    assert [(row.rank, row.a_to_b, row.b_to_a) for row in found] == [
        (None, 1, 1),
        ("minister", 1, 0),
        ("unknown", 0, 1),
    ]


def test_a_member_of_a_delegation_makes_no_second_visit() -> None:
    trip = occasion(
        "Visit", ("an", "visitor"), ("novak", "member"), ("VN", "destination")
    )

    with pytest.raises(EmptyGraph, match="no visit between CZ and VN"):
        reciprocity([trip], ACTORS, "CZ", "VN")


def test_a_plan_is_overdue_after_its_months_are_over() -> None:
    plan = visit("an", "CZ", "2016-01-31", "Planned")
    (row,) = overdue_visits([plan], ACTORS, months=1, as_of="2016-03-01")

    assert (row.visitor.iri, row.destination, row.why) == ("an", "CZ", "Planned")
    assert (row.due, row.status) == ("2016-02-29", "overdue")


def test_a_plan_is_open_until_its_due_day_has_passed() -> None:
    plan = visit("an", "CZ", "2016-01-31", "Planned")
    (row,) = overdue_visits([plan], ACTORS, months=1, as_of="2016-02-29")

    assert row.status == "open"


def test_an_invitation_followed_by_a_visit_is_not_overdue() -> None:
    invited = occasion("Invitation", ("novak", "inviter"), ("an", "invitee"))
    came = visit("an", "Praha", "2017-05-01")
    other = occasion("Invitation", ("novak", "inviter"), ("binh", "invitee"))
    found = overdue_visits([invited, came, other], ACTORS, as_of="2018-01-01")

    assert [(row.visitor.iri, row.inviter and row.inviter.iri) for row in found] == [
        ("binh", "novak")
    ]


def test_an_earlier_visit_does_not_answer_an_invitation() -> None:
    invited = occasion("Invitation", ("novak", "inviter"), ("an", "invitee"))
    before = visit("an", "CZ", "2015-05-01")

    assert len(overdue_visits([invited, before], ACTORS, as_of="2018-01-01")) == 1


def test_a_visit_said_not_to_have_been_arranged_is_denied() -> None:
    invited = occasion("Invitation", ("novak", "inviter"), ("an", "invitee"))
    denied = visit("an", "CZ", None, "Negated")
    (row,) = overdue_visits([invited, denied], ACTORS, as_of="2018-01-01")

    assert row.status == "denied"


def test_what_is_said_after_the_day_asked_about_does_not_count() -> None:
    plan = visit("an", "CZ", "2016-06-01", "Planned")

    with pytest.raises(EmptyGraph, match="no planned visit"):
        overdue_visits([plan], ACTORS, as_of="2016-01-01")


def test_exchange_counts_an_event_once_a_partner_and_year() -> None:
    talks = occasion("Encounter", ("an", "participant"), ("novak", "participant"))
    crowd = occasion(
        "Encounter",
        ("an", "participant"),
        ("novak", "participant"),
        ("dvorak", "member"),
        day="2016-05-05",
    )
    found = exchange([talks, crowd], ACTORS, home="VN")

    assert [(r.partner, r.year, r.family, r.events) for r in found] == [
        ("CZ", 2016, "Encounter", 2)
    ]


def test_an_event_over_new_year_or_without_date_has_no_year() -> None:
    parts = (("an", "participant"), ("novak", "participant"))
    over = occasion("Encounter", *parts, day="2016-12-30", last="2017-01-02")
    never = occasion("Encounter", *parts, day=None)

    assert [(r.year, r.events) for r in exchange([over, never], ACTORS)] == [(None, 2)]


def test_a_partner_without_exchange_is_answered_with_those_that_have_some() -> None:
    talks = occasion("Encounter", ("an", "participant"), ("novak", "participant"))

    with pytest.raises(
        EmptyGraph, match=r"with FR is known \(it has events with: CZ\)"
    ):
        exchange([talks], ACTORS, home="VN", partner="FR")


def test_the_first_meeting_is_the_earliest_whatever_the_order_of_names() -> None:
    ties = [met("novak", "an", "2017-01-01"), met("an", "novak", "2016-01-01")]
    (row,) = first_meetings([*ties, met("an", "novak", None)], ACTORS)

    assert (row.date, row.later, row.a.iri, row.b.iri) == (
        "2016-01-01",
        1,
        "an",
        "novak",
    )


def test_a_shared_room_is_not_a_meeting() -> None:
    room = occasion("Conference", ("an", "attendee"), ("novak", "attendee"))
    talk = occasion(
        "Conference", ("an", "attendee"), ("dvorak", "chair"), day="2017-01-01"
    )
    found = shared_rooms([room, talk], [met("dvorak", "an", "2017-01-01")], ACTORS)

    assert [(row.a.iri, row.b.iri, row.attended, row.met) for row in found] == [
        ("an", "dvorak", 1, 1),
        ("an", "novak", 1, 0),
    ]


def in_office(who: str, office: str, day: str, event: str) -> Occasion:
    part = Part(actor=who, role="participant", office=office)
    return occasion("Encounter", part, ("novak", "participant"), day=day, event=event)


def test_a_contact_met_in_two_offices_was_kept() -> None:
    days = (("Deputy", "2015-01-01", "e1"), ("Minister", "2018-01-01", "e2"))
    events = [in_office("an", *row) for row in days]
    ties = [met("an", "novak", day, event) for _, day, event in days]
    (row,) = kept_ties(events, ties, ACTORS)

    assert (row.person.iri, row.partner.iri) == ("an", "novak")
    assert (row.before, row.after, row.after_date) == (
        "Deputy",
        "Minister",
        "2018-01-01",
    )


def test_a_contact_of_two_holders_stayed_with_the_office() -> None:
    events = [
        in_office("an", "Minister", "2015-01-01", "e1"),
        in_office("binh", "Minister", "2018-01-01", "e2"),
    ]
    ties = [
        met("an", "novak", "2015-01-01", "e1"),
        met("binh", "novak", "2018-01-01", "e2"),
    ]
    (row,) = office_ties(events, ties, ACTORS)

    assert (row.office, row.country, row.partner.iri) == ("Minister", "VN", "novak")
    assert (row.former.iri, row.later.iri) == ("an", "binh")


def test_offices_of_one_day_are_no_change() -> None:
    events = [
        in_office("an", "Deputy Prime Minister", "2015-01-01", "e1"),
        in_office("an", "Foreign Minister", "2015-01-01", "e2"),
    ]
    ties = [met("an", "novak", "2015-01-01", event) for event in ("e1", "e2")]

    assert kept_ties(events, ties, ACTORS) == ()
