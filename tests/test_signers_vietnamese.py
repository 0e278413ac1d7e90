"""Who signs, gives and condoles where words stand for those named before."""

from __future__ import annotations

from diplograph.clean import clean
from diplograph.extract import extract
from diplograph.model import Article
from reading import facts, people


def test_two_ministers_who_met_sign_the_paper_that_names_their_countries() -> None:
    text = (
        "Bộ trưởng Quốc phòng Na Uy Anders Holm chủ trì lễ đón Bộ trưởng Quốc phòng"
        " Lê An tại Oslo.\nSau lễ đón, hai bên ký Tuyên bố chung về hợp tác"
        " hải quân Việt Nam - Na Uy."
    )
    signed = [f.roles["signatory"] for f in facts("vi", text) if f.type == "Signing"]
    assert signed == [("Anders Holm", "Lê An")]


def test_who_speaks_for_a_ministry_is_none_of_the_two_sides() -> None:
    text = (
        "Ngoại trưởng Na Uy Anders Holm phát biểu tại hội nghị.\n"
        "Người phát ngôn Bộ Ngoại giao Việt Nam Lê An cho biết hội nghị thành công.\n"
        "Hai bên ra Tuyên bố chung về biển."
    )
    assert not any("Lê An" in fact.who for fact in facts("vi", text))


def test_a_palace_publishes_the_condolences_of_its_master() -> None:
    text = (
        "Nhà Trắng công bố thư chia buồn của Tổng thống Mỹ John Baker gửi nhân dân"
        " Phần Lan."
    )
    assert [f.roles for f in facts("vi", text)] == [
        {"sender": ("John Baker",), "recipient": ("Phần Lan",)}
    ]


def test_compatriots_are_nobody_called_madam() -> None:
    text = (
        "Giáo sư Đại học Oslo Anders Holm gặp Bộ trưởng Lê Thị Mai.\n"
        "Đông đảo bà con kiều bào đón Chủ tịch nước Trần An tại sân bay."
    )
    hosts = [f.roles.get("host") for f in facts("vi", text)]
    assert ("Lê Thị Mai",) not in hosts


def test_a_professor_of_a_university_is_no_person_called_after_it() -> None:
    text = "Giáo sư Đại học Oslo nhấn mạnh quan hệ Việt Nam - Na Uy."
    assert people("vi", text) == []


def test_a_province_in_capitals_is_nobody() -> None:
    text = "Phó Thủ tướng Lê An sẽ tiếp lãnh đạo Tỉnh Quảng Tây."
    assert [p.name for p in people("vi", text)] == ["Lê An"]


def test_an_agreement_is_the_same_with_and_without_about() -> None:
    text = (
        "Phần Lan và Na Uy ký thỏa thuận về chương trình hòa bình.\nĐại diện Phần Lan và"
        " Na Uy ký thỏa thuận chương trình hòa bình."
    )
    assert len(facts("vi", text)) == 1


def test_a_state_that_honours_a_guest_is_his_host() -> None:
    text = (
        "Nhà nước Phần Lan đã dành nghi thức cao nhất đón Tổng thống Na Uy Anders Holm."
    )
    assert [f.roles for f in facts("vi", text)] == [
        {"host": ("Phần Lan",), "guest": ("Anders Holm",)}
    ]


def test_a_body_and_a_country_sign_what_is_between_them() -> None:
    text = (
        "Phó Thủ tướng Lê An chứng kiến lễ ký thỏa thuận về nước sạch giữa Tổ chức Hòa"
        " bình (Mỹ) và Phần Lan."
    )
    (signing,) = facts("vi", text)
    assert signing.roles["signatory"] == ("Phần Lan", "Tổ chức Hòa bình")


def test_the_lead_speaks_of_the_paper_that_the_text_names() -> None:
    text = (
        "Thỏa thuận tăng cường hợp tác quốc phòng được ký trong chuyến thăm Na Uy của Bộ"
        " trưởng Quốc phòng Lê An.\n\nBộ trưởng Quốc phòng Na Uy Anders Holm hôm qua"
        " chủ trì lễ đón Bộ trưởng Quốc phòng Lê An tại Oslo.\nSau lễ đón, hai bên ký Tuyên"
        " bố chung về hợp tác hải quân Việt Nam - Na Uy."
    )
    article = clean(Article(id="a", lang="vi", text=text, published="2024-06-14"))
    signed = [e for e in extract(article).events if e.family == "Signing"]
    assert len(signed) == 1
