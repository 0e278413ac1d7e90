"""The year of an article that comes without its day, as a careful reader takes it."""

from __future__ import annotations

import pytest

from diplograph.extract import extract
from diplograph.model import Article, Event

_TALKS = "Ngày {}, Thủ tướng Lê Minh Hạnh hội đàm với Thủ tướng Lào Bounmy Sisavath. {}"


def _event(text: str, number: int = 0) -> Event:
    return extract(Article(id="a", lang="vi", text=text)).events[number]


def _year(day: str, rest: str) -> str | None:
    date = _event(_TALKS.format(day, rest)).date
    return date[0][:4] if date else None


@pytest.mark.parametrize(
    ("day", "rest", "year"),
    [
        # a month that is over
        ("24/5", "Hai bên đã gặp nhau tại Viêng Chăn tháng 3 năm 2018.", "2018"),
        ("24/1", "Hai bên đã gặp nhau tại Viêng Chăn tháng 8 năm 2018.", "2019"),
        ("26/6", "Thỏa thuận đạt được tại Viêng Chăn hồi tháng 6/2018.", "2019"),
        ("17/1", "Kim ngạch 11 tháng đầu năm 2018 đạt 1 tỷ USD.", "2019"),
        ("17/1", "Luỹ kế tính đến 11/2018, Lào có 30 dự án ở Việt Nam.", "2019"),
        ("17/12", "Luỹ kế tính đến 11/2018, Lào có 30 dự án ở Việt Nam.", "2018"),
        # a month that may be long over
        ("24/5", "Ông Sisavath nhậm chức tháng 3/2016.", None),
        ("24/5", "Hiệp định về vận tải có hiệu lực vào tháng 10/2016.", None),
        ("24/5", "Tháng 4/2016, ông Sisavath đắc cử lần thứ hai.", None),
        ("24/5", "Thủ tướng Lê Minh Hạnh thăm Lào tháng 3/2016 - Ảnh: TTX", None),
        ("24/5", "Lào giữ vai trò điều phối từ tháng 8/2015 đến 8/2018.", None),
        # a month that is to come
        ("31/5", "Thủ tướng Lào dự kiến thăm Huế vào tháng 11/2018.", "2018"),
        ("12/11", "Vòng tiếp xúc sớm nhất chỉ bắt đầu vào tháng 2/2019.", "2018"),
        ("14/10", "Hai bên sẽ ký hiệp định vào đầu năm 2019.", "2018"),
        ("15/4", "Hai bên sẽ họp kỳ thứ năm vào giữa năm 2019.", "2019"),
        ("15/4", "Hai bên đặt mục tiêu 5 tỷ USD vào cuối năm 2025.", None),
        # a feast
        (
            "6/5",
            "Ông đến giữa lúc hai nước kỷ niệm 50 năm thiết lập quan hệ ngoại giao. "
            "Lào sớm thiết lập quan hệ ngoại giao với Việt Nam (5/9/1962).",
            "2012",
        ),
        (
            "6/5",
            "Tiệc được tổ chức nhân dịp kỷ niệm 50 năm thiết lập quan hệ ngoại giao "
            "(ngày 5-9-1962).",
            "2012",
        ),
        (
            "6/5",
            "Hai nước sắp kỷ niệm 50 năm thiết lập quan hệ ngoại giao (5/9/1962).",
            None,
        ),
        (
            "19/11",
            "Lào đang kỷ niệm 45 năm quan hệ (1971 - 2016) và ủng hộ Năm APEC Việt Nam 2017.",
            "2016",
        ),
        ("6/5", "Hội trường.\nNăm 2018, hai nước kỷ niệm 45 năm quan hệ.", "2018"),
        # figures of a year, which are known in the next one
        ("20/2", "Trong đầu tư, năm 2017, trao đổi thương mại đạt 3 tỷ USD.", "2018"),
        ("20/5", "Lào nâng mức này từ 3 tỷ USD năm 2017 và sẽ còn tăng.", "2018"),
        ("16/1", "Kim ngạch thương mại hai chiều năm 2015 đạt 28 tỷ USD.", None),
        ("7/12", "Kim ngạch thương mại hai chiều năm 2018 đạt 4 tỷ USD.", None),
        (
            "7/12",
            "Kim ngạch năm 2017 đạt 4 tỷ USD. Ủy ban sẽ họp phiên tới vào năm 2019.",
            "2018",
        ),
        # what is just over, and what other years are of
        ("24/1", "Hai bên nhắc lại Tuần lễ APEC 2017 tại Đà Nẵng vừa qua.", "2018"),
        ("19/2", "Bà Diallo phát biểu tại Diễn đàn kinh tế biển 2018.", "2018"),
        ("19/2", "Bà Diallo nhớ Hội nghị cấp cao ASEAN năm 2012.", None),
        (
            "9/11",
            "Ông sẽ bàn về thâm hụt thương mại, vốn lên đến 347 tỷ USD năm 2016.",
            "2017",
        ),
        ("24/5", "Ông Sisavath nói về cuộc bầu cử tổng thống Mỹ 2016.", None),
        ("24/5", "Hai bên hướng tới dịp 70 năm quan hệ ngoại giao 2032.", None),
    ],
)
def test_the_year_is_what_its_months_feasts_and_figures_leave(
    day: str, rest: str, year: str | None
) -> None:
    assert _year(day, rest) == year


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("hồi tháng 6", "Historical"),
        ("hồi tháng 10", "Occurred"),
        ("tháng 3", "Occurred"),
        ("hồi năm 2015", "Historical"),
    ],
)
def test_a_day_without_a_year_still_tells_what_was_long_before(
    words: str, status: str
) -> None:
    text = _TALKS.format("26/10", f"Ông Sisavath thăm Thái Lan {words}.")
    event = _event(text, 1)
    assert (event.family, event.status) == ("Visit", status)


