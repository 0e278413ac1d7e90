"""On which day and in which place an event is told to have happened."""

from __future__ import annotations

import pytest

from diplograph.extract import extract
from diplograph.model import Article, Event


def _events(
    lang: str, text: str, published: str | None
) -> list[tuple[Event, str | None]]:
    found = extract(Article(id="a", lang=lang, text=text, published=published))
    names = {entity.id: entity.name for entity in found.entities}
    return [(e, names[e.place] if e.place else None) for e in found.events]


def _first(lang: str, text: str, family: str) -> tuple[Event, str | None]:
    events = _events(lang, text, "2024-05-16")
    return next((e, place) for e, place in events if e.family == family)


@pytest.mark.parametrize(
    ("lang", "text", "place"),
    [
        (
            "vi",
            "Thủ tướng Lào Bounmy Sisavath thăm chính thức Chile từ 12 đến 14/5. "
            "Ngày 13/5, Thủ tướng Bounmy Sisavath hội đàm với Tổng thống Chile Carla Mendez tại Santiago.",
            "Santiago",
        ),
        (
            "vi",
            "Sáng 13/5, tại Phủ Chủ tịch, Chủ tịch nước Trần Hữu Lộc hội đàm với Tổng thống Chile "
            "Carla Mendez đang thăm cấp Nhà nước Việt Nam.",
            "Việt Nam",
        ),
        (
            "en",
            "Prime Minister Bounmy Sisavath of Laos pays an official visit to Chile from May 12 to 14. "
            "On May 13, Prime Minister Bounmy Sisavath met with President Carla Mendez in Santiago.",
            "Santiago",
        ),
        (
            "vi",
            "Thủ tướng Lào Bounmy Sisavath thăm chính thức Chile từ 12 đến 14/5. "
            "Hồi tháng 2/2021, Thủ tướng Bounmy Sisavath hội đàm với Tổng thống Carla Mendez tại Valparaiso.",
            "Chile",
        ),
    ],
)
def test_a_visit_is_placed_in_the_town_of_its_programme(
    lang: str, text: str, place: str
) -> None:
    assert _first(lang, text, "Visit")[1] == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "Chiều 5/3, Tổng thống Ai Cập Omar Farid hội kiến Thủ tướng Lê Minh Hạnh tại trụ sở chính phủ.",
            "trụ sở chính phủ",
        ),
        (
            "Ngày 5/3, Chủ tịch nước Trần Hữu Lộc hội đàm với Tổng thống Omar Farid tại phủ tổng thống.",
            "phủ tổng thống",
        ),
        (
            "Ngày 5/3, tại Nhà khách chính phủ, Thủ tướng Lê Minh Hạnh hội đàm với Thủ tướng Lào Bounmy Sisavath.",
            "Nhà khách chính phủ",
        ),
        (
            "Ngày 5/3, Thủ tướng Lê Minh Hạnh gặp Thủ tướng Lào Bounmy Sisavath tại sân bay Nội Bài.",
            "sân bay Nội Bài",
        ),
        (
            "Ngày 5/3, Thủ tướng Lê Minh Hạnh gặp Thủ tướng Lào Bounmy Sisavath tại sân bay.",
            None,
        ),
        (
            "Ngày 5/3, Thủ tướng Lê Minh Hạnh gặp Thủ tướng Lào Bounmy Sisavath ở châu Á.",
            None,
        ),
    ],
)
def test_houses_in_small_letters_and_airports_are_places(
    text: str, place: str | None
) -> None:
    assert _first("vi", text, "Encounter")[1] == place


