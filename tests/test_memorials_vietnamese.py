"""Houses and memorials in Vietnamese are named to their last word."""

from __future__ import annotations

import pytest

from diplograph.extract import extract
from diplograph.model import Article

PLACES = (
    "Nghĩa trang Liệt sĩ quốc gia Đường 9",
    "Nghĩa trang liệt sĩ tỉnh",
    "Đài liệt sĩ Bắc Sơn",
    "Đài tưởng niệm liên minh chiến đấu Lào - Việt Nam",
    "Đài kỷ niệm chiến thắng",
    "Cung điện Tổng thống Miraflores",
    "trụ sở UBND tỉnh",
    "chốt biên giới Guliston",
)


@pytest.mark.parametrize("place", PLACES)
def test_a_memorial_is_named_with_what_it_is_of(place: str) -> None:
    text = f"Ngày 3/5, Thủ tướng Lê Minh Hạnh đặt vòng hoa tại {place}."
    found = extract(Article(id="a", lang="vi", text=text))
    (event,) = found.events
    names = {entity.id: entity.name for entity in found.entities}
    assert event.place is not None
    assert names[event.place] == place


def test_a_town_is_known_without_the_word_for_town_too() -> None:
    text = "Ngày 3/5, Thủ tướng Lê Minh Hạnh tiếp Đại sứ Ana Rojas tại thị trấn Kanye."
    found = extract(Article(id="a", lang="vi", text=text))
    (town,) = (e for e in found.entities if e.type == "Place")
    assert (town.name, town.aliases) == ("thị trấn Kanye", ("Kanye",))
