"""Days that an event has from what is told beside it: a visit, talks, a year before."""

from __future__ import annotations

import pytest

from diplograph.extract import extract
from diplograph.model import Article
from reading import when_told

_YEAR = "Quan hệ hai nước phát triển tốt đẹp trong năm 2024. "


def test_years_after_are_counted_from_the_year_told_before() -> None:
    text = (
        "Chile và Lào lập quan hệ đối tác vào năm 2001. {} hai nước trở thành đối tác "
        "chiến lược. " + _YEAR
    )
    upgraded = ("Historical", "2012-01-01", "2012-12-31")
    assert upgraded in when_told("vi", text.format("11 năm sau,"), "Relations")
    visit = "Tổng thống Chile Pablo Soto thăm Lào năm 1961. Ba năm sau, ông Soto trở lại Lào vào tháng 11/1964."
    assert when_told("vi", visit, "Visit")[-1][1:] == ("1964-11-01", "1964-11-30")


def test_what_was_part_of_a_visit_has_its_days() -> None:
    past = (
        "Năm 2006, bà Carla Mendez từng đến Lào. Cũng trong chuyến thăm này, bà Mendez "
        "gặp Thủ tướng Lào Bounmy Sisavath. "
    )
    assert when_told("vi", past + _YEAR, "Encounter") == [
        ("Historical", "2006-01-01", "2006-12-31")
    ]
    now = (
        "Chiều nay, Ngoại trưởng Chile Omar Vidal hội đàm với Ngoại trưởng Lào Kham Bình "
        "trong khuôn khổ chuyến thăm chính thức Lào từ ngày 2/11 đến 4/11. "
    )
    assert when_told("vi", now + _YEAR, "Encounter") == [
        ("Occurred", "2024-11-02", "2024-11-04")
    ]


def test_the_day_of_entry_into_force_is_not_that_of_signing() -> None:
    text = "Chile và Lào ký Hiệp định thương mại tự do có hiệu lực từ ngày 1/1/2014."
    assert when_told("vi", text, "Signing") == [("Occurred",)]


@pytest.mark.parametrize(
    ("said", "days"),
    [
        ("vừa có cuộc điện đàm", ("2024-05-16", "2024-05-16")),
        ("vừa điện đàm", ("2024-05-16", "2024-05-16")),
        ("có cuộc điện đàm", ()),
    ],
)
def test_a_call_just_made_was_made_on_the_day_of_its_report(
    said: str, days: tuple[str, ...]
) -> None:
    text = (
        f"Thủ tướng Chile Omar Vidal {said} với Tổng thống Peru Carla Mendez về biển."
    )
    assert when_told("vi", text, "Call", "2024-05-16") == [("Occurred", *days)]


def test_an_invitation_made_at_talks_has_their_day() -> None:
    text = (
        "Ngày 3/5, Thủ tướng Chile Omar Vidal hội đàm với Tổng thống Peru Carla Mendez. "
        "Tổng thống Carla Mendez mời Thủ tướng Omar Vidal sớm thăm Peru. "
    )
    assert when_told("vi", text + _YEAR, "Invitation") == [
        ("Occurred", "2024-05-03", "2024-05-03")
    ]


def test_an_attendance_has_the_days_on_which_the_conference_is_held() -> None:
    text = (
        "Thủ tướng Chile Omar Vidal sẽ dự Diễn đàn Kinh tế Bắc Âu. Diễn đàn Kinh tế Bắc Âu "
        "sẽ diễn ra từ ngày 6/11 đến 8/11 tại Helsinki. "
    )
    assert when_told("vi", text + _YEAR, "Conference") == [
        ("Planned", "2024-11-06", "2024-11-08")
    ]


def test_an_agreement_is_as_old_as_its_jubilee_says() -> None:
    text = "{}Chile và Lào kỷ niệm 25 năm ký Hiệp định hữu nghị."
    assert when_told("vi", text.format("Năm 2019, "), "Signing") == [
        ("Historical", "1994-01-01", "1994-12-31")
    ]
    assert when_told("vi", text.format("Trong năm 2019-2020, "), "Signing") == [
        ("Historical",)
    ]


