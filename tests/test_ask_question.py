"""The header of a question: what it may say, and how a slip is answered."""

from pathlib import Path

import pytest

from diplograph.ask import parse_question, read_question
from diplograph.errors import QueryError

HEAD = "# en: Who came\n# vi: Ai đã đến\n"
BODY = "SELECT ?who WHERE { VALUES $since { UNDEF } ?who ?did ?since }"


def test_a_header_gives_titles_description_and_parameters() -> None:
    question = parse_question(
        f"{HEAD}# about: First line\n#    and its end.\n"
        f"# param since date = 1900-01-01: first day that counts\n\n{BODY}",
        "came",
    )
    (since,) = question.params

    assert question.titles == {"en": "Who came", "vi": "Ai đã đến"}
    assert question.about == "First line and its end."
    assert (since.name, since.type, since.default) == ("since", "date", "1900-01-01")
    assert since.meaning == "first day that counts"
    assert not since.required


def test_a_parameter_can_be_required() -> None:
    question = parse_question(
        f"{HEAD}# param since year required: when\n{BODY}", "came"
    )

    assert question.params[0].required


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("# en: Who came\nSELECT * {}", 'lacks a title, "# vi: …"'),
        (
            f"{HEAD}# prams: x\n{BODY}",
            'unknown header key "prams".*Did you mean "param"',
        ),
        (f"{HEAD}# param since dat: when\n{BODY}", 'unknown type "dat".*mean "date"'),
        (f"{HEAD}# param since date:\n{BODY}", "cannot read parameter"),
        (f"{HEAD}# param Since date: when\n{BODY}", "cannot read parameter"),
        (f"{HEAD}{BODY}", r'slot "\$since" has no "# param since'),
        (f"{HEAD}# param since date: a\n# param sinc date: b\n{BODY}", "no slot"),
        (f"{HEAD}# param since date: a\n# param since date: b\n{BODY}", "twice"),
        (f"{HEAD}# param since date: a\n{BODY} FILTER($since > 1)", "outside a slot"),
    ],
)
def test_a_slip_in_a_header_is_named_with_what_is_allowed(
    text: str, message: str
) -> None:
    with pytest.raises(QueryError, match=message):
        parse_question(text, "came")


def test_a_slot_inside_a_string_or_a_comment_is_no_slot() -> None:
    sparql = f'{HEAD}SELECT ("$x" AS ?y) {{}} # VALUES $x {{ UNDEF }}'

    assert parse_question(sparql, "came").params == ()


def test_a_users_own_file_needs_no_header(tmp_path: Path) -> None:
    path = tmp_path / "mine.rq"
    path.write_text("# just a thought\nSELECT * WHERE { ?s ?p ?o }", encoding="utf-8")

    assert read_question(path).titles == {"en": str(path)}


def test_a_file_that_is_not_there_is_named() -> None:
    with pytest.raises(QueryError, match=r"no_such\.rq: cannot be read as a question"):
        read_question(Path("no_such.rq"))


def test_a_binary_file_is_refused_with_its_name(tmp_path: Path) -> None:
    path = tmp_path / "binary.rq"
    path.write_bytes(b"\xff\xfe\x00")

    with pytest.raises(QueryError, match=r"binary\.rq: cannot be read"):
        read_question(path)
