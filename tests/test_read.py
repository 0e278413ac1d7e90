"""Articles from JSON lines, pages, folders and standard input; and what is refused."""

from __future__ import annotations

import json
import subprocess
import sys
import tracemalloc
import unicodedata
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from diplograph.errors import ArticleError
from diplograph.model import Article
from diplograph.read import ReadFault, read
from diplograph.read.lines import LINE

TEXT = "Chiều 3/4, tại Hà Nội, Thủ tướng đã tiếp Đại sứ các nước và cho biết về việc hợp tác."


def row(**fields: Any) -> dict[str, Any]:
    return {"id": "a1", "title": "Thủ tướng tiếp Đại sứ", "text": TEXT, **fields}


def jsonl(path: Path, *rows: Any) -> str:
    text = "".join(json.dumps(found, ensure_ascii=False) + "\n" for found in rows)
    path.write_text(text, encoding="utf-8")
    return str(path)


def faults(*inputs: str) -> list[ReadFault]:
    return [found for found in read(inputs) if isinstance(found, ReadFault)]


def articles(
    *inputs: str, published: str | None = None, lang: str | None = None
) -> list[Article]:
    found = read(inputs, published=published, lang=lang)
    return [item for item in found if isinstance(item, Article)]


def test_a_line_of_json_becomes_an_article_with_all_its_fields(tmp_path: Path) -> None:
    full = row(
        published="2020-04-03", lang="vi", url="https://tin.example/1", source="Tin"
    )

    assert articles(jsonl(tmp_path / "a.jsonl", full)) == [
        Article(
            id="a1",
            title="Thủ tướng tiếp Đại sứ",
            text=TEXT,
            published="2020-04-03",
            lang="vi",
            url="https://tin.example/1",
            source="Tin",
        )
    ]


def test_a_pasted_page_keeps_its_whole_text_and_takes_id_and_title_from_name_and_first_line(
    tmp_path: Path,
) -> None:
    page = tmp_path / "trang-7.txt"
    page.write_text(f"\n  Thủ tướng tiếp Đại sứ \n\n{TEXT}\n", encoding="utf-8")
    [found] = articles(str(page))

    assert (found.id, found.title) == ("trang-7", "Thủ tướng tiếp Đại sứ")
    assert found.text == f"\n  Thủ tướng tiếp Đại sứ \n\n{TEXT}\n"


def test_text_title_and_id_are_composed_once(tmp_path: Path) -> None:
    split = unicodedata.normalize("NFD", TEXT)
    [found] = articles(
        jsonl(tmp_path / "a.jsonl", row(text=split, title=split, id="việt"))
    )

    assert (found.text, found.title) == (TEXT, TEXT)


def test_line_ends_and_blanks_stay_so_that_offsets_hold(tmp_path: Path) -> None:
    text = f"  {TEXT}\r\n\u00a0{TEXT}\t"
    [found] = articles(jsonl(tmp_path / "a.jsonl", row(text=text)))

    assert found.text == text


def test_a_folder_gives_its_files_in_order_and_leaves_others_out(
    tmp_path: Path,
) -> None:
    (tmp_path / "sub").mkdir()
    jsonl(tmp_path / "b.jsonl", row(id="b"))
    for name in ("a.txt", "sub/c.txt", ".hidden.txt"):
        (tmp_path / name).write_text(f"Tít\n{TEXT}", encoding="utf-8")
    (tmp_path / "notes.md").write_text("no article", encoding="utf-8")

    assert [found.id for found in articles(str(tmp_path))] == ["a", "b", "c"]


def test_a_dash_reads_json_lines_from_standard_input() -> None:
    data = BytesIO(
        json.dumps(row()).encode() + b"\n\n" + json.dumps(row(id="a2")).encode()
    )
    found = list(read(["-"], stdin=data))

    assert [item.id for item in found if isinstance(item, Article)] == ["a1", "a2"]


def test_options_fill_what_is_missing_and_change_nothing_else(tmp_path: Path) -> None:
    path = jsonl(
        tmp_path / "a.jsonl", row(), row(id="a2", published="2019-01-02", lang="vi")
    )
    found = articles(path, published="2020-05-06", lang="en")

    assert [(item.published, item.lang) for item in found] == [
        ("2020-05-06", "en"),
        ("2019-01-02", "vi"),
    ]


