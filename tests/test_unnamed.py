"""People whom nobody names: their country or body stands for them; in doubt, nobody."""

from __future__ import annotations

import pytest

from reading import facts, met


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        (
            "Bộ trưởng Lê Văn Bình gặp Quốc vương Kuwait tại Oslo.",
            ("Kuwait", "Lê Văn Bình"),
        ),
        (
            "Thủ tướng Lê Văn Bình hội kiến các lãnh đạo cấp cao Lào.",
            ("Lào", "Lê Văn Bình"),
        ),
        (
            "Bộ trưởng Lê Văn Bình gặp gỡ các nghị sĩ Chile.",
            ("Chile", "Lê Văn Bình"),
        ),
        (
            "Bộ trưởng Lê Văn Bình tiếp phái đoàn cấp cao Ghana.",
            ("Ghana", "Lê Văn Bình"),
        ),
    ],
)
def test_a_country_stands_for_its_unnamed_people(
    text: str, pair: tuple[str, str]
) -> None:
    assert met("vi", text) == [pair]


def test_a_country_stands_for_nobody_if_someone_of_it_is_named() -> None:
    text = (
        "Ngoại trưởng Na Uy Anders Holm đến Hà Nội. "
        "Thủ tướng Lê Văn Bình hội kiến Quốc vương Na Uy."
    )
    assert met("vi", text) == []


def test_a_country_stands_for_nobody_if_a_name_follows_that_was_not_read() -> None:
    assert met("vi", "Thủ tướng Lê Văn Bình tiếp Đại sứ Nga tại Lào, Orlov.") == []


def test_a_minister_speaks_for_the_officials_around_him() -> None:
    text = "Bộ trưởng Lê Văn Bình gặp Ngoại trưởng Lào Bounmy Sisavath và các quan chức Lào."
    assert met("vi", text) == [("Bounmy Sisavath", "Lê Văn Bình")]


@pytest.mark.parametrize(
    "text",
    [
        "Sau cuộc gặp với Tổng thống Chile Carla Mendez, Ngoại trưởng Ghana Kwame Asante, "
        "Bộ trưởng Lê Văn Bình sẽ rời Oslo.",
        "Sau cuộc gặp với Tổng thống Chile Carla Mendez, Bộ trưởng Lê Văn Bình rời Oslo.",
    ],
)
def test_who_acts_after_a_fronted_clause_is_no_part_of_its_list(text: str) -> None:
    assert {"Carla Mendez", "Lê Văn Bình"} <= set(met("vi", text)[0])


@pytest.mark.parametrize(
    ("title", "pairs"),
    [
        (
            "Bộ trưởng Lê Văn Bình nói gì khi gặp Ngoại trưởng Na Uy Anders Holm?",
            [("Anders Holm", "Lê Văn Bình")],
        ),
        ("Bộ trưởng Lê Văn Bình gặp Ngoại trưởng Na Uy Anders Holm?", []),
    ],
)
def test_a_question_may_take_its_meeting_for_granted(
    title: str, pairs: list[tuple[str, str]]
) -> None:
    assert met("vi", "Tin ngắn.", title=title) == pairs


def test_a_broadcaster_takes_no_part_in_what_it_reports() -> None:
    text = (
        "Đài Phát thanh Oslo đưa tin sau cuộc hội đàm với Ngoại trưởng Na Uy Anders Holm, "
        "Bộ trưởng Lê Văn Bình tỏ ra hài lòng."
    )
    assert met("vi", text) == [("Anders Holm", "Lê Văn Bình")]


def test_a_meeting_that_others_speak_of_is_not_the_last_subjects() -> None:
    text = (
        "Bộ trưởng Lê Văn Bình đến Oslo. "
        "Tờ Morgenbladet cho biết cuộc gặp với ông Anders Holm diễn ra kín."
    )
    assert met("vi", text) == []


def test_names_joined_by_a_dash_met_each_other() -> None:
    text = (
        "Tổng thống Chile Carla Mendez đến Oslo. Ngoại trưởng Na Uy Anders Holm ra đón. "
        "Báo chí chờ cuộc gặp Mendez - Holm."
    )
    assert met("vi", text) == [("Anders Holm", "Carla Mendez")]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (
            "Bộ trưởng Lê Văn Bình hội kiến Chủ tịch Thượng viện Chile.",
            "Thượng viện Chile",
        ),
        ("Bộ trưởng Lê Văn Bình gặp Tổng Giám đốc UNESCO.", "UNESCO"),
        (
            "Bộ trưởng Lê Văn Bình gặp gỡ cán bộ, nhân viên Đại sứ quán Lào.",
            "Đại sứ quán Lào",
        ),
    ],
)
def test_a_body_stands_for_its_unnamed_head_and_staff(text: str, body: str) -> None:
    assert met("vi", text) == [tuple(sorted((body, "Lê Văn Bình")))]