def test_the_day_of_a_reception_is_not_that_of_the_guest_s_whole_visit() -> None:
    text = (
        "Chiều 12/5, Tổng thống Peru Carla Mendez đã tiếp Thủ tướng Chile Omar Vidal đang thăm "
        "chính thức Peru. "
    )
    assert when_told("vi", text + _YEAR, "Visit") == [("Occurred",)]
    assert when_told("vi", text + _YEAR, "Encounter") == [
        ("Occurred", "2024-05-12", "2024-05-12")
    ]
    own = "Chiều 12/5, Thủ tướng Chile Omar Vidal đến Peru và hội đàm với Tổng thống Carla Mendez. "
    assert when_told("vi", own + _YEAR, "Visit") == [
        ("Occurred", "2024-05-12", "2024-05-12")
    ]


@pytest.mark.parametrize(
    ("text", "number", "days"),
    [
        # what is planned on a visit that goes on
        (
            "Sáng 12/5, Thủ tướng Lê Minh Hạnh tới Lima, bắt đầu chuyến thăm chính thức Peru từ "
            "12 đến 14/5. Trong chuyến thăm, Thủ tướng sẽ hội đàm với Tổng thống Carla Mendez.",
            1,
            ("2024-05-12", "2024-05-14"),
        ),
        # a visit told by its end and its beginning
        (
            "Hôm nay (16/5), Thủ tướng Lào Bounmy Sisavath kết thúc chuyến thăm chính thức "
            "Peru bắt đầu từ chiều 14/5.",
            0,
            ("2024-05-14", "2024-05-16"),
        ),
        # two days that open a story
        (
            "Hai ngày 14 và 15/5 tại Lima, đoàn Lào làm việc với các doanh nghiệp. Thủ tướng Lào "
            "Bounmy Sisavath hội đàm với Tổng thống Peru Carla Mendez.",
            0,
            ("2024-05-14", "2024-05-15"),
        ),
        # a paper that is named by the year of its signing
        (
            "Peru và Lào ký Bản ghi nhớ về cà phê năm 2011 và đã gia hạn.",
            0,
            ("2011-01-01", "2011-12-31"),
        ),
        # a feast of old days does not lend its day to the story
        (
            "Ngày 14/5, Thủ tướng Lào Bounmy Sisavath dự tiệc kỷ niệm 50 năm thiết lập quan hệ "
            "ngoại giao Lào - Peru (ngày 2-3-1974). Cùng ngày, ông hội kiến Tổng thống Peru "
            "Carla Mendez.",
            -1,
            ("2024-05-14", "2024-05-14"),
        ),
    ],
)
def test_days_of_what_is_told_around_an_event(
    text: str, number: int, days: tuple[str, str] | None
) -> None:
    found = extract(Article(id="a", lang="vi", text=text, published="2024-05-16"))
    assert found.events[number].date == days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "Ngày 14/5, trong chuyến thăm chính thức Peru, Thủ tướng Lào Bounmy Sisavath gặp "
            "Tổng thống Carla Mendez.",
            None,
        ),
        (
            "Tiếp tục chuyến thăm chính thức Peru, sáng 14/5, Thủ tướng Lào Bounmy Sisavath gặp "
            "Tổng thống Carla Mendez.",
            None,
        ),
        (
            "Thủ tướng Lào Bounmy Sisavath chiều 14/5 gặp Tổng thống Carla Mendez, trong khuôn "
            "khổ chuyến thăm chính thức Peru.",
            None,
        ),
        (
            "Trong chuyến thăm chính thức Peru từ 13 đến 15/5, Thủ tướng Lào Bounmy Sisavath gặp "
            "Tổng thống Carla Mendez.",
            ("2024-05-13", "2024-05-15"),
        ),
        (
            "Trong chuyến thăm chính thức Peru, bắt đầu từ 14/5, Thủ tướng Lào Bounmy Sisavath "
            "gặp Tổng thống Carla Mendez.",
            ("2024-05-14", "2024-05-14"),
        ),
        (
            "Trong bối cảnh hai nước sẽ kỷ niệm 70 năm quan hệ vào năm 2026, Thủ tướng Lào Bounmy "
            "Sisavath thăm chính thức Peru.",
            None,
        ),
    ],
)
def test_a_visit_is_not_dated_by_what_took_place_on_it(
    text: str, days: tuple[str, str] | None
) -> None:
    found = extract(Article(id="a", lang="vi", text=text, published="2024-05-16"))
    assert [e.date for e in found.events if e.family == "Visit"] == [days]


