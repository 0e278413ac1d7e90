"""People and events spoken of again: «đồng chí», «nhà ngoại giao Lào», «cuộc gặp thứ hai»."""

from __future__ import annotations

import pytest

from reading import facts, parties

_DAY = "2024-06-14"


def test_a_comrade_without_a_name_is_the_one_spoken_of() -> None:
    text = (
        "Ngày 12/6, Trung tướng Lê Đình Cường tiếp Thiếu tướng Bat Erdene của Mông Cổ. "
        "Nhân dịp này, đồng chí tặng Bộ Quốc phòng Mông Cổ 100 máy tính."
    )

    assert parties("vi", text, "Gift") == [{"Lê Đình Cường", "Bộ Quốc phòng Mông Cổ"}]


def test_comrades_in_arms_are_nobody() -> None:
    text = "Quan hệ Việt - Lào là tình đồng chí anh em. Hai bên vừa là đồng chí vừa là bạn."

    assert facts("vi", text) == []


def test_a_diplomat_who_acts_is_the_one_of_his_country() -> None:
    text = (
        "Ngoại trưởng Lesotho Thabo Moleleki hội đàm với Ngoại trưởng Malawi Joyce Phiri "
        "hôm qua. Hôm nay, nhà ngoại giao Lesotho sẽ đến chào Tổng thống Malawi Austin "
        "Banda."
    )

    assert parties("vi", text, "CourtesyCall") == [{"Thabo Moleleki", "Austin Banda"}]


@pytest.mark.parametrize("number", ["năm", "5", "hai"])
def test_counted_diplomats_are_none_whom_the_text_names(number: str) -> None:
    text = (
        "Đại sứ Nga Farit Muhametov phát biểu hôm qua. Trước đó, Moldova trục xuất "
        f"{number} nhà ngoại giao Nga mà không nêu lý do."
    )

    assert parties("vi", text, "Expulsion") == [{"Moldova", "Nga"}]


def test_the_second_call_is_between_those_of_the_first() -> None:
    text = (
        "Ngoại trưởng Chile Carla Mendez điện đàm với Ngoại trưởng Ghana Kwame Asante "
        "ngày 10/6. Cuộc điện đàm thứ hai, hẹn vào tối 11/6, đã không diễn ra vì mất điện."
    )

    told = [(f.status, f.who) for f in facts("vi", text, published=_DAY)]

    who = {"Carla Mendez", "Kwame Asante"}
    assert told == [("Occurred", who), ("Cancelled", who)]


def test_a_meeting_of_nobody_told_before_is_none() -> None:
    assert facts("vi", "Cuộc gặp diễn ra hôm 12/6 tại Lima.", published=_DAY) == []


def test_he_is_not_the_one_whom_his_own_verb_names() -> None:
    text = (
        "Tổng thống Togo Ablam Kossi xác nhận sẽ dự diễn đàn. Bước ngoặt đến từ chuyến "
        "thăm Lomé hồi tháng 1 của Thủ tướng Fiji Jone Vaka. Tại đó, ông gặp ông Kossi."
    )

    assert parties("vi", text, "Meeting") == [{"Ablam Kossi", "Jone Vaka"}]


def test_who_leads_a_delegation_may_hold_many_offices() -> None:
    text = (
        "Đoàn đại biểu Mặt trận Sandino do đồng chí Ramiro Lacayo, Ủy viên Ban Lãnh đạo "
        "toàn quốc, Bí thư Chính trị tỉnh Granada dẫn đầu, thăm Việt Nam. Chiều 13/6, "
        "đồng chí Lê Hoài Nam, Thường trực Ban Bí thư đã tiếp đoàn."
    )

    assert parties("vi", text, "Reception") == [{"Ramiro Lacayo", "Lê Hoài Nam"}]


@pytest.mark.parametrize(
    ("named", "guests"), [("Attapeu", [{"Kham Sivilay"}]), ("Salavan", [])]
)
def test_a_delegation_named_by_its_province_is_its_leader(
    named: str, guests: list[set[str]]
) -> None:
    text = (
        "Đoàn đại biểu tỉnh Attapeu do Tỉnh trưởng Kham Sivilay dẫn đầu thăm tỉnh Kon Tum. "
        f"Sáng 12/6, đoàn {named} đã đặt vòng hoa tại Nghĩa trang liệt sĩ tỉnh."
    )

    assert parties("vi", text, "WreathLaying") == guests


@pytest.mark.parametrize(
    ("office", "head", "name"),
    [
        ("Thủ tướng Slovakia", "Chính phủ Slovakia", "Robert Kovac"),
        ("Tổng Thư ký Liên hợp quốc", "Liên hợp quốc", "Antonio Silva"),
    ],
)
def test_who_heads_a_body_is_the_holder_of_its_highest_office(
    office: str, head: str, name: str
) -> None:
    text = (
        f"{office} {name} đến Hà Nội hôm 12/6. Hôm qua, người đứng đầu {head} gặp Chủ tịch "
        "nước Lê Văn Thọ."
    )

    assert parties("vi", text, "Meeting") == [{name, "Lê Văn Thọ"}]


def test_leaders_of_two_countries_are_their_chiefs_else_the_countries() -> None:
    text = (
        "Chủ tịch nước Lê Văn Thọ tiếp Tổng thống Chile Carla Mendez. Trước đó, lãnh đạo "
        "Chile và Campuchia đã gửi điện mừng Chủ tịch nước."
    )

    assert parties("vi", text, "Congratulation") == [
        {"Carla Mendez", "Campuchia", "Lê Văn Thọ"}
    ]


def test_a_dinner_is_for_the_one_guest_whom_others_of_the_land_received() -> None:
    text = (
        "Tổng Bí thư Việt Nam Lê Văn Thọ tiếp Tổng thống Malta Maria Borg hôm nay. Tối "
        "cùng ngày, Chủ tịch nước Việt Nam Trần Văn Hòa chủ trì tiệc chiêu đãi cấp Nhà nước."
    )

    assert parties("vi", text, "Banquet") == [{"Trần Văn Hòa", "Maria Borg"}]


@pytest.mark.parametrize(
    ("office", "name"),
    [
        ("Tỉnh trưởng Savannakhet", "Bounma Sisouk"),
        ("Thống đốc Osaka", "Sato Ken"),
        ("Thị trưởng Paris", "Anne Martin"),
    ],
)
def test_the_mayor_of_a_town_is_nobody_of_its_name(office: str, name: str) -> None:
    text = (
        f"Bí thư Tỉnh ủy Lê Văn Thọ tiếp {office} {name}. Hôm nay, {office} gặp Bộ trưởng "
        "Ngoại giao Trần Văn Hòa."
    )

    assert parties("vi", text, "Meeting") == [{name, "Trần Văn Hòa"}]
