"""Where a visit goes, how long it lasts and who comes along, told by the whole article."""

from __future__ import annotations

import pytest

from diplograph.extract import extract
from diplograph.model import Article, Event
from reading import facts

THURSDAY = "2024-05-16"


def visits(lang: str, text: str) -> list[Event]:
    """The visits of an article of that Thursday."""
    article = Article(id="example", lang=lang, text=text, published=THURSDAY)
    return [e for e in extract(article).events if e.family == "Visit"]


def names(lang: str, text: str, role: str) -> list[list[str]]:
    """Who plays the role in each visit."""
    article = Article(id="example", lang=lang, text=text, published=THURSDAY)
    found = extract(article)
    called = {entity.id: entity.name for entity in found.entities}
    return [
        [called[p.entity] for p in event.participants if p.role == role]
        for event in found.events
        if event.family == "Visit"
    ]


@pytest.mark.parametrize(
    ("lang", "text", "first", "last"),
    [
        (
            "en",
            "Minister Luis Ortega arrived in Accra on Monday for a three-day visit.",
            "2024-05-13",
            "2024-05-15",
        ),
        (
            "en",
            "Minister Luis Ortega wrapped up a two-day visit to Ghana on Tuesday.",
            "2024-05-13",
            "2024-05-14",
        ),
        (
            "en",
            "Minister Luis Ortega is on a four-day trip to Ghana through Friday.",
            "2024-05-14",
            "2024-05-17",
        ),
        (
            "en",
            "Minister Luis Ortega will visit Ghana from Tuesday to Friday.",
            "2024-05-21",
            "2024-05-24",
        ),
        (
            "en",
            "Minister Luis Ortega met the press on Monday during a three-day visit to Ghana.",
            "2024-05-13",
            "2024-05-13",
        ),
        (
            "vi",
            "Ngoại trưởng Luis Ortega hôm 13/5 bắt đầu chuyến thăm ba ngày tới Ghana.",
            "2024-05-13",
            "2024-05-15",
        ),
        (
            "vi",
            "Ngày 14/5, Ngoại trưởng Luis Ortega kết thúc chuyến thăm Ghana kéo dài hai ngày.",
            "2024-05-13",
            "2024-05-14",
        ),
        (
            "vi",
            "Ngoại trưởng Luis Ortega thăm Ghana trong hai ngày 15 và 16/5.",
            "2024-05-15",
            "2024-05-16",
        ),
    ],
)
def test_a_visit_lasts_as_long_as_its_words_say(
    lang: str, text: str, first: str, last: str
) -> None:
    spans = [event.date for event in visits(lang, text)]

    assert spans == [(first, last)]


@pytest.mark.parametrize(
    "text",
    [
        "Chilean President Carla Mendez met President Kwame Asante of Ghana on Monday."
        " Mendez arrived on Sunday for a three-day state visit.",
        "President Carla Mendez is on a state visit at the invitation of Ghanaian"
        " President Kwame Asante. Ghana exports cocoa.",
        "Chilean President Carla Mendez is visiting Ghana. Mendez cut short her trip.",
    ],
)
def test_a_visit_without_an_end_goes_where_the_article_leads(text: str) -> None:
    assert names("en", text, "destination") == [["Ghana"]]


def test_a_visit_goes_nowhere_if_those_met_are_of_two_countries() -> None:
    text = (
        "Chilean President Carla Mendez met President Kwame Asante of Ghana and Prime"
        " Minister Leena Virtanen of Finland. Mendez arrived for a state visit."
    )

    assert visits("en", text) == []


def test_who_comes_along_is_a_member_of_the_visit_told_before() -> None:
    text = (
        "President Carla Mendez visited Ghana. She was accompanied by Trade Minister"
        " Ana Soto and Ambassador Juan Vega."
    )

    assert names("en", text, "member") == [["Ana Soto", "Juan Vega"]]


def test_a_stop_in_a_city_is_part_of_the_visit_to_its_country() -> None:
    text = (
        "President Carla Mendez is visiting Ghana. On Sunday, Mendez flew to Accra."
        " Accra was hot."
    )

    assert names("en", text, "destination") == [["Ghana"]]


def test_a_region_may_stand_in_a_list_of_countries() -> None:
    text = "Minister Luis Ortega will travel to Israel, the West Bank, and Jordan."

    assert names("en", text, "destination") == [["Israel", "West Bank", "Jordan"]]


def test_the_short_form_of_a_country_does_not_end_a_list_of_goals() -> None:
    text = (
        "Deputy Secretary Ama Boateng will fly to Ghana, the Republic of Korea "
        "(ROK), and Norway. She will then travel to Seoul for talks."
    )
    goals = [f.roles["destination"] for f in facts("en", text) if f.type == "Visit"]
    assert goals == [("Ghana", "Norway", "Republic of Korea")]


@pytest.mark.parametrize(
    ("hope", "visits"),
    [
        ("looked forward to visiting Ghana in the near future", 0),
        ("looks forward to visiting Ghana soon", 0),
        ("looks forward to visiting Ghana on June 8", 1),
    ],
)
def test_a_visit_looked_forward_to_needs_a_day(hope: str, visits: int) -> None:
    told = facts("en", f"President Kwame Asante {hope}.")
    assert len([f for f in told if f.type == "Visit"]) == visits


def test_two_cities_of_a_country_are_one_goal() -> None:
    text = (
        "Prime Minister Anders Holm will fly to Durban, Johannesburg and Pretoria. "
        "Holm will visit South Africa for three days."
    )

    assert names("en", text, "destination") == [["South Africa"]]


def test_an_ambassador_in_a_town_visits_the_town() -> None:
    (visit,) = facts(
        "vi",
        "Đại sứ Chile tại Việt Nam Carla Mendez thăm và làm việc tại tỉnh Tuyên Quang. "
        "Việt Nam và Chile có quan hệ tốt đẹp.",
    )

    assert visit.roles["destination"] == ("tỉnh Tuyên Quang",)
