"""Persons without a state office, and heads of parts of a state."""

from __future__ import annotations

import pytest

from reading import met, people


@pytest.mark.parametrize(
    "layman",
    [
        "businesswoman Carla Mendez",
        "Chilean journalist Carla Mendez",
        "Nobel laureate Carla Mendez",
        "actress and activist Carla Mendez",
    ],
)
def test_an_occupation_introduces_a_person(layman: str) -> None:
    text = f"Prime Minister Anders Holm met with {layman} on Tuesday."

    assert met("en", text) == [("Anders Holm", "Carla Mendez")]


@pytest.mark.parametrize(
    "layman",
    [
        "nhà báo Carla Mendez",
        "doanh nhân người Chile Carla Mendez",
        "doanh nhân Chile Carla Mendez",
        "tỷ phú Carla Mendez",
    ],
)
def test_an_occupation_introduces_a_person_in_vietnamese(layman: str) -> None:
    text = f"Thủ tướng Na Uy Anders Holm đã gặp {layman} tại Oslo."

    assert met("vi", text) == [("Anders Holm", "Carla Mendez")]


def test_a_country_in_a_vietnamese_name_is_part_of_it() -> None:
    text = "Thủ tướng Na Uy Anders Holm đã gặp ca sĩ Mỹ Linh tại Oslo."

    assert met("vi", text) == [("Anders Holm", "Mỹ Linh")]


@pytest.mark.parametrize(
    ("head", "country"),
    [
        ("California Governor Carla Mendez", "US"),
        ("London Mayor Carla Mendez", "GB"),
        ("Northern Ireland First Minister Carla Mendez", "GB"),
    ],
)
def test_a_part_of_a_state_tells_its_country(head: str, country: str) -> None:
    text = f"Prime Minister Anders Holm met {head} on Tuesday."

    assert met("en", text) == [("Anders Holm", "Carla Mendez")]
    assert people("en", text)[1].country == country


def test_a_part_of_a_state_is_no_part_of_the_name() -> None:
    text = (
        "Thủ tướng Na Uy Anders Holm gặp Thủ hiến Scotland Carla Mendez tại Edinburgh."
    )

    assert met("vi", text) == [("Anders Holm", "Carla Mendez")]


def test_a_chief_of_all_armed_forces_has_two_offices() -> None:
    text = (
        "Đại tướng Lê Văn Hùng tiếp Tổng Tham mưu trưởng các lực lượng vũ trang, "
        "Thứ trưởng thứ nhất Bộ Quốc phòng Chile, Thiếu tướng Pedro Rojas."
    )

    assert met("vi", text) == [("Lê Văn Hùng", "Pedro Rojas")]


@pytest.mark.parametrize("surname", ["King", "Dean", "Bishop", "Judge"])
def test_a_surname_may_be_a_title(surname: str) -> None:
    text = f"Prime Minister Anders Holm met Ambassador Carla {surname} in Oslo."

    assert met("en", text) == [("Anders Holm", f"Carla {surname}")]
