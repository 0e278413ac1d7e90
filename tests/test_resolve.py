from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplograph.identity import EventReport, PersonReport
from diplograph.resolve import (
    Leader,
    TableResolver,
    group_events,
    link_persons,
    load_leaders,
    wikidata_links,
)
from diplograph.tables.rows import Leader as Row

MINISTER, PREMIER = 4, 2
JINPING = Leader(
    id="xi-jinping",
    country="CN",
    names=frozenset({"Tập Cận Bình", "Xi Jinping"}),
    wikidata="Q1",
)


def person(
    iri: str,
    name: str,
    country: str | None = "VN",
    lang: str = "vi",
    rank: int = MINISTER,
) -> PersonReport:
    return PersonReport(
        iri=iri,
        name=name,
        country=country,
        langs=frozenset({lang}),
        ranks=frozenset({rank}),
    )


def report(
    iri: str,
    *,
    article: str | None = None,
    family: str = "Encounter",
    type: str = "Talks",
    status: str = "Occurred",
    date: tuple[str, str] | None = ("2024-05-02", "2024-05-02"),
    published: str | None = "2024-05-03",
    parts: tuple[str, ...] = ("an:participant:vn", "binh:participant:la"),
) -> EventReport:
    split = [part.split(":") for part in parts]
    return EventReport(
        iri=iri,
        article=article or f"article-{iri}",
        family=family,
        type=type,
        status=status,
        date=date,
        published=published,
        participants=frozenset((actor, role) for actor, role, _ in split),
        sides=frozenset((actor, side) for actor, _, side in split if side),
    )


def test_one_person_in_two_languages_is_linked_by_the_table_of_exonyms() -> None:
    people = [
        person("vi", "Tập Cận Bình", "CN"),
        person("en", "Xi Jinping", "CN", "en"),
    ]

    links = link_persons(people, [JINPING])

    assert links == {"vi": "vi", "en": "vi"}


def test_a_name_of_the_table_in_another_country_is_another_person() -> None:
    people = [
        person("vi", "Tập Cận Bình", "CN"),
        person("en", "Xi Jinping", "SG", "en"),
    ]

    links = link_persons(people, [JINPING])

    assert links["en"] == "en"


def test_a_name_that_two_leaders_share_links_nobody() -> None:
    twin = Leader(id="other", country="CN", names=frozenset({"Xi Jinping"}))
    people = [
        person("vi", "Tập Cận Bình", "CN"),
        person("en", "Xi Jinping", "CN", "en"),
    ]

    links = link_persons(people, [JINPING, twin])

    assert links["en"] == "en"


def test_a_name_without_diacritics_links_if_country_and_rank_agree() -> None:
    people = [
        person("vi", "Trương Minh Tuấn"),
        person("en", "Truong Minh Tuan", lang="en"),
    ]

    assert link_persons(people)["en"] == "vi"


@pytest.mark.parametrize(
    "english",
    [
        person("en", "Truong Minh Tuan", lang="en", rank=PREMIER),
        person("en", "Truong Minh Tuan", "LA", lang="en"),
        person("en", "Truong Minh Tuan", None, lang="en"),
        person("en", "Truong Minh Tuan", lang="vi"),
        person("en", "Tuan", lang="en"),
    ],
    ids=[
        "other rank",
        "other country",
        "no country",
        "in Vietnamese",
        "given name alone",
    ],
)
def test_a_folded_name_alone_never_links(english: PersonReport) -> None:
    links = link_persons([person("vi", "Trương Minh Tuấn"), english])

    assert links["en"] == "en"


def test_names_that_differ_in_tones_stay_apart() -> None:
    names = ["Trương Minh Tuấn", "Trường Minh Tuấn", "Trưởng Minh Tuấn"]
    people = [person(f"p{n}", name) for n, name in enumerate(names)]

    assert link_persons(people) == {"p0": "p0", "p1": "p1", "p2": "p2"}


def test_two_candidates_for_a_folded_name_link_neither() -> None:
    people = [
        person("a", "Trương Minh Tuấn"),
        person("b", "Trường Minh Tuân"),
        person("en", "Truong Minh Tuan", lang="en"),
    ]

    assert link_persons(people)["en"] == "en"


def test_wikidata_is_given_only_to_those_the_table_names() -> None:
    people = [person("vi", "Tập Cận Bình", "CN"), person("an", "Trần Văn An")]

    assert wikidata_links(people, [JINPING]) == {"vi": "Q1"}


@given(st.permutations([0, 1, 2, 3, 4]))
def test_the_order_of_persons_does_not_matter(order: list[int]) -> None:
    people = [
        person("a", "Trương Minh Tuấn"),
        person("b", "Truong Minh Tuan", lang="en"),
        person("c", "Tập Cận Bình", "CN"),
        person("d", "Xi Jinping", "CN", "en"),
        person("e", "Trường Minh Tuấn", rank=PREMIER),
    ]
    straight = link_persons(people, [JINPING])

    assert link_persons([people[i] for i in order], [JINPING]) == straight


def test_a_row_of_the_table_gives_all_its_names() -> None:
    row = Row(
        "an", "Trần An", ("Trần  Văn An",), "Tran An", (), "VN", "x", "", "", "Q7"
    )

    (leader,) = load_leaders([row])

    assert leader.names == {"Trần An", "Trần Văn An", "Tran An"}
    assert (leader.country, leader.wikidata) == ("VN", "Q7")


def test_the_shipped_table_tells_of_one_person_in_both_languages() -> None:
    people = [
        person("vi", "Tập Cận Bình", "CN"),
        person("en", "Xi Jinping", "CN", "en"),
    ]

    assert TableResolver().persons(people) == {"vi": "vi", "en": "vi"}


