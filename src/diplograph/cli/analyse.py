"""``diplograph analyse``: measures on people, countries and years."""

from __future__ import annotations

from typing import Annotated

import typer

from diplograph.cli.options import STORE, FormatOption, LabelLang, StoreDir, Values
from diplograph.cli.show import catalogue, emit, working
from diplograph.cli.words import assignments


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command(
        "analyse", epilog="Example: diplograph analyse reciprocity country=VN with=CZ"
    )(analyse)


def analyse(
    measure: Annotated[
        str | None,
        typer.Argument(
            metavar="[MEASURE]", help="What to measure; without it, the list."
        ),
    ] = None,
    values: Values = None,
    store: StoreDir = STORE,
    form: FormatOption = None,
    lang: LabelLang = "en",
) -> None:
    """Measure the network: activity, brokers, communities, rhythm of visits."""
    from diplograph import analyse as study

    if measure is None:
        rows = [(m.name, m.titles, m.options) for m in study.measures()]
        catalogue("measure", rows, form, lang)
        return
    study.find_measure(measure)
    import diplograph

    told = assignments(values or ())
    with working("Measuring"), diplograph.open(store, read_only=True) as graph:
        answer = study.measure(study.Study(graph), measure, told, lang=lang)
    emit(answer.columns, answer.rows, form)
