"""Reports that somebody denies, and denials that end before the news."""

from __future__ import annotations

import pytest

from reading import facts


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "en",
            "The spokesman denied a report in a Riga newspaper that Prime Minister Eva Lind "
            "had met President Carla Mendez in Vienna.",
        ),
        (
            "en",
            "The ministry dismissed as baseless local reports that Prime Minister Eva Lind "
            "had met President Carla Mendez in Vienna.",
        ),
        (
            "en",
            "There was no truth in claims that Prime Minister Eva Lind had met President "
            "Carla Mendez in Vienna.",
        ),
        (
            "vi",
            "Người phát ngôn phủ nhận một bài báo nói Thủ tướng Eva Lind đã gặp Tổng thống "
            "Carla Mendez tại Vienna.",
        ),
    ],
)
def test_what_is_reported_and_denied_did_not_happen(lang: str, text: str) -> None:
    assert [f.status for f in facts(lang, text)] == ["Negated"]


@pytest.mark.parametrize(
    "text",
    [
        "Prime Minister Eva Lind rejected claims of meddling and met President Carla "
        "Mendez in Vienna.",
        "Prime Minister Eva Lind dismissed reports of a rift as she met President Carla "
        "Mendez in Vienna.",
    ],
)
def test_a_denial_ends_with_what_it_denies(text: str) -> None:
    assert [f.status for f in facts("en", text)] == ["Occurred"]
