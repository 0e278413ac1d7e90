"""Organisations, places, conferences and agreements: where their names begin and end."""

from __future__ import annotations

from functools import cache

import pytest

from diplograph.extract import extract
from diplograph.extract.bodies import BodyReader
from diplograph.extract.body import Body
from diplograph.extract.lexicon import Lexicon
from diplograph.extract.tokens import Tokens, tokenize
from diplograph.model import Article, Event, Extraction
from diplograph.pack import load_packs

AGREEMENTS = [
    (
        "vi",
        "Hai bộ ký Bản ghi nhớ về hợp tác lao động tại Hà Nội.",
        "Bản ghi nhớ về hợp tác lao động",
    ),
    (
        "vi",
        "Hai nước ký Hiệp định Thương mại tự do hôm qua.",
        "Hiệp định Thương mại tự do",
    ),
    (
        "vi",
        "Họ ký Nghị định thư kiểm dịch thanh long với Bộ trưởng Peru.",
        "Nghị định thư kiểm dịch thanh long",
    ),
    ("vi", "Hai bên ra Tuyên bố chung nêu rõ quyết tâm hợp tác.", "Tuyên bố chung"),
    ("vi", "Hai nước ký 9 văn kiện hợp tác trong chuyến thăm.", "9 văn kiện hợp tác"),
    (
        "vi",
        "Hai bên ký thỏa thuận lập đường dây nóng với người đồng cấp Lào.",
        "thỏa thuận lập đường dây nóng",
    ),
    (
        "vi",
        "Họ ký Thỏa thuận đào tạo phi công giữa Bộ Quốc phòng Lào và Bộ Quốc phòng Nga.",
        "Thỏa thuận đào tạo phi công",
    ),
    (
        "en",
        "They signed an air services agreement on Monday.",
        "air services agreement",
    ),
    (
        "en",
        "Both signed a memorandum of understanding on rice trade in Hanoi.",
        "memorandum of understanding on rice trade",
    ),
    (
        "en",
        "The ministers issued a joint statement on coral reefs.",
        "joint statement on coral reefs",
    ),
    ("en", "The leaders signed 13 agreements during the visit.", "13 agreements"),
    (
        "en",
        "Both signed a memorandum of understanding (MOU) on rice trade in Hanoi.",
        "memorandum of understanding (MOU) on rice trade",
    ),
    ("en", "She signed a health compact with her Lao counterpart.", "health compact"),
]
CONFERENCES = [
    (
        "en",
        "He attended the 48th session of the Water Union (WU) Council of Foreign Ministers.",
        "48th session of the Water Union (WU) Council of Foreign Ministers",
    ),
    (
        "en",
        "He led the fourth meeting of the Ghana-Chile Water Group in May.",
        "fourth meeting of the Ghana-Chile Water Group",
    ),
    (
        "en",
        "She attended a regional conference on river trade on Monday.",
        "regional conference on river trade",
    ),
    ("en", "She attended a three-day water summit.", "three-day water summit"),
    (
        "en",
        "He hosted the Asia Water Cooperation (AWC) Virtual Leaders' Retreat in May.",
        "Asia Water Cooperation (AWC) Virtual Leaders' Retreat",
    ),
    ("en", "She spoke at the UN General Assembly.", "UN General Assembly"),
    (
        "vi",
        "Thủ tướng dự Hội nghị Cấp cao ASEAN lần thứ 33 tại Singapore.",
        "Hội nghị Cấp cao ASEAN lần thứ 33",
    ),
    (
        "vi",
        "Ông dự Kỳ họp lần thứ 41 Ủy ban liên Chính phủ Việt Nam - Lào.",
        "Kỳ họp lần thứ 41 Ủy ban liên Chính phủ Việt Nam - Lào",
    ),
    (
        "vi",
        "Bà dự lễ kỷ niệm 50 năm thiết lập quan hệ giữa Ấn Độ và Lào.",
        "lễ kỷ niệm 50 năm thiết lập quan hệ giữa Ấn Độ và Lào",
    ),
    (
        "vi",
        'Họ dự Hội thảo "Lúa gạo và nước ngọt" ở Huế.',
        'Hội thảo "Lúa gạo và nước ngọt"',
    ),
    ("vi", "Ông từng sang Đà Nẵng dự APEC.", "APEC"),
    (
        "en",
        "She attended the 2nd ASEAN-U.S. Summit in Jakarta.",
        "2nd ASEAN-U.S. Summit",
    ),
    ("en", "He will attend the Doha Forum and discuss trade.", "Doha Forum"),
]
ORGANIZATIONS = [
    ("vi", "Chính phủ Na Uy hỗ trợ Lào xây dựng hai trạm y tế.", "Chính phủ Na Uy"),
    (
        "vi",
        "Công ty Hansen & Berg Na Uy đã ký hợp đồng.",
        "Công ty Hansen & Berg Na Uy",
    ),
    (
        "vi",
        "Đoàn gặp Bộ Kế hoạch và Đầu tư Việt Nam chiều nay.",
        "Bộ Kế hoạch và Đầu tư Việt Nam",
    ),
    (
        "vi",
        "Quà của Hội Trăng lưỡi liềm đỏ Libya đã đến.",
        "Hội Trăng lưỡi liềm đỏ Libya",
    ),
    (
        "vi",
        "Đại sứ quán Việt Nam tại Lào trao học bổng.",
        "Đại sứ quán Việt Nam tại Lào",
    ),
    ("vi", "Đại học Rostock của Đức ký thỏa thuận.", "Đại học Rostock"),
    ("vi", "Quà được gửi cho Tỉnh ủy Quảng Ninh 100 máy thở.", "Tỉnh ủy Quảng Ninh"),
    ("vi", "Chính phủ Nhật Bản quyết định giúp đỡ.", "Chính phủ Nhật Bản"),
]
PLACES = [
    ("vi", "Lễ đón diễn ra tại Phủ Chủ tịch sáng nay.", "Phủ Chủ tịch"),
    ("vi", "Hai bên hội đàm tại trụ sở Bộ Văn hóa Czech.", "trụ sở Bộ Văn hóa Czech"),
    ("vi", "Đoàn viếng lăng Chủ tịch Hồ Chí Minh.", "lăng Chủ tịch Hồ Chí Minh"),
    ("vi", "Đoàn thăm khu di tích Mỹ Sơn.", "khu di tích Mỹ Sơn"),
    ("vi", "Ông hội đàm tại Bộ Quốc phòng.", "Bộ Quốc phòng"),
    ("vi", "Họ gặp nhau ở Saint-Louis hôm qua.", "Saint-Louis"),
    ("en", "They met in Jayapura on Monday.", "Jayapura"),
    ("en", "He received her at the Belweder Palace.", "Belweder Palace"),
    ("en", "They met at the White House on Monday.", "White House"),
    ("en", "She welcomed him to the White House on Monday.", "White House"),
    ("en", "He met her at the presidential palace in Accra.", "presidential palace"),
    ("en", "She laid a wreath at the Ata-Su memorial complex.", "Ata-Su memorial complex"),
    ("en", "He will visit Israel and the West Bank in May.", "West Bank"),
]  # fmt: skip
TABLE = [
    (kind, *row)
    for kind, rows in (
        ("agreement", AGREEMENTS),
        ("conference", CONFERENCES),
        ("org", ORGANIZATIONS),
        ("place", PLACES),
    )
    for row in rows
]


