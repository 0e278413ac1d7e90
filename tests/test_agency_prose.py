"""News agency prose: who «he», «the two» and «they» are, and who met whom where and when."""

from __future__ import annotations

import pytest

from diplograph.extract import extract
from diplograph.model import Article
from reading import casts, facts, met


def spans(text: str) -> list[tuple[str, tuple[str, str] | None]]:
    """Type and days of each event."""
    found = extract(Article(id="a", lang="en", text=text, published="2024-06-14"))
    return [(event.type, event.date) for event in found.events]


def test_he_of_an_opening_clause_is_who_acts_after_it() -> None:
    text = (
        "President Carla Mendez met King Henrik. Shortly after his arrival from Apia, where "
        "he had taken part in the Doha Water Forum, Prime Minister Peter Holm was guest of "
        "honour at a state dinner hosted by King Keo."
    )

    told = [(f.type, f.roles) for f in facts("en", text)]

    attended = {"attendee": ("Peter Holm",), "conference": ("Doha Water Forum",)}
    assert ("Attendance", attended) in told
    assert [kind for kind, _ in told].count("Reception") == 0


def test_the_two_who_met_are_the_subject_and_who_is_named_last() -> None:
    text = (
        "Chilean President Carla Mendez arrived in Accra on Monday. She was received by King "
        "Henrik and thanked Prime Minister Yaw Mensah when the two met the same day."
    )

    assert ("Carla Mendez", "Yaw Mensah") in met("en", text)


def test_they_are_all_who_acted_in_the_sentence_before() -> None:
    text = (
        "Norwegian Foreign Minister Peter Holm and his Chilean counterpart, Eva Lind, are in "
        "Honiara this week. They met Prime Minister Yaw Mensah on Tuesday."
    )

    assert met("en", text) == [("Eva Lind", "Peter Holm", "Yaw Mensah")]


def test_two_who_meet_several_people_have_a_meeting_with_each() -> None:
    text = (
        "Norwegian Foreign Minister Peter Holm and Chilean Foreign Minister Eva Lind met "
        "President Yaw Mensah in Accra. They also met Trade Minister Ama Boateng."
    )

    assert met("en", text) == [
        ("Eva Lind", "Peter Holm", "Yaw Mensah"),
        ("Ama Boateng", "Eva Lind", "Peter Holm"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Visiting Chadian President Yaw Mensah on Wednesday held talks with Chilean "
        "President Eva Lind in Arica.",
        "The visiting Chadian foreign minister, Yaw Mensah, met on Tuesday with Chilean "
        "President Eva Lind.",
    ],
)
def test_visiting_only_describes_who_acts(text: str) -> None:
    told = [(f.type, f.roles) for f in facts("en", text)]

    assert met("en", text) == [("Eva Lind", "Yaw Mensah")]
    assert ("Visit", {"visitor": ("Yaw Mensah",), "destination": ("Chile",)}) in told


def test_peers_named_behind_their_countries_go_on_with_the_list() -> None:
    text = (
        "The Norwegian foreign minister, Peter Holm, and his Czech, Polish and Chilean "
        "counterparts, Jan Dvorak, Adam Wojcik and Eva Lind, met in Oslo on Monday."
    )

    assert casts("en", text) == [
        {"Peter Holm", "Jan Dvorak", "Adam Wojcik", "Eva Lind"}
    ]


def test_a_meeting_of_ministers_is_no_conference() -> None:
    text = (
        "A trilateral meeting of the foreign ministers of Egypt, Jordan and Iraq was held in "
        "Amman on Tuesday."
    )

    assert casts("en", text) == [{"Egypt", "Jordan", "Iraq"}]
    assert spans(text) == [("Meeting", ("2024-06-11", "2024-06-11"))]


def test_each_of_two_meetings_has_its_own_day() -> None:
    text = (
        "Norwegian Foreign Minister Peter Holm met with President Yaw Mensah in Accra on "
        "Monday, and with President Eva Lind on Tuesday."
    )

    assert sorted(spans(text), key=str) == [
        ("Meeting", ("2024-06-10", "2024-06-10")),
        ("Meeting", ("2024-06-11", "2024-06-11")),
    ]


def test_a_day_of_speaking_is_not_the_day_of_what_is_told() -> None:
    text = (
        "Chilean President Eva Lind said on Tuesday she would host Prime Minister Peter Holm "
        "of Norway for talks in Arica on June 20."
    )

    assert spans(text) == [("Reception", ("2024-06-20", "2024-06-20"))]


def test_the_last_day_of_a_visit_tells_the_first() -> None:
    text = (
        "Norwegian Prime Minister Peter Holm met Chilean President Eva Lind in Santiago on "
        "Friday, the final day of a three-day visit."
    )

    assert ("Visit", ("2024-06-12", "2024-06-14")) in spans(text)


