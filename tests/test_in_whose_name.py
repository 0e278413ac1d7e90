"""In whose name somebody writes, invites and speaks; who «his» is after a bare title."""

from __future__ import annotations

import pytest

from reading import facts


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "vi",
            "Thừa ủy quyền của Bộ trưởng Lê Minh Hạnh, Thứ trưởng Phan Quốc Bảo chuyển lời "
            "mời Bộ trưởng Hungary Judit Vargas sang thăm Việt Nam.",
        ),
        (
            "vi",
            "Thứ trưởng Phan Quốc Bảo thay mặt Bộ trưởng Lê Minh Hạnh mời Bộ trưởng Hungary "
            "Judit Vargas thăm Việt Nam.",
        ),
        (
            "en",
            "On behalf of Minister Lê Minh Hạnh, Ambassador Phan Quốc Bảo invited Minister "
            "Judit Vargas to visit Vietnam.",
        ),
        (
            "en",
            "Ambassador Phan Quốc Bảo, on behalf of Minister Lê Minh Hạnh, invited Minister "
            "Judit Vargas to visit Vietnam.",
        ),
    ],
)
def test_an_invitation_is_that_of_the_principal(lang: str, text: str) -> None:
    (invitation,) = facts(lang, text)

    assert invitation.roles == {
        "inviter": ("Lê Minh Hạnh",),
        "invitee": ("Judit Vargas",),
    }


def test_a_president_speaks_for_his_people_by_himself() -> None:
    text = (
        "Thay mặt Nhà nước và nhân dân, Chủ tịch nước Lê Minh Hạnh chúc mừng Tổng thống "
        "Carla Mendez."
    )

    (message,) = facts("vi", text)

    assert message.roles["sender"] == ("Lê Minh Hạnh",)


@pytest.mark.parametrize("news", ["được bầu làm Tổng thống Ghana", "tái đắc cử"])
def test_tidings_tell_whom_one_congratulates(news: str) -> None:
    text = (
        f"Được tin ông Yaw Mensah {news}, ngày 10/6, Chủ tịch nước Lê Minh Hạnh đã gửi "
        "điện mừng."
    )
    told = facts("vi", text, published="2024-06-14")

    (message,) = (fact for fact in told if fact.type == "Congratulation")
    assert message.roles == {"sender": ("Lê Minh Hạnh",), "recipient": ("Yaw Mensah",)}


def test_his_own_visit_is_that_of_whom_a_title_means() -> None:
    text = (
        "Bộ trưởng Celestino Macuácua đến chào Phó Thủ tướng Lê Minh Hạnh. Phó Thủ tướng "
        "nhắc lại chuyến thăm Maputo của ông hồi tháng 10/2023."
    )

    (visit,) = (fact for fact in facts("vi", text) if fact.type == "Visit")

    assert visit.roles["visitor"] == ("Lê Minh Hạnh",)


@pytest.mark.parametrize(
    "text",
    [
        "Thủ tướng Lê Minh Hạnh ký quyết định bổ nhiệm ông Phan Quốc Bảo, Vụ trưởng Vụ "
        "Châu Âu, giữ chức Thứ trưởng Bộ Ngoại giao.",
        "Chủ tịch nước Lê Minh Hạnh ký quyết định cử ông Phan Quốc Bảo làm Đại sứ tại Chile.",
        "Ông Phan Quốc Bảo vừa được Thủ tướng Lê Minh Hạnh cử làm Đại sứ tại Chile.",
    ],
)
def test_who_appoints_is_not_appointed(text: str) -> None:
    (fact,) = facts("vi", text)

    assert (fact.type, fact.roles) == (
        "Appointment",
        {"appointee": ("Phan Quốc Bảo",)},
    )
