"""Vietnamese delegations, provincial bodies and ministries of many fields."""

from __future__ import annotations

import pytest

from diplograph.extract import extract
from diplograph.model import Article
from reading import facts, met, people

_LED = (
    "Chiều 2/6, Bộ trưởng Tư pháp Lê Văn Tám đã tiếp đoàn đại biểu Bộ Tư pháp Lào do ngài"
    " Khamphan Sivilay, Bộ trưởng Bộ Tư pháp, làm trưởng đoàn. "
)
_CALLED = (
    "Sáng 12/3, Chánh án Lê Văn Tám hội đàm với ngài Tashi Dorji, Chánh án Tòa án Tối cao"
    " Bhutan, đang có chuyến thăm Việt Nam từ ngày 11 đến 15/3. "
)


@pytest.mark.parametrize("end", ["đoàn.", "Đoàn.", "đoàn, chúc đoàn sức khỏe."])
def test_a_delegation_that_ends_its_clause_is_its_head(end: str) -> None:
    text = f"{_LED}Chiều cùng ngày, Phó Chủ tịch nước Trần Thị Bốn đã tiếp {end}"
    assert ("Khamphan Sivilay", "Trần Thị Bốn") in met("vi", text)


def test_a_delegation_nobody_leads_is_that_of_the_visitor() -> None:
    text = (
        f"{_CALLED}Phó Chánh án Hồ Văn Mai cùng dự. Phó Chủ tịch nước Trần Thị Bốn đã tiếp"
        " đoàn. Ngày 14/3, đoàn sẽ làm việc với TAND TP Đà Nẵng."
    )
    assert ("Tashi Dorji", "Trần Thị Bốn") in met("vi", text)
    assert ("TAND TP Đà Nẵng", "Tashi Dorji") in met("vi", text)


@pytest.mark.parametrize("body", ["tập đoàn", "sư đoàn", "liên đoàn"])
def test_a_company_or_a_division_is_no_delegation(body: str) -> None:
    text = f"{_LED}Phó Chủ tịch nước Trần Thị Bốn đã tiếp lãnh đạo {body}."
    assert ("Khamphan Sivilay", "Trần Thị Bốn") not in met("vi", text)


@pytest.mark.parametrize(
    ("body", "country"),
    [
        ("Công an tỉnh Quảng Trị", "VN"),
        ("Sở An ninh tỉnh Salavan", "LA"),
        ("Sở Ngoại vụ tỉnh Lào Cai", "VN"),
        ("Bộ Chỉ huy quân sự tỉnh Nghệ An", "VN"),
        ("Học viện Cảnh sát nhân dân", None),
        ("Học viện An ninh nhân dân", None),
        ("Viện Công tố tối cao Hàn Quốc", "KR"),
    ],
)
def test_a_body_is_named_to_its_end(body: str, country: str | None) -> None:
    text = f"Ngày 3/4/2021, Thứ trưởng Lê Văn Tám làm việc với {body}."
    found = extract(Article(id="a", lang="vi", text=text))
    told = [(e.name, e.country) for e in found.entities if e.type == "Organization"]
    assert told == [(body, country)]


@pytest.mark.parametrize(
    "office",
    [
        "Bộ trưởng Bộ Ngoại giao, Hợp tác và Hội nhập khu vực",
        "Bộ trưởng Bộ Đất đai, Thủy lợi và Tái định cư nông thôn",
        "Bộ trưởng Giáo dục, Khoa học và Đổi mới sáng tạo",
    ],
)
def test_a_ministry_of_several_fields_is_one_office(office: str) -> None:
    text = f"Bộ trưởng Lê Văn Tám tiếp {office} Manuel Tavares."
    assert people("vi", text)[1].offices == (office,)


def test_offices_in_a_row_are_no_fields_of_one() -> None:
    text = (
        "Bộ trưởng Ngoại giao, Thống đốc Ngân hàng Trung ương và Giám đốc sở Lê Văn Tám tiếp"
        " Đại sứ Lào Khamphan Sivilay."
    )
    assert all("," not in office for p in people("vi", text) for office in p.offices)


def test_a_court_gives_a_banquet_by_its_letters() -> None:
    text = f"{_CALLED}Buổi tối, TANDTC mở tiệc chiêu đãi đoàn tại khách sạn Melia."
    (banquet,) = [e for e in facts("vi", text) if e.type == "Banquet"]
    assert banquet.roles == {"host": ("TANDTC",), "guest": ("Tashi Dorji",)}