def test_a_call_is_no_meeting_whatever_was_discussed() -> None:
    text = "In a phone call on Monday, Presidents Eva Lind of Chile and Peter Holm of Norway discussed air defence."

    assert [f.type for f in facts("en", text)] == ["PhoneCall"]


def test_of_two_papers_each_is_signed_by_its_own_minister() -> None:
    text = (
        "The Trade Treaty was signed by Finance Minister Peter Holm and the Investment "
        "Protocol by Labour Minister Eva Lind."
    )

    assert casts("en", text) == [{"Peter Holm"}, {"Eva Lind"}]


def test_a_city_ends_before_for_and_the_name_of_a_summit() -> None:
    text = "Kazakh President Daniyar Omarov was in Samarkand for the Doha Water Forum."

    attended = [f.roles for f in facts("en", text) if f.type == "Attendance"]

    assert attended == [
        {"attendee": ("Daniyar Omarov",), "conference": ("Doha Water Forum",)}
    ]


def test_who_travels_to_a_city_to_attend_is_not_asked_to() -> None:
    text = (
        "Foreign Minister Eva Lind leaves Oslo for Doha to attend the Doha Water Forum."
    )

    assert "Attendance" in [f.type for f in facts("en", text)]


def test_a_short_last_name_is_enough_where_capitals_make_names() -> None:
    text = (
        "Indian Foreign Minister Vikram Rao arrived in Oslo. On Monday, Rao and Norwegian "
        "Prime Minister Peter Holm held talks."
    )

    assert met("en", text) == [("Peter Holm", "Vikram Rao")]


def test_who_tells_the_news_is_not_the_executive_it_is_about() -> None:
    text = (
        "Germany is weighing steps over the arrest of a former oil executive, Foreign "
        "Minister Jonas Weber said on Friday after talks in Bonn with his Slovak "
        "counterpart, Miroslav Novak."
    )

    assert met("en", text) == [("Jonas Weber", "Miroslav Novak")]


def test_who_comes_is_the_guest_and_not_his_host() -> None:
    text = (
        "Chinese Premier Li Wei held talks with Ghanaian President Yaw Mensah, who is in "
        "Beijing for an official visit, at the Great Hall of the People on Friday."
    )

    visits = [f.roles for f in facts("en", text) if f.type.endswith("Visit")]

    assert [roles["visitor"] for roles in visits] == [("Yaw Mensah",)]


def test_a_host_does_not_visit_the_country_of_his_guest() -> None:
    text = (
        "Ghanaian Foreign Minister Yaw Mensah held talks with Chilean Foreign Minister Eva "
        "Lind in Accra on Sunday, the first such visit in 13 years."
    )

    assert "Visit" not in [f.type for f in facts("en", text)]


def test_speaking_at_a_news_conference_or_after_a_meeting_is_nothing_more() -> None:
    text = (
        "Speaking at a joint news conference with Ghanaian Foreign Minister Yaw Mensah, "
        "Turkish Foreign Minister Kemal Aydin said trade had tripled."
    )

    assert facts("en", text) == []


def test_meetings_told_by_place_and_day_are_one_each() -> None:
    text = (
        "Special envoy Peter Holm met Foreign Minister Yaw Mensah in Accra on Monday and "
        "Chilean Foreign Minister Eva Lind in Arica on Wednesday."
    )

    assert met("en", text) == [("Peter Holm", "Yaw Mensah"), ("Eva Lind", "Peter Holm")]
    assert [days for _, days in spans(text)] == [
        ("2024-06-10", "2024-06-10"),
        ("2024-06-12", "2024-06-12"),
    ]


def test_who_acts_after_an_opening_meeting_took_part_in_it() -> None:
    text = (
        "After meeting Kosovo's President Vjosa Krasniqi in Pristina on Monday, EU envoy "
        "Peter Holm travelled to Belgrade."
    )

    assert met("en", text) == [("Peter Holm", "Vjosa Krasniqi")]


def test_the_three_are_those_told_of_before() -> None:
    text = (
        "Chilean President Eva Lind will meet Ghanaian President Yaw Mensah and Norwegian "
        "Prime Minister Peter Holm in Oslo on Saturday. The three last met in Warsaw in "
        "November."
    )

    assert met("en", text) == [("Eva Lind", "Peter Holm", "Yaw Mensah")] * 2


def test_the_capital_of_a_country_stands_for_it() -> None:
    text = (
        "Norwegian Foreign Minister Peter Holm arrived in the Thai capital on Monday."
    )

    assert casts("en", text) == [{"Peter Holm", "Thailand"}]


