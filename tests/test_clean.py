"""Zones of single lines and boxes, and what holds for any text at all."""

from __future__ import annotations

import json
import time
import unicodedata
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from diplograph.clean import agency, clean
from diplograph.clean.words import words
from diplograph.model import FACT_ZONES, Article
from diplograph.resources import sample_dir

PARAGRAPH = (
    "Chiều nay, tại thủ đô, Bộ trưởng Ngoại giao nước chủ nhà tiếp vị khách phương xa;"
    " hai bên nói về thương mại, đi lại và những việc còn dang dở từ năm ngoái, rồi cùng"
    " hẹn gặp lại vào mùa xuân khi đoàn doanh nghiệp sang dự hội chợ thường niên ở cảng."
)


def zones_of(text: str, title: str = "", lang: str = "vi") -> list[tuple[str, str]]:
    article = clean(Article(id="a", text=text, title=title, lang=lang))
    return [(zone.kind, article.text[zone.start : zone.end]) for zone in article.zones]


def kind_of(text: str, line: str, title: str = "") -> str:
    return next(kind for kind, found in zones_of(text, title) if found == line)


lines = st.sampled_from(
    [
        "",
        "TIN LIÊN QUAN",
        "Đọc thêm",
        "PV (theo TTXVN)",
        "Tags: a, b",
        "Bình luận",
        "###",
        PARAGRAPH,
        "Một dòng tít không có dấu chấm",
        "ten anh khong dau cua bai viet",
        ">> Xem thêm: tít khác",
        "(Ảnh: TTXVN)",
        "Nguyễn Văn A",
        "12/3/2020 10:20",
        "Câu ngắn thôi.",
        "\u2028",
        "  \t ",
    ]
)
pages = st.lists(st.one_of(lines, st.text(max_size=80)), max_size=30).map("\n".join)


@settings(max_examples=300, deadline=None)
@given(text=pages, title=st.one_of(st.just(""), st.text(max_size=40), lines))
def test_zones_are_in_order_apart_and_hold_every_character_but_blanks(
    text: str, title: str
) -> None:
    article = clean(Article(id="a", text=text, title=title, lang="vi"))
    covered = [False] * len(text)
    last = 0
    for zone in article.zones:
        assert last <= zone.start < zone.end <= len(text)
        covered[zone.start : zone.end] = [True] * (zone.end - zone.start)
        last = zone.end

    assert article.text == text
    assert all(seen or char.isspace() for seen, char in zip(covered, text, strict=True))


@settings(max_examples=150, deadline=None)
@given(text=st.text(max_size=400))
def test_any_text_in_any_script_survives_cleaning(text: str) -> None:
    once = clean(Article(id="a", text=text, lang="en"))

    assert clean(once).zones == once.zones


@given(
    body=st.lists(st.just(PARAGRAPH), min_size=1, max_size=12),
    gap=st.sampled_from(["\n", "\n\n"]),
)
def test_nothing_is_dropped_from_a_text_of_paragraphs(
    body: list[str], gap: str
) -> None:
    kinds = {kind for kind, _ in zones_of(gap.join(body))}

    assert kinds <= {"lead", "body"}


@pytest.mark.parametrize("name", ["dg-vi-001", "dg-vi-023"])
def test_a_sample_page_keeps_its_article_and_nothing_else(name: str) -> None:
    rows = (sample_dir() / "articles.jsonl").read_text(encoding="utf-8").splitlines()
    row = next(row for row in map(json.loads, rows) if row["id"] == name)
    page = (sample_dir() / "pages" / f"{name}.txt").read_text(encoding="utf-8")
    title = next(line for line in page.splitlines() if line.strip())
    article = clean(Article(id=name, text=page, title=title, lang="vi"))
    kept = [page[z.start : z.end] for z in article.zones if z.kind in FACT_ZONES]
    own = [
        row["title"],
        *(line.strip() for line in row["text"].split("\n") if line.strip()),
    ]
    credits = [page[z.start : z.end] for z in article.zones if z.kind == "byline"]

    assert article.title == row["title"]
    assert kept == [line for line in own if line not in credits]


def test_a_menu_above_the_headline_is_not_taken_for_the_title() -> None:
    text = f"Trang chủ | Thời sự | Thế giới\n\nHai nước láng giềng nối lại đàm phán\n\n{PARAGRAPH}"
    article = clean(
        Article(id="a", text=text, title="Trang chủ | Thời sự | Thế giới", lang="vi")
    )

    assert article.title == "Hai nước láng giềng nối lại đàm phán"
    assert [zone.kind for zone in article.zones] == ["nav", "title", "lead"]


def test_a_headline_that_stands_twice_is_a_link_and_the_line_below_its_teaser() -> None:
    headline = "Tổng thống nước khác gặp thủ tướng nước khác nữa"
    teaser = "Cuộc gặp diễn ra sáng nay bên bờ hồ, theo lời người phát ngôn."
    found = zones_of("\n\n".join([PARAGRAPH, headline, headline, teaser, PARAGRAPH]))

    assert [kind for kind, _ in found] == [
        "lead",
        "related",
        "related",
        "teaser",
        "body",
    ]


