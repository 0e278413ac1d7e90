"""Who attends which conference, what it is called and where it is held."""

from __future__ import annotations

import pytest

from diplograph.extract import extract
from diplograph.model import Article, Event
from reading import facts

_Told = list[tuple[Event, list[str], str | None]]


def _read(lang: str, text: str, family: str = "Conference", title: str = "") -> _Told:
    found = extract(
        Article(id="a", lang=lang, title=title, text=text, published="2024-05-16")
    )
    names = {entity.id: entity.name for entity in found.entities}
    return [
        (e, [names[p.entity] for p in e.participants], e.place and names[e.place])
        for e in found.events
        if e.family == family
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Thủ tướng Ghana Kwame Asante tham dự Hội nghị Đối tác vì Tăng trưởng Xanh tại Rabat.",
            "Hội nghị Đối tác vì Tăng trưởng Xanh",
        ),
        (
            "Bộ trưởng Trần Hữu Lộc chủ trì Hội nghị Ngoại trưởng Chile và các quốc đảo Thái Bình Dương lần thứ hai tại Fiji.",
            "Hội nghị Ngoại trưởng Chile và các quốc đảo Thái Bình Dương lần thứ hai",
        ),
        (
            "Bộ trưởng Trần Hữu Lộc dự Hội nghị thượng đỉnh Bắc Âu và các hoạt động bên lề.",
            "Hội nghị thượng đỉnh Bắc Âu",
        ),
        (
            "Thủ tướng Leena Virtanen dự Hội nghị An ninh Bắc Âu vì Tổng thống Phần Lan vắng mặt.",
            "Hội nghị An ninh Bắc Âu",
        ),
        (
            "Thứ trưởng Trần Hữu Lộc tới tham dự Phiên họp cấp cao Hội đồng Nhân quyền Liên hợp quốc.",
            "Phiên họp cấp cao Hội đồng Nhân quyền Liên hợp quốc",
        ),
        (
            "Thủ tướng Leena Virtanen phát biểu tại APEC, Lima.",
            "APEC",
        ),
    ],
)
def test_a_conference_is_named_in_full_and_no_further(text: str, name: str) -> None:
    assert [name in people for _, people, _ in _read("vi", text)] == [True]


def test_who_is_named_in_apposition_attends() -> None:
    text = "Thủ tướng nước này, ông Omar Vidal, khi dự Diễn đàn An ninh Bắc Âu tại Riga, đã cảnh báo như vậy."
    told = _read("vi", text)
    assert [people for _, people, _ in told] == [
        ["Diễn đàn An ninh Bắc Âu", "Omar Vidal"]
    ]


@pytest.mark.parametrize(
    ("lang", "text", "place"),
    [
        (
            "vi",
            "Tổng thống Ghana Kwame Asante sẽ dự Diễn đàn Kinh tế châu Phi. "
            "Diễn đàn Kinh tế châu Phi dự kiến diễn ra từ ngày 2/6 đến 4/6 tại Rabat.",
            "Rabat",
        ),
        (
            "en",
            "President Kwame Asante of Ghana will attend the African Trade Summit. "
            "The African Trade Summit will be held on June 2 in Rabat.",
            "Rabat",
        ),
        (
            "vi",
            "Tổng thống Ghana Kwame Asante sẽ dự Diễn đàn Kinh tế châu Phi. "
            "Diễn đàn Kinh tế châu Phi bàn về hạn hán, theo một báo cáo tại Rabat.",
            None,
        ),
    ],
)
def test_a_conference_is_where_the_article_says_it_is_held(
    lang: str, text: str, place: str | None
) -> None:
    assert [where for *_, where in _read(lang, text)] == [place]


def test_a_title_without_the_abbreviation_means_the_same_conference() -> None:
    told = _read(
        "vi",
        "Tổng thống Ghana Kwame Asante sẽ dự Hội nghị thượng đỉnh Tổ chức Hợp tác Sahel (TCS) vào tháng 6.",
        title="Tổng thống Kwame Asante sẽ dự thượng đỉnh Tổ chức Hợp tác Sahel",
    )
    assert len(told) == 1


def test_the_programme_of_a_guest_goes_on_in_the_next_sentence() -> None:
    text = (
        "Dự kiến, Tổng thống Ghana Kwame Asante sẽ chủ trì quốc yến chào mừng Tổng thống Chile Carla Mendez. "
        "Tổng thống Carla Mendez sau đó tham dự Diễn đàn Kinh tế châu Phi."
    )
    assert [e.status for e, *_ in _read("vi", text)] == ["Planned"]


@pytest.mark.parametrize(
    ("lang", "text", "family", "place"),
    [
        (
            "vi",
            "Ngày 5/3, ngay sau lễ đón tại Phủ Tổng thống, Tổng thống Chile Carla Mendez hội đàm với Tổng thống Ghana Kwame Asante.",
            "Encounter",
            None,
        ),
        (
            "vi",
            "Tổng thống Chile Carla Mendez hội đàm với Tổng thống Ghana Kwame Asante sau lễ đón tại Phủ Tổng thống.",
            "Encounter",
            None,
        ),
        (
            "vi",
            "Tổng thống Chile Carla Mendez hội đàm với Tổng thống Ghana Kwame Asante tại Phủ Tổng thống.",
            "Encounter",
            "Phủ Tổng thống",
        ),
        (
            "vi",
            "Tổng thống Chile Carla Mendez sẽ dự Diễn đàn Kinh tế châu Phi ở Rabat và thăm cấp nhà nước Ghana.",
            "Visit",
            "Ghana",
        ),
        (
            "vi",
            "Tổng thống Chile Carla Mendez gặp Tổng thống Ghana Kwame Asante, bàn về tình hình ở Syria.",
            "Encounter",
            None,
        ),
        (
            "en",
            "President Carla Mendez of Chile met with President Kwame Asante of Ghana to discuss the war in Ukraine.",
            "Encounter",
            None,
        ),
        (
            "vi",
            "Tổng thống Chile Carla Mendez gặp Tổng thống Ghana Kwame Asante tại Hoàng cung.",
            "Encounter",
            "Hoàng cung",
        ),
        (
            "vi",
            "Tổng thống Chile Carla Mendez rời Santiago đi Rabat (Maroc) dự Diễn đàn Kinh tế châu Phi.",
            "Conference",
            "Rabat",
        ),
    ],
)
def test_a_place_is_that_of_the_event_it_stands_with(
    lang: str, text: str, family: str, place: str | None
) -> None:
    assert [where for *_, where in _read(lang, text, family)] == [place]


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Chile ủng hộ Lào tổ chức thành công Hội nghị Cấp cao Mê Công 2025.", False),
        ("Lào tổ chức thành công Hội nghị Cấp cao Mê Công 2025.", True),
    ],
)
def test_who_is_supported_in_hosting_has_hosted_nothing(text: str, held: bool) -> None:
    assert bool(_read("vi", text)) is held


def test_who_attends_stands_for_the_country() -> None:
    text = (
        "Lào tham dự Diễn đàn Nước sạch tại Oslo. Thủ tướng Lào Bounmy Sisavath phát biểu "
        "tại Diễn đàn Nước sạch."
    )
    told = [fact.roles for fact in facts("vi", text)]
    assert [roles["attendee"] for roles in told] == [("Bounmy Sisavath",)]