def test_what_had_been_due_to_happen_did_not() -> None:
    text = (
        "Norwegian Foreign Minister Peter Holm flew home. He had been due to meet Chilean "
        "Foreign Minister Eva Lind on Wednesday."
    )

    assert ("Meeting", "Cancelled") in [(f.type, f.status) for f in facts("en", text)]


def test_the_two_leaders_are_those_who_just_acted_and_on_that_day() -> None:
    text = (
        "Kyrgyz President Azamat Toktosunov and his Uzbek counterpart Jahongir Aripov agreed "
        "on Thursday to build a dam. The two leaders met at the Ala-Archa residence."
    )

    assert met("en", text) == [("Azamat Toktosunov", "Jahongir Aripov")]
    assert spans(text) == [("Meeting", ("2024-06-13", "2024-06-13"))]


def test_lists_go_on_past_a_semicolon_and_with() -> None:
    text = (
        "Envoy Peter Holm met with Ghanaian President Yaw Mensah, Foreign Minister Ama Boateng, "
        "and other cabinet members; with Chilean President Eva Lind and Acting Foreign "
        "Minister Luis Ortega; and with Norwegian Prime Minister Marta Berg."
    )

    assert met("en", text) == [
        ("Ama Boateng", "Peter Holm", "Yaw Mensah"),
        ("Eva Lind", "Luis Ortega", "Peter Holm"),
        ("Marta Berg", "Peter Holm"),
    ]


def test_they_without_anybody_known_met_nobody() -> None:
    text = (
        "Envoy Peter Holm flew to Accra with lawmakers. They met President Yaw Mensah and "
        "Chilean Ambassador Eva Lind."
    )

    assert ("Eva Lind", "Yaw Mensah") not in met("en", text)


def test_a_speaker_of_a_parliament_is_a_person() -> None:
    text = (
        "Envoy Peter Holm met the Speaker of Ghana's parliament, Yaw Mensah, Speaker of the "
        "Mongolian Parliament Zandan, Foreign Minister Battset, and President Eva Lind."
    )

    assert casts("en", text) == [
        {"Peter Holm", "Yaw Mensah", "Zandan", "Battset", "Eva Lind"}
    ]


def test_who_heads_a_body_is_a_person_and_not_the_body() -> None:
    text = "UN refugee chief Peter Holm met NATO chief Jan Berg in Oslo."

    assert casts("en", text) == [{"Peter Holm", "Jan Berg"}]


def test_a_chief_adviser_keeps_his_title() -> None:
    text = "Minister Peter Holm met Asta Skai, Chief Foreign Policy Advisor."

    found = extract(Article(id="a", lang="en", text=text))

    offices = {office for entity in found.entities for office in entity.offices}
    assert "Chief Foreign Policy Advisor" in offices


@pytest.mark.parametrize(
    "text",
    [
        "Ahead of next week's G7 summit in Italy, Prime Minister Peter Holm flew to Rome. Holm "
        "will attend the summit.",
        "On the sidelines of the G7 summit, Prime Minister Peter Holm met King Henrik. Holm "
        "later addressed the forum.",
    ],
)
def test_the_summit_is_the_one_named_before(text: str) -> None:
    attended = [
        f.roles["conference"] for f in facts("en", text) if "conference" in f.roles
    ]

    assert attended == [("G7 summit",)]


def test_each_leg_has_its_day_behind_another_to() -> None:
    text = (
        "Foreign Minister Peter Holm flies to Baku on Monday and to Yerevan on Tuesday."
    )

    assert spans(text) == [
        ("Visit", ("2024-06-17", "2024-06-17")),
        ("Visit", ("2024-06-18", "2024-06-18")),
    ]


def test_colleagues_of_one_government_who_agree_hold_no_meeting() -> None:
    text = (
        "Nepal's finance and energy ministers, Bishnu Rai and Dipak Khad, agreed in Kathmandu "
        "on Monday to cut fees."
    )

    assert facts("en", text) == []


def test_he_is_not_whom_the_sentence_opens_by_meeting() -> None:
    text = (
        "After meeting Kosovo's President Vjosa Krasniqi in Pristina on Monday, EU envoy "
        "Peter Holm travelled to Belgrade, where he met President Marko Jovan."
    )

    assert ("Marko Jovan", "Peter Holm") in met("en", text)


def test_two_ministers_are_no_heads_of_state() -> None:
    text = (
        "King Henrik of Norway and President Eva Lind of Chile held a session of talks. Six "
        "agreements were signed by the two ministers."
    )

    signing = next(f for f in facts("en", text) if f.type == "Signing")
    assert signing.roles["signatory"] == ("Chile", "Norway")