@pytest.mark.parametrize(
    ("text", "year"),
    [
        (
            "Thủ tướng Chile Carla Mendez thăm Việt Nam từ ngày 11 đến 13/6/2019. "
            "Sáng 12/6, Thủ tướng Carla Mendez hội đàm với Thủ tướng Lê An.",
            "2019",
        ),
        (
            "Ngày 11/6/2019, Thủ tướng Chile Carla Mendez thăm Việt Nam. "
            "Thủ tướng Carla Mendez hội đàm với Thủ tướng Lê An ngày 3/7.",
            "2019",
        ),
        (
            "Sáng 12/6, Thủ tướng Carla Mendez hội đàm với Thủ tướng Lê An. "
            "Hai nước kỷ niệm ngày thiết lập quan hệ (11/6/1995).",
            None,
        ),
        (
            "Sáng 12/6, Thủ tướng Carla Mendez hội đàm với Thủ tướng Lê An. "
            "Hai nước đã ký Hiệp định ngày 11/6/1995.",
            None,
        ),
    ],
)
def test_a_full_date_tells_the_year_of_the_days_beside_it(
    text: str, year: str | None
) -> None:
    found = extract(Article(id="a", lang="vi", text=text))
    talks = next(e for e in found.events if e.family == "Encounter")
    assert (talks.date and talks.date[0][:4]) == year


@pytest.mark.parametrize(
    ("feast", "first"),
    [
        ("(25/11/1971)", "1971-11-25"),
        ("(12/7/1995)", "1995-07-12"),
        ("vào ngày 25/11/2021", "1971-01-01"),
        ("vào năm 2021", "1971-01-01"),
    ],
)
def test_a_day_in_brackets_is_what_a_jubilee_looks_back_to(
    feast: str, first: str
) -> None:
    count = 20 if "1995" in feast else 50
    text = (
        "Thủ tướng Lê An gặp Tổng thống Na Uy Anders Holm. Việt Nam và Na Uy kỷ niệm"
        f" {count} năm thiết lập quan hệ ngoại giao {feast}."
    )
    found = extract(Article(id="a", lang="vi", text=text))
    relations = next(e for e in found.events if e.family == "Relations")
    assert relations.date
    assert relations.date[0] == first
