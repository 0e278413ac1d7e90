"""Whom bare titles, pronouns and plural words mean; in doubt, nobody."""

from __future__ import annotations

import pytest

from diplograph.extract import extract
from diplograph.model import Article
from reading import facts, met

BINH = {"vi": "Lê Văn Bình", "en": "Le Van Binh"}
SHORT = {"vi": "Lê Bình", "en": "Le Binh"}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "vi",
            "Bộ trưởng Lê Văn Bình đến Oslo. Ông đã gặp Ngoại trưởng Na Uy Anders Holm.",
        ),
        (
            "vi",
            "Bộ trưởng Lê Văn Bình đến Oslo. "
            "Bộ trưởng đã gặp Ngoại trưởng Na Uy Anders Holm.",
        ),
        (
            "en",
            "Minister Le Van Binh arrived in Oslo. He met Foreign Minister Anders Holm.",
        ),
        (
            "en",
            "Finance Minister Le Van Binh arrived in Oslo. "
            "The Minister met Prime Minister Anders Holm.",
        ),
    ],
)
def test_a_pronoun_or_bare_title_means_the_person_spoken_of(
    lang: str, text: str
) -> None:
    assert met(lang, text) == [("Anders Holm", BINH[lang])]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("vi", "Bà Ilze Ozola đến cùng ông Pavel Orlov. Bà đã gặp Bộ trưởng Lê Bình."),
        ("en", "Ms. Ilze Ozola came with Mr. Pavel Orlov. She met Minister Le Binh."),
    ],
)
def test_she_means_a_woman(lang: str, text: str) -> None:
    assert met(lang, text) == [("Ilze Ozola", SHORT[lang])]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "vi",
            "Ngoại trưởng Lào Bounmy Sisavath đến Bangkok. Ngoại trưởng Thái Lan Somsak "
            "Charoen ra sân bay. Ông Bounmy Sisavath hội đàm với người đồng cấp Thái Lan.",
        ),
        (
            "en",
            "Thai Foreign Minister Somsak Charoen was at the airport. Lao Foreign "
            "Minister Bounmy Sisavath met with his Thai counterpart.",
        ),
    ],
)
def test_a_counterpart_holds_the_same_office_on_the_other_side(
    lang: str, text: str
) -> None:
    assert met(lang, text) == [("Bounmy Sisavath", "Somsak Charoen")]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "vi",
            "Thủ tướng Lê Văn Bình hội đàm với Thủ tướng Lào Bounmy Sisavath. "
            "Hai Thủ tướng chứng kiến lễ ký Hiệp định hàng không.",
        ),
        (
            "en",
            "Prime Minister Le Van Binh held talks with Prime Minister Bounmy Sisavath. "
            "The two leaders witnessed the signing of the Air Services Agreement.",
        ),
    ],
)
def test_the_two_are_those_of_the_last_event(lang: str, text: str) -> None:
    roles = [fact.roles for fact in facts(lang, text) if fact.type == "Signing"]

    assert [r["witness"] for r in roles] == [("Bounmy Sisavath", BINH[lang])]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("vi", "Việt Nam và Chile là bạn. Hai nước đã nâng cấp quan hệ."),
        (
            "en",
            "Vietnam and Chile are friends. The two countries upgraded their ties.",
        ),
    ],
)
def test_the_two_countries_are_those_the_article_is_about(lang: str, text: str) -> None:
    [fact] = facts(lang, text)

    assert len(fact.roles["party"]) == 2
    assert "Chile" in fact.roles["party"]


def test_a_delegation_stands_for_its_head() -> None:
    text = (
        "Đoàn đại biểu Quốc hội Lào do Chủ tịch Quốc hội Khamla Phommachan dẫn đầu đến "
        "Huế. Đoàn đã gặp Bí thư Tỉnh ủy Trần Văn Bình."
    )

    assert met("vi", text) == [("Khamla Phommachan", "Trần Văn Bình")]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("vi", "Bộ trưởng nói chuyện. Bộ trưởng đã gặp Đại sứ Ilze Ozola."),
        ("en", "The Minister spoke. The Minister met Ambassador Ilze Ozola."),
    ],
)
def test_a_title_that_nobody_holds_means_nobody(lang: str, text: str) -> None:
    assert met(lang, text) == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("vi", "Hai bên đã hội đàm."),
        ("vi", "Ông đã gặp Đại sứ Ilze Ozola."),
        ("en", "The two leaders held talks."),
        ("en", "He met Ambassador Ilze Ozola."),
    ],
)
def test_a_pointer_without_anybody_before_it_means_nobody(lang: str, text: str) -> None:
    assert met(lang, text) == []


