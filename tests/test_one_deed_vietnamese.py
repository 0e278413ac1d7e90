"""What is told once in Vietnamese: appositions, errands, deeds of others, papers handed over."""

from __future__ import annotations

import pytest

from reading import facts, parties, people, told


def test_what_stands_in_apposition_to_a_call_is_the_call() -> None:
    text = (
        "Tổng thống Ghana Kwame Boadi điện đàm với Tổng thống Togo Ama Mensah, cuộc trao "
        "đổi trực tiếp đầu tiên sau sáu năm."
    )

    assert told("vi", text) == [("PhoneCall", "Occurred")]


def test_whose_decision_it_is_gives() -> None:
    text = (
        "Thủ tướng Trần Văn Bình và Tổng thống Ghana Kwame Boadi trao đổi về quyết định "
        "vừa qua của Ghana chuyển giao hai tàu tuần tra cho Việt Nam."
    )

    assert parties("vi", text, "Gift") == [{"Ghana", "Việt Nam"}]


def test_who_passes_an_invitation_on_does_not_invite() -> None:
    text = (
        "Thứ trưởng Bộ Quốc phòng Mông Cổ chuyển lời của Bộ trưởng Sodnom Erden mời Đại "
        "tướng Hồ Văn Bình dự khai mạc diễn tập."
    )

    assert parties("vi", text, "Invitation") == [{"Sodnom Erden", "Hồ Văn Bình"}]


def test_a_press_conference_is_none() -> None:
    text = "Tại cuộc họp báo của Nhà Trắng, Đại sứ Mỹ Laura Dean nói về thuế."

    assert told("vi", text) == []


@pytest.mark.parametrize("paper", ["công hàm phản đối", "giấy chấp thuận lãnh sự"])
def test_a_paper_of_office_is_no_gift(paper: str) -> None:
    text = f"Thứ trưởng Trần Văn Bình trao cho Đại sứ Peru Luis Paz {paper}."

    assert parties("vi", text, "Gift") == []


def test_the_head_of_a_hospital_has_a_name_of_his_own() -> None:
    text = (
        "Đại tá Lã Văn Bình, Giám đốc Bệnh viện Quân y 175, tiếp Đại sứ Peru Luis Paz."
    )

    assert people("vi", text)[0].offices == ("Đại tá", "Giám đốc Bệnh viện Quân y 175")


def test_marks_make_no_second_person_of_a_name() -> None:
    text = (
        "Bà Delia Rodríguez tiếp Đại sứ Peru Luis Paz. Sau đó, Tổng thống Delia Rodriguez "
        "rời Lima."
    )

    assert [p.name for p in people("vi", text)] == ["Delia Rodríguez", "Luis Paz"]


def test_provinces_sign_but_seas_do_not() -> None:
    paper = "Biên bản ghi nhớ về cửa khẩu"

    signed = parties("vi", f"Tỉnh Kon Tum và tỉnh Attapeu ký {paper}.", "Signing")

    assert signed == [{"Tỉnh Kon Tum", "tỉnh Attapeu", paper}]
    assert parties("vi", f"{paper} ở Biển Đông ký năm 2002.", "Signing") == []


def test_who_receives_a_delegation_may_be_told_after_it() -> None:
    text = (
        "Đoàn công tác tỉnh Kon Tum do ông Phan Quốc Bảo dẫn đầu thăm Lào. Đón tiếp và làm "
        "việc với đoàn, về phía tỉnh Attapeu có Tỉnh trưởng Bounthong Sengma."
    )

    assert parties("vi", text, "Reception") == [{"Phan Quốc Bảo", "Bounthong Sengma"}]


def test_one_of_many_between_commas_acts() -> None:
    text = (
        "Nhiều nhà lãnh đạo, trong đó có Thủ tướng Peru Ana Rojas, đã chúc mừng Tổng thống "
        "Ghana Kwame Boadi."
    )

    assert parties("vi", text, "Congratulation") == [{"Ana Rojas", "Kwame Boadi"}]


def test_a_capital_that_is_protested_to_stands_for_its_government() -> None:
    text = "Chính phủ Nhật Bản gửi kháng nghị tới Bắc Kinh về vụ tàu khảo sát."

    assert parties("vi", text, "Protest") == [{"Chính phủ Nhật Bản", "Trung Quốc"}]


def test_a_head_of_state_is_no_guest_at_credentials() -> None:
    text = "Tại lễ trình quốc thư, Tổng thống Peru Ana Rojas nói về hợp tác."

    assert "Credentials" not in dict(told("vi", text))


@pytest.mark.parametrize(
    ("held", "status"),
    [
        ("khai mạc tại Kasane", "Occurred"),
        ("sẽ diễn ra tại Kasane", "Planned"),
        ("lẽ ra khai mạc tại Kasane hôm nay đã bị hoãn", "Cancelled"),
    ],
)
def test_two_countries_attend_the_session_of_their_joint_body(
    held: str, status: str
) -> None:
    body = "Phiên họp Ủy ban hỗn hợp Botswana - Namibia"

    (event,) = facts("vi", f"{body} {held}.")

    assert event.status == status
    assert event.roles == {"attendee": ("Botswana", "Namibia"), "conference": (body,)}


def test_who_met_somebody_issues_the_statement_with_him() -> None:
    text = (
        "Tổng thống Peru Ana Rojas hội đàm với Tổng thống Ghana Kwame Boadi tại Accra, ra "
        "tuyên bố chung về biển."
    )

    (issued,) = parties("vi", text, "JointStatement")

    assert {"Ana Rojas", "Kwame Boadi"} <= issued
