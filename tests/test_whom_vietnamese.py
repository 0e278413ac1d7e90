"""Vietnamese names that stand close to others, and whom «ông» means where he is acted upon."""

from __future__ import annotations

import pytest

from reading import facts, parties, people, told


@pytest.mark.parametrize(
    ("before", "office"),
    [
        ("Chủ tịch Tổng LĐLĐVN", "Chủ tịch Tổng LĐLĐVN"),
        ("Giám đốc Nhà hát Múa rối Thăng Long", "Giám đốc Nhà hát Múa rối Thăng Long"),
        ("Phó Chủ tịch UBND TP. HCM", "Phó Chủ tịch UBND TP. HCM"),
        ("Phó Chủ tịch LĐLĐ TP.HCM", "Phó Chủ tịch LĐLĐ TP.HCM"),
    ],
)
def test_what_somebody_heads_is_no_part_of_his_name(before: str, office: str) -> None:
    text = f"{before} Chử Thị Hoa tiếp Đại sứ Peru Luis Paz."

    assert parties("vi", text, "Reception") == [{"Chử Thị Hoa", "Luis Paz"}]
    assert people("vi", text)[0].offices == (office,)


def test_names_with_other_middle_names_are_of_two() -> None:
    text = (
        "Bộ trưởng Y tế Nguyễn Thị Kim Tiên phát biểu. Thứ trưởng Nguyễn Viết Tiên và "
        "Đại sứ Peru Luis Paz ký Nghị định thư về kiểm dịch."
    )

    assert "Nguyễn Viết Tiên" in parties("vi", text, "Signing")[0]


def test_a_minister_without_portfolio_is_an_envoy_too() -> None:
    text = (
        "Chủ tịch nước Trần Quốc Hưng tiếp ông Ivan Petrov, Bộ trưởng không bộ, Đặc phái "
        "viên của Tổng thống Nga. Cùng dự có Đại sứ Nga Oleg Smirnov. Thứ trưởng Lê Minh "
        "Hạnh mở tiệc chiêu đãi Đặc phái viên."
    )

    assert parties("vi", text, "Banquet") == [{"Lê Minh Hạnh", "Ivan Petrov"}]


@pytest.mark.parametrize(
    ("act", "kind"),
    [
        ("chủ trì Quốc yến chào mừng ông.", "Banquet"),
        ("mời ông sớm trở lại Việt Nam.", "Invitation"),
        ("tặng ông một con ngựa.", "Gift"),
    ],
)
def test_who_is_acted_upon_is_the_other_of_the_two(act: str, kind: str) -> None:
    text = (
        "Thủ tướng Trần Quốc Hưng hội đàm với Tổng thống Peru Luis Paz. "
        f"Thủ tướng Trần Quốc Hưng {act}"
    )

    assert parties("vi", text, kind) == [{"Trần Quốc Hưng", "Luis Paz"}]


def test_workers_abroad_are_no_visit_of_who_speaks_of_them() -> None:
    text = (
        "Bộ trưởng Trần Quốc Hưng cảm ơn Peru giúp hàng nghìn lao động Việt Nam đang làm "
        "việc tại Peru."
    )

    assert facts("vi", text) == []


def test_through_whom_somebody_speaks_does_not_speak() -> None:
    text = (
        "Qua Đại sứ Luis Paz, Tổng thống Peru Ana Rojas chuyển lời kính thăm tới Thủ "
        "tướng Trần Quốc Hưng."
    )

    assert parties("vi", text, "Message") == [{"Ana Rojas", "Trần Quốc Hưng"}]


def test_a_trip_that_one_decides_to_put_off_is_cancelled() -> None:
    text = "Tổng thống Peru Ana Rojas quyết định hoãn chuyến đi Romania."

    assert told("vi", text) == [("Visit", "Cancelled")]


@pytest.mark.parametrize(
    "office",
    [
        "Bộ trưởng Ngoại giao, Hợp tác và Cộng đồng",
        "Bộ trưởng Ngoại giao và Thương mại thứ hai",
        "Thứ trưởng phụ trách Hội nhập kinh tế",
        "Thứ trưởng phụ trách Quan hệ kinh tế và Hội nhập Bộ Ngoại giao Peru",
    ],
)
def test_a_title_is_read_to_the_name_behind_it(office: str) -> None:
    found = people("vi", f"Đại sứ Hoàng Thị Lan tiếp {office} Luis Paz.")

    assert [(p.name, p.offices) for p in found[1:]] == [("Luis Paz", (office,))]


def test_a_town_before_a_name_belongs_to_the_office() -> None:
    text = "Giám đốc Sở Ngoại vụ Kon Tum A Lăng tiếp Đại sứ Peru Luis Paz."

    assert parties("vi", text, "Reception") == [{"A Lăng", "Luis Paz"}]


def test_the_master_of_the_white_house_is_the_president() -> None:
    text = "Tổng thống Mỹ Ron Dale rời Peru. Ông chủ Nhà Trắng sẽ tới Philippines."

    assert {"Ron Dale", "Philippines"} in parties("vi", text, "Visit")


@pytest.mark.parametrize(
    ("verb", "visits"), [("trở lại", 0), ("đã có mặt tại", 0), ("thăm", 1)]
)
def test_who_comes_to_his_post_is_on_no_visit(verb: str, visits: int) -> None:
    text = f"Đại sứ Việt Nam tại Angola Vi Quốc Bình {verb} Angola."

    assert len(parties("vi", text, "Visit")) == visits


def test_what_could_not_be_arranged_did_not_take_place() -> None:
    text = (
        "Cuộc gặp giữa Tổng thống Peru Luis Paz và Thủ tướng Samoa Fetu Lava đã không "
        "thu xếp được."
    )

    assert told("vi", text) == [("Meeting", "Cancelled")]


@pytest.mark.parametrize("guest", ["vị khách", "vị khách châu Phi", "vị khách Ghana"])
def test_the_guest_is_who_came(guest: str) -> None:
    text = (
        "Tổng thống Ghana Kwame Boadi thăm Việt Nam. Chủ tịch nước Lê Minh Hạnh hội đàm "
        f"với ông. Ngày mai, {guest} sẽ dự Diễn đàn Doanh nghiệp Việt Nam - Ghana."
    )

    (attended,) = parties("vi", text, "Attendance")

    assert attended >= {"Kwame Boadi"}
    assert "Lê Minh Hạnh" not in attended


def test_some_guest_is_nobody_known() -> None:
    text = (
        "Tổng thống Ghana Kwame Boadi thăm Việt Nam. Bắc Kinh sẽ đón một vị khách quan "
        "trọng khác, đó là Thủ tướng Togo Ama Mensah."
    )

    assert {"Kwame Boadi", "Trung Quốc"} not in parties("vi", text, "Visit")


def test_where_an_envoy_serves_may_part_his_office_from_his_name() -> None:
    text = (
        "Bộ Ngoại giao Tanzania trao công hàm phản đối cho Cao ủy Malawi tại Dodoma, bà "
        "Grace Chirwe, với cáo buộc vi phạm lãnh hải."
    )

    assert parties("vi", text, "Protest") == [
        {"Bộ Ngoại giao Tanzania", "Grace Chirwe"}
    ]


def test_a_capital_acts_in_a_clause_of_its_own() -> None:
    text = (
        "Đại sứ Nicaragua Zoila Mu rời Brussels hai tuần sau khi Managua trục xuất Đại sứ "
        "EU Bettina Mus."
    )

    assert parties("vi", text, "Expulsion") == [{"Nicaragua", "Bettina Mus"}]