@pytest.mark.parametrize(
    ("text", "family", "days"),
    [
        # The date that opens a sentence is that of its main event.
        (
            "Sáng 13/5, tại Praha, Thủ tướng Lê Minh Hạnh hội đàm với Tổng thống Chile Carla Mendez "
            "đang thăm chính thức Séc trong hai ngày 12 và 13/5.",
            "Encounter",
            ("2024-05-13", "2024-05-13"),
        ),
        # Days that follow in the clause of a visit are its own.
        (
            "Sáng 13/5, tại Viêng Chăn, Chủ tịch nước Lào Bounmy Sisavath đã hội đàm với Tổng thống Chile "
            "Carla Mendez nhân chuyến thăm tới Lào dự Hội nghị Thượng đỉnh Mekong lần thứ hai từ ngày 12 đến 14/5.",
            "Visit",
            ("2024-05-12", "2024-05-14"),
        ),
        # «diễn ra» says no other event.
        (
            "Chuyến thăm chính thức của Tổng thống Chile Carla Mendez tới Lào, diễn ra từ ngày 6 đến 8/5, "
            "khép lại hôm nay.",
            "Visit",
            ("2024-05-06", "2024-05-08"),
        ),
        # «kéo dài đến» closes what «hôm nay» opens; alone it tells no first day.
        (
            "Tổng thống Chile Carla Mendez hôm nay đến Lào, bắt đầu chuyến thăm cấp nhà nước "
            "kéo dài đến ngày 18/5.",
            "Visit",
            ("2024-05-16", "2024-05-18"),
        ),
        (
            "Tổng thống Chile Carla Mendez sẽ thăm chính thức Lào đến ngày 18/5.",
            "Visit",
            None,
        ),
        # A year up to which something is aimed at dates no event.
        (
            "Thủ tướng Lê Minh Hạnh sẽ thăm Chile và dự Diễn đàn Đối tác vì các mục tiêu đến năm 2030.",
            "Visit",
            None,
        ),
        # The day of arrival, or one told without an event, holds for the next steps.
        (
            "Sáng 13/5, Tổng thống Chile Carla Mendez đến Lào, bắt đầu chuyến thăm cấp nhà nước. "
            "Ngay sau lễ đón, Chủ tịch nước Lào Bounmy Sisavath và Tổng thống Carla Mendez đã hội đàm.",
            "Encounter",
            ("2024-05-13", "2024-05-13"),
        ),
        (
            "Ngày 13/5, trời Viêng Chăn đổ mưa. "
            "Chủ tịch nước Lào Bounmy Sisavath đã hội đàm với Tổng thống Chile Carla Mendez.",
            "Encounter",
            ("2024-05-13", "2024-05-13"),
        ),
    ],
)
def test_an_event_takes_the_date_that_is_its_own(
    text: str, family: str, days: tuple[str, str] | None
) -> None:
    assert _first("vi", text, family)[0].date == days


_MEETING = (
    "Ngày 20/2, Thủ tướng Lê Minh Hạnh hội đàm với Thủ tướng Lào Bounmy Sisavath. "
)


