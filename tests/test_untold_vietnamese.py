"""Vietnamese that says by its order who is meant, what is yet to come, and what never was."""

from __future__ import annotations

import pytest

from reading import facts, met, people


@pytest.mark.parametrize("host", ["nước chủ nhà", "sở tại", "lúc đó"])
def test_a_name_may_stand_behind_the_host_country(host: str) -> None:
    text = f"Thủ tướng Fiji Ana Vula hội đàm với Thủ tướng {host} Sione Taufa."
    assert met("vi", text) == [("Ana Vula", "Sione Taufa")]


def test_a_host_who_invites_is_of_the_country_visited() -> None:
    text = (
        "Tổng thống Peru Carla Mendez thăm chính thức Fiji theo lời mời của"
        " Thủ tướng nước chủ nhà Sione Taufa."
    )
    lands = {p.name: p.country for p in people("vi", text)}
    assert lands == {"Carla Mendez": "PE", "Sione Taufa": "FJ"}


def test_a_counterpart_holds_the_office_that_both_are_called_by() -> None:
    text = (
        "Ngoại trưởng Peru Carla Mendez gặp người đồng cấp Chile Luis Ortega."
        " Hai bộ trưởng ký Hiệp định về biên giới."
        " Bộ trưởng Chile Pablo Rojas cũng dự."
    )
    signed = next(f for f in facts("vi", text) if f.type == "Signing")
    assert signed.roles["signatory"] == ("Carla Mendez", "Luis Ortega")


def test_two_leaders_are_no_ministers_where_their_chief_is_named() -> None:
    text = (
        "Cuộc hội đàm giữa Tổng thống Peru Carla Mendez với Ngoại trưởng Lào Kham Bình"
        " là theo đề nghị của Chủ tịch nước Lào Bounmy Sisavath trong cuộc điện đàm"
        " giữa hai nhà lãnh đạo."
    )
    call = next(f for f in facts("vi", text) if f.type == "PhoneCall")
    assert call.roles["participant"] == ("Bounmy Sisavath", "Carla Mendez")


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (
            "Ông Pablo Rojas nói một cuộc gặp với Tổng thống Lào Kham Bình"
            " vẫn có thể diễn ra.",
            "Hypothetical",
        ),
        (
            "Giới đầu tư chờ kết quả hội đàm giữa Tổng thống Peru Carla Mendez và"
            " Tổng thống Lào Kham Bình dự kiến diễn ra cuối tuần.",
            "Planned",
        ),
        ("Ngày mai, Tổng thống Peru Carla Mendez có chuyến thăm Lào.", "Planned"),
    ],
)
def test_what_is_said_behind_an_event_tells_whether_it_happened(
    text: str, status: str
) -> None:
    assert [f.status for f in facts("vi", text)] == [status]


@pytest.mark.parametrize(
    "text",
    [
        "Để cuộc gặp giữa Tổng thống Peru Carla Mendez và Tổng thống Lào Kham Bình"
        " diễn ra, hai nước cần thêm thời gian.",
        "Thủ tướng Lê An có cuộc gặp gỡ báo chí cùng Thủ tướng Lào Kham Bình.",
        "Thủ tướng Lê An kỳ vọng gặp Thủ tướng Lào Kham Bình.",
        "Ông Lê An nói ông hy vọng sẽ sớm thăm Brazil.",
        "Thủ tướng Lê An thăm Báo Mới. Báo Mới Online có cuộc trao đổi ngắn với Đại sứ"
        " Lào Kham Bình.",
        "Thủ tướng Lê An phát biểu. Các công ty lớn của Lào và Peru cũng ký nhiều"
        " thỏa thuận hợp tác.",
        "Thủ tướng Lê An nhắc tới Hiệp định về nghề cá ký năm 2005.",
    ],
)
def test_these_tell_of_nothing_between_those_named(text: str) -> None:
    kinds = {"Meeting", "Talks", "BriefMeeting", "Signing"}
    assert [f for f in facts("vi", text) if f.type in kinds] == []


def test_what_somebody_said_before_lies_ahead_all_the_same() -> None:
    text = (
        "Tổng thống Peru Carla Mendez sẽ thăm Lào. Bộ Ngoại giao Peru trước đó cho biết"
        " bà Mendez tới Lào sau cuộc bầu cử."
    )
    assert {f.status for f in facts("vi", text)} == {"Planned"}


