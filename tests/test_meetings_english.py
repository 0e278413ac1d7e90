"""English meetings whose words lie across what is named: teams, towns, trips, thanks."""

from __future__ import annotations

import pytest

from reading import deeds, facts


@pytest.mark.parametrize("lead", ["under", "led by", "composed of"])
def test_each_of_two_teams_has_a_head_of_its_own(lead: str) -> None:
    text = (
        f"A delegation {lead} Kenyan Minister Fatou Diallo and a Norwegian team "
        "led by Anders Holm started talks on Thursday."
    )

    assert deeds("en", text) == [("Talks", "Occurred", ("Anders Holm", "Fatou Diallo"))]


@pytest.mark.parametrize("name", ["Florence Achieng", "Victoria Akello"])
def test_a_first_name_that_is_a_town_too_is_no_town_behind_a_country(name: str) -> None:
    text = f"Uganda's {name} met Norwegian Foreign Minister Anders Holm in Oslo."

    assert deeds("en", text) == [
        ("Meeting", "Occurred", tuple(sorted((name, "Anders Holm"))))
    ]


def test_a_town_that_a_country_owns_is_no_person() -> None:
    text = "Foreign Minister Anders Holm met Uganda's Kampala traders in Victoria."

    assert deeds("en", text) == []


def test_who_leaves_without_meeting_another_has_not_met_him() -> None:
    text = "Minister Fatou Diallo left the hotel without meeting Minister Anders Holm."

    assert deeds("en", text) == [
        ("Meeting", "Negated", ("Anders Holm", "Fatou Diallo"))
    ]


def test_who_thanks_for_being_invited_was_invited() -> None:
    text = (
        "President Fatou Diallo thanked Minister Anders Holm for inviting her to Oslo."
    )

    assert ("Invitation", "Occurred", ("Anders Holm", "Fatou Diallo")) in deeds(
        "en", text
    )


def test_a_trip_in_a_participle_is_the_subject_s() -> None:
    text = "Winding up his state visit to Peru, President Anders Holm flew home."

    assert ("StateVisit", "Occurred", ("Anders Holm", "Peru")) in deeds("en", text)


def test_who_presents_himself_gives_nothing() -> None:
    text = (
        "Ambassador Anders Holm presented himself on Sunday to Minister Fatou Diallo."
    )

    assert "Gift" not in {fact.type for fact in facts("en", text)}


@pytest.mark.parametrize(
    "text",
    [
        "With the Foreign Minister of Chile, Ms. Carla Mendez, Foreign Minister Anders "
        "Holm exchanged views on fisheries.",
        "With Chilean President Carla Mendez, Prime Minister Anders Holm discussed ports.",
        "Prime Minister Anders Holm spent an hour with Chilean President Carla Mendez.",
        "On Sunday it was the turn of Chilean President Carla Mendez to meet Prime "
        "Minister Anders Holm.",
        "Around the table were Prime Minister Anders Holm and President Carla Mendez.",
        "The talks, which Prime Minister Anders Holm and President Carla Mendez held in "
        "Lima, lasted two hours.",
    ],
)
def test_a_meeting_is_told_in_many_ways(text: str) -> None:
    (meeting,) = facts("en", text)
    assert meeting.roles == {"participant": ("Anders Holm", "Carla Mendez")}


def test_with_whom_somebody_then_talked_was_met() -> None:
    text = (
        "Norwegian Minister Anders Holm attended the Bergen Forum with Chilean Minister "
        "Carla Mendez, with whom he discussed fisheries."
    )
    meetings = [fact for fact in facts("en", text) if fact.type == "Meeting"]
    assert [m.who for m in meetings] == [{"Anders Holm", "Carla Mendez"}]
