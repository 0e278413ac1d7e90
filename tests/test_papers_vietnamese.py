"""How far the names of papers, bodies and conferences reach in Vietnamese."""

from __future__ import annotations

import pytest

from reading import of_type

_SIGNERS = "Bộ trưởng Lê Minh Hạnh và Bộ trưởng Y tế Ghana Kofi Mensah ký "

PAPERS = (
    ("Hiệp định về cử bác sĩ sang vùng Upper River.", ""),
    ("Bản ghi nhớ về phái cử điều dưỡng viên.", ""),
    ("Hiệp định tránh đánh thuế hai lần tại Accra.", " tại Accra."),
    ("Bản ghi nhớ về mở đường bay thẳng từ Accra tới Lomé.", ""),
    ("Thỏa thuận về nhân giống san hô.", ""),
    ("Thỏa thuận tài trợ dự án trồng rừng rồi về nước.", " rồi về nước."),
)


@pytest.mark.parametrize(("paper", "rest"), PAPERS)
def test_a_paper_is_named_to_the_last_word_of_what_it_is_about(
    paper: str, rest: str
) -> None:
    (signing,) = of_type("vi", _SIGNERS + paper, "Signing")
    name = paper.removesuffix(rest) if rest else paper.removesuffix(".")
    assert signing.roles["agreement"] == (name,)


GIVEN = (
    "Bệnh viện nhi William Soler",
    "Trường Tiểu học Hoa Mai",
    "Trường Cao đẳng Y tế Hoa Mai",
    "Thư viện Quốc gia",
    "Hội Chữ thập đỏ Hoa Mai",
)


@pytest.mark.parametrize("body", GIVEN)
@pytest.mark.parametrize("thing", ["một xe cứu thương", "20 máy tính", "bức tranh"])
def test_a_body_ends_before_what_it_is_given(body: str, thing: str) -> None:
    text = f"Ngày 3/5, Đại sứ Ghana Kofi Mensah tặng {body} {thing}."
    (gift,) = of_type("vi", text, "Gift")
    assert gift.roles["recipient"] == (body,)


MEETINGS = (
    "Hội nghị Tư lệnh Lục quân ASEAN",
    "Hội nghị Tư lệnh lực lượng quốc phòng các nước ASEAN",
    "Hội nghị Người đứng đầu cơ quan nhập cư ASEAN",
    "Phiên họp đầu tiên của Hội đồng Hòa bình",
    "cuộc họp trực tuyến các Ngoại trưởng ASEAN",
    "Hội nghị lần thứ 29 các bên tham gia Công ước khung của Liên hợp quốc về biến đổi khí hậu",
    "Lễ hội Hoa Accra 2018",
    "hội nghị cấp cao 4 nước Campuchia, Lào, Myanmar và Việt Nam",
    "Hội nghị Bộ trưởng ba nước Campuchia, Lào và Việt Nam",
)


@pytest.mark.parametrize("meeting", MEETINGS)
def test_a_conference_is_named_with_whose_it_is(meeting: str) -> None:
    text = f"Ngày 3/5, Tướng Lê Minh Hạnh dự {meeting} tại Accra."
    (attended,) = of_type("vi", text, "Attendance")
    assert attended.roles["conference"] == (meeting,)


def test_a_conference_told_of_behind_a_comma_is_still_ahead() -> None:
    text = "Hội nghị lần thứ năm do Ghana đăng cai, dự kiến diễn ra ở Accra năm 2019."
    (held,) = of_type("vi", text, "Attendance", published="2018-05-03")
    assert held.status == "Planned"
