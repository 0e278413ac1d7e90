"""When an article without a date of publication was written, and what it calls today."""

from __future__ import annotations

import pytest

from diplograph.extract import extract
from diplograph.model import Article
from reading import when_told

_PLAIN = "Quan hệ hai nước phát triển tốt đẹp trong năm 2024. "


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


_MET = (
    "Thủ tướng Chile Omar Vidal ngày 19/4 gặp Tổng thống Peru Carla Mendez tại Lima. "
)


@pytest.mark.parametrize(
    ("rest", "day"),
    [
        ("Hai nước hợp tác tốt trong năm 2023.", "2023-04-19"),
        ("Peru là chủ nhà APEC 2023.", "2023-04-19"),
        ("Ông Vidal nhậm chức hồi năm 2012.", None),
        (
            "Ông Vidal thắng cử vào năm 2016. Hai nước lập uỷ ban chung tháng 6/2010.",
            None,
        ),
        ("Chiến tranh nổ ra ngày 25/6/1950.", None),
    ],
)
def test_a_year_that_is_only_looked_back_on_is_not_that_of_the_article(
    rest: str, day: str | None
) -> None:
    assert _days(_MET + rest, "Encounter") == [day]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        (
            "Tổng thống Chile Carla Mendez thăm Lào hồi tháng 6 năm ngoái.",
            "2023-06-01",
        ),
        ("Tổng thống Chile Carla Mendez thăm Lào hôm 12 tháng 5.", "2024-05-12"),
        (
            "Ngày 3/5, Tổng thống Chile Carla Mendez đến Lào. Cùng ngày 4/5, Tổng thống Peru Omar Vidal thăm Lào.",
            "2024-05-04",
        ),
    ],
)
def test_the_words_beside_a_date_tell_its_year(text: str, first: str) -> None:
    assert first in [days[1] for days in when_told("vi", text, "Visit", "2024-05-16")]


@pytest.mark.parametrize(
    ("ends", "dates"),
    [
        ("(24/6/1967 - 24/6/2017)", ("1967-06-24", "1967-06-24")),
        ("(1967-2017)", ("1967-01-01", "1967-12-31")),
        ("trong năm nay", ("1967-01-01", "1967-12-31")),
    ],
)
def test_an_anniversary_gives_both_its_ends(ends: str, dates: tuple[str, str]) -> None:
    text = f"Hai bên tổ chức kỷ niệm 50 năm thiết lập quan hệ ngoại giao Chile - Lào {ends}."
    assert [days[1:] for days in when_told("vi", text, "Relations", "2017-05-16")] == [
        dates
    ]


def test_a_visit_that_is_an_occasion_is_that_of_the_guest() -> None:
    text = (
        "Chiều 5/5, Chủ tịch nước Trần Hữu Lộc hội đàm với Tổng thống Chile Carla Mendez "
        "nhân chuyến thăm tới Việt Nam từ ngày 4 - 6/5."
    )
    assert when_told("vi", text, "Visit", "2024-05-06") == [
        ("Occurred", "2024-05-04", "2024-05-06")
    ]


def test_the_announcement_of_a_visit_is_its_plan() -> None:
    text = (
        "Ngoại trưởng Chile Omar Vidal sẽ đến Viêng Chăn vào 2/6/2024. "
        "Ông Vidal thăm chính thức Lào từ ngày 2/6 đến ngày 4/6."
    )
    found = extract(Article(id="a", lang="vi", text=text))
    assert [(e.status, e.date) for e in found.events if e.family == "Visit"] == [
        ("Planned", ("2024-06-02", "2024-06-04"))
    ]


def test_a_noun_may_tell_the_next_step_of_the_day() -> None:
    text = (
        "Sáng 5/5, Tổng thống Chile Carla Mendez gặp Chủ tịch Quốc hội Lào Omar Vidal. "
        "Hội đàm giữa Tổng thống Carla Mendez và Thủ tướng Lào Bounmy Sisavath diễn ra ngay sau đó."
    )
    assert [days[1] for days in when_told("vi", text, "Encounter", "2024-05-06")] == [
        "2024-05-05"
    ] * 2
