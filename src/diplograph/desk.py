"""What ``diplograph.open`` gives: a store that one can ask, measure and draw."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from diplograph.store import ExternalStore, Store

if TYPE_CHECKING:
    import networkx as nx

    from diplograph.ask import Question
    from diplograph.model import Answer
    from diplograph.pipeline import BuildSummary, Input


class Desk(Store):
    """A store with everything that can be done with it, for Python and notebooks."""

    def build(self, *inputs: Input, **options: Any) -> BuildSummary:
        """Bring the graph up to date with files and folders; says what changed.

        ``options`` are those of ``diplograph.pipeline.build``.

        Raises:
            StoreError: the store cannot be written.
        """
        from diplograph.pipeline import build

        return build(inputs, self, **options)

    def ask(
        self, question: str | Path | Question, *, lang: str | None = "en", **values: Any
    ) -> Answer:
        """The answer to a named question, an ``.rq`` file or SPARQL text.

        ``values`` are the parameters of the question; ``lang`` is the language of names.

        Raises:
            QueryError: the question or a parameter is unknown or wrong.
        """
        from diplograph.ask import ask

        return ask(self, question, _texts(values), lang=lang)

    def ties(self) -> nx.MultiDiGraph[str]:
        """Who dealt with whom: one edge an event, with date, family, weight, evidence."""
        from diplograph.analyse import Study

        return Study(self).network()

    def measure(self, name: str, *, lang: str = "en", **options: Any) -> Answer:
        """The table of a measure, such as ``brokers``.

        Raises:
            QueryError: the measure or an option is unknown or wrong.
            EmptyGraph: there is nothing to measure.
        """
        from diplograph.analyse import Study, measure

        return measure(Study(self), name, _texts(options), lang=lang)

    def draw(self, **filters: Any) -> str:
        """The network as the text of one web page; filters are those of ``view.draw``.

        Raises:
            QueryError: a filter is wrong.
            EmptyGraph: nothing is left to draw.
        """
        from diplograph.analyse import Study
        from diplograph.view import draw

        study = Study(self)
        return draw(study.actors, study.ties, **filters)


class ExternalDesk(ExternalStore, Desk):
    """A desk whose graph is on a SPARQL 1.1 server."""


def _texts(values: dict[str, object]) -> dict[str, str]:
    """Values by name as a person writes them; ``from_`` stands for ``from``."""
    return {name.rstrip("_"): str(value) for name, value in values.items()}
