"""Lists of parties, goals, leaders and meetings, and days that look like months."""

from __future__ import annotations

import pytest

from diplograph.extract import extract
from diplograph.model import Article
from reading import facts, met

LEADERS = "Chủ tịch nước Lê An, Chủ tịch Quốc hội Trần Thị Bình và Thủ tướng Phạm Cường"


def test_a_union_in_a_list_of_goals_does_not_end_it() -> None:
    text = (
        "Phó Thủ tướng Lê An sẽ thăm làm việc tại Ghana, Peru, Liên minh châu Âu (EU),"
        " Malta và vài cơ quan của Liên hợp quốc."
    )
    (visit,) = facts("vi", text)
    assert visit.roles["destination"] == ("Ghana", "Malta", "Peru")


@pytest.mark.parametrize("join", ["với", "và"])
def test_both_ministries_sign_what_is_between_them(join: str) -> None:
    text = (
        "Hai Thủ tướng chứng kiến lễ ký Bản ghi nhớ giữa Bộ Thông tin Việt Nam"
        f" {join} Bộ Văn hóa Phần Lan."
    )
    signed = [f.roles["signatory"] for f in facts("vi", text)]
    assert signed == [("Bộ Thông tin Việt Nam", "Bộ Văn hóa Phần Lan")]


@pytest.mark.parametrize(
    "words",
    [
        "hội đàm với 3 lãnh đạo Việt Nam: ",
        "hội đàm với các lãnh đạo cấp cao của Việt Nam: ",
        "gặp lãnh đạo Việt Nam gồm ",
    ],
)
def test_leaders_whom_a_list_names_are_all_met(words: str) -> None:
    text = f"Tổng thống Na Uy Anders Holm {words}{LEADERS}."
    assert met("vi", text) == [("Anders Holm", "Lê An", "Phạm Cường", "Trần Thị Bình")]


def test_a_trip_to_two_meetings_is_attendance_of_both() -> None:
    text = (
        "Nhân chuyến tham dự Hội nghị cấp cao ASEAN - Ấn Độ và Lễ kỷ niệm lần thứ 70"
        " Ngày Cộng hòa Ấn Độ, Thủ tướng Lê An hội kiến Tổng thống Ấn Độ Ravi Menon."
    )
    attended = [f.roles for f in facts("vi", text) if f.type == "Attendance"]
    assert attended == [
        {
            "attendee": ("Lê An",),
            "conference": (
                "Hội nghị cấp cao ASEAN - Ấn Độ",
                "Lễ kỷ niệm lần thứ 70 Ngày Cộng hòa Ấn Độ",
            ),
        }
    ]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "Trong tháng 9-2024, Ngoại trưởng Na Uy Anders Holm sẽ thăm Việt Nam từ ngày 7-11.",
            ("2024-09-07", "2024-09-11"),
        ),
        (
            "Ngoại trưởng Na Uy Anders Holm sẽ thăm Việt Nam từ ngày 7-11.",
            ("2024-11-07", "2024-11-07"),
        ),
        (
            "Trong tháng 9-2024, Na Uy báo tin Ngoại trưởng Anders Holm sẽ thăm Việt Nam ngày 7-11.",
            ("2024-11-07", "2024-11-07"),
        ),
    ],
)
def test_days_of_a_month_told_before_are_no_day_and_month(
    text: str, days: tuple[str, str]
) -> None:
    found = extract(Article(id="a", lang="vi", text=text, published="2024-08-30"))
    (visit,) = found.events
    assert visit.date == days


@pytest.mark.parametrize("both", ["các ông", "hai ông", "các đồng chí", "hai bà"])
def test_one_form_of_address_holds_for_all_of_its_list(both: str) -> None:
    text = f"Bộ trưởng Lê Văn Tám đã gặp {both} Reza Darvishi và Tomas Varga tại Oslo."
    assert met("vi", text) == [("Lê Văn Tám", "Reza Darvishi", "Tomas Varga")]


@pytest.mark.parametrize(
    "told",
    [
        "đã gặp nhau qua cầu truyền hình",
        "đã làm việc qua Zoom",
    ],
)
def test_a_meeting_by_video_is_no_second_meeting(told: str) -> None:
    text = f"Thủ tướng Séc Pavel Novotny và Thủ tướng Hungary Tomas Varga {told}."
    assert [fact.type for fact in facts("vi", text)] == ["VideoCall"]


def test_comrades_told_by_their_office_are_a_pair() -> None:
    text = (
        "Bí thư Tỉnh ủy Lê Văn Tám hội đàm với Bí thư Tỉnh ủy Khamphan Sivilay. Dưới sự"
        " chứng kiến của hai đồng chí Bí thư, hai tỉnh đã ký bản ghi nhớ."
    )
    assert not any("Bí" in fact.who for fact in facts("vi", text))


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("vi", "Ghana, Chile vừa ký Hiệp định hàng không tại Accra."),
        ("vi", "Ghana, Chile đã trao cho nhau Hiệp định hàng không tại Accra."),
        ("en", "Ghana, Chile have signed an aviation agreement in Accra."),
    ],
)
def test_two_countries_at_the_head_of_a_sentence_act_together(
    lang: str, text: str
) -> None:
    (signed,) = facts(lang, text)
    assert signed.roles["signatory"] == ("Chile", "Ghana")
