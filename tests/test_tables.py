"""The name tables and their loader: what is found by a name, and what a wrong cell says."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplograph.errors import PackError
from diplograph.resources import packs_dir
from diplograph.tables import Tables, key, load_tables

NAMES = packs_dir() / "names"
Entry = tuple[str, str, str, str, int, str]


def entry(
    cat: str, value: str, kind: str, country: str, rank: int, takes: str
) -> Entry:
    return cat, value, kind, country, rank, takes


def values(text: str, cat: str, lang: str | None = None) -> list[str]:
    return [s.value for s in load_tables().find(text, lang) if s.cat == cat]


@pytest.fixture
def broken(tmp_path: Path) -> Callable[[str, str, str], str]:
    """The message after one replacement in a copy of the tables."""

    def load(file: str, old: str, new: str) -> str:
        folder = tmp_path / "names"
        shutil.copytree(NAMES, folder)
        text = (folder / file).read_text(encoding="utf-8")
        assert old in text
        (folder / file).write_text(
            text.replace(old, new, 1), encoding="utf-8", newline=""
        )
        with pytest.raises(PackError) as error:
            load_tables(folder)
        return str(error.value)

    return load


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Mỹ", "US"),
        ("Hoa Kỳ", "US"),
        ("CHDCND Triều Tiên", "KP"),
        ("Xin-ga-po", "SG"),
        ("CH Czech", "CZ"),
        ("Thuỵ Sĩ", "CH"),
        ("Liên Xô", "SU"),
        ("LB Nga", "RU"),
        ("Ả Rập Xê Út", "SA"),
        ("Lao", "LA"),
        ("Filipino", "PH"),
        ("Dutch", "NL"),
        ("U.S.", "US"),
        ("ROK", "KR"),
        ("Türkiye", "TR"),
        ("Holy See", "VA"),
        ("Kosovo", "XK"),
    ],
)
def test_a_newspaper_name_leads_to_its_country(text: str, code: str) -> None:
    assert values(text, "country")[:1] == [code]


def test_every_country_with_an_english_adjective_has_a_vietnamese_name() -> None:
    tables = load_tables()
    adjectives = {r.code for r in tables.countries if r.kind == "adjective"}
    named = {r.code for r in tables.countries if r.lang == "vi"}

    assert len(adjectives) >= 195
    assert adjectives <= named


def test_each_country_has_a_capital_named_in_both_languages() -> None:
    tables = load_tables()
    capitals = {
        lang: {p.country for p in tables.places if p.capital and p.lang == lang}
        for lang in ("vi", "en")
    }

    assert capitals["vi"] == capitals["en"]
    assert len(capitals["en"]) >= 193


@pytest.mark.parametrize(
    ("vi", "en"),
    [
        ("Mát-xcơ-va", "Moscow"),
        ("Viêng Chăn", "Vientiane"),
        ("Luân Đôn", "London"),
        ("Biển Đông", "South China Sea"),
        ("Phủ Chủ tịch", "State Palace"),
        ("Đại lễ đường Nhân dân", "Great Hall of the People"),
        ("TP.HCM", "Saigon"),
    ],
)
def test_a_place_has_one_id_in_both_languages(vi: str, en: str) -> None:
    assert values(vi, "place", "vi") == values(en, "place", "en") != []


@pytest.mark.parametrize(
    "abbreviation",
    ["LHQ", "ASEAN", "EC", "Bộ TT&TT", "Bộ GD&ĐT", "Bộ LĐTBXH", "METI", "CPP"],
)
def test_an_abbreviation_leads_to_one_body(abbreviation: str) -> None:
    assert len(set(values(abbreviation, "org"))) == 1


def test_a_news_agency_is_no_body_that_acts() -> None:
    cats = {s.cat for s in load_tables().find("TTXVN")}

    assert cats == {"agency"}


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("Thủ tướng", "prime-minister"),
        ("Bộ trưởng", "minister"),
        ("Bộ trưởng Bộ Ngoại giao", "foreign-minister"),
        ("Ngoại trưởng", "foreign-minister"),
        ("Foreign Secretary", "foreign-minister"),
        ("Uỷ viên Bộ Chính trị", "politburo-member"),
        ("Sen. Lt. Gen.", "senior-lieutenant-general"),
        ("Charge d'Affaires", "charge-daffaires"),
        ("Chargé d’Affaires", "charge-daffaires"),
        ("NATO Secretary General", "nato-secretary-general"),
        ("Phu nhân", "spouse"),
    ],
)
def test_a_title_leads_to_its_office(text: str, office: str) -> None:
    assert values(text, "office")[0] == office


def test_a_title_of_many_countries_names_none() -> None:
    found = [e for s, e in load_tables().entries("vi", entry) if s == "Ngoại trưởng"]

    assert found[0][1:4] == ("foreign-minister", "Government", "")


def test_an_office_of_one_country_names_it() -> None:
    found = [
        e for s, e in load_tables().entries("en", entry) if s == "Secretary of State"
    ]

    assert found == [
        ("office", "secretary-of-state", "Government", "US", 4, "organization")
    ]


def test_no_title_repeats_the_country_that_may_follow_it() -> None:
    offices = {s for s, e in load_tables().entries("vi", entry) if e[0] == "office"}

    assert not {"Ngoại trưởng Mỹ", "Thủ tướng Trung Quốc"} & offices


def test_the_same_leader_is_found_by_both_names() -> None:
    assert (
        values("Tập Cận Bình", "person")
        == values("Xi Jinping", "person")
        == ["xi-jinping"]
    )


def test_leaders_give_the_country_of_a_full_name() -> None:
    leaders = load_tables().leaders("vi")

    assert leaders["tập cận bình"] == {"CN"}
    assert leaders["hun sen"] == {"KH"}


def test_a_surname_alone_counts_only_where_it_tells() -> None:
    leaders = load_tables().leaders("en")

    assert leaders["putin"] == {"RU"}
    assert leaders["johnson"] == {"GB", "US"}
    assert not {"sen", "ii", "victoria", "cường", "cuong"} & leaders.keys()


def test_every_office_of_two_titles_is_two_rows() -> None:
    titles = {s for s, e in load_tables().entries("vi", entry) if e[0] == "office"}

    assert not {
        t for t in titles if ", Chủ tịch nước" in t or t.startswith("Bộ trưởng, ")
    }


def test_terms_of_one_person_and_office_are_in_order() -> None:
    for row in load_tables().holders:
        assert not row.end or row.start <= row.end, row


def test_surnames_and_particles_are_ready_for_names() -> None:
    tables = load_tables()

    assert {"Nguyễn", "Nguyen"} <= tables.surnames["VN"]
    assert {"von", "bin"} <= tables.particles
    assert not {"do", "y", "ma"} & tables.particles


def test_a_given_name_has_one_row_in_all_spellings() -> None:
    names = [row.name.casefold() for row in load_tables().given_names]

    assert len(names) == len(set(names))


def test_no_given_name_is_one_of_a_country_a_place_or_a_family_that_stands_first() -> (
    None
):
    tables = load_tables()
    lands = ("CN", "KR", "KP")
    east = {n for c in lands for n in tables.surnames[c] if n.isascii()}
    nations = {row.name for row in tables.countries if row.kind != "pair"}

    assert not {row.name for row in tables.given_names} & (east | nations)


@pytest.mark.parametrize(
    ("name", "gender"),
    [("Kenji", "m"), ("Saltanat", "f"), ("Nikita", ""), ("Noam", ""), ("Guðrún", "f")],
)
def test_a_given_name_tells_he_from_she_where_it_can(name: str, gender: str) -> None:
    assert load_tables().genders[name.casefold()] == gender


@pytest.mark.parametrize(
    ("table", "least"),
    [
        ("organizations", 250),
        ("offices", 220),
        ("portfolios", 120),
        ("conferences", 80),
        ("places", 700),
    ],
)
def test_a_table_is_wide_enough_for_the_news(table: str, least: int) -> None:
    assert len(getattr(load_tables(), table)) >= least


def test_leaders_are_many() -> None:
    assert len({row.id for row in load_tables().holders}) >= 350


@pytest.mark.parametrize(
    "file", sorted(NAMES.glob("*.csv")), ids=lambda path: path.name
)
def test_a_table_is_sorted_and_ends_its_lines_the_unix_way(file: Path) -> None:
    data = file.read_bytes()
    columns = [line.split(b",")[0] for line in data.splitlines()[1:]]

    assert b"\r" not in data
    assert columns == sorted(columns)


@given(st.text())
def test_folding_a_name_twice_changes_nothing(text: str) -> None:
    assert key(key(text)) == key(text)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hoà Bình", "HÒA BÌNH"),
        ("Uỷ ban", "Ủy ban"),
        ("d’Ivoire", "D'Ivoire"),
        ("A – B", "a - b"),
    ],
)
def test_spelling_habits_fold_to_one_key(one: str, other: str) -> None:
    assert key(one) == key(other)


@pytest.mark.parametrize("word", ["quý", "hoàn", "toán"])
def test_a_tone_that_has_one_place_stays(word: str) -> None:
    assert key(word) == word


def test_a_wrong_kind_names_file_line_allowed_words_and_the_nearest(
    broken: Callable[[str, str, str], str],
) -> None:
    message = broken(
        "countries.csv", "AD,en,Andorran,adjective", "AD,en,Andorran,adjectiv"
    )

    assert message.startswith("names/countries.csv, line ")
    assert "kind 'adjectiv' (allowed: abbrev, adjective," in message
    assert message.endswith('Did you mean "adjective"?')


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        ("offices.csv", "id,rank,", "id,rang,", "columns 'rang'"),
        (
            "offices.csv",
            ",country\n",
            ",country,x\n",
            "number of cells '10' (allowed: 9)",
        ),
        ("offices.csv", "prime-minister,2,", "prime-minister,12,", "rank '12'"),
        ("offices.csv", "takes\n", "takes\nNo Id,1,State,,a,,b,,none\n", "id 'No Id'"),
        (
            "leaders.csv",
            ",state-president,",
            ",state-presidant,",
            'Did you mean "state-president"',
        ),
        ("leaders.csv", "2013-03-14", "14.3.2013", "start '14.3.2013'"),
        ("places.csv", ",VN,true,", ",QQ,true,", "country 'QQ'"),
        ("places.csv", ",VN,true,", ",VN,yes,", "capital 'yes'"),
        ("organizations.csv", ",WHO|", ",WHO|WHO|", "en_aliases 'WHO'"),
        ("organizations.csv", "\nundp,", "\nun,", "out of order 'un'"),
        (
            "surnames.csv",
            "VN,Nguyễn\n",
            "VN,Nguyễn\nVN,Nguyễn\n",
            "repeated row 'VN,Nguyễn'",
        ),
        ("surnames.csv", "VN,Nguyễn\n", "AA,Nguyễn\n", "out of order 'AA'"),
        (
            "given_names.csv",
            "m,Kenji\n",
            "x,Kenji\n",
            "gender 'x' (allowed: nothing, f, m)",
        ),
        ("conferences.csv", ",asean\n", ",aseam\n", "organization 'aseam'"),
        ("name_particles.csv", ",von\n", ", von\n", "word ' von'"),
    ],
)
def test_a_wrong_cell_says_what_is_wrong(
    broken: Callable[[str, str, str], str], file: str, old: str, new: str, told: str
) -> None:
    message = broken(file, old, new)

    assert message.startswith(f"names/{file}, line ")
    assert told in message


def test_decomposed_letters_are_refused(broken: Callable[[str, str, str], str]) -> None:
    assert "not NFC" in broken("surnames.csv", "VN,Nguyễn", "VN,Nguye\u0302\u0303n")


def test_a_missing_table_is_named(tmp_path: Path) -> None:
    with pytest.raises(PackError, match=r"names/territories\.csv: the file is missing"):
        load_tables(tmp_path)


def test_bytes_that_are_no_utf8_are_refused(tmp_path: Path) -> None:
    (tmp_path / "territories.csv").write_bytes(b"code,lang,name\nVN,vi,Vi\xeat Nam\n")

    with pytest.raises(PackError, match="byte 23 is no UTF-8"):
        load_tables(tmp_path)


def test_territories_are_what_cldr_says() -> None:
    script = Path(__file__).parents[1] / "scripts" / "territories.py"
    code = (
        f"import runpy; print(runpy.run_path({str(script)!r})['territories'](), end='')"
    )
    fresh = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", code], capture_output=True, check=True
    ).stdout

    assert fresh.decode() == (NAMES / "territories.csv").read_text(encoding="utf-8")


def test_tables_are_read_once() -> None:
    assert load_tables() is load_tables()
    assert isinstance(load_tables(), Tables)