@pytest.mark.parametrize("sender", ["Lao", "U.S."])
def test_a_delegation_of_a_country_joins_the_list(sender: str) -> None:
    text = (
        f"Chilean Foreign Minister Eva Lind and a {sender} delegation led by Minister Peter "
        "Holm met in Arica."
    )

    assert met("en", text) == [("Eva Lind", "Peter Holm")]


def test_countries_hold_rounds_of_talks() -> None:
    text = "Ghana and Togo will hold a new round of border talks in Accra on Friday."

    (talks,) = facts("en", text)

    assert (talks.type, talks.status) == ("Talks", "Planned")
    assert talks.roles["participant"] == ("Ghana", "Togo")


def test_a_year_that_somebody_speaks_of_is_not_the_year_of_speaking() -> None:
    text = (
        "Tuvalu switched sides in 1979, Foreign Minister Peter Holm said during a visit to "
        "Taipei, where he met Vice President Eva Lind."
    )

    assert {days for _, days in spans(text)} == {None}


def test_a_verb_before_an_office_is_no_part_of_it() -> None:
    text = "Albania appointed career diplomat Peter Holm as ambassador to Norway on Monday."

    assert [f.type for f in facts("en", text)] == ["Appointment"]


def test_he_after_two_subjects_is_nobody() -> None:
    text = (
        "Chilean President Carlos Lind and Ghanaian President Yaw Mensah met in Oslo. He will "
        "visit Laos in July."
    )

    assert [f.type for f in facts("en", text)] == ["Meeting"]


def test_a_name_and_a_party_are_no_body() -> None:
    text = (
        "US President Peter Holm arrived. On Sunday, Holm and Party General Secretary "
        "Bounkhong Vilay, who had invited him, held talks."
    )

    assert met("en", text) == [("Bounkhong Vilay", "Peter Holm")]


def test_who_is_met_on_a_tour_is_not_who_travels() -> None:
    text = (
        "Russian Foreign Minister Sergei Volkov met President Yaw Mensah on a tour that has "
        "taken him to Mali."
    )

    visits = [f.roles for f in facts("en", text) if f.type == "Visit"]

    assert visits == [{"visitor": ("Sergei Volkov",), "destination": ("Mali",)}]


def test_an_agreement_told_of_for_the_first_time_is_signed() -> None:
    text = "Guyana and Suriname on Thursday signed an agreement to build a bridge."

    (signing,) = facts("en", text)

    assert signing.roles == {
        "signatory": ("Guyana", "Suriname"),
        "agreement": ("agreement",),
    }


def test_his_host_is_who_is_named_behind_the_words() -> None:
    text = (
        "Malawian President Yaw Banda held a tete-a-tete with his host, President Jean Habi, "
        "at Urugwiro Village."
    )

    assert met("en", text) == [("Jean Habi", "Yaw Banda")]


def test_what_describes_a_list_behind_it_is_not_the_subject() -> None:
    text = (
        "Poland's Radek Wojcik, Germany's Jonas Weber and Norway's Peter Holm, the foreign "
        "ministers of the Weimar Triangle, met in Oslo on Wednesday."
    )

    assert casts("en", text) == [{"Radek Wojcik", "Jonas Weber", "Peter Holm"}]


@pytest.mark.parametrize(
    "text",
    [
        "The G3 foreign ministers - Yaw Mensah (Ghana), Jean Habi (Chad) and Paul Diallo "
        "(Mali) - met in Accra.",
        "Attending the talks in Accra on Monday were Foreign Ministers Yaw Mensah (Ghana), "
        "Jean Habi (Chad) and Paul Diallo (Mali).",
    ],
)
def test_names_with_countries_in_brackets_are_a_list(text: str) -> None:
    assert casts("en", text) == [{"Yaw Mensah", "Jean Habi", "Paul Diallo"}]


def test_a_stranger_met_somebody_but_those_met_not_each_other() -> None:
    text = (
        "Also on Tuesday, Popa met Croatian Foreign Minister Gordan Radic and, later, North "
        "Macedonia's Timcho Mucun."
    )

    assert facts("en", text) == []


def test_two_of_two_countries_sign_a_pact_without_a_name() -> None:
    text = (
        "Togo's Kodjo Agbenu and Ghana's Ama Boateng inked the pact in Lome on Monday."
    )

    (signing,) = facts("en", text)

    assert signing.roles["signatory"] == ("Ama Boateng", "Kodjo Agbenu")


def test_what_two_said_in_a_joint_statement_is_theirs() -> None:
    text = (
        "In a joint statement issued in Accra on Monday, Ghanaian President Yaw Mensah and "
        "Chilean President Eva Lind pledged to patrol together."
    )

    assert spans(text) == [("JointStatement", ("2024-06-10", "2024-06-10"))]