def test_a_conference_does_not_last_for_years() -> None:
    text = (
        "Bà Carla Mendez dự Diễn đàn kinh tế biển, khẳng định vai trò điều phối của Peru từ năm "
        "2022 đến 2025."
    )
    found = extract(Article(id="a", lang="vi", text=text, published="2024-05-16"))
    assert [e.date for e in found.events] == [None]


@pytest.mark.parametrize(
    ("lang", "text", "family", "days"),
    [
        (
            "vi",
            "Chủ tịch nước Trần Hữu Lộc chủ trì lễ đón Tổng thống Chile Carla Mendez đang thăm "
            "cấp Nhà nước Việt Nam từ 14 đến 16/5.",
            "Ceremony",
            None,
        ),
        (
            "vi",
            "Chủ tịch nước Trần Hữu Lộc chủ trì lễ đón Tổng thống Chile Carla Mendez đang thăm "
            "cấp Nhà nước Việt Nam từ 14 đến 16/5.",
            "Visit",
            ("2024-05-14", "2024-05-16"),
        ),
        (
            "vi",
            "Ngày 14/5, Bộ Ngoại giao Chile cho biết Tổng thống Carla Mendez sẽ thăm Việt Nam.",
            "Visit",
            None,
        ),
        (
            "vi",
            "Ngày 14/5, Bộ Ngoại giao Chile cho biết Tổng thống Carla Mendez sẽ thăm Việt Nam từ "
            "20/5.",
            "Visit",
            ("2024-05-20", "2024-05-20"),
        ),
        (
            "vi",
            "Ngày 20/5, theo kế hoạch, Tổng thống Chile Carla Mendez sẽ thăm Việt Nam.",
            "Visit",
            ("2024-05-20", "2024-05-20"),
        ),
        (
            "vi",
            "Tối 14/5, Tổng thống Chile Carla Mendez đến Đà Nẵng dự Diễn đàn kinh tế biển.",
            "Conference",
            None,
        ),
        (
            "vi",
            "Tổng thống Chile Carla Mendez đến Đà Nẵng dự Diễn đàn kinh tế biển ngày 15/5.",
            "Conference",
            ("2024-05-15", "2024-05-15"),
        ),
        (
            "vi",
            "Việt Nam và Chile đã ra Tuyên bố chung, nêu mục tiêu là trong năm 2030 phải có "
            "đường bay thẳng.",
            "Signing",
            None,
        ),
        (
            "vi",
            "Đại sứ Pavel Novotny trả lời báo chí ngày 14/5, trước thềm chuyến thăm Việt Nam của "
            "Tổng thống Chile Carla Mendez.",
            "Visit",
            None,
        ),
        (
            "vi",
            "Tổng thống Chile Carla Mendez gửi thư tới Thủ tướng Lào Bounmy Sisavath và mời "
            "ông thăm Santiago trong năm 2030.",
            "Message",
            None,
        ),
        (
            "vi",
            "Tổng thống Chile Carla Mendez gửi thư tới Thủ tướng Lào Bounmy Sisavath ngày "
            "14/5.",
            "Message",
            ("2024-05-14", "2024-05-14"),
        ),
        (
            "en",
            "On Tuesday, the ministry said President Carla Mendez of Chile will visit Norway.",
            "Visit",
            None,
        ),
    ],
)
def test_a_day_of_something_else_in_the_sentence_is_left_to_it(
    lang: str, text: str, family: str, days: tuple[str, str] | None
) -> None:
    found = extract(Article(id="a", lang=lang, text=text, published="2024-05-16"))
    assert [e.date for e in found.events if e.family == family] == [days]


