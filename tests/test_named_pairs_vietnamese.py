"""Two who are named after one office, and places spelled in syllables."""

from __future__ import annotations

import pytest

from reading import of_type

PAIRS = (
    "Bộ trưởng Ngoại giao hai nước Lê Minh Hạnh và Ana Rojas",
    "Bộ trưởng Quốc phòng hai nước là Đại tướng Lê Minh Hạnh và bà Ana Rojas",
    "Hai Thứ trưởng Ngoại giao là Lê Minh Hạnh và Ana Rojas",
    "Tổng Thư ký Quốc hội hai nước Lê Minh Hạnh và Ana Rojas",
)


@pytest.mark.parametrize("pair", PAIRS)
def test_two_who_are_named_after_their_office_act(pair: str) -> None:
    (signing,) = of_type("vi", f"{pair} đã ký Bản ghi nhớ về nghề cá.", "Signing")
    assert signing.roles["signatory"] == ("Ana Rojas", "Lê Minh Hạnh")


@pytest.mark.parametrize("town", ["thành phố Xan-ta Mác-ta", "tỉnh Xa-van-na-khẹt"])
def test_a_name_spelled_in_syllables_is_read_to_its_end(town: str) -> None:
    (visit,) = of_type("vi", f"Thủ tướng Lê Minh Hạnh thăm {town}.", "Visit")
    assert visit.roles["destination"] == (town,)


@pytest.mark.parametrize("land", ["CH Bê-la-rút", "Cộng hòa Ả-rập Ai Cập"])
def test_a_republic_goes_by_its_spelled_name_too(land: str) -> None:
    text = f"Phó Thủ tướng Lê Minh Hạnh thăm chính thức {land} từ ngày 15/3/2018."
    (visit,) = of_type("vi", text, "OfficialVisit")
    assert visit.roles["destination"] == (land,)
