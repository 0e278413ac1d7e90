"""``diplograph ask``: named questions, and questions of one's own in SPARQL."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from diplograph.cli.options import STORE, FormatOption, LabelLang, StoreDir, Values
from diplograph.cli.show import catalogue, emit, working
from diplograph.cli.words import assignments
from diplograph.errors import QueryError

if TYPE_CHECKING:
    from diplograph.ask import Question


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("ask", epilog="Example: diplograph ask events country=CZ family=Visit")(
        ask
    )


def ask(
    question: Annotated[
        str | None,
        typer.Argument(
            metavar="[NAME|FILE.rq|-]",
            help="A named question, a SPARQL file, or - for SPARQL on standard input; "
            "without it, the list of questions.",
        ),
    ] = None,
    values: Values = None,
    store: StoreDir = STORE,
    form: FormatOption = None,
    lang: LabelLang = "en",
    timeout: Annotated[
        float,
        typer.Option(
            metavar="SECONDS",
            min=0.1,
            help="Longest time for a question of one's own, in a file or typed.",
        ),
    ] = 60.0,
) -> None:
    """Answer a question from the graph, with the sentences that prove the answer."""
    import diplograph
    from diplograph.ask import ask as answer_to
    from diplograph.ask import questions
    from diplograph.cli.patience import ask_within

    if question is None:
        rows = [(q.name, q.titles, q.params) for q in questions()]
        catalogue("question", rows, form, lang)
        return
    asked, told = _question(question), assignments(values or ())
    if question == "-" or question.endswith(".rq"):
        with working("Asking"):
            answer = ask_within(timeout, store, asked, told, lang)
    else:
        with working("Asking"), diplograph.open(store, read_only=True) as graph:
            answer = answer_to(graph, asked, told, lang=lang)
    emit(answer.columns, answer.rows, form)


def _question(text: str) -> Question:
    from diplograph.ask import find_question, parse_question, read_question

    if text == "-":
        try:
            sparql = sys.stdin.buffer.read().decode("utf-8")
        except UnicodeDecodeError as error:
            raise QueryError(
                f"the question on standard input is not UTF-8: {error}"
            ) from error
        return parse_question(sparql, "standard input", strict=False)
    if text.endswith(".rq"):
        return read_question(Path(text))
    return find_question(text)
