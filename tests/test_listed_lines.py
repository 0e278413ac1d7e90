"""Lists of who took part, one a line, and other lists of names."""

import pytest

from reading import facts, met

_HOST = "Deputy Secretary Paul Reed met with regional mayors in Bogotá.\n\n"
_DASHES = (
    "- Mr. John Otieno, Founder of the Mombasa Forum (Kenya)\n\n"
    "- Ms. Grace Wanjiru, Mayor of the city of Kisumu, Kenya\n\n"
    "- Peter Njoroge, President of the Kenya Council of Women"
)
_LINES = (
    "The Honorable John Otieno, Mayor of Mombasa\n"
    "The Honorable Grace Wanjiru, Mayor of Kisumu\n"
    "The Honorable Peter Njoroge, Mayor of Nakuru"
)
_ALL = {"Grace Wanjiru", "John Otieno", "Paul Reed", "Peter Njoroge"}


@pytest.mark.parametrize("items", [_DASHES, _LINES], ids=["dashes", "lines"])
@pytest.mark.parametrize(
    "header",
    [
        "Roundtable Participants:",
        "Roundtable Participants",
        "Roundtable Speakers:",
        "List of participants",
        "The following mayors joined:",
    ],
)
def test_the_lines_under_a_header_tell_whom_somebody_met(
    header: str, items: str
) -> None:
    [who] = met("en", f"{_HOST}They spoke of trade.\n\n{header}\n\n{items}")
    assert set(who) == _ALL


def test_a_list_of_topics_tells_of_nobody() -> None:
    text = f"{_HOST}Meeting agenda:\n\n- Trade with Kenya\n\n- Roads in Uganda"
    assert met("en", text) == []


def test_prose_under_a_header_is_no_list() -> None:
    text = (
        f"{_HOST}Participants\n\nPresident Kwame Asante arrived late on Tuesday and left "
        "early, as his office said in the evening of that day.\n\n"
        "Minister Ama Boateng slept at home in the city and said in the morning that "
        "she had not been asked."
    )
    assert met("en", text) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Laura Bennett, Tarsem Oduya and Helen Marsh met in Jakarta on Thursday.",
        "Laura Bennett, Helen Marsh and Tarsem Oduya met in Jakarta on Thursday.",
    ],
)
def test_a_name_that_nothing_explains_is_read_from_its_neighbours(
    sentence: str,
) -> None:
    [who] = met("en", sentence)
    assert set(who) == {"Laura Bennett", "Tarsem Oduya", "Helen Marsh"}


@pytest.mark.parametrize("name", ["Park", "Hall", "Lake"])
def test_a_minister_may_be_called_like_a_place(name: str) -> None:
    [who] = met("en", f"Foreign Minister Anders Holm met Foreign Minister {name}.")
    assert set(who) == {"Anders Holm", name}


@pytest.mark.parametrize("noun", ["meeting", "quadrilateral meeting", "summit"])
def test_a_meeting_of_people_by_name_is_no_conference(noun: str) -> None:
    text = (
        f"A {noun} of Foreign Minister Anders Holm, Foreign Minister Ilze Ozola and "
        "Foreign Minister Priya Raman was held in Tokyo."
    )
    [fact] = facts("en", text)
    assert fact.type == "Meeting"
    assert fact.who == {"Anders Holm", "Ilze Ozola", "Priya Raman"}


def test_its_day_is_no_part_of_a_meetings_name() -> None:
    text = (
        "Today's meeting brought together Foreign Minister Anders Holm, Foreign "
        "Minister Ilze Ozola and Foreign Minister Priya Raman."
    )
    [fact] = facts("en", text, published="2024-06-14")
    assert fact.type == "Meeting"


@pytest.mark.parametrize(
    "joined",
    [
        "President Kwame Asante of Ghana, joined by President Carla Mendez of Chile, "
        "met with King Henrik of Norway.",
        "President Kwame Asante of Ghana met with King Henrik of Norway. They were "
        "joined by President Carla Mendez of Chile.",
    ],
)
def test_who_joins_from_a_third_country_is_nobodys_company(joined: str) -> None:
    [fact] = facts("en", joined)
    assert fact.roles == {"participant": ("Carla Mendez", "Henrik", "Kwame Asante")}


def test_who_joins_from_his_own_country_comes_along() -> None:
    text = (
        "President Kwame Asante of Ghana met with King Henrik of Norway. They were "
        "joined by Foreign Minister Yaw Mensah of Ghana."
    )
    [fact] = facts("en", text)
    assert fact.roles["member"] == ("Yaw Mensah",)


def test_a_joint_statement_told_as_a_noun_is_of_those_behind_by() -> None:
    text = (
        "The following is the text of a joint statement by President Kwame Asante of "
        "Ghana and President Carla Mendez of Chile."
    )
    [fact] = facts("en", text, published="2024-06-14")
    assert fact.type == "JointStatement"
    assert fact.roles["signatory"] == ("Carla Mendez", "Kwame Asante")


@pytest.mark.parametrize(
    "opening",
    [
        "The third Trilateral Meeting of the Ministers of Foreign Affairs of",
        "Trilateral Meeting of the Foreign Ministers of",
        "A trilateral meeting of the foreign ministers of",
    ],
)
def test_the_ministers_of_several_countries_meet_and_no_body_does(opening: str) -> None:
    text = f"{opening} Ghana, Chile and Norway was held in Oslo."
    [fact] = facts("en", text)
    assert fact.type == "Meeting"
    assert fact.who == {"Ghana", "Chile", "Norway"}


def test_those_around_the_table_met() -> None:
    text = (
        "Envoy Paul Reed presided. Around the table were Foreign Minister Kwame Asante "
        "of Ghana and Deputy Minister Priya Raman of India."
    )
    [who] = met("en", text)
    assert set(who) == {"Kwame Asante", "Priya Raman"}
