"""What lies ahead though no word of its own clause says so: arrivals and programmes."""

from __future__ import annotations

import pytest

from reading import facts


def _told(text: str) -> dict[str, str]:
    return {fact.type: fact.status for fact in facts("vi", text)}


@pytest.mark.parametrize(
    "text",
    [
        "Tối 30/8, Thủ tướng Lê An đến Helsinki dự Hội nghị cấp cao Bắc Cực.",
        "Thủ tướng Lê An vừa đến sân bay Vantaa, bắt đầu thăm Phần Lan"
        " và dự Hội nghị cấp cao Bắc Cực.",
        "Thủ tướng Lê An rời Hà Nội đi Helsinki (Phần Lan)"
        " dự Hội nghị cấp cao Bắc Cực.",
        "Sáng nay, Thủ tướng Lê An lên đường sang Phần Lan để dự"
        " Hội nghị cấp cao Bắc Cực.",
    ],
)
def test_what_one_comes_for_is_ahead_of_him(text: str) -> None:
    assert _told(text) == {"Visit": "Occurred", "Attendance": "Planned"}


@pytest.mark.parametrize(
    "text",
    [
        "Thủ tướng Lê An đã đến Helsinki dự Hội nghị cấp cao Bắc Cực.",
        "Thủ tướng Lê An thăm Phần Lan và dự Hội nghị cấp cao Bắc Cực.",
        "Thủ tướng Lê An đang có mặt tại Phần Lan dự Hội nghị cấp cao Bắc Cực.",
    ],
)
def test_who_is_there_takes_part(text: str) -> None:
    assert _told(text) == {"Visit": "Occurred", "Attendance": "Occurred"}


def test_a_report_from_the_meeting_overrules_that_it_was_ahead() -> None:
    text = (
        "Thủ tướng Lê An đến Helsinki dự Hội nghị cấp cao Bắc Cực."
        " Thủ tướng Lê An đã phát biểu tại Hội nghị cấp cao Bắc Cực."
    )
    assert _told(text)["Attendance"] == "Occurred"


@pytest.mark.parametrize("word", ["sau đó", "cũng", "còn"])
def test_the_next_thing_of_a_programme_is_planned_too(word: str) -> None:
    text = f"Thủ tướng Lê An sẽ thăm Phần Lan. Thủ tướng {word} thăm Na Uy."
    assert [f.status for f in facts("vi", text)] == ["Planned", "Planned"]


@pytest.mark.parametrize(
    "second",
    [
        "Thủ tướng thăm Na Uy.",
        "Thủ tướng sau đó đã thăm Na Uy.",
        "Đại sứ Anders Holm cũng thăm Na Uy.",
    ],
)
def test_a_programme_ends_where_no_word_goes_on_with_it(second: str) -> None:
    text = f"Thủ tướng Lê An sẽ thăm Phần Lan. {second}"
    assert [f.status for f in facts("vi", text)] == ["Planned", "Occurred"]


def test_a_capital_stands_for_its_country_that_a_title_names() -> None:
    text = "Thủ tướng Lê An đã đến Helsinki. Ông gặp Tổng thống Phần Lan Aino Koski."
    visit = next(f for f in facts("vi", text) if f.type == "Visit")
    assert visit.roles["destination"] == ("Phần Lan",)


@pytest.mark.parametrize(
    "way",
    [
        "rời Phần Lan về nước, kết thúc chuyến công tác dự",
        "rời Phần Lan về nước sau khi tham dự",
    ],
)
def test_what_ended_before_one_leaves_is_not_ahead(way: str) -> None:
    text = f"Thủ tướng Lê An đã {way} Hội nghị cấp cao Bắc Cực."
    assert _told(text) == {"Attendance": "Occurred"}


@pytest.mark.parametrize(
    "more",
    [
        "Đây là lần đầu tiên Tổng thống Carla Mendez đến Lào.",
        "Chuyến thăm của Tổng thống Carla Mendez là chuyến thăm đầu tiên cấp cao"
        " đến Lào sau 20 năm.",
    ],
)
def test_a_visit_told_as_planned_is_still_to_come_where_it_is_spoken_of(
    more: str,
) -> None:
    text = f"Tổng thống Chile Carla Mendez sẽ thăm Lào từ ngày 12/5. {more}"
    assert [(f.type, f.status) for f in facts("vi", text)] == [("Visit", "Planned")]
