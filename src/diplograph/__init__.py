"""diplograph: diplomatic news as a knowledge graph in which every fact carries its sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from os import PathLike

    from diplograph.desk import Desk

__all__ = ["open"]


def open(path: str | PathLike[str], *, read_only: bool = False) -> Desk:
    """The store in a folder, to write articles to and to question.

    A writer makes the folder if it is missing or empty; ``read_only`` works beside a
    writer.

    Raises:
        StoreError: no store, a newer format, in use by another writer, no right to
            write, or damaged.
    """
    # Here, not above: the graph libraries take longer to load than most commands run.
    from diplograph.desk import Desk
    from diplograph.resolve import TableResolver

    return Desk(path, TableResolver(), read_only=read_only)
