"""Persons of Vietnamese news: what parts an office from its name, and joins it."""

from __future__ import annotations

import pytest

from reading import facts, met, people


@pytest.mark.parametrize(
    ("text", "name", "offices"),
    [
        (
            "Ông đã nghe báo cáo từ Bộ trưởng Ngoại giao Na Uy, Anders Holm về vụ việc.",
            "Anders Holm",
            ("Bộ trưởng Ngoại giao",),
        ),
        (
            "Đại sứ Na Uy tại Ghana, Anders Holm, cho biết chuyến thăm sẽ diễn ra.",
            "Anders Holm",
            ("Đại sứ Na Uy tại Ghana",),
        ),
        (
            "Chiều 3/5, Tổng lãnh sự Lào tại TP Hồ Chí Minh - ông Bounmy Sisavath đến chào.",
            "Bounmy Sisavath",
            ("Tổng lãnh sự Lào tại TP Hồ Chí Minh",),
        ),
        (
            "Chủ tịch UBND tỉnh Tiền Giang – ông Lê Khắc Hùng đã tiếp đoàn.",
            "Lê Khắc Hùng",
            ("Chủ tịch UBND tỉnh Tiền Giang",),
        ),
        (
            "Ra đón có Phó Thủ tướng, Bộ trưởng Ngoại giao D.Abenov.",
            "D.Abenov",
            ("Phó Thủ tướng", "Bộ trưởng Ngoại giao"),
        ),
        (
            "Thượng tướng Lê Khắc Hùng - Ủy viên Trung ương Đảng, Phó Bí thư Quân ủy "
            "Trung ương, Bộ trưởng Bộ Quốc phòng đã tiếp đoàn.",
            "Lê Khắc Hùng",
            (
                "Thượng tướng",
                "Ủy viên Trung ương Đảng",
                "Phó Bí thư Quân ủy Trung ương",
                "Bộ trưởng Bộ Quốc phòng",
            ),
        ),
        (
            "Phong hàm cho các ông, bà: Lê Khắc Hùng, Phó Chủ nhiệm Ủy ban Nhà nước về "
            "người Việt Nam ở nước ngoài; Vũ Đình Khải, Vụ trưởng Vụ Châu Âu.",
            "Lê Khắc Hùng",
            ("Phó Chủ nhiệm Ủy ban Nhà nước về người Việt Nam ở nước ngoài",),
        ),
        (
            "Đi cùng là ông Park Ji Won - phó vụ trưởng Vụ Bắc Mỹ.",
            "Park Ji Won",
            ("phó vụ trưởng Vụ Bắc Mỹ",),
        ),
        (
            "Chủ tịch Ủy ban ECOWAS Yaw Mensah mô tả quyết định là vội vàng.",
            "Yaw Mensah",
            ("Chủ tịch Ủy ban ECOWAS",),
        ),
        (
            "Chủ tịch QWRT John Calloway cho biết hội nghị đã kết thúc.",
            "John Calloway",
            ("Chủ tịch QWRT",),
        ),
        (
            "Tướng Không quân Robert Calloway cũng có mặt.",
            "Robert Calloway",
            ("Tướng Không quân",),
        ),
        (
            "Thủ tướng Lê Khắc Hùng tiếp khách. Thủ tướng Chính phủ Lê Khắc Hùng cảm ơn.",
            "Lê Khắc Hùng",
            ("Thủ tướng", "Thủ tướng Chính phủ"),
        ),
        (
            "Đặc phái viên Na Uy về vấn đề Sudan Anders Holm hôm nay đến Khartoum.",
            "Anders Holm",
            ("Đặc phái viên Na Uy về vấn đề Sudan",),
        ),
        (
            "Đặc phái viên của Tổng thống Chile về biến đổi khí hậu Carla Mendez đã tới.",
            "Carla Mendez",
            ("Đặc phái viên của Tổng thống Chile về biến đổi khí hậu",),
        ),
        (
            "Trợ lý Ngoại trưởng Canada phụ trách khu vực Đông Á - Thái Bình Dương "
            "John Calloway đã gặp báo giới.",
            "John Calloway",
            ("Trợ lý Ngoại trưởng phụ trách khu vực Đông Á - Thái Bình Dương",),
        ),
        (
            "Bộ trưởng Bộ Ngoại giao và Hợp tác Chile Carla Mendez đã tới.",
            "Carla Mendez",
            ("Bộ trưởng Bộ Ngoại giao và Hợp tác",),
        ),
        (
            "Thượng nghị sĩ John Calloway, Chủ tịch Ủy ban Quân lực Thượng viện Mỹ hôm "
            "24/5 cũng phát biểu.",
            "John Calloway",
            ("Thượng nghị sĩ", "Chủ tịch Ủy ban Quân lực Thượng viện Mỹ"),
        ),
        (
            "Chủ tịch UBND Thành phố Hồ Chí Minh Lê Khắc Hùng tiếp khách.",
            "Lê Khắc Hùng",
            ("Chủ tịch UBND Thành phố Hồ Chí Minh",),
        ),
        (
            "Giám đốc Quốc gia Ngân hàng Thế giới tại Lào Carla Mendez phát biểu.",
            "Carla Mendez",
            ("Giám đốc Quốc gia Ngân hàng Thế giới tại Lào",),
        ),
        (
            "Bí thư Khu ủy Quảng Tây (Trung Quốc) Trần Quang Huy tới thăm.",
            "Trần Quang Huy",
            ("Bí thư Khu ủy Quảng Tây",),
        ),
        (
            "Chủ tịch HĐQT QWR – ông Lê Khắc Hùng ký thỏa thuận.",
            "Lê Khắc Hùng",
            ("Chủ tịch HĐQT QWR",),
        ),
    ],
)
def test_an_office_goes_with_its_name(
    text: str, name: str, offices: tuple[str, ...]
) -> None:
    found = {person.name: person.offices for person in people("vi", text)}
    assert found.get(name) == offices