_THURSDAY = "2024-05-16"
_LEAD = "HANOI - {} on Tuesday.\n\n{}"


@pytest.mark.parametrize(
    ("lead", "then", "family"),
    [
        (
            "Chile and Peru established diplomatic relations",
            "Foreign Minister Omar Vidal of Chile met Foreign Minister Carla Mendez of Peru.",
            "Encounter",
        ),
        (
            "Leaders of the region gathered for the funeral of a former premier",
            "Foreign Minister Omar Vidal of Chile received President Carla Mendez of Peru.",
            "Encounter",
        ),
        (
            "A statement by Chile drew a protest from Peru",
            "Chilean Ambassador Omar Vidal was summoned by Peruvian Foreign Minister Carla Mendez.",
            "Dispute",
        ),
    ],
)
def test_what_follows_the_lead_is_of_its_day(lead: str, then: str, family: str) -> None:
    day = ("Occurred", "2024-05-14", "2024-05-14")
    assert when_told("en", _LEAD.format(lead, then), family, _THURSDAY)[-1:] == [day]


def test_an_old_day_of_relations_is_not_that_of_the_story() -> None:
    told = _LEAD.format(
        "Chile and Peru spoke of trade",
        "They established diplomatic relations on May 5, 1970. Foreign Minister Omar "
        "Vidal of Chile met Foreign Minister Carla Mendez of Peru.",
    )
    met = when_told("en", told, "Encounter", _THURSDAY)
    assert [day for _, *day in met] == [["2024-05-14", "2024-05-14"]]


def test_what_talks_end_in_has_their_day() -> None:
    told = (
        "Foreign Minister Omar Vidal of Chile and Foreign Minister Carla Mendez of Peru "
        "signed the Lima Agreement on Fisheries after talks in Lima on Monday."
    )
    assert when_told("en", told, "Signing", _THURSDAY) == [
        ("Occurred", "2024-05-13", "2024-05-13")
    ]


@pytest.mark.parametrize(
    ("lang", "text", "years"),
    [
        ("en", "Chile and Laos became strategic partners in 2009, 17 years after establishing diplomatic relations.", [2009, 1992]),
        ("en", "In 2009, 17 years after the two countries established diplomatic relations, Chile and Laos became strategic partners.", [1992, 2009]),
        ("en", "17 years after establishing diplomatic relations, Chile and Laos became strategic partners in 2009.", [1992, 2009]),
        ("en", "Chile and Laos established diplomatic relations in 1992 and became strategic partners 17 years later.", [1992, 2009]),
        ("en", "Chile and Laos became strategic partners last May, 17 years after establishing diplomatic relations in 2007.", [2023, 2007]),
        ("en", "Chile was the first country to recognise Laos in 1971. Diplomatic relations were established two years later.", [1973]),
        ("vi", "Năm 2009, 17 năm sau khi hai nước chính thức thiết lập quan hệ ngoại giao, Chile và Lào trở thành đối tác chiến lược.", [1992, 2009]),
        ("vi", "Chile và Lào lập quan hệ ngoại giao năm 1992 và trở thành đối tác chiến lược 17 năm sau đó.", [1992, 2009]),
    ],
)  # fmt: skip
def test_years_are_counted_from_those_beside_them(
    lang: str, text: str, years: list[int]
) -> None:
    told = when_told(lang, text, "Relations", "2024-03-06")
    assert [int(first[:4]) for _, first, _ in told] == years


def test_last_december_with_its_day_is_a_day() -> None:
    text = "Last December 30 Bolivia expelled the Chilean ambassador, Omar Vidal."
    assert when_told("en", text, "Dispute", "2024-03-06") == [
        ("Historical", "2023-12-30", "2023-12-30")
    ]
