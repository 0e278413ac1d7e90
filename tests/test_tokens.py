"""Words and sentences of a text: nothing is lost, nothing is cut in the wrong place."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from diplograph.extract.tokens import (
    Tokens,
    norm,
    split_words,
    tokenize,
)
from diplograph.pack import load_packs

PACKS = load_packs()
ABBREVIATIONS = frozenset(
    word
    for pack in PACKS.languages.values()
    for word in pack.table.get("abbreviations", ())
)
NEWS = st.lists(
    st.sampled_from(
        [
            *("Ông An", "đã", "gặp", "bà Bình", "U.S.", "Mr.", "TP.", "GD&ĐT", "COP26"),
            *(
                ".",
                "!",
                "?",
                "…",
                ",",
                ";",
                ":",
                "”",
                "“",
                ")",
                "(",
                "-",
                "–",
                "'s",
                "’s",
            ),
            *(
                " ",
                "  ",
                "\n",
                "\n\n",
                "\t",
                "\u00a0",
                "3/5",
                "1.000,5",
                "ệ",
                "e\u0323",
            ),
        ]
    )
).map("".join)


def read(text: str) -> Tokens:
    return tokenize(text, ABBREVIATIONS)


def sentences(text: str) -> list[str]:
    tokens = read(text)
    return [tokens.slice(start, end) for start, end in tokens.sentences]


def joined(text: str) -> str:
    words, spaces = split_words(text)
    return "".join(
        word + " " * space for word, space in zip(words, spaces, strict=True)
    )


@given(st.text() | NEWS)
@settings(deadline=None, derandomize=True)
def test_words_and_their_blanks_give_the_text_again(text: str) -> None:
    assert joined(text) == text.replace("\u00a0", " ")


@given(st.text() | NEWS)
@settings(deadline=None, derandomize=True)
def test_every_word_stands_where_its_start_says(text: str) -> None:
    tokens = read(text)
    stands = [
        text[start : start + len(word)]
        for word, start in zip(tokens.words, tokens.starts, strict=True)
    ]

    assert [w for w in stands if w.strip()] == [w for w in tokens.words if w.strip()]


@given(st.text() | NEWS)
@settings(deadline=None, derandomize=True)
def test_sentences_hold_every_word_once_and_in_order(text: str) -> None:
    tokens = read(text)
    inside = [at for start, end in tokens.sentences for at in range(start, end)]
    words = [at for at, word in enumerate(tokens.words) if word.strip()]

    assert inside == sorted(set(inside))
    assert [at for at in inside if tokens.words[at].strip()] == words


@given(st.text() | NEWS)
@settings(deadline=None, derandomize=True)
def test_no_sentence_begins_or_ends_with_a_blank(text: str) -> None:
    tokens = read(text)

    assert all(s < e for s, e in tokens.sentences)
    assert not any(
        tokens.words[s].isspace() or tokens.words[e - 1].isspace()
        for s, e in tokens.sentences
    )


@given(st.text())
@settings(deadline=None, derandomize=True)
def test_norm_of_a_norm_is_itself(text: str) -> None:
    once = norm(unicodedata.normalize("NFC", text))

    assert norm(once) == once


@pytest.mark.parametrize(
    ("word", "same"),
    [
        *(("Hoà", "Hòa"), ("THUỶ", "thủy"), ("uỷ", "ủy"), ("khoẻ", "khỏe")),
        *(("Kono’s", "kono's"), ("ĐSQ", "đsq")),
    ],
)
def test_two_spellings_of_a_word_have_one_norm(word: str, same: str) -> None:
    assert norm(word) == norm(same)


@pytest.mark.parametrize("word", ["quá", "quý", "quỷ", "quẻ"])
def test_a_tone_after_qu_stays_on_its_vowel(word: str) -> None:
    assert norm(word) == word


@pytest.mark.parametrize(
    "word",
    ["U.S.", "GD&ĐT", "COP26", "1.000,5", "3/5/2024", "L’Aquila", "N’Djamena"],
)
def test_a_name_with_signs_stays_one_word(word: str) -> None:
    assert split_words(f"tại {word} nay")[0] == ["tại", word, "nay"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Việt-Czech", ["Việt", "-", "Czech"]),
        ("Kono's", ["Kono", "'s"]),
        ("Kono’s", ["Kono", "’s"]),
        ("(VN)", ["(", "VN", ")"]),
        ("ngày 3/5.", ["ngày", "3/5", "."]),
    ],
)
def test_signs_between_words_are_words(text: str, words: list[str]) -> None:
    assert split_words(text)[0] == words


@pytest.mark.parametrize(
    "pair",
    [
        ("Ông An gặp bà Bình.", "Hai bên hội đàm."),
        ("Có phải ông An đến?", "Không ai biết."),
        ("Ông nói: “Chúng tôi sẽ đến.”", "Bà gật đầu."),
        ("Mr. An met Dr. Binh.", "They spoke."),
        ("He left the U.S. on Monday.", "She stayed."),
        ("Ông tới TP. Huế hôm nay.", "Bà về TP. Vinh."),
        ("Ông đến ngày 3.5.", "Bà đến sau."),
        ("Giá tăng 1.5 lần…", "Ông An im lặng."),
        ("Nhận lời mời của ông J. K. Smith, bà An đến.", "Bà ở lại."),
    ],
)
def test_two_sentences_are_two(pair: tuple[str, str]) -> None:
    assert sentences(" ".join(pair)) == list(pair)


def test_sentences_glued_together_are_parted() -> None:
    text = "Ông An gặp bà Bình.Hai bên hội đàm tại Huế."

    assert sentences(text) == ["Ông An gặp bà Bình.", "Hai bên hội đàm tại Huế."]


@pytest.mark.parametrize(
    "text",
    [
        "Trang dangcongsan.vn đưa tin.",
        "Bộ GD.ĐT họp.",
        "Tàu đi 3.500 km.",
        "Sen. An met Gov. Binh on Oct. 3 at 5 p.m. sharp.",
    ],
)
def test_a_full_stop_inside_a_sentence_ends_nothing(text: str) -> None:
    assert sentences(text) == [text]


def test_every_line_is_a_sentence_of_its_own() -> None:
    text = "Ông An thăm Lào\nTin từ Viêng Chăn\n\nÔng An đến"

    assert sentences(text) == ["Ông An thăm Lào", "Tin từ Viêng Chăn", "Ông An đến"]


def test_lines_that_only_wrap_a_paragraph_are_one_sentence() -> None:
    text = (
        "Foreign Minister Anders Holm met with\nhis counterpart in Riga\n"
        "on Monday.\n\nThe two discussed trade."
    )

    assert sentences(text) == [
        "Foreign Minister Anders Holm met with his counterpart in Riga on Monday.",
        "The two discussed trade.",
    ]


def test_the_items_of_a_list_stay_apart() -> None:
    text = "Hai bên ký\n- Hiệp định một\n- Hiệp định hai"

    assert sentences(text) == ["Hai bên ký", "- Hiệp định một", "- Hiệp định hai"]