def test_reports_of_one_event_form_one_group() -> None:
    groups = group_events([report("a"), report("b"), report("c", type="Meeting")])

    assert groups == [("a", "b", "c")]


@pytest.mark.parametrize(
    "other",
    [
        report("b", family="Call", type="PhoneCall"),
        report("b", date=("2024-05-03", "2024-05-03")),
        report("b", parts=("an:participant:vn", "chai:participant:la")),
        report("b", article="article-a"),
        report("b", date=None, published="2024-05-20"),
        report("b", date=None, published=None),
        report("b", date=None, status="Historical"),
    ],
    ids=[
        *("other family", "other day", "one shared participant", "same article"),
        *("undated, published late", "undated, unpublished", "undated background"),
    ],
)
def test_reports_that_may_differ_stay_apart(other: EventReport) -> None:
    assert group_events([report("a"), other]) == [("a",), ("b",)]


def test_an_undated_report_joins_if_both_were_published_within_a_week() -> None:
    undated = report("b", date=None, published="2024-05-05")

    assert group_events([report("a"), undated]) == [("a", "b")]


def test_two_undated_reports_stay_apart() -> None:
    pair = [report("a", date=None), report("b", date=None)]

    assert group_events(pair) == [("a",), ("b",)]


def test_an_old_event_does_not_draw_in_fresh_undated_news() -> None:
    old = report("a", date=("2019-11-02", "2019-11-02"), status="Historical")
    fresh = report("b", date=None)

    assert group_events([old, fresh]) == [("a",), ("b",)]


def test_two_ministers_of_one_side_with_different_guests_had_two_meetings() -> None:
    first = ("an:participant:vn", "dung:participant:vn", "binh:participant:la")
    second = ("an:participant:vn", "dung:participant:vn", "chai:participant:th")

    groups = group_events([report("a", parts=first), report("b", parts=second)])

    assert groups == [("a",), ("b",)]


def test_two_visitors_of_one_inviter_made_two_visits() -> None:
    first = ("an:visitor:vn", "laos:destination:la", "binh:inviter:la")
    second = ("dung:visitor:vn", "laos:destination:la", "binh:inviter:la")
    pair = [
        report("a", family="Visit", type="Visit", parts=first),
        report("b", family="Visit", type="Visit", parts=second),
    ]

    assert group_events(pair) == [("a",), ("b",)]


def test_letters_in_opposite_directions_are_two() -> None:
    pair = [
        report(
            "a",
            family="Message",
            type="Letter",
            parts=("an:sender:vn", "binh:recipient:la"),
        ),
        report(
            "b",
            family="Message",
            type="Letter",
            parts=("binh:sender:la", "an:recipient:vn"),
        ),
    ]

    assert group_events(pair) == [("a",), ("b",)]


def test_host_and_guest_of_one_report_are_participants_of_another() -> None:
    received = report("b", type="Reception", parts=("an:host:vn", "binh:guest:la"))

    assert group_events([report("a"), received]) == [("a", "b")]


def test_of_two_meetings_of_a_day_each_finds_the_one_of_its_type() -> None:
    reports = [
        report("a1", article="a", type="Talks"),
        report("a2", article="a", type="Reception"),
        report("b1", article="b", type="Reception"),
        report("b2", article="b", type="Talks"),
    ]

    assert group_events(reports) == [("a1", "b2"), ("a2", "b1")]


def test_a_whole_year_joins_one_event_of_that_year_but_not_one_of_two() -> None:
    year = report("y", date=("2024-01-01", "2024-12-31"))
    may = report("m")
    june = report("n", date=("2024-06-02", "2024-06-02"))

    assert group_events([year, may]) == [("m", "y")]
    assert group_events([year, may, june]) == [("m",), ("n",), ("y",)]


_DAYS = ["2024-05-01", "2024-05-02", "2024-05-03"]
_PARTS = st.lists(
    st.sampled_from(
        ["an:participant:vn", "binh:participant:la", "chai:participant:th"]
    ),
    min_size=2,
    unique=True,
)


@st.composite
def reports(draw: st.DrawFn) -> list[EventReport]:
    count = draw(st.integers(1, 8))
    found = []
    for n in range(count):
        first, last = sorted(draw(st.tuples(*[st.sampled_from(_DAYS)] * 2)))
        found.append(
            report(
                f"e{n}",
                article=f"article-{draw(st.integers(0, 3))}",
                type=draw(st.sampled_from(["Talks", "Meeting"])),
                date=draw(st.sampled_from([(first, last), None])),
                published=draw(st.sampled_from(_DAYS)),
                parts=tuple(draw(_PARTS)),
            )
        )
    return found


@given(reports(), st.randoms())
def test_the_order_of_reports_does_not_matter(
    found: list[EventReport], random: Random
) -> None:
    shuffled = list(found)
    random.shuffle(shuffled)

    assert group_events(shuffled) == group_events(found)


@given(reports())
def test_every_report_is_in_one_group_and_no_group_holds_an_article_twice(
    found: list[EventReport],
) -> None:
    groups = group_events(found)
    articles = {one.iri: one.article for one in found}

    assert sorted(iri for group in groups for iri in group) == sorted(articles)
    assert all(len({articles[i] for i in group}) == len(group) for group in groups)


def test_the_resolver_answers_from_the_leaders_it_is_given() -> None:
    resolver = TableResolver([JINPING])
    people = [
        person("vi", "Tập Cận Bình", "CN"),
        person("en", "Xi Jinping", "CN", "en"),
    ]

    assert resolver.persons(people) == {"vi": "vi", "en": "vi"}
    assert resolver.wikidata(people) == {"vi": "Q1", "en": "Q1"}
    assert resolver.events([report("a"), report("b")]) == [("a", "b")]