@pytest.mark.parametrize(
    ("rest", "year"),
    [
        ("Kim ngạch thương mại hai chiều năm 2018 đạt 3 tỷ USD.", "2019"),
        ("Thương mại đạt 2,7 tỷ USD năm 2016, tăng nhẹ.", "2017"),
        ("Kim ngạch trong 2 tháng đầu năm 2017 đạt 1 tỷ USD.", "2017"),
        ("Kim ngạch trong 5 tháng đầu năm 2017 đạt 1 tỷ USD.", "2018"),
        ("Hai bên đặt mục tiêu 5 tỷ USD vào năm 2030.", None),
        ("Dự kiến, một con tàu cập cảng trong năm 2018.", None),
        ("Hai nước dự Tuần lễ Cấp cao APEC 2017.", "2017"),
        ("Xuất khẩu năm 2018 đạt 3 tỷ USD, sẽ tăng 29% vào năm 2035.", "2019"),
        ("Hai bên tôn trọng Công ước Luật Biển 1982.", None),
        ("Hai nước ngừng tiếp xúc.\nNăm 2000, hai bên từng trao đổi đoàn.", None),
        ("Thương mại đạt 2 tỷ USD, con số năm 2017 là hơn 3 tỷ USD.", "2018"),
        ("Chuyến đi diễn ra nhân dịp kỷ niệm 45 năm quan hệ (1973-2018).", "2018"),
        ("Hai bên chuẩn bị kỷ niệm 45 năm quan hệ (1973-2018).", None),
        ("Năm 2018, hai nước kỷ niệm 45 năm quan hệ.", "2018"),
        ("Năm 2018 vừa qua là dấu mốc của hai nước.", "2019"),
        ("Hai bên bàn Chương trình nghị sự 2030 trong năm 2018.", "2018"),
        ("Cuộc họp đã thông qua kế hoạch trong năm 2020.", None),
        ("Hai nước cùng dự Hội nghị của Diễn đàn (APEC) 2017.", "2017"),
    ],
)
def test_an_article_without_its_day_is_dated_by_the_years_it_tells(
    rest: str, year: str | None
) -> None:
    events = _events("vi", _MEETING + rest, None)
    dates = [e.date[0][:4] if e.date else None for e, _ in events]
    assert dates[0] == year


def test_here_is_the_town_of_the_dateline() -> None:
    told = (
        "RIGA, May 3 (ABC) -- President Carla Mendez met Prime Minister Anders Holm{}."
    )
    assert _first("en", told.format(" here on Friday"), "Encounter")[1] == "RIGA"
    assert _first("en", told.format(" on Friday"), "Encounter")[1] is None


def test_what_was_due_on_a_near_weekday_was_due_ahead() -> None:
    text = (
        "Defence Minister Carla Mendez called off a visit to Riga that was due to begin on "
        "Friday."
    )
    assert _first("en", text, "Visit")[0].date == ("2024-05-17", "2024-05-17")


def test_a_visit_takes_place_nowhere_but_where_it_goes() -> None:
    text = (
        "Minister Yaw Mensah will visit Chile on Friday to discuss the truce in Gaza."
    )

    assert _first("en", text, "Visit")[1] == "Chile"


def test_a_dateline_is_no_part_of_the_name_after_it() -> None:
    text = "Accra (XNA) – The Chile - Ghana Fisheries Agreement was signed by Minister Yaw Mensah."
    found = extract(Article(id="a", lang="en", text=text))

    names = [entity.name for entity in found.entities if entity.type == "Agreement"]
    assert names == ["Chile - Ghana Fisheries Agreement"]


@pytest.mark.parametrize(
    ("lang", "text", "places"),
    [
        (
            "vi",
            "Diễn đàn Kinh tế Phương Đông diễn ra tại Vladivostok. Thủ tướng Lào Bounmy "
            "Sisavath gặp Tổng thống Chile Carla Mendez bên lề Diễn đàn Kinh tế Phương Đông.",
            ["Vladivostok"],
        ),
        (
            "en",
            "The Pacific Forum is held in Suva. Foreign Minister Anders Holm of Norway met "
            "President Carla Mendez of Chile on the sidelines of the Pacific Forum.",
            ["Suva"],
        ),
        (
            "vi",
            "Ông Bounmy Sisavath có cuộc hội đàm với Chủ tịch nước Trần Hữu Lộc, gặp gỡ Chủ tịch "
            "Quốc hội Lê Văn An tại Phủ Chủ tịch.",
            [None, "Phủ Chủ tịch"],
        ),
        (
            "vi",
            "Thủ tướng Lào Bounmy Sisavath hội đàm với Chủ tịch nước Trần Hữu Lộc, Bí thư Quân ủy, "
            "tại Phủ Chủ tịch.",
            ["Phủ Chủ tịch"],
        ),
    ],
)
def test_a_meeting_is_where_its_occasion_is_and_not_where_the_next_one_was(
    lang: str, text: str, places: list[str | None]
) -> None:
    events = _events(lang, text, "2024-05-16")
    assert [place for e, place in events if e.family == "Encounter"] == places