@cache
def _tools(lang: str) -> tuple[Lexicon, BodyReader]:
    packs = load_packs()
    lexicon = Lexicon(packs.languages[lang], packs)
    return lexicon, BodyReader(lexicon)


def _read(lang: str, text: str, name: str) -> tuple[Tokens, Body | None]:
    lexicon, reader = _tools(lang)
    tokens = tokenize(text, frozenset())
    at = tokens.starts.index(text.index(name))
    end = tokens.sentences[0][1]
    return tokens, reader.read(tokens, lexicon.find(tokens), at, end)


def _told(text: str, lang: str = "vi", title: str = "") -> Extraction:
    return extract(
        Article(id="a", lang=lang, title=title, text=text, published="2023-05-05")
    )


def _cast(told: Extraction, event: Event) -> set[tuple[str, str]]:
    names = {entity.id: entity.name for entity in told.entities}
    return {(p.role, names[p.entity]) for p in event.participants}


@pytest.mark.parametrize(("kind", "lang", "text", "name"), TABLE)
def test_a_name_is_read_to_its_end_and_no_further(
    kind: str, lang: str, text: str, name: str
) -> None:
    tokens, body = _read(lang, text, name)

    assert body is not None
    assert (body.kind, tokens.slice(*(body.name or (body.start, body.end)))) == (
        kind,
        name,
    )


