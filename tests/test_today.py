"""When an article without a date of publication was written, and what it calls today."""

from __future__ import annotations

import pytest

from diplograph.extract import extract
from diplograph.model import Article

_PLAIN = "Quan hệ hai nước năm 2024 phát triển tốt đẹp. "


def _days(text: str, family: str, lang: str = "vi") -> list[str | None]:
    found = extract(Article(id="a", lang=lang, text=text))
    return [e.date[0] if e.date else None for e in found.events if e.family == family]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "Hôm nay (22-1), Thủ tướng Chile Omar Vidal hội đàm với Tổng thống Peru Carla Mendez. ",
            "2024-01-22",
        ),
        (
            "Thủ tướng Chile Omar Vidal chiều nay hội đàm với Tổng thống Peru Carla Mendez. "
            "Thủ tướng Chile Omar Vidal hội đàm với Tổng thống Peru Carla Mendez ngày 16/3. ",
            "2024-03-16",
        ),
        (
            "Thủ tướng Chile Omar Vidal sáng nay đến Lima. Ông thăm chính thức Peru từ ngày 2/4 "
            "đến 4/4. Chiều nay, ông Vidal hội đàm với Tổng thống Peru Carla Mendez. ",
            "2024-04-02",
        ),
        (
            "Thủ tướng Chile Omar Vidal chiều nay hội đàm với Tổng thống Peru Carla Mendez. ",
            None,
        ),
    ],
)
def test_today_is_the_day_that_another_report_of_the_event_gives(
    text: str, day: str | None
) -> None:
    assert _days(text + _PLAIN, "Encounter") == [day]


def test_reports_at_odds_leave_today_unknown() -> None:
    text = (
        "Hôm nay (22-1), Thủ tướng Chile Omar Vidal hội đàm với Tổng thống Peru Carla Mendez. "
        "Hôm nay (23-1), Thủ tướng Chile Omar Vidal rời Lima. "
        "Tối nay, ông Vidal gặp Ngoại trưởng Peru Lucia Rojas. "
    )
    assert _days(text + _PLAIN, "Encounter")[-1] is None


@pytest.mark.parametrize(
    ("lang", "head", "told", "day"),
    [
        (
            "vi",
            "Thứ Sáu, 25/7/2025 10:22 (GMT+7)",
            "Hôm qua, Thủ tướng Chile Omar Vidal gặp Tổng thống Peru Carla Mendez tại Lima.",
            "2025-07-24",
        ),
        (
            "vi",
            "Cập nhật lúc 10:22, ngày 25/7/2025",
            "Hôm qua, Thủ tướng Chile Omar Vidal gặp Tổng thống Peru Carla Mendez tại Lima.",
            "2025-07-24",
        ),
        (
            "vi",
            "Nghị quyết ngày 25/7/2025 của quốc hội",
            "Hôm qua, Thủ tướng Chile Omar Vidal gặp Tổng thống Peru Carla Mendez tại Lima.",
            None,
        ),
        (
            "en",
            "Updated: July 25, 2025 at 10:22 am",
            "Prime Minister Omar Vidal of Chile met with President Carla Mendez of Peru yesterday.",
            "2025-07-24",
        ),
        (
            "en",
            "The hearing of July 25, 2025",
            "Prime Minister Omar Vidal of Chile met with President Carla Mendez of Peru yesterday.",
            None,
        ),
    ],
)
def test_a_line_with_nothing_but_a_date_tells_the_day_of_the_page(
    lang: str, head: str, told: str, day: str | None
) -> None:
    assert _days(f"{head}\n\n{told}\n", "Encounter", lang) == [day]


def test_an_article_that_looks_back_on_august_is_not_of_april_of_that_year() -> None:
    told = "Thủ tướng Chile Omar Vidal ngày 19/4 gặp Tổng thống Peru Carla Mendez tại Lima. "
    back = "Trong chuyến thăm Peru hồi tháng 8/2023 của Tổng thống Chile Pablo Soto, hai nước đã lập uỷ ban chung. "
    assert _days(told + back, "Encounter") == ["2024-04-19"]
    ahead = (
        "Tổng thống Chile Pablo Soto dự kiến thăm chính thức Peru vào tháng 8/2023. "
    )
    assert _days(told + ahead, "Encounter") == ["2023-04-19"]
