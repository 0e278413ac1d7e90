"""Disputes told in Vietnamese: who is asked in or sent away, and capitals that act."""

from __future__ import annotations

import pytest

from reading import facts


@pytest.mark.parametrize(
    ("text", "kind", "roles"),
    [
        (
            "Bộ Ngoại giao Chile cho mời Đại sứ Na Uy Lars Dahl lên giải trình.",
            "Summons",
            {"actor": ("Bộ Ngoại giao Chile",), "target": ("Lars Dahl",)},
        ),
        (
            "Đại sứ Na Uy Lars Dahl bị Manila gọi lên hôm qua.",
            "Summons",
            {"actor": ("Philippines",), "target": ("Lars Dahl",)},
        ),
        (
            "Chile yêu cầu Đại sứ Na Uy Lars Dahl rời khỏi lãnh thổ.",
            "Expulsion",
            {"actor": ("Chile",), "target": ("Lars Dahl",)},
        ),
    ],
)
def test_what_is_done_to_an_envoy_is_no_wish(
    text: str, kind: str, roles: dict[str, tuple[str, ...]]
) -> None:
    (fact,) = facts("vi", text)

    assert (fact.type, fact.status, fact.roles) == (kind, "Occurred", roles)


def test_aid_that_need_not_be_paid_back_is_given() -> None:
    (fact,) = facts("vi", "Na Uy cấp khoản hỗ trợ không hoàn lại 3 triệu USD giúp Lào.")

    assert (fact.type, fact.status) == ("Aid", "Occurred")