def test_a_file_name_before_a_headline_marks_it_as_another_article() -> None:
    line = "hai nuoc lang gieng noi lai dam phan Thủ tướng nước khác thăm cảng"
    text = f"{PARAGRAPH}\n\n{line}\n\n{PARAGRAPH}"

    assert kind_of(text, line, "Hai nước láng giềng nối lại đàm phán") == "related"


def test_a_line_below_a_file_name_is_a_caption_even_without_credit() -> None:
    caption = "Hai bộ trưởng bắt tay trước cuộc hội đàm."
    text = f"{PARAGRAPH}\n\nhai nuoc lang gieng noi lai dam phan\n\n{caption}\n\n{PARAGRAPH}"

    assert kind_of(text, caption, "Hai nước láng giềng nối lại đàm phán") == "caption"


@pytest.mark.parametrize(
    "line",
    [
        "Chủ tịch nước tiếp Đại sứ Cuba. (Ảnh: Nhan Sáng/TTXVN)",
        "Chủ tịch nước tiếp Đại sứ Cuba - Ảnh: NAM TRẦN",
        "Chủ tịch nước tiếp Đại sứ Cuba. Ảnh: VGP / Hải Minh",
        "Chủ tịch nước tiếp Đại sứ Cuba. Nguồn: AFP",
        "The president receives the Cuban ambassador. (Photo: VNA)",
        "The president receives the Cuban ambassador — VNA/VNS Photo",
        "The president receives the Cuban ambassador. REUTERS/Jane Model",
    ],
)
def test_a_picture_credit_at_its_end_makes_a_line_a_caption(line: str) -> None:
    assert kind_of(f"{PARAGRAPH}\n{line}\n{PARAGRAPH}", line) == "caption"


@pytest.mark.parametrize(
    "line",
    [
        "PV (theo TTXVN)",
        "Theo TTXVN",
        "H.A (theo Reuters)",
        "KT",
        "T.T",
        "H.Thanh",
        "Minh Khuê",
        "(TTXVN)",
        "Thu Hà - Lan Anh",
        "VNA/VNS",
        "Bài và ảnh: Lan Anh",
        "Biên tập viên: Tú Mẫu",
        "NAM TRẦN",
    ],
)
def test_the_author_below_the_last_paragraph_is_a_byline(line: str) -> None:
    assert kind_of(f"{PARAGRAPH}\n\n{PARAGRAPH}\n\n{line}", line) == "byline"


@pytest.mark.parametrize(
    "line",
    [
        "Theo dõi buổi lễ có đại diện hơn mười nước và nhiều tổ chức.",
        "Chia sẻ với báo giới, ông nói chuyến đi rất thành công.",
        "Liên quan đến việc thả ngư dân, hai bên đồng ý họp thêm.",
        "Bình luận về chuyến thăm, Bộ trưởng gọi đây là dấu mốc.",
        "Theo Reuters, Ngoại trưởng Lavrov gặp người đồng cấp sáng nay.",
        "Đọc thêm diễn văn của Tổng thống, hai bên đều hài lòng về kết quả.",
        "Nguồn tin ngoại giao cho biết hai Ngoại trưởng sẽ gặp nhau.",
        "Liên hệ với chuyến thăm năm ngoái, ông nói hợp tác đã tiến xa.",
    ],
)
def test_a_sentence_that_begins_like_boilerplate_stays(line: str) -> None:
    assert kind_of(f"{PARAGRAPH}\n{line}\n{PARAGRAPH}", line) == "body"


def test_a_headline_between_paragraphs_that_the_tail_lists_too_is_a_link() -> None:
    link = "Tổng thống nước khác gặp thủ tướng nước khác nữa"
    crosshead = "Thêm đường bay giữa hai thủ đô"
    text = f"{PARAGRAPH}\n{link}\n{PARAGRAPH}\n{crosshead}\n{PARAGRAPH}\nLan Anh\nTin khác\n{link}"

    assert kind_of(text, link) == "related"
    assert kind_of(text, crosshead) == "body"


def test_a_title_with_the_name_of_its_site_is_found_in_the_text() -> None:
    line = "Hai nước láng giềng nối lại đàm phán"
    found = zones_of(f"Thời sự\n{line}\n{PARAGRAPH}", f"{line} - Báo Mẫu")

    assert [kind for kind, _ in found] == ["nav", "title", "lead"]


@pytest.mark.parametrize(
    ("end", "kind"),
    [(" 1", "nav"), (" - ảnh 2", "nav"), (" - Ảnh 12", "nav"), (" năm 2", "body")],
)
def test_a_picture_named_after_the_headline_tells_nothing(end: str, kind: str) -> None:
    title = "Thủ tướng Na Uy thăm chính thức Chile từ ngày mai"
    line = f"{title}{end}"

    assert (
        kind_of(f"{title}\n\n{PARAGRAPH}\n\n{line}\n\n{PARAGRAPH}", line, title) == kind
    )