@pytest.mark.parametrize(
    "text",
    [
        "Thủ tướng Lào Bounmy Sisavath mời Tổng thống Chile Carla Mendez dự Diễn đàn kinh tế "
        "biển tổ chức tại Viêng Chăn.",
        "Prime Minister Bounmy Sisavath of Laos invited President Carla Mendez of Chile to "
        "attend a summit in Vientiane.",
    ],
)
def test_one_does_not_invite_where_one_invites_to(text: str) -> None:
    lang = "vi" if "Lào" in text else "en"
    events = _events(lang, text, "2024-05-16")
    assert [place for e, place in events if e.family == "Invitation"] == [None]


@pytest.mark.parametrize(
    ("text", "family", "place"),
    [
        (
            "Trong khuôn khổ chuyến thăm chính thức Đức, chiều 14/5 tại trụ sở Bộ Ngoại giao Đức, "
            "Phó thủ tướng Lê Văn An hội đàm với Ngoại trưởng Heiko Braun.",
            "Visit",
            "Đức",
        ),
        (
            "Trong khuôn khổ chuyến thăm chính thức Chile, chiều 14/5 tại Santiago, Phó thủ tướng "
            "Lê Văn An hội đàm với Tổng thống Chile Carla Mendez.",
            "Visit",
            "Santiago",
        ),
        (
            "Ông Brown, chuyên gia tại Washington, cho rằng Tổng thống Chile Carla Mendez đã gặp "
            "Thủ tướng Lào Bounmy Sisavath.",
            "Encounter",
            None,
        ),
        (
            "Đại sứ Heiko Braun trả lời báo chí tại Hà Nội ngày 14/5, trước thềm chuyến thăm Việt "
            "Nam của Thủ tướng Đức Jana Weber.",
            "Visit",
            "Việt Nam",
        ),
        (
            "Thủ tướng Lào Bounmy Sisavath đến sân bay Techo, thủ đô Phnom Penh, bắt đầu chuyến "
            "thăm chính thức Campuchia.",
            "Visit",
            "thủ đô Phnom Penh",
        ),
    ],
)
def test_the_place_of_something_else_in_the_sentence_is_left_to_it(
    text: str, family: str, place: str | None
) -> None:
    assert _first("vi", text, family)[1] == place


@pytest.mark.parametrize(
    ("lang", "text", "family", "place"),
    [
        (
            "vi",
            "Trong chuyến thăm Chile hồi tháng 5/2019, Thủ tướng Lê Văn An đã mời Tổng thống Chile"
            " Carla Mendez thăm Việt Nam.",
            "Invitation",
            "Chile",
        ),
        (
            "vi",
            "Thủ tướng Lê Văn An thăm Chile. Trong chuyến thăm này, Thủ tướng Lê Văn An đã gặp"
            " Tổng thống Chile Carla Mendez.",
            "Encounter",
            "Chile",
        ),
        (
            "vi",
            "Thủ tướng Lê Văn An đã gặp Tổng thống Chile Carla Mendez trong chuyến thăm Santiago.",
            "Encounter",
            "Santiago",
        ),
        (
            "vi",
            "Thủ tướng Lê Văn An thăm Chile. Trong chuyến thăm, Thủ tướng Lê Văn An nêu nội dung"
            " cuộc gặp giữa Tổng thống Chile Carla Mendez và Tổng thống Ghana Kwame Asante.",
            "Encounter",
            None,
        ),
        (
            "en",
            "Prime Minister Le An met President Carla Mendez during his visit to Chile.",
            "Encounter",
            "Chile",
        ),
    ],
)
def test_what_a_visit_brought_took_place_where_it_went(
    lang: str, text: str, family: str, place: str | None
) -> None:
    assert _first(lang, text, family)[1] == place