@pytest.mark.parametrize(
    "text",
    [
        "Bộ trưởng Lê Văn Bình gặp các lãnh đạo ASEAN tại Oslo, trong đó có "
        "Thủ tướng Lào Bounmy Sisavath và Quốc vương Campuchia Norin Vathana.",
        "Bộ trưởng Lê Văn Bình gặp một số lãnh đạo, gồm "
        "Thủ tướng Lào Bounmy Sisavath, Quốc vương Campuchia Norin Vathana.",
    ],
)
def test_those_whom_a_list_names_took_part(text: str) -> None:
    assert met("vi", text) == [("Bounmy Sisavath", "Lê Văn Bình", "Norin Vathana")]


def test_the_office_of_a_guest_is_not_the_hosts() -> None:
    text = (
        "Tại buổi tiếp Ngoại trưởng Latvia, Thủ tướng Lê Văn Bình đánh giá cao "
        "quan hệ hai nước."
    )
    assert met("vi", text) == [("Latvia", "Lê Văn Bình")]


def test_two_ministers_are_none_of_higher_rank() -> None:
    text = (
        "Bộ trưởng Quốc phòng Lê Văn Bình đón Bộ trưởng Quốc phòng Chile Luis Ortega tại "
        "sân bay. Thủ tướng Trần Văn Phú tiếp ông Ortega. Hai Bộ trưởng sau đó hội đàm."
    )
    assert met("vi", text) == [
        ("Luis Ortega", "Trần Văn Phú"),
        ("Luis Ortega", "Lê Văn Bình"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Đó là ý kiến của Tổng thống Chile Carla Mendez trong cuộc gặp với Thủ tướng "
        "Lê Văn Bình.",
        "Đề xuất được Tổng thống Chile Carla Mendez nêu khi gặp Thủ tướng Lê Văn Bình.",
        "Tổng thống Chile Carla Mendez và Thủ tướng Lê Văn Bình trong cuộc tiếp kiến.",
    ],
)
def test_whose_words_a_meeting_heard_took_part(text: str) -> None:
    assert met("vi", text) == [("Carla Mendez", "Lê Văn Bình")]


def test_a_counterpart_may_be_named_after_a_comma() -> None:
    text = (
        "Ngoại trưởng Na Uy Anders Holm và người đồng cấp, ông Luis Ortega, hội đàm "
        "tại Oslo."
    )
    assert met("vi", text) == [("Anders Holm", "Luis Ortega")]


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("Thủ tướng tiếp Đại sứ Chile tại Hà Nội.", [("Chile", "Việt Nam")]),
        ("Chủ tịch nước gặp Quốc vương Oman.", [("Oman", "Việt Nam")]),
        ("Tổng thống tiếp Đại sứ Chile tại Oslo.", []),
        ("Thủ tướng gặp ngư dân các tỉnh.", []),
        ("Thủ tướng sở tại gặp Quốc vương Oman.", []),
        (
            "Thủ tướng Ghana đến Oslo. Thủ tướng hội kiến Quốc vương Oman.",
            [],
        ),
    ],
)
def test_a_home_office_stands_for_the_land_of_the_paper(
    text: str, pairs: list[tuple[str, str]]
) -> None:
    assert met("vi", text) == pairs


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("Ngoại trưởng Peru - Chile hội đàm tại Lima.", [("Chile", "Peru")]),
        (
            "Ngoại trưởng Chile Luis Ortega rời Oslo. "
            "Bộ trưởng Quốc phòng Peru - Chile hội đàm tại Lima.",
            [],
        ),
    ],
)
def test_one_office_of_two_countries_tells_that_they_met(
    text: str, pairs: list[tuple[str, str]]
) -> None:
    assert met("vi", text) == pairs


def test_an_envoy_told_after_a_name_is_who_bears_it() -> None:
    text = (
        "Bộ trưởng Lê Văn Bình, Đặc phái viên của Tổng Bí thư Trần Văn Phú đã hội kiến "
        "Tổng thống Chile Carla Mendez."
    )
    assert met("vi", text) == [("Carla Mendez", "Lê Văn Bình")]


def test_the_country_after_a_spouse_is_that_of_both() -> None:
    text = "Bộ trưởng Lê Văn Bình hội kiến Nhà vua và Hoàng hậu Đan Mạch."
    assert met("vi", text) == [("Lê Văn Bình", "Đan Mạch")]


def test_a_country_stands_for_the_visitor_whom_nobody_names() -> None:
    text = "Quốc vương Brunei thăm cấp nhà nước Việt Nam từ ngày 3/5."
    assert visited("vi", text) == [("Brunei", "Việt Nam")]
    english = "The president of Slovenia will pay a state visit to Finland in May."
    assert visited("en", english) == [("Slovenia", "Finland")]


def test_a_country_does_not_stand_for_a_visitor_who_is_named_later() -> None:
    text = (
        "Ngoại trưởng Na Uy thăm Việt Nam. "
        "Chiều nay, Ngoại trưởng Na Uy Anders Holm hội đàm với Bộ trưởng Lê Văn Bình."
    )
    assert ("Na Uy", "Việt Nam") not in visited("vi", text)


def visited(lang: str, text: str) -> list[tuple[str, ...]]:
    """Who went where, for each visit of a text."""
    return [
        (*fact.roles["visitor"], *fact.roles["destination"])
        for fact in facts(lang, text)
        if fact.type.endswith("Visit")
    ]
