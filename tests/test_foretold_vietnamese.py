"""A plan and a report of the same: one event, and whether it is still to come."""

from __future__ import annotations

import pytest

from diplograph.clean import clean
from diplograph.extract import extract
from diplograph.model import Article
from reading import facts, told

TITLE = "Ngoại trưởng Na Uy sắp thăm Việt Nam"
LEAD = "Ngoại trưởng Na Uy Anders Holm cuối tuần này đến Việt Nam trong chuyến thăm."


def _told(text: str, title: str = "") -> list[tuple[str, str]]:
    return told("vi", text, title=title, published="2024-06-14")


def test_the_headline_announces_the_visit_that_the_lead_tells_without_a_tense() -> None:
    assert _told(LEAD, TITLE) == [("Visit", "Planned")]


def test_a_visit_that_has_begun_stays_so_under_a_headline_that_announced_it() -> None:
    text = "Ngoại trưởng Na Uy Anders Holm đã đến Việt Nam hôm 13/6."
    assert ("Visit", "Occurred") in _told(text, TITLE)


def test_the_caption_shows_that_the_talks_announced_were_held() -> None:
    text = (
        "Cũng trong hôm nay, Bộ trưởng Lê An sẽ hội đàm với Ngoại trưởng Na Uy Anders"
        " Holm.\nHai nước có quan hệ tốt đẹp từ nhiều năm nay.\n\n"
        "Bộ trưởng Lê An và Ngoại trưởng Na Uy Anders Holm hội đàm. Ảnh: TTXVN"
    )
    article = clean(Article(id="a", lang="vi", text=text, published="2024-06-14"))
    assert [(e.type, e.status) for e in extract(article).events] == [
        ("Talks", "Occurred")
    ]


def test_the_ceremony_for_a_visitor_makes_no_second_visit_of_his() -> None:
    text = (
        "Chủ tịch nước Lê An ngày 14/6 đã tới Helsinki, bắt đầu chuyến thăm Phần Lan.\n"
        "Theo chương trình, sáng 15/6, lễ đón chính thức Chủ tịch nước Lê An sang thăm"
        " Phần Lan sẽ được tổ chức. Tổng thống Phần Lan Aino Virta chủ trì lễ đón."
    )
    assert _told(text) == [("Visit", "Occurred"), ("WelcomeCeremony", "Planned")]


@pytest.mark.parametrize(
    "words",
    [
        "trước khi kết thúc chuyến thăm Phần Lan",
        "trước khi khép lại chuyến thăm Phần Lan",
    ],
)
def test_who_will_do_something_before_his_visit_ends_has_come(words: str) -> None:
    text = (
        "Chủ tịch nước Lê An đang thăm Phần Lan.\n"
        f"Chủ tịch nước Lê An sẽ hội kiến Thủ tướng Phần Lan Aino Virta {words}."
    )
    told = dict(_told(text))
    assert told["Visit"] == "Occurred"
    assert len(_told(text)) == len(told)


@pytest.mark.parametrize(
    "text",
    [
        "Oslo sẽ trao trả hai đảo cho Helsinki sau khi ký hiệp ước hòa bình.",
        "Na Uy sẽ mở cửa biên giới với Phần Lan sau khi ký hiệp định.",
    ],
)
def test_a_paper_that_has_to_be_signed_first_is_not_signed(text: str) -> None:
    assert _told(text) == []


def test_what_comes_before_a_plan_is_a_plan_too() -> None:
    text = "Ông Anders Holm sẽ tới Oslo sau khi dự Hội nghị cấp cao Bắc Cực."
    assert ("Attendance", "Planned") in _told(text)


def test_news_behind_a_comma_is_no_part_of_the_plan() -> None:
    text = (
        "Tổng thống Na Uy Anders Holm sẽ gặp Thủ tướng Phần Lan Aino Virta tại Oslo,"
        " sau khi ông Mario Costa thăm Đan Mạch."
    )
    assert ("Visit", "Occurred") in _told(text)


@pytest.mark.parametrize("also", ["cũng", "còn"])
def test_a_programme_told_without_names_goes_on(also: str) -> None:
    text = (
        "Tổng thống Na Uy Anders Holm sẽ tham dự một loạt hội nghị ở châu Á.\n"
        f"Ông {also} tham dự Hội nghị Na Uy - ASEAN tại Manila."
    )
    assert _told(text) == [("Attendance", "Planned")]


def test_a_conference_that_one_will_attend_is_not_over_where_no_tense_is_told() -> None:
    text = (
        "Thủ tướng Lê An sẽ dự Hội nghị cấp cao Bắc Cực tại Oslo.\n"
        "Thủ tướng Lê An dự Hội nghị cấp cao Bắc Cực theo lời mời của Na Uy."
    )
    assert [t for t in _told(text) if t[0] == "Attendance"] == [
        ("Attendance", "Planned")
    ]