def test_an_abbreviation_in_brackets_is_another_name() -> None:
    text = "Hai bên ký Hiệp định Bảo hộ đầu tư (EVIPA) và Nghị định thư về cà phê."

    tokens, body = _read("vi", text, "Hiệp định")

    assert body is not None
    assert [tokens.slice(*span) for span in body.also] == ["EVIPA"]


def test_an_explained_abbreviation_is_found_again() -> None:
    told = _told(
        "Hiệp định Bảo hộ đầu tư (EVIPA) có 92 điều. "
        "Bộ trưởng Công Thương Trần Tuấn Anh ký EVIPA."
    )

    assert _cast(told, told.events[0]) == {
        ("signatory", "Trần Tuấn Anh"),
        ("agreement", "Hiệp định Bảo hộ đầu tư"),
    }


def test_each_paper_of_a_list_is_an_agreement_of_its_own() -> None:
    told = _told(
        "Việt Nam và Lào ký hai văn kiện, trong đó có Hiệp định Tương trợ tư pháp "
        "và Nghị định thư về thuế quan."
    )

    assert _cast(told, told.events[0]) == {
        ("signatory", "Việt Nam"),
        ("signatory", "Lào"),
        ("agreement", "Hiệp định Tương trợ tư pháp"),
        ("agreement", "Nghị định thư về thuế quan"),
    }


def test_leaders_who_watch_a_signing_are_witnesses_and_the_ministries_sign() -> None:
    told = _told(
        "Thủ tướng Phạm Minh Chính chứng kiến lễ ký Bản ghi nhớ về y tế "
        "giữa Bộ Y tế Việt Nam và Bộ Y tế Lào."
    )

    assert _cast(told, told.events[0]) == {
        ("witness", "Phạm Minh Chính"),
        ("signatory", "Bộ Y tế Việt Nam"),
        ("signatory", "Bộ Y tế Lào"),
        ("agreement", "Bản ghi nhớ về y tế"),
    }


def test_the_anniversary_of_a_signing_is_history() -> None:
    told = _told("Việt Nam và Nga kỷ niệm 25 năm ký Hiệp ước hữu nghị Việt - Nga.")

    assert [(e.type, e.status) for e in told.events] == [("Signing", "Historical")]


def test_a_headline_of_countries_joins_the_signing_of_the_text() -> None:
    told = _told(
        "Bộ trưởng Bùi Thanh Sơn và Bộ trưởng Ngoại giao Lào Saleumxay Kommasith "
        "ký Thỏa thuận hợp tác năm 2023.",
        title="Việt Nam - Lào ký hai văn kiện",
    )

    assert len(told.events) == 1


def test_people_of_both_sides_come_to_the_conference_named_before() -> None:
    told = _told(
        "Tọa đàm Doanh nghiệp Việt - Séc diễn ra tại Praha. Dự tọa đàm có Bộ trưởng "
        "Trương Minh Tuấn; về phía Séc có Thứ trưởng Karel Novotný."
    )

    assert _cast(told, told.events[0]) == {
        ("conference", "Tọa đàm Doanh nghiệp Việt - Séc"),
        ("attendee", "Trương Minh Tuấn"),
        ("attendee", "Karel Novotný"),
    }


def test_an_order_given_to_a_person_is_an_award_and_no_part_of_the_name() -> None:
    told = _told(
        "Chủ tịch nước Lào Thongloun Sisoulith tặng Đại sứ Nguyễn Bá Hùng Huân chương Tự do."
    )

    assert [(e.type, _cast(told, e)) for e in told.events] == [
        ("Award", {("giver", "Thongloun Sisoulith"), ("recipient", "Nguyễn Bá Hùng")})
    ]


def test_a_building_in_a_city_is_the_place() -> None:
    told = _told(
        "Thủ tướng Phạm Minh Chính hội đàm với Thủ tướng Lào Sonexay Siphandone "
        "tại Trụ sở Chính phủ ở Hà Nội."
    )
    names = {entity.id: entity.name for entity in told.entities}

    assert names[told.events[0].place or ""] == "Trụ sở Chính phủ"