def test_leaders_of_several_countries_stand_for_each() -> None:
    text = "Thủ tướng Lê An đã gặp lãnh đạo Lào, Chile và Peru."
    assert met("vi", text) == [("Chile", "Lào", "Lê An", "Peru")]


def test_bilateral_meetings_are_as_many_as_those_met() -> None:
    text = (
        "Thủ tướng Lê An có các cuộc gặp song phương với Tổng thống Peru Carla Mendez"
        " và Tổng thống Chile Luis Ortega."
    )
    assert met("vi", text) == [("Carla Mendez", "Lê An"), ("Luis Ortega", "Lê An")]


def test_a_place_of_talks_is_not_where_a_visit_goes() -> None:
    text = (
        "Trong chuyến thăm chính thức Peru, tại Dinh Hoa Sen, Thủ tướng Lê An"
        " hội đàm với Tổng thống Carla Mendez."
    )
    visit = next(f for f in facts("vi", text) if f.type == "OfficialVisit")
    assert visit.roles["destination"] == ("Peru",)


def test_those_received_are_who_attends() -> None:
    text = (
        "Thủ tướng Peru Carla Mendez đã chào đón Thủ tướng Lê An và lãnh đạo các nước"
        " ASEAN tham dự Hội nghị cấp cao Bắc Cực."
    )
    (told,) = [f for f in facts("vi", text) if f.type == "Attendance"]
    assert told.roles["attendee"] == ("Lê An",)


def test_a_journey_and_its_conference_are_whose_the_words_end_with() -> None:
    text = (
        "Thứ trưởng Lê Minh Vũ nói chuyến thăm Lào và dự Hội nghị cấp cao Bắc Cực"
        " của Thủ tướng Trần Hữu Lộc rất quan trọng."
    )
    (told,) = [f for f in facts("vi", text) if f.type == "Attendance"]
    assert told.roles["attendee"] == ("Trần Hữu Lộc",)


def test_a_country_behind_its_town_attends_nothing() -> None:
    text = (
        "Trong chương trình tham dự Hội nghị cấp cao Bắc Cực tại thành phố Gyeongju,"
        " Hàn Quốc, Chủ tịch nước Lê An đã gặp Tổng thống Peru Carla Mendez."
    )
    (told,) = [f for f in facts("vi", text) if f.type == "Attendance"]
    assert told.roles["attendee"] == ("Lê An",)


@pytest.mark.parametrize(
    ("text", "name", "office"),
    [
        ("Thị trưởng London Mary Smith đến.", "Mary Smith", "Thị trưởng London"),
        (
            "Bộ trưởng Ngoại giao, Lao động và Thương mại Tuvalu Ana Vula đến.",
            "Ana Vula",
            "Bộ trưởng Ngoại giao, Lao động và Thương mại",
        ),
        (
            "Tổng Giám đốc Tổ chức Lao động quốc tế Koffi Adjavon đến.",
            "Koffi Adjavon",
            "Tổng Giám đốc Tổ chức Lao động quốc tế",
        ),
        (
            "Bí thư thứ nhất T.Ư Đoàn Bùi Huy Quang đến.",
            "Bùi Huy Quang",
            "Bí thư thứ nhất T.Ư Đoàn",
        ),
        ("Chủ tịch nước Lê An, Phu nhân và Đoàn đến Lào.", "Lê An", "Chủ tịch nước"),
    ],
)
def test_an_office_ends_where_the_name_begins(
    text: str, name: str, office: str
) -> None:
    assert [(p.name, p.offices) for p in people("vi", text)] == [(name, (office,))]


def test_who_comes_along_shares_a_country_but_not_with_an_equal() -> None:
    text = (
        "Đặc phái viên Nga Ivan Petrov và Thứ trưởng Oleg Sidorov dự lễ."
        " Ngoại trưởng Peru Carla Mendez và Bộ trưởng Luis Ortega dự tiệc."
    )
    lands = {p.name: p.country for p in people("vi", text)}
    assert lands["Oleg Sidorov"] == "RU"
    assert lands["Luis Ortega"] is None


def test_a_spouse_along_the_way_is_not_the_visitor() -> None:
    text = (
        "Lễ đón Tổng Bí thư Lê An và Phu nhân Ngô Thị Lý cùng Đoàn đại biểu"
        " Việt Nam thăm chính thức Ghana được tổ chức trọng thể."
    )
    visit = next(f for f in facts("vi", text) if f.type == "OfficialVisit")
    assert visit.roles["visitor"] == ("Lê An",)


