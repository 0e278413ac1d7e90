"""Arguments and options that several commands share."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

STORE = "diplograph.store"


class Format(StrEnum):
    """How rows are written."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"


Inputs = Annotated[
    list[str],
    typer.Argument(
        metavar="INPUT...",
        help="Files (.jsonl, .txt, .html), folders of these, or - for standard input.",
        show_default=False,
    ),
]
Published = Annotated[
    str | None,
    typer.Option(
        metavar="DATE", help="Date (2016-12-05) of articles that do not tell theirs."
    ),
]
Lang = Annotated[
    str | None,
    typer.Option(
        metavar="LANG",
        help="Language (vi, en, fr) of articles that do not tell theirs.",
    ),
]
Jobs = Annotated[
    int | None,
    typer.Option(
        metavar="N", min=1, max=256, help="Number of processes. [default: one a core]"
    ),
]
Surety = Annotated[
    float,
    typer.Option(
        "--min-confidence",
        metavar="SHARE",
        min=0.0,
        max=1.0,
        help="Only events that are right at least this often, from 0 to 1.",
    ),
]
StoreDir = Annotated[
    str,
    typer.Option(
        "--store",
        "-s",
        metavar="DIR|URL",
        help="Folder of the graph, or address of a SPARQL 1.1 server.",
    ),
]
FormatOption = Annotated[
    Format | None,
    typer.Option(
        "--format",
        "-f",
        metavar="table|json|csv",
        help="How rows are written. [default: table on a terminal, else json]",
    ),
]

LabelLang = Annotated[
    str,
    typer.Option(
        "--lang", metavar="LANG", help="Language of names in the answer: en or vi."
    ),
]
Values = Annotated[
    list[str] | None,
    typer.Argument(metavar="[NAME=VALUE]...", help="Parameters, such as country=CZ."),
]
