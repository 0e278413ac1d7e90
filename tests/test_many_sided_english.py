"""English events of many sides: every one of those listed takes part."""

from __future__ import annotations

import pytest

from reading import casts, facts


@pytest.mark.parametrize(
    ("text", "cast"),
    [
        (
            "President Carla Mendez held a video call today with President Peter Holm of the "
            "European Council, President Eva Lind of Chad, Secretary General Luis Ortega of "
            "NATO, and Prime Minister Yaw Mensah of Ghana.",
            {"Carla Mendez", "Peter Holm", "Eva Lind", "Luis Ortega", "Yaw Mensah"},
        ),
        (
            "President Carla Mendez convened a call this morning with allies and partners, "
            "including Prime Minister Peter Holm of Norway and President Eva Lind of Chad.",
            {"Carla Mendez", "Peter Holm", "Eva Lind"},
        ),
        (
            "Vice President Carla Mendez met with the leaders of the Caribbean: Prime Minister "
            "Peter Holm of Barbados, President Eva Lind of Guyana and Prime Minister Yaw "
            "Mensah of Jamaica.",
            {"Carla Mendez", "Peter Holm", "Eva Lind", "Yaw Mensah"},
        ),
        (
            "Deputy Secretary of State Carla Mendez, Japanese Vice Minister Peter Holm, and "
            "Chilean Vice Foreign Minister Eva Lind held a trilateral call today.",
            {"Carla Mendez", "Peter Holm", "Eva Lind"},
        ),
        (
            "Special Representative Carla Mendez met with Japanese Director-General for African "
            "and Arab Affairs Peter Holm and Chilean Special Envoy Eva Lind in Seoul.",
            {"Carla Mendez", "Peter Holm", "Eva Lind"},
        ),
        (
            "Minister Carla Mendez met with President Peter Holm, council members Ilze Ozola and "
            "Jan Novák, and Foreign Minister Eva Lind in Sarajevo.",
            {"Carla Mendez", "Peter Holm", "Eva Lind"},
        ),
        (
            "Minister Carla Mendez and Foreign Ministers Peter Holm of Norway, Eva Lind of Chad, "
            "and Yaw Mensah of Ghana met in Oslo on May 2.",
            {"Carla Mendez", "Peter Holm", "Eva Lind", "Yaw Mensah"},
        ),
        (
            "Minister Carla Mendez and her counterparts Peter Holm of Norway, Eva Lind of Chad, "
            "and Yaw Mensah of Ghana met in Oslo.",
            {"Carla Mendez", "Peter Holm", "Eva Lind", "Yaw Mensah"},
        ),
        (
            "The meeting in Doha on May 2 was attended by Minister Carla Mendez, Foreign "
            "Minister Peter Holm, and Foreign Minister Eva Lind.",
            {"Carla Mendez", "Peter Holm", "Eva Lind"},
        ),
        (
            "The Prime Minister of Chad, Eva Lind, the Prime Minister of Norway, Peter Holm, and "
            "the President of Chile, Carla Mendez, met in Oslo.",
            {"Eva Lind", "Peter Holm", "Carla Mendez"},
        ),
        (
            "Minister Carla Mendez met the High Representative of the European Union in Oslo.",
            {"Carla Mendez", "European Union"},
        ),
        (
            "The Foreign Ministers of Norway (Peter Holm), Chad (Eva Lind) and Ghana (Yaw "
            "Mensah) met in Oslo on Thursday.",
            {"Peter Holm", "Eva Lind", "Yaw Mensah"},
        ),
        (
            "The Ministers of Foreign Affairs of Chile, H.E. Ms. Carla Mendez, the Czech "
            "Republic, H.E. Mr. Jan Novák, and Chad, H.E. Ms. Eva Lind, met in Oslo.",
            {"Carla Mendez", "Jan Novák", "Eva Lind"},
        ),
        (
            "The Presidents of Ghana, Yaw Mensah, of Chad, Eva Lind, and of Chile, Carla "
            "Mendez, met in Accra.",
            {"Yaw Mensah", "Eva Lind", "Carla Mendez"},
        ),
        (
            "The Foreign Ministers of the E3, Eva Lind of the United Kingdom, Luc Martin of "
            "France and Jonas Weber of Germany, met in Paris.",
            {"Eva Lind", "Luc Martin", "Jonas Weber"},
        ),
        (
            "The Minister of Foreign Affairs and Worship of Chile, Carla Mendez, the Minister "
            "of Foreign Affairs, Foreign Trade and Tourism of Chad, Eva Lind, and the Minister "
            "of Foreign Affairs and Human Mobility of Ghana, Yaw Mensah, met in Oslo.",
            {"Carla Mendez", "Eva Lind", "Yaw Mensah"},
        ),
        (
            "The Foreign Ministers of Norway, Chad and Chile met in Oslo, Peter Holm said.",
            {"Norway", "Chad", "Chile"},
        ),
    ],
)
def test_all_of_a_list_take_part(text: str, cast: set[str]) -> None:
    assert casts("en", text) == [cast]


def test_one_met_separately_parts_no_others() -> None:
    text = (
        "Minister Carla Mendez met with Foreign Minister Peter Holm, Deputy Minister Eva Lind "
        "and Ambassador Yaw Mensah, and separately with Defence Minister Luis Ortega."
    )

    assert casts("en", text) == [
        {"Carla Mendez", "Peter Holm", "Eva Lind", "Yaw Mensah"},
        {"Carla Mendez", "Luis Ortega"},
    ]


@pytest.mark.parametrize(
    ("title", "text", "cast"),
    [
        (
            "Joint Statement on Wool",
            "The Foreign Ministers of Chad, Chile and Ghana, and the High Representative of "
            "the European Union issued the following joint statement today.",
            {"Chad", "Chile", "Ghana", "European Union"},
        ),
        (
            "Joint Statement of the Leaders of Chad, Chile, and Ghana",
            "Our first meeting is about wool.",
            {"Chad", "Chile", "Ghana"},
        ),
        (
            "Joint Statement by the President of Chad Eva Lind, Prime Minister of Norway Peter "
            "Holm, and President of Chile Carla Mendez on Wool",
            "Wool matters to all of us.",
            {"Eva Lind", "Peter Holm", "Carla Mendez"},
        ),
    ],
)
def test_a_statement_of_many_has_many_signatories(
    title: str, text: str, cast: set[str]
) -> None:
    assert casts("en", text, title) == [cast]


def test_all_of_a_meeting_who_then_met_another_met_twice() -> None:
    text = (
        "Ministers Anders Holm of Norway, Carla Mendez of Chile and Luis Rojas of Peru met "
        "in Lima on Monday. The ministers were later received by President Rita Lopez."
    )
    met, received = facts("en", text)
    assert met.who == {"Anders Holm", "Carla Mendez", "Luis Rojas"}
    assert received.roles["host"] == ("Rita Lopez",)
    assert received.roles["guest"] == ("Anders Holm", "Carla Mendez", "Luis Rojas")
