"""HTML pages: main text, captions, and dates only where the page states them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from diplograph.clean import clean
from diplograph.model import FACT_ZONES, Article
from diplograph.read import ReadFault, read
from diplograph.resources import sample_dir

LEAD = (
    "Sáng 9/6, tại Nhà Quốc hội, Chủ tịch Quốc hội tiếp Đại sứ Hà Lan đến chào từ biệt."
)
MIDDLE = "Hai bên điểm lại bốn năm hợp tác về nước, nông nghiệp và đào tạo cán bộ ở đồng bằng."
LAST = "Đại sứ nói ông sẽ trở lại Cần Thơ vào mùa nước nổi để thăm những người bạn cũ."
CAPTION = "Chủ tịch Quốc hội và Đại sứ Hà Lan. (Ảnh: Nghĩa Mẫu)"
LINK = "Bộ trưởng Quốc phòng Bỉ gặp Bộ trưởng Quốc phòng Đức"
TEASER = "Cuộc gặp diễn ra ở Brussels chiều qua, hai bên bàn về tuần tra chung."


def page(head: str = "", body: str = "") -> str:
    return (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Tiếp Đại sứ | Báo Mẫu'
        f"</title>{head}</head><body><header><nav><a href='/'>Trang chủ</a></nav></header>"
        f"<article><h1>Chủ tịch Quốc hội tiếp Đại sứ Hà Lan</h1><p>{LEAD}</p>"
        f"<figure><img src='a.jpg' alt='chu tich quoc hoi tiep dai su ha lan'>"
        f"<figcaption>{CAPTION}</figcaption></figure><p>{MIDDLE}</p>{body}<p>{LAST}</p></article>"
        f"<footer>© Báo Mẫu</footer></body></html>"
    )


def one(tmp_path: Path, text: str | bytes) -> Article:
    path = tmp_path / "p.html"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    [found] = list(read([str(path)]))
    assert isinstance(found, Article), found
    return found


def kept(article: Article) -> str:
    zones = clean(article).zones
    return "\n".join(
        article.text[z.start : z.end] for z in zones if z.kind in FACT_ZONES
    )


def test_the_main_text_and_its_captions_are_kept(tmp_path: Path) -> None:
    article = one(tmp_path, page())
    text = kept(article)

    assert article.title == "Chủ tịch Quốc hội tiếp Đại sứ Hà Lan"
    assert article.lang == "vi"
    assert [part in text for part in (LEAD, CAPTION, MIDDLE, LAST)] == [True] * 4
    assert "Trang chủ" not in text


@pytest.mark.parametrize(
    "box",
    [
        f'<div class="x"><h5><a href="#">{LINK}</a></h5><p>{TEASER}</p></div>',
        f'<ul><li><a href="#">{LINK}</a></li></ul>',
        f'<p><strong><a href="#">{LINK}</a></strong></p>',
        f'<div><p>Tin liên quan</p><ul><li><a href="#">{LINK}</a></li></ul></div>',
        f'<aside><h4><a href="#"><img alt="b">{LINK}</a></h4><p>{TEASER}</p></aside>',
    ],
)
def test_a_box_about_another_article_gives_no_text(tmp_path: Path, box: str) -> None:
    text = kept(one(tmp_path, page(body=box)))

    assert LINK not in text
    assert TEASER not in text
    assert [part in text for part in (LEAD, MIDDLE, LAST)] == [True] * 3


def test_a_link_inside_a_sentence_keeps_its_sentence(tmp_path: Path) -> None:
    sentence = (
        f'Trước đó, <a href="#">{LINK}</a> tại Brussels và cùng dự lễ duyệt binh.'
    )

    assert f"Trước đó, {LINK} tại Brussels" in kept(
        one(tmp_path, page(body=f"<p>{sentence}</p>"))
    )


@pytest.mark.parametrize(
    ("head", "day"),
    [
        (
            '<meta property="article:published_time" content="2021-06-09T08:00:00+07:00">',
            "2021-06-09",
        ),
        ('<meta itemprop="datePublished" content="2021-06-09">', "2021-06-09"),
        (
            '<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle",'
            ' "datePublished": "2021-06-09T08:00"}]}</script>',
            "2021-06-09",
        ),
        ('<meta property="article:modified_time" content="2024-01-01">', None),
        ('<meta name="description" content="Ngày 1/1/2024">', None),
        ('<meta property="article:published_time" content="hôm nay">', None),
        ('<script type="application/ld+json">{broken</script>', None),
    ],
)
def test_only_a_stated_date_is_taken(
    tmp_path: Path, head: str, day: str | None
) -> None:
    assert one(tmp_path, page(head=head)).published == day


def test_the_address_is_the_canonical_one_and_never_a_script(tmp_path: Path) -> None:
    good = page(head='<link rel="canonical" href="https://bao.example/tin-1.html">')
    bad = page(head='<link rel="canonical" href="javascript:alert(1)">')

    assert one(tmp_path, good).url == "https://bao.example/tin-1.html"
    assert one(tmp_path, bad).url is None


def test_a_page_in_a_declared_old_encoding_is_read(tmp_path: Path) -> None:
    text = (
        '<html><head><meta charset="windows-1252"><title>Talks</title></head><body><p>The minister'
        " met the envoy at the café and they spoke about the treaty that was signed.</p></body></html>"
    )

    assert "café" in one(tmp_path, text.encode("cp1252")).text


def test_a_page_whose_encoding_is_a_lie_is_a_fault(tmp_path: Path) -> None:
    path = tmp_path / "p.html"
    path.write_bytes(b'<meta charset="ascii"><p>\xe8\xff</p>')
    [found] = list(read([str(path)]))

    assert isinstance(found, ReadFault)
    assert "calls its encoding ascii" in found.message


def test_scripts_and_styles_of_a_tiny_page_are_no_text(tmp_path: Path) -> None:
    text = f"<html><body><script>var a = 'x';</script><style>p {{}}</style><p>{LEAD}</p></body></html>"
    article = one(tmp_path, text)

    assert LEAD in article.text
    assert "var a" not in article.text


def test_deeply_nested_html_does_no_harm(tmp_path: Path) -> None:
    path = tmp_path / "p.html"
    path.write_text("<div>" * 5_000 + LEAD + "</div>" * 5_000, encoding="utf-8")

    assert len(list(read([str(path)]))) == 1


@pytest.mark.parametrize("name", ["dg-vi-010", "dg-vi-018"])
def test_a_sample_page_keeps_its_article_and_nothing_else(name: str) -> None:
    rows = (sample_dir() / "articles.jsonl").read_text(encoding="utf-8").splitlines()
    row = next(row for row in map(json.loads, rows) if row["id"] == name)
    [article] = list(read([str(sample_dir() / "pages" / f"{name}.html")]))
    assert isinstance(article, Article)
    lines = kept(article).split("\n")
    own = [line.strip() for line in row["text"].split("\n") if line.strip()]

    assert article.title == row["title"]
    assert article.published == row["published"]
    assert set(lines) <= {row["title"], *own}
    assert [line for line in own if len(line) > 60 and line not in lines] == []