def test_a_bare_title_of_one_country_is_not_the_holder_of_another() -> None:
    text = (
        "Ngoại trưởng Lào Bounmy Sisavath đến Bangkok. "
        "Đại sứ Ilze Ozola đã gặp Ngoại trưởng Thái Lan."
    )

    assert ("Bounmy Sisavath", "Ilze Ozola") not in met("vi", text)


def test_an_ambassador_is_called_by_the_plain_word_for_a_longer_title() -> None:
    text = (
        "Đại sứ đặc mệnh toàn quyền Lào tại Việt Nam Bounmy Sisavath đến Ninh Bình. "
        "Ông Nguyễn Văn Sơn tặng Đại sứ Lào một bức tranh."
    )
    found = extract(Article(id="a", lang="vi", text=text))
    names = {entity.id: entity.name for entity in found.entities}
    gift = next(e for e in found.events if e.family == "Transfer")
    told = {p.role: names[p.entity] for p in gift.participants}
    assert told["recipient"] == "Bounmy Sisavath"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "en",
            "President Kwame Asante accused Chad of lying and recalled Ambassador Yaw Mensah.",
        ),
        (
            "vi",
            "Tổng thống Kwame Asante cáo buộc Chad nói sai và triệu hồi Đại sứ Yaw Mensah.",
        ),
    ],
)
def test_a_verb_joined_by_and_has_the_subject_of_the_one_before(
    lang: str, text: str
) -> None:
    found = extract(Article(id="a", lang=lang, text=text))
    names = {entity.id: entity.name for entity in found.entities}
    (event,) = found.events

    actors = {names[p.entity] for p in event.participants if p.role == "actor"}
    assert actors == {"Kwame Asante"}


@pytest.mark.parametrize(
    "then", ["và hội đàm với nhà lãnh đạo Nga", "tại Hà Nội rồi hội đàm với ông Petrov"]
)
def test_who_welcomes_a_guest_and_holds_talks_is_one_person(then: str) -> None:
    text = (
        "Tổng thống Nga Ivan Petrov thăm Việt Nam. "
        f"Chủ tịch nước Lê Văn Bình chủ trì lễ đón ông Petrov {then}."
    )
    assert ("Ivan Petrov", "Lê Văn Bình") in met("vi", text)


def test_a_secretary_general_is_called_so_without_his_organisation() -> None:
    text = (
        "Tổng Thư ký Liên hợp quốc Anders Holm đến Hà Nội. "
        "Tổng Thư ký đã gặp Thủ tướng Lê Văn Bình."
    )
    assert ("Anders Holm", "Lê Văn Bình") in met("vi", text)


def test_a_secretary_general_is_no_head_of_another_organisation() -> None:
    text = (
        "Tổng Thư ký ASEAN Anders Holm đến Hà Nội. "
        "Thủ tướng Lê Văn Bình đã gặp Tổng Thư ký NATO."
    )
    assert ("Anders Holm", "Lê Văn Bình") not in met("vi", text)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "vi",
            "Chuyến thăm của Ngoại trưởng Chile Luis Ortega kéo dài hai ngày. Ngoài việc "
            "hội đàm với Bộ trưởng Lê Văn Bình, ông đã hội kiến Thủ tướng Trần Văn Phú.",
        ),
        (
            "vi",
            "Đó là chuyến đi của Ngoại trưởng Chile Luis Ortega. Sau khi gặp Bộ trưởng "
            "Lê Văn Bình, ông đã hội kiến Thủ tướng Trần Văn Phú.",
        ),
    ],
)
def test_who_acts_is_not_whom_he_met_in_the_words_before(lang: str, text: str) -> None:
    assert ("Luis Ortega", "Trần Văn Phú") in met(lang, text)
