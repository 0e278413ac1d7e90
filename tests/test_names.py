"""Names of persons by their shape, with offices, honorifics and short forms."""

from __future__ import annotations

import pytest

from diplograph.extract import extract
from diplograph.model import Article
from reading import people

FULL = [
    ("vi", "Bộ trưởng {} đã gặp Đại sứ Yaw Mensah."),
    ("en", "Foreign Minister {} met Ambassador Yaw Mensah."),
]


@pytest.mark.parametrize(("lang", "frame"), FULL)
@pytest.mark.parametrize(
    "name",
    [
        "Anders Holm",
        "Ilze Ozola-Kalniņa",
        "Jean-Luc Moreau",
        "João dos Santos Pereira",
        "Ludwig van der Berg",
        "Mohammed bin Khalid Al-Nuaimi",
        "Park Ji-won",
        "Seán O'Hara",
        "Bounmy Sisavath",
        "Kim Yong-sun",
        "Zoë Müller",
        "Đỗ Thị Thu Sương",
        "Nguyễn Khắc Toàn",
        "Robert F. Calloway",
        "Fatou N’Diaye",
    ],
)
def test_a_name_is_read_from_first_to_last_word(
    lang: str, frame: str, name: str
) -> None:
    assert people(lang, frame.format(name))[0].name == name


@pytest.mark.parametrize(
    ("lang", "text", "name", "offices", "country"),
    [
        (
            "vi",
            "Ngoại trưởng Na Uy Anders Holm",
            "Anders Holm",
            ("Ngoại trưởng",),
            "NO",
        ),
        (
            "vi",
            "Phó Thủ tướng, Bộ trưởng Ngoại giao Lê Khắc Hùng",
            "Lê Khắc Hùng",
            ("Phó Thủ tướng", "Bộ trưởng Ngoại giao"),
            "VN",
        ),
        (
            "vi",
            "Đại sứ Việt Nam tại Ghana Vũ Đình Khải",
            "Vũ Đình Khải",
            ("Đại sứ Việt Nam tại Ghana",),
            "VN",
        ),
        (
            "vi",
            "Tổng thống Chile, bà Carla Mendez,",
            "Carla Mendez",
            ("Tổng thống",),
            "CL",
        ),
        (
            "vi",
            "Cựu Thủ tướng Séc Pavel Novotny",
            "Pavel Novotny",
            ("Cựu Thủ tướng",),
            "CZ",
        ),
        (
            "en",
            "Norwegian Foreign Minister Anders Holm",
            "Anders Holm",
            ("Foreign Minister",),
            "NO",
        ),
        ("en", "President Kwame Asante of Ghana", "Kwame Asante", ("President",), "GH"),
        (
            "en",
            "Former Prime Minister Pavel Novotny of the Czech Republic",
            "Pavel Novotny",
            ("Former Prime Minister",),
            "CZ",
        ),
    ],
)
def test_an_office_and_its_country_go_with_the_name(
    lang: str, text: str, name: str, offices: tuple[str, ...], country: str
) -> None:
    met = {"vi": "đã gặp Bộ trưởng Yaw Mensah.", "en": "met Minister Yaw Mensah."}
    person = people(lang, f"{text} {met[lang]}")[0]

    assert (person.name, person.offices, person.country) == (name, offices, country)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("vi", "Ngoại trưởng Na Uy Anders Holm đến Hà Nội. Ông Holm đã gặp báo chí."),
        ("vi", "Ngoại trưởng Anders Holm đến Hà Nội. Ngoại trưởng Holm cảm ơn."),
        ("en", "Foreign Minister Anders Holm arrived in Hanoi. Mr. Holm thanked them."),
        ("en", "Foreign Minister Anders Holm arrived in Hanoi. Holm thanked them."),
    ],
)
def test_a_surname_alone_is_the_person_named_before(lang: str, text: str) -> None:
    [person] = people(lang, text)

    assert (person.name, person.aliases) == ("Anders Holm", ("Holm",))


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "vi",
            "Thủ tướng Phần Lan Leena Virtanen gặp Bộ trưởng Phần Lan Aino Virtanen.",
        ),
        ("en", "Prime Minister Leena Virtanen met Finance Minister Aino Virtanen."),
    ],
)
def test_two_persons_of_one_surname_stay_two(lang: str, text: str) -> None:
    names = {person.name for person in people(lang, text)}

    assert names == {"Leena Virtanen", "Aino Virtanen"}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("vi", "Chiều 3/5, Bộ trưởng Lê An gặp Đại sứ Ilze Ozola tại Huế."),
        ("vi", "Bộ trưởng Lê An đã gặp Đại sứ Ilze Ozola hôm Chủ Nhật vừa qua."),
        ("en", "On Monday Minister Le An met Ambassador Ilze Ozola in Riga."),
        ("en", "Minister Le An met Ambassador Ilze Ozola Monday."),
    ],
)
def test_places_and_days_are_no_part_of_a_name(lang: str, text: str) -> None:
    assert {p.name for p in people(lang, text)} <= {"Lê An", "Le An", "Ilze Ozola"}


