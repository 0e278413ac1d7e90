"""English past tenses that no «would» before them governs, and bodies behind «the»."""

from __future__ import annotations

import pytest

from reading import facts, of_type


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        (
            "Minister Yaw Mensah said Chad would send aid and met President Luis Ortega.",
            "Meeting",
            "Occurred",
        ),
        (
            "Minister Yaw Mensah said he would travel to Chad and received Ambassador Hans Keller.",
            "Reception",
            "Occurred",
        ),
        (
            "President Yaw Mensah will visit Oslo and be received by King Harald Olsen.",
            "Reception",
            "Planned",
        ),
        (
            "President Yaw Mensah is expected to visit Oslo and meet King Harald Olsen.",
            "Meeting",
            "Planned",
        ),
        (
            "The programme foresees meetings of President Yaw Mensah "
            "with Prime Minister Ingrid Dahl.",
            "Meeting",
            "Planned",
        ),
    ],
)
def test_a_past_tense_is_no_plan(text: str, kind: str, status: str) -> None:
    assert [fact.status for fact in of_type("en", text, kind)] == [status]


def test_a_body_does_not_begin_before_its_article() -> None:
    text = "Afterwards the Russian Foreign Ministry summoned Ambassador Hans Keller."

    (told,) = facts("en", text)

    assert told.roles["actor"] == ("Russian Foreign Ministry",)


def test_credentials_make_a_person_of_a_name() -> None:
    text = "King Henrik has accepted the letters of credence of Papa Owusu, who lives in Oslo."

    (told,) = facts("en", text)

    assert told.roles == {"host": ("Henrik",), "guest": ("Papa Owusu",)}