@pytest.mark.parametrize(
    ("stated", "day"),
    [
        ("2020-04-03T21:05:00+07:00", "2020-04-03"),
        ("2020-04-03 21:05", "2020-04-03"),
        ("2020-04-03T14:05:00.000Z", "2020-04-03"),
    ],
)
def test_a_date_with_time_gives_its_day(tmp_path: Path, stated: str, day: str) -> None:
    assert (
        articles(jsonl(tmp_path / "a.jsonl", row(published=stated)))[0].published == day
    )


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("08/10/2024 17:05 GMT+7", "2024-10-08"),
        ("Thứ Sáu, 2-1-2015, 07:32", "2015-01-02"),
        ("Đăng ngày 31.2.2015 10:00", None),
        ("Tháng 10 năm 2024", None),
    ],
)
def test_a_page_tells_its_day_by_a_line_with_date_and_clock(
    tmp_path: Path, head: str, day: str | None
) -> None:
    page = tmp_path / "p.txt"
    page.write_text(f"Thủ tướng tiếp Đại sứ\n{head}\n\n{TEXT}", encoding="utf-8")

    assert articles(str(page))[0].published == day


def test_a_date_inside_a_sentence_is_not_the_day_of_the_page(tmp_path: Path) -> None:
    page = tmp_path / "p.txt"
    page.write_text(
        f"Tít\n{TEXT} Lúc 10:00 ngày 3/4/2015, đoàn lên đường.", encoding="utf-8"
    )

    assert articles(str(page))[0].published is None


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ('{"id": "a"', "no JSON"),
        ("[1, 2]", "must be an object"),
        ("null", "must be an object"),
        ("[" * 100_000, "too deep"),
        ('{"id": ' + "1" * 5_000 + "}", "number too long"),
        (json.dumps({"id": "a", "title": "b"}), "field text is missing"),
        (json.dumps({"id": "a", "titel": "b", "text": TEXT}), 'Did you mean "titel"?'),
        (json.dumps(row(id=7)), "field id must be a string, found int"),
        (json.dumps(row(text=None)), "field text must be a string, found null"),
        (json.dumps(row(text=["a"])), "found list"),
        (json.dumps(row(text=" \n ")), "field text is empty"),
        (json.dumps(row(id="")), "empty"),
        (json.dumps(row(id=" a")), "blank"),
        (json.dumps(row(id="a" * 201)), "201 characters; at most 200"),
        (json.dumps(row(id="a\nb")), "U+000A"),
        (json.dumps(row(id="<script>")), "U+003C"),
        (json.dumps(row(id="a\u202eb")), "U+202E"),
        (json.dumps(row(text="a\u0000b")), "U+0000"),
        (json.dumps(row(title="\ud800")), "U+D800"),
        (json.dumps(row(published="3/4/2020")), 'published "3/4/2020" is no ISO date'),
        (json.dumps(row(published="2020-02-30")), "no ISO date"),
        (json.dumps(row(published=20200403)), "field published must be a string"),
        (json.dumps(row(lang="Vietnamese!")), "no language tag"),
        (json.dumps(row(url="javascript:alert(1)")), "no http or https address"),
        (json.dumps(row(title="a" * 2_001)), "2001 characters; at most 2000"),
    ],
)
def test_a_bad_line_gives_one_message_with_its_place_and_the_rest_is_read(
    tmp_path: Path, line: str, words: str
) -> None:
    path = tmp_path / "a.jsonl"
    good = json.dumps(row(id="good"))
    path.write_text(
        f"{json.dumps(row(id='first'))}\n{line}\n{good}\n", encoding="utf-8"
    )
    found = list(read([str(path)]))

    assert [item.id for item in found if isinstance(item, Article)] == ["first", "good"]
    [fault] = [item for item in found if isinstance(item, ReadFault)]
    assert (fault.file, fault.line, fault.passed_over) == (str(path), 2, False)
    assert words in fault.message
    assert fault.message.isprintable()
    assert len(fault.message) < 300


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("a.jsonl", b"", "the file is empty"),
        ("a.jsonl", b"\n \n", "the file is empty"),
        ("a.txt", b"", "the file is empty"),
        ("a.html", b"  ", "the file is empty"),
        ("a.txt", b"\x89PNG\r\n\x1a\n\x00\x00", "binary"),
        ("a.txt", "Thủ tướng".encode("utf-16"), "UTF-16"),
        ("a.txt", b"dong mot\nngh\xe8o", "byte 0xE8 at 13 in line 2 is not UTF-8"),
        ("a.txt", b"a" * 2_100 + b"\n", "the first line should be the title"),
        ("a.pdf", b"%PDF", ".pdf: read are .jsonl, .txt, .html"),
        ("a{b}.txt", f"Tít\n{TEXT}".encode(), "U+007B"),
        ("a.html", b"<html><body></body></html>", "no text"),
    ],
)
def test_a_file_that_cannot_be_read_gives_one_message(
    tmp_path: Path, name: str, data: bytes, words: str
) -> None:
    (tmp_path / name).write_bytes(data)
    [fault] = list(read([str(tmp_path / name)]))

    assert isinstance(fault, ReadFault)
    assert words in fault.message
    assert str(fault).startswith(str(tmp_path / name))


