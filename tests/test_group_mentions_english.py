"""People told of again as a group or as a guest: «the presidents», «the guests», «the guest»."""

from __future__ import annotations

import pytest

from reading import facts


@pytest.mark.parametrize(
    ("text", "kind", "who"),
    [
        (
            "Presidents Tomas Varga of Hungary and Ilze Ozola of Latvia arrived in Oslo "
            "on 3 June 2024. The presidents will meet in private on 4 June.",
            "Meeting",
            {"Tomas Varga", "Ilze Ozola"},
        ),
        (
            "Latvian Foreign Minister Ilze Ozola and Hungarian Foreign Minister Tomas "
            "Varga signed a joint communiqué in Oslo. After the ceremony the two "
            "ministers exchanged views on climate change.",
            "Meeting",
            {"Tomas Varga", "Ilze Ozola"},
        ),
        (
            "Norwegian Foreign Minister Anders Holm met Chilean Foreign Minister Carla "
            "Mendez in Oslo on Monday. The foreign ministers spoke by phone on Friday.",
            "PhoneCall",
            {"Anders Holm", "Carla Mendez"},
        ),
        (
            "Norway's Foreign Minister Anders Holm flew to Lima on Monday with a "
            "delegation of parliamentarians. Peruvian President Luis Rojas received the "
            "guests on Tuesday.",
            "Reception",
            {"Anders Holm", "Luis Rojas"},
        ),
        (
            "Visiting Chilean President Carla Mendez laid a wreath in Oslo on Monday. On "
            "Wednesday the guest will be received by Prime Minister Anders Holm.",
            "Reception",
            {"Anders Holm", "Carla Mendez"},
        ),
    ],
)
def test_those_told_of_again_are_the_ones_named_before(
    text: str, kind: str, who: set[str]
) -> None:
    (event,) = [fact for fact in facts("en", text) if fact.type == kind]
    assert event.who == who


def test_the_foreign_ministers_are_no_presidents() -> None:
    text = (
        "Norwegian President Anders Holm met Chilean President Carla Mendez in Oslo on "
        "Monday. The foreign ministers met on Friday."
    )
    assert len(facts("en", text)) == 1


def test_two_colleagues_of_a_visitor_are_not_the_host() -> None:
    text = (
        "Norwegian Foreign Minister Anders Holm arrived in Lima on Monday with two "
        "colleagues on an official visit. Peruvian Foreign Minister Luis Rojas met him."
    )
    visits = [fact for fact in facts("en", text) if "visitor" in fact.roles]
    assert all(fact.roles["visitor"] == ("Anders Holm",) for fact in visits)