@pytest.mark.parametrize("words", ["đã cam kết", "quyết định", "đồng ý", "nhận lời"])
def test_who_binds_himself_to_come_will_come(words: str) -> None:
    text = f"Tổng thống Na Uy Anders Holm {words} thăm Phần Lan."
    assert _told(text) == [("Visit", "Planned")]


def test_a_decision_that_others_speak_of_is_no_plan_of_theirs() -> None:
    text = "Ông Anders Holm nhận định quyết định thăm Phần Lan là đúng đắn."
    assert ("Visit", "Planned") not in _told(text)


@pytest.mark.parametrize(
    "words", ["thảo luận về việc", "trao đổi về khả năng", "bàn về việc"]
)
def test_a_visit_that_is_talked_of_has_not_taken_place(words: str) -> None:
    text = f"Hai bên {words} Tổng thống Na Uy Anders Holm thăm Phần Lan."
    assert _told(text) == []


def test_who_serves_under_somebody_comes_himself() -> None:
    text = (
        "Thứ trưởng Luc Moreau là quan chức đầu tiên trong chính quyền Tổng thống Na Uy"
        " Anders Holm đến Phần Lan."
    )
    visitors = {
        name for fact in facts("vi", text) for name in fact.roles.get("visitor", ())
    }
    assert "Anders Holm" not in visitors


def test_a_spokesman_is_no_deputy_prime_minister() -> None:
    text = (
        "Theo lời Người phát ngôn Bộ Ngoại giao, Phó Thủ tướng Lê An sẽ thăm"
        " làm việc tại Ghana, Peru và Phần Lan."
    )
    (visit,) = facts("vi", text)
    assert visit.roles["visitor"] == ("Lê An",)


@pytest.mark.parametrize("opening", ["Dự kiến", "Chiều 3/5, dự kiến", "Theo kế hoạch,"])
def test_who_follows_what_opens_a_forecast_acts_himself(opening: str) -> None:
    text = f"{opening} Thủ tướng Lê Văn Tám sẽ tiếp Ngoại trưởng Lào Khamphan Sivilay."
    assert _told(text) == [("Reception", "Planned")]


def test_two_heads_who_arrive_come_on_a_visit_each() -> None:
    text = (
        "Tổng thống Na Uy Anders Holm và Thủ tướng Ấn Độ Ravi Menon ngày 10/6 đã tới"
        " Phần Lan."
    )
    visitors = [f.roles["visitor"] for f in facts("vi", text)]
    assert sorted(visitors) == [("Anders Holm",), ("Ravi Menon",)]


def test_two_of_one_country_come_on_one_visit() -> None:
    text = (
        "Tổng thống Na Uy Anders Holm và Ngoại trưởng Na Uy Lars Berg đã tới Phần Lan."
    )
    assert len(facts("vi", text)) == 1


def test_who_leaves_one_country_has_the_next_ahead() -> None:
    text = "Sau khi rời Phần Lan, Thủ tướng Ấn Độ Ravi Menon đến Na Uy."
    assert ("Visit", "Planned") in _told(text)
    told = "Sau khi rời Phần Lan, Thủ tướng Ấn Độ Ravi Menon đã đến Na Uy."
    assert ("Visit", "Planned") not in _told(told)


def test_a_meeting_on_the_trip_that_the_headline_announces_is_ahead() -> None:
    text = "Ngoại trưởng Na Uy Anders Holm còn dự Hội nghị cấp cao Bắc Cực."
    assert ("Attendance", "Planned") in _told(text, "Ngoại trưởng Na Uy sắp thăm Lào")


def test_whose_ship_may_come_is_not_coming_himself() -> None:
    text = (
        "Bộ trưởng Lê An và Bộ trưởng Anders Holm trao đổi về vấn đề tàu sân bay Mỹ thăm"
        " Phần Lan."
    )
    assert [t for t in _told(text) if t[0] == "Visit"] == []


@pytest.mark.parametrize("joined", [" và trân trọng", ", đồng thời", " và"])
def test_an_invitation_after_a_wish_is_made(joined: str) -> None:
    text = (
        f"Thủ tướng Lê Văn Tám mong hợp tác{joined} mời Thủ tướng Lào Khamphan Sivilay"
        " sớm thăm Việt Nam."
    )
    assert ("Invitation", "Occurred") in _told(text)


def test_a_wish_to_invite_is_no_invitation() -> None:
    text = "Thủ tướng Lê Văn Tám muốn mời Thủ tướng Lào Khamphan Sivilay thăm Việt Nam."
    assert _told(text) == []


@pytest.mark.parametrize("last", ["Lần gần nhất", "Lần gần đây nhất"])
def test_the_last_time_that_two_met_lies_back(last: str) -> None:
    text = f"{last} Thủ tướng Lê Văn Tám gặp Thủ tướng Lào Khamphan Sivilay là ở Oslo."
    assert _told(text) == [("Meeting", "Historical")]
