"""Leaders and ministers of a union whom nobody names: the union stands for them."""

from __future__ import annotations

import pytest

from reading import facts


@pytest.mark.parametrize(
    ("lang", "text", "union"),
    [
        ("en", "G7 foreign ministers met in Hiroshima on Friday.", "G7"),
        ("en", "The leaders of the G7 met in Hiroshima on Friday.", "G7"),
        ("en", "The foreign ministers of the G7 countries met in Hiroshima.", "G7"),
        ("en", "Leaders of ASEAN member states met in Hanoi on Friday.", "ASEAN"),
        ("en", "ASEAN defence ministers met in Hanoi on Friday.", "ASEAN"),
        ("vi", "Ngày 5/3, các ngoại trưởng G7 nhóm họp tại Hiroshima.", "G7"),
        ("vi", "Ngày 5/3, lãnh đạo các nước G7 gặp nhau tại Hiroshima.", "G7"),
    ],
)
def test_the_union_meets(lang: str, text: str, union: str) -> None:
    (fact,) = facts(lang, text, published="2024-03-06")
    assert fact.roles == {"participant": (union,)}


@pytest.mark.parametrize(
    ("lang", "text", "union"),
    [
        ("en", "Secretary Ruth Calloway met with E3 foreign ministers in Paris.", "E3"),
        ("en", "Secretary Ruth Calloway met with G7 leaders in Paris.", "G7"),
        ("vi", "Các Ngoại trưởng ASEAN gặp Ngoại trưởng Mỹ Ruth Calloway.", "ASEAN"),
    ],
)
def test_somebody_meets_the_union(lang: str, text: str, union: str) -> None:
    (fact,) = facts(lang, text)
    assert fact.roles == {"participant": tuple(sorted([union, "Ruth Calloway"]))}


def test_the_leaders_of_a_union_issue_a_statement() -> None:
    (fact,) = facts("en", "G7 leaders issued a joint statement on Friday.")
    assert fact.roles["signatory"] == ("G7",)


def test_a_union_that_meets_needs_is_no_meeting() -> None:
    assert facts("en", "G20 nations invest more to meet the challenges of today.") == []