def test_a_wrong_name_gets_the_nearest_guess(tmp_path: Path) -> None:
    jsonl(tmp_path / "articles.jsonl", row())
    [fault] = faults(str(tmp_path / "artciles.jsonl"))

    assert fault.message == 'no such file or folder. Did you mean "articles.jsonl"?'


def test_a_name_that_no_system_allows_is_a_fault() -> None:
    assert len(faults("a\0b.txt", "x" * 5_000 + ".txt")) == 2


def test_an_empty_folder_is_a_fault(tmp_path: Path) -> None:
    assert "no file here" in faults(str(tmp_path))[0].message


def test_an_id_that_came_before_is_refused_even_in_another_file(tmp_path: Path) -> None:
    first = jsonl(tmp_path / "a.jsonl", row())
    second = jsonl(tmp_path / "b.jsonl", row(id="b"), row())
    [fault] = faults(first, second)

    assert (fault.file, fault.line) == (second, 2)
    assert '"a1" was already read' in fault.message


def test_a_byte_order_mark_is_left_out(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(b"\xef\xbb\xbf" + json.dumps(row()).encode())

    assert articles(str(path))[0].id == "a1"


def test_another_language_is_passed_over_and_is_no_failure(tmp_path: Path) -> None:
    czech = "Ministr zahraničí přijal velvyslance a řekl, že se jednání v Praze bude týkat obchodu."
    path = jsonl(
        tmp_path / "a.jsonl", row(text=czech, title="Ministr"), row(id="b", lang="xx")
    )
    found = faults(path)

    assert [fault.passed_over for fault in found] == [True, True]
    assert found[0].message.startswith(
        'passed over "a1": language cs cannot be read (have: '
    )
    assert found[1].message.startswith(
        'passed over "b": language xx cannot be read (have: '
    )


def test_an_option_that_makes_no_sense_raises_at_once() -> None:
    with pytest.raises(ArticleError, match="no ISO date"):
        read([], published="yesterday")
    with pytest.raises(ArticleError, match="lang xx cannot be read"):
        read([], lang="xx")


def test_a_line_of_fifty_megabytes_is_refused_without_being_held(
    tmp_path: Path,
) -> None:
    path = tmp_path / "a.jsonl"
    with path.open("wb") as out:
        out.write(json.dumps(row()).encode() + b"\n")
        for _ in range(50):
            out.write(b"a" * 2**20)
        out.write(b"\n" + json.dumps(row(id="a2")).encode() + b"\n")
    tracemalloc.start()
    found = list(read([str(path)]))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert [item.id for item in found if isinstance(item, Article)] == ["a1", "a2"]
    assert [str(item) for item in found if isinstance(item, ReadFault)] == [
        f"{path}:2: the line has 50 MiB; at most 8 are allowed"
    ]
    assert peak < 3 * LINE


def test_memory_does_not_grow_with_the_number_of_articles(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    with path.open("w", encoding="utf-8") as out:
        for number in range(2_000):
            out.write(
                json.dumps(row(id=f"a{number}", text=TEXT * 40, lang="vi")) + "\n"
            )
    next(iter(read([str(path)])))
    tracemalloc.start()
    count = sum(1 for _ in read([str(path)]))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert count == 2_000
    assert peak < path.stat().st_size / 8


@settings(
    max_examples=150,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(data=st.binary(max_size=300), suffix=st.sampled_from(["jsonl", "txt", "html"]))
def test_random_bytes_give_articles_or_faults_and_never_a_traceback(
    tmp_path: Path, data: bytes, suffix: str
) -> None:
    path = tmp_path / f"a.{suffix}"
    path.write_bytes(data)

    assert all(isinstance(found, Article | ReadFault) for found in read([str(path)]))


@settings(
    max_examples=100,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    found=st.dictionaries(
        st.sampled_from(["id", "title", "text", "published", "lang", "url", "source"]),
        st.one_of(st.text(), st.none(), st.integers(), st.lists(st.text(), max_size=2)),
    )
)
def test_any_object_is_an_article_in_nfc_or_a_fault(
    tmp_path: Path, found: dict[str, Any]
) -> None:
    [item] = list(read([jsonl(tmp_path / "a.jsonl", {"lang": "vi", **found})]))

    assert isinstance(item, ReadFault) or unicodedata.is_normalized(
        "NFC", item.text + item.id
    )


def test_reading_pages_of_text_does_not_import_the_html_library(tmp_path: Path) -> None:
    code = (
        "import sys; from diplograph.read import read;"
        f"list(read([{jsonl(tmp_path / 'a.jsonl', row())!r}]));"
        "print('trafilatura' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )

    assert done.stdout == "False\n"
