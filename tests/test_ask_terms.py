"""Values become SPARQL terms; no value can become syntax."""

import pyoxigraph
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rdflib import Graph

from diplograph.ask.terms import clean, date_term, int_term, iri, literal, year_term
from diplograph.errors import QueryError

HOSTILE = [
    '" } DROP ALL #',
    "\\",
    '\\"',
    "a\nb\r\tc",
    '"""',
    "' OR 1=1 --",
    "} UNION { ?s ?p ?o",
    "<http://evil.example/>",
    "\x00\x01\x1f\x7f",
    "‮Việt Nam 🇻🇳",
    "$person ?person VALUES $person { UNDEF }",
    "\\u0022 } #",
    "\\\\U0000000A",
]


def echo(term: str) -> str:
    """The value that a SPARQL engine reads out of a term."""
    rows = pyoxigraph.Store().query(f"SELECT ({term} AS ?value) {{}}")
    assert isinstance(rows, pyoxigraph.QuerySolutions)
    value = next(rows)["value"]
    assert isinstance(value, pyoxigraph.Literal | pyoxigraph.NamedNode)

    return value.value


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_text_is_read_back_as_itself(text: str) -> None:
    assert echo(literal(text)) == text


@pytest.mark.parametrize("text", HOSTILE)
def test_rdflib_reads_a_hostile_text_as_itself_too(text: str) -> None:
    (row,) = Graph().query(f"SELECT ({literal(text)} AS ?value) {{}}")

    assert str(row[0]) == text  # type: ignore[index]


@given(st.lists(st.sampled_from([*"\\uU\"09af'\n\x01", "ệ"]), max_size=24).map("".join))
def test_rdflib_finds_no_escape_in_any_text(text: str) -> None:
    (row,) = Graph().query(f"SELECT ({literal(text)} AS ?value) {{}}")

    assert str(row[0]) == text  # type: ignore[index]


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_is_read_back_as_itself(text: str) -> None:
    assert echo(literal(text)) == text


@given(st.text(max_size=40))
def test_a_date_term_is_a_date_or_an_error(text: str) -> None:
    try:
        term = date_term(text, "since")
    except QueryError:
        return

    assert echo(f"DATATYPE({term})").endswith("#date")


@pytest.mark.parametrize(
    "text", ["2016-13-01", "2016-1-1", "20161201", "x", "٢٠١٦-٠١-٠١"]
)
def test_what_is_no_calendar_day_is_refused(text: str) -> None:
    with pytest.raises(QueryError, match="allowed: YYYY-MM-DD"):
        date_term(text, "since")


@pytest.mark.parametrize("text", ["16", "0000", "2016 }", "２０１６", "-2016"])
def test_what_is_no_year_is_refused(text: str) -> None:
    with pytest.raises(QueryError, match="not a year"):
        year_term(text, "year")


@pytest.mark.parametrize("text", ["", "1.5", "1 }", "9999999999", "١"])
def test_what_is_no_whole_number_is_refused(text: str) -> None:
    with pytest.raises(QueryError, match="not a whole number"):
        int_term(text, "months")


@pytest.mark.parametrize(
    "text", ["http://x/> } #", "no colon", "http://x/{", 'http://x/"', "x:\\", "x:\n"]
)
def test_an_iri_with_syntax_in_it_is_refused(text: str) -> None:
    with pytest.raises(QueryError, match="not an IRI"):
        iri(text)


def test_a_value_is_composed_and_stripped() -> None:
    assert clean(" Việt ".replace("ệ", "ệ"), "x") == "Việt"


@pytest.mark.parametrize(
    ("text", "message"),
    [("x" * 501, "501 characters"), ("a\ud800", "not valid Unicode")],
)
def test_a_value_out_of_bounds_is_refused(text: str, message: str) -> None:
    with pytest.raises(QueryError, match=message):
        clean(text, "person")