def test_whoever_opens_the_main_clause_holds_no_office_told_before_it() -> None:
    text = "Sau khi gặp Tổng thống Na Uy, Marco Rossi phát biểu với báo giới."
    assert all(not p.offices for p in people("vi", text) if p.name == "Marco Rossi")


def test_a_woman_called_so_before_is_not_her_father() -> None:
    text = (
        "Bà Carla Mendez Ortiz là con của Tướng Không quân Luis Mendez. "
        "Năm 2019, bà Mendez trở thành Bộ trưởng Y tế."
    )
    father = next(p for p in people("vi", text) if p.name == "Luis Mendez")
    assert father.offices == ("Tướng Không quân",)
    assert "Mendez" not in father.aliases


@pytest.mark.parametrize(
    "text",
    [
        "Lãnh đạo TP.HCM tiếp Đại sứ Qatar.",
        "Giám đốc truyền thông Nhà Trắng phát biểu.",
    ],
)
def test_a_town_or_a_house_after_an_office_is_nobody(text: str) -> None:
    assert not people("vi", text)


def test_a_counterpart_is_named_after_a_comma() -> None:
    text = (
        "Tổng thống Chile Carla Mendez hội đàm với người đồng cấp Ghana, Yaw Mensah, "
        "tại Santiago."
    )
    assert met("vi", text) == [("Carla Mendez", "Yaw Mensah")]


def test_a_hyphened_name_is_known_again_without_a_title() -> None:
    text = (
        "Ngoại trưởng Hàn Quốc Cho Min-woo đến Accra. Chiều nay, Tổng thống Ghana "
        "Yaw Mensah đã tiếp và làm việc với Cho Min-woo."
    )
    assert ("Cho Min-woo", "Yaw Mensah") in met("vi", text)


@pytest.mark.parametrize(
    ("lang", "text", "name", "offices"),
    [
        (
            "vi",
            "Bà Carla Mendez trở thành Bộ trưởng Y tế Chile. Bà gặp báo giới.",
            "Carla Mendez",
            ("Bộ trưởng Y tế",),
        ),
        (
            "vi",
            "Ông Yaw Mensah, 52 tuổi, từng là Đại sứ Ghana tại Chile.",
            "Yaw Mensah",
            ("Đại sứ Ghana tại Chile",),
        ),
        (
            "vi",
            "Ông Lê Khắc Hùng được tái bầu làm Tổng Bí thư, Chủ tịch Quân ủy Trung ương.",
            "Lê Khắc Hùng",
            ("Tổng Bí thư", "Chủ tịch Quân ủy Trung ương"),
        ),
        (
            "en",
            "Mr Yaw Mensah served as Foreign Minister of Ghana for two years.",
            "Yaw Mensah",
            ("Foreign Minister of Ghana",),
        ),
    ],
)
def test_whoever_comes_to_an_office_holds_it(
    lang: str, text: str, name: str, offices: tuple[str, ...]
) -> None:
    assert [(p.name, p.offices) for p in people(lang, text)] == [(name, offices)]


def test_whoever_only_wishes_for_an_office_holds_none() -> None:
    assert not people("vi", "Ông Yaw Mensah muốn trở thành Tổng thống Ghana.")


def test_one_who_holds_two_offices_unnamed_stands_for_the_land_of_both() -> None:
    text = (
        "Ngoại trưởng Ghana Yaw Mensah hội đàm với Thủ tướng kiêm Ngoại trưởng Niue. "
        "Nhà vua Carlos Ortiz và Hoàng hậu Tây Ban Nha tiếp Tổng thống Carla Mendez."
    )
    assert met("vi", text) == [
        ("Niue", "Yaw Mensah"),
        ("Carla Mendez", "Carlos Ortiz"),
    ]


def test_all_of_a_list_by_semicolons_are_given_a_rank() -> None:
    text = (
        "Phó Chủ nhiệm công bố quyết định phong hàm Đại sứ bậc hai cho ông Vũ Đình An; "
        "phong hàm Đại sứ bậc một cho các ông, bà: Lê Khắc Hùng, Vụ trưởng; Trần Hữu "
        "Lộc, Tổng Lãnh sự Việt Nam tại Vancouver - Canada; Vũ Đình Khải, Cục trưởng."
    )
    given = [fact.roles["appointee"] for fact in facts("vi", text)]
    assert ("Lê Khắc Hùng", "Trần Hữu Lộc", "Vũ Đình Khải") in given


def test_a_body_of_ours_has_no_name() -> None:
    (meeting,) = facts(
        "vi",
        "Theo tin Đài chúng tôi, khi hội kiến Tổng thống Chile Carla Mendez tại Oslo, Thủ "
        "tướng Na Uy Anders Holm bày tỏ hài lòng.",
    )

    assert meeting.roles["participant"] == ("Anders Holm", "Carla Mendez")