def test_governments_that_release_a_statement_sign_it() -> None:
    told = _told(
        "The following statement was released by the Governments of Japan and Poland.",
        lang="en",
        title="Joint Statement on Trade",
    )

    assert _cast(told, told.events[0]) == {
        ("signatory", "Japan"),
        ("signatory", "Poland"),
        ("agreement", "Joint Statement on Trade"),
    }


@pytest.mark.parametrize(
    ("text", "conferences"),
    [
        ("Minister Luis Ortega attended a regional summit on water.", 1),
        ("Ghana held a regional summit on water. Minister Luis Ortega attended it.", 1),
        ("Minister Luis Ortega attended the next summit.", 0),
        ("Minister Luis Ortega attended a bilateral meeting.", 0),
    ],
)
def test_a_conference_may_be_known_by_its_description(
    text: str, conferences: int
) -> None:
    told = _told(text, lang="en")

    assert [e.family for e in told.events] == ["Conference"] * conferences


def test_a_trip_for_a_summit_is_a_visit_and_an_attendance() -> None:
    told = _told("Minister Luis Ortega flew to Ghana for the Water Forum.", lang="en")

    assert [e.family for e in told.events] == ["Visit", "Conference"]


def test_an_assembly_is_nobody() -> None:
    told = _told("Minister Luis Ortega spoke at the UN General Assembly.", lang="en")

    assert [e.name for e in told.entities if e.type == "Person"] == ["Luis Ortega"]


@pytest.mark.parametrize(
    "more",
    [
        "The MOU was signed by Ministers Ama Boateng and Luis Ortega.",
        "Minister Ama Boateng signed for Ghana, and Minister Luis Ortega for Chile."
        " Minister Luis Ortega signed on behalf of Chile.",
    ],
)
def test_those_who_signed_stand_for_their_countries(more: str) -> None:
    lead = "Ghana and Chile signed a memorandum of understanding (MOU) on copper. "

    told = _told(lead + more, lang="en")

    (signing,) = told.events
    assert _cast(told, signing) == {
        ("signatory", "Ama Boateng"),
        ("signatory", "Luis Ortega"),
        ("agreement", "memorandum of understanding (MOU) on copper"),
    }


def test_ministries_named_for_one_of_several_papers_leave_the_countries_in() -> None:
    told = _told(
        "Việt Nam và Lào ký ba văn kiện, trong đó có Bản ghi nhớ về hợp tác lao động"
        " giữa Bộ Lao động Việt Nam và Bộ Lao động Lào."
    )

    (signing,) = told.events
    assert {n for r, n in _cast(told, signing) if r == "signatory"} >= {
        "Việt Nam",
        "Lào",
    }


@pytest.mark.parametrize(
    ("title", "text"),
    [
        (
            "",
            "Chilean President Carla Mendez and Ghanaian President Kwame Asante announced"
            " the elevation of bilateral ties to a strategic partnership.",
        ),
        (
            "",
            "Chilean President Carla Mendez met Ghanaian President Kwame Asante. The two"
            " countries became strategic partners on Monday.",
        ),
        (
            "Chile, Ghana elevate ties to strategic partnership",
            "Chile and Ghana agreed to raise their partnership to a strategic one.",
        ),
    ],
)
def test_countries_raise_their_ties_and_leaders_speak_for_them(
    title: str, text: str
) -> None:
    told = _told(text, lang="en", title=title)

    names = {entity.id: entity.name for entity in told.entities}
    (raised,) = [e for e in told.events if e.family == "Relations"]
    parties = sorted(names[p.entity] for p in raised.participants)
    assert parties == ["Chile", "Ghana"]
    assert raised.status in {"Occurred", "Historical"}


def test_whose_invitation_it_is_tells_no_place() -> None:
    told = _told(
        "Minister Luis Ortega visited Ghana at Asante's invitation.", lang="en"
    )

    assert [e.name for e in told.entities if e.type == "Place"] == []


def test_an_office_ends_before_the_name_of_its_country() -> None:
    told = _told(
        "President of the Republic of Korea (RoK) Yoon Min-ho visited Ghana.", lang="en"
    )

    (person,) = [e for e in told.entities if e.type == "Person"]
    assert (person.name, person.country) == ("Yoon Min-ho", "KR")
