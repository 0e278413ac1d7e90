from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from conform import Case, read_cases, run, table

OWN = Path(__file__).with_name("sparql")


def test_questions_in_every_part_of_sparql_are_answered_as_they_should() -> None:
    told = run(OWN)

    assert len(told) >= 18
    assert {case.name: what for case, what in told.items() if what != "passed"} == {}
    assert "visits" in table(told)


def test_a_wrong_answer_would_be_found() -> None:
    cases = {case.name: case for case in read_cases(OWN)}
    wrong = replace(cases["minus"], result=cases["values"].result)

    assert isinstance(wrong, Case)
    assert table({wrong: "another answer"}).count("failed: visits / minus") == 1