def test_a_vietnamese_headline_in_capitals_keeps_its_names_apart() -> None:
    text = "Tổng Bí thư Trần Hữu Lộc tiếp Chủ tịch Quốc hội Lào Khamla Phommachan"

    assert [p.name for p in people("vi", text)] == [
        "Trần Hữu Lộc",
        "Khamla Phommachan",
    ]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("vi", "Hội Chữ thập đỏ Việt Nam trao quà cho Trường Tiểu học Kim Đồng."),
        ("en", "Amnesty International wrote to the Ministry of Justice."),
    ],
)
def test_bodies_are_no_persons(lang: str, text: str) -> None:
    assert people(lang, text) == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("vi", "Bà Ilze Ozola gặp ông Anders Holm và ông Yaw Mensah."),
        ("en", "Ms. Ilze Ozola met Mr. Anders Holm and Mr. Yaw Mensah."),
    ],
)
def test_a_form_of_address_is_no_part_of_a_name(lang: str, text: str) -> None:
    names = {person.name for person in people(lang, text)}

    assert names == {"Ilze Ozola", "Anders Holm", "Yaw Mensah"}


def test_a_dateline_in_capitals_is_written_as_a_name() -> None:
    text = "HANOI, May 3 - Foreign Minister Ana Ruiz met President Jon Lund in HANOI."

    found = extract(Article(id="a", lang="en", text=text, published="2024-05-04"))

    assert [e.name for e in found.entities if e.type == "Place"] == ["Hanoi"]


def test_a_country_known_by_its_adjective_alone_bears_its_own_name() -> None:
    text = "Ghana expelled the Iranian ambassador."

    found = extract(Article(id="a", lang="en", text=text))

    assert [e.name for e in found.entities if e.country == "IR"] == ["Iran"]


def test_an_ambassador_is_not_of_the_country_of_the_posting() -> None:
    text = "Minister Lars Holm met Ambassador to Vietnam Ilze Ozola."

    found = extract(Article(id="a", lang="en", text=text))

    assert {e.country for e in found.entities if e.type == "Person"} == {None}


@pytest.mark.parametrize(
    ("offices", "country"),
    [
        ("Qatari Deputy Prime Minister and Minister of Foreign Affairs", "QA"),
        ("Lao Vice President and Foreign Minister", "LA"),
    ],
)
def test_two_offices_after_one_country_are_of_one_person(
    offices: str, country: str
) -> None:
    found = people("en", f"Secretary Ruth Calloway met with {offices} Keo Vongsa.")
    assert [(p.name, len(p.offices), p.country) for p in found][1:] == [
        ("Keo Vongsa", 2, country)
    ]


def test_a_president_beside_a_foreign_minister_is_another_person() -> None:
    found = people(
        "en", "The Lao foreign minister and President Carla Mendez met in Oslo."
    )
    assert [(p.name, p.country) for p in found] == [("Carla Mendez", None)]


def test_a_secretary_general_is_no_secretary_named_general() -> None:
    found = people(
        "en",
        "Minister Anders Holm met with the Secretary General of Chile's Science "
        "and Security Council, Diego Mora.",
    )
    assert [p.name for p in found] == ["Anders Holm", "Diego Mora"]


def test_what_a_minister_is_told_about_is_no_part_of_the_office() -> None:
    found = people(
        "en",
        "Minister Anders Holm met Foreign Minister Luis Ortega. The Minister "
        "congratulated the Foreign Minister on Chile's choice as host.",
    )
    assert [p.name for p in found] == ["Anders Holm", "Luis Ortega"]


def test_a_narrow_blank_inside_a_name_is_a_blank() -> None:
    found = people("en", "Minister Anders\u202fHolm met Ambassador Yaw Mensah.")
    assert [p.name for p in found] == ["Anders Holm", "Yaw Mensah"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # Word segmentation leaves blanks around the hyphen of a surname of two.
        (
            "Chủ tịch Cuba Marcelo Lopez - Carnal hội kiến Thủ tướng.",
            "Marcelo Lopez - Carnal",
        ),
        ("Tổng thống Chile Carla Mendez - Ảnh: Reuters.", "Carla Mendez"),
        ("Ngoại trưởng Nga, Serge Petrovin, đã tới Lào.", "Serge Petrovin"),
        ("Đại sứ Nga tại Lào, Serge Petrovin, phát biểu.", "Serge Petrovin"),
    ],
)
def test_a_vietnamese_sentence_gives_the_whole_name(text: str, name: str) -> None:
    found = extract(Article(id="a", lang="vi", text=text))
    assert [e.name for e in found.entities if e.type == "Person"] == [name]