def test_a_title_means_the_holder_of_whom_the_text_speaks() -> None:
    text = (
        "Tổng thống Peru Carla Mendez đến Hà Nội. Bà Mendez phát biểu. Đây là chuyến thăm"
        " đầu tiên từ khi Tổng thống Peru Luis Ortega đến năm 2004."
        " Tổng thống Peru hội đàm với Chủ tịch nước Lê An."
    )
    assert ("Carla Mendez", "Lê An") in met("vi", text)


@pytest.mark.parametrize("word", ["sẽ", "dự kiến", "sắp"])
def test_two_sides_are_no_side_of_a_picture(word: str) -> None:
    text = (
        "Thủ tướng Lê An và Thủ tướng Lào Kham Bình hội đàm."
        f" Hai bên {word} ký Hiệp định dẫn độ."
    )
    assert [f.status for f in facts("vi", text)] == ["Occurred", "Planned"]


def test_what_is_counted_is_not_the_paper_it_stands_in() -> None:
    text = (
        "Việt Nam và Lào nêu một loạt lĩnh vực trong tuyên bố chung."
        " Hai nước đã ra Tuyên bố chung."
    )
    papers = [f.roles["agreement"] for f in facts("vi", text)]
    assert papers == [("Tuyên bố chung",)]


@pytest.mark.parametrize(
    "opening",
    [
        "Trong khuôn khổ chuyến thăm chính thức Peru, tối 1/6 ",
        "Cũng trong ngày 20/5, ngày cuối của chuyến thăm chính thức Peru, ",
        "Tiếp tục chuyến thăm chính thức Peru, sáng 22/9, ",
    ],
)
def test_a_journey_told_in_front_is_that_of_the_subject(opening: str) -> None:
    text = f"{opening}Thủ tướng Lê An gặp Tổng thống Carla Mendez."
    visit = next(f for f in facts("vi", text) if f.type == "OfficialVisit")
    assert visit.roles["visitor"] == ("Lê An",)


def test_companies_spoken_of_before_do_not_sign_for_countries() -> None:
    text = (
        "Tập đoàn Hoa Sen và Tập đoàn ExxonMobil ký Thỏa thuận khung. Trước đó"
        " hai bên đã ký Bản ghi nhớ về hàng hải Việt - Mỹ năm 2014."
    )
    last = facts("vi", text)[-1]
    assert last.roles["signatory"] == ("Mỹ", "Việt Nam")


def test_a_jubilee_in_a_name_is_of_those_whom_the_name_tells() -> None:
    text = (
        "Thủ tướng Lê An thăm Ghana, dự lễ kỷ niệm 25 năm thiết lập quan hệ giữa Ghana"
        " và Chile. Việt Nam và Ghana là bạn."
    )
    last = next(f for f in facts("vi", text) if f.type == "RelationsEstablished")
    assert last.roles["party"] == ("Chile", "Ghana")


@pytest.mark.parametrize(
    ("text", "families"),
    [
        (
            "Đại sứ Priya Raman chuyển lời mời của Thủ tướng Ấn Độ Ravi Menon tới Thủ tướng"
            " Lê An thăm Ấn Độ.",
            ["Invitation"],
        ),
        (
            "Thủ tướng Ấn Độ Ravi Menon gửi lời mời tới Thủ tướng Lê An thăm chính thức Ấn Độ.",
            ["Invitation"],
        ),
        (
            "Đại sứ Priya Raman chuyển lời mời của Thủ tướng Ấn Độ Ravi Menon tới Thủ tướng"
            " Lê An và Thủ tướng cảm ơn, khẳng định sẽ thăm Ấn Độ.",
            ["Invitation", "Visit"],
        ),
    ],
)
def test_an_invitation_passed_on_is_no_visit(text: str, families: list[str]) -> None:
    assert [f.type for f in facts("vi", text)] == families


@pytest.mark.parametrize(
    ("rest", "parties"),
    [
        ("", ("Chile", "Việt Nam")),
        (" Sau đó Thủ tướng sẽ dự Diễn đàn Núi Cao tại Lima, Peru.", None),
    ],
)
def test_the_country_of_a_traveller_is_one_of_the_two(
    rest: str, parties: tuple[str, ...] | None
) -> None:
    text = (
        "Thủ tướng Việt Nam Lê An thăm chính thức Chile. Hai nước thiết lập quan hệ ngoại"
        f" giao ngày 25/3/1971.{rest}"
    )
    told = [f.roles["party"] for f in facts("vi", text) if "party" in f.roles]
    assert told == ([parties] if parties else [])