def test_captions_below_the_byline_are_kept() -> None:
    caption = "Hai Thủ tướng duyệt đội danh dự trong lễ đón."

    assert (
        kind_of(f"{PARAGRAPH}\n{PARAGRAPH}\nVũ Hoàng\n\n{caption}", caption)
        == "caption"
    )


def test_headlines_below_the_byline_are_not_captions() -> None:
    links = [
        "Tổng thống nước khác thăm nước khác nữa",
        "Ngoại trưởng nước nọ gặp Ngoại trưởng nước kia",
    ]
    found = zones_of("\n".join([PARAGRAPH, PARAGRAPH, "Vũ Hoàng", *links]))

    assert [kind for kind, _ in found[3:]] == ["tail", "tail"]


def test_the_article_goes_on_after_a_list_of_links_in_its_middle() -> None:
    last = "Đoàn về nước trong đêm, kết thúc chuyến đi bốn ngày tới ba thành phố của nước bạn."
    text = f"{PARAGRAPH}\n\nTin liên quan\nTít một của bài khác\nTít hai của bài khác\n\n{last}"

    assert kind_of(text, last) == "body"


def test_readers_comments_never_become_the_article_again() -> None:
    text = f"{PARAGRAPH}\n\n{PARAGRAPH}\n\nÝ kiến bạn đọc (2)\n\n{PARAGRAPH}\n\n{PARAGRAPH}"

    assert [kind for kind, _ in zones_of(text)] == [
        "lead",
        "body",
        "tail",
        "tail",
        "tail",
    ]


def test_lines_wrapped_by_hand_are_one_paragraph() -> None:
    wrapped = "\n".join(
        ["the ministers met in the old town hall and spoke of trade and travel,"] * 5
    )
    text = f"{wrapped}\n\n{wrapped}\n"

    assert zones_of(text, lang="en") == [("lead", wrapped), ("body", wrapped)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"{PARAGRAPH}\n\nPV (theo TTXVN)", "TTXVN"),
        (f"Hanoi (VNA) – {PARAGRAPH}", "VNA"),
        (f"{PARAGRAPH}\n\nHai bộ trưởng gặp nhau. (Ảnh: Reuters)", "Reuters"),
        (f"{PARAGRAPH}\n\nVũ Hoàng (Theo AFP)", "AFP"),
        (PARAGRAPH, None),
        (f"{PARAGRAPH}\n\nPV (theo BTĐN)", "BTĐN"),
        (f"Paris (BTĐN) - {PARAGRAPH}", "BTĐN"),
        (f"Bộ Thông tin (TTTT) họp ở Praha. {PARAGRAPH}", None),
        (f"{PARAGRAPH}\n\nNAM TRẦN", None),
        (f"{PARAGRAPH}\n\nHai bộ trưởng gặp nhau - Ảnh: NAM TRẦN", None),
        (f"Ông trả lời phóng viên AFP sau cuộc họp. {PARAGRAPH}", None),
    ],
)
def test_the_agency_is_told_by_byline_dateline_or_picture(
    text: str, found: str | None
) -> None:
    assert agency(clean(Article(id="a", text=text, lang="vi"))) == found


def test_an_accented_title_in_another_composition_is_still_the_title() -> None:
    title = unicodedata.normalize("NFC", "Việt Nam và Lào")
    article = clean(
        Article(id="a", text=f"{title.upper()}\n\n{PARAGRAPH}", title=title, lang="vi")
    )

    assert article.zones[0].kind == "title"


def test_cleaning_twice_changes_nothing() -> None:
    article = clean(
        Article(id="a", text=f"Tít bài viết này\n{PARAGRAPH}", title="Tít bài viết này")
    )

    assert clean(replace(article, zones=())) == article


def test_the_time_grows_with_the_text_and_no_faster() -> None:
    words()

    def seconds(times: int) -> float:
        box = f"TIN LIÊN QUAN\n\nTít bài khác của báo\n\n{PARAGRAPH}\n\nLan Anh\n\n"
        article = Article(id="a", text=box * times, lang="vi")
        best = 9.0
        for _ in range(3):
            start = time.perf_counter()
            clean(article)
            best = min(best, time.perf_counter() - start)
        return best

    assert seconds(800) < seconds(100) * 8 * 3


def test_names_under_a_header_with_a_colon_sign_nothing() -> None:
    text = (
        "Deputy Secretary Paul Reed met with regional mayors in Bogotá to discuss "
        "migration on Tuesday. They spoke of trade and of what to do next year.\n\n"
        "Roundtable Participants:\n\nJohn Otieno, Mombasa Mayor\n\n"
        "Grace Wanjiru, Mayor of Kisumu\n\nAwa Diop, Dakar"
    )
    zones = clean(Article(id="a", lang="en", text=text)).zones
    assert [zone.kind for zone in zones][1:] == ["body"] * 4


def test_a_name_at_the_end_still_signs_the_article() -> None:
    text = (
        "Deputy Secretary Paul Reed met with regional mayors in Bogotá to discuss "
        "migration on Tuesday. They spoke of trade and of what to do next year.\n\n"
        "John Otieno"
    )
    zones = clean(Article(id="a", lang="en", text=text)).zones
    assert [zone.kind for zone in zones] == ["lead", "byline"]
