"""diplograph: diplomatic news as a knowledge graph in which every fact carries its sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from os import PathLike

    from diplograph.desk import Desk

__all__ = ["open"]


def open(path: str | PathLike[str], *, read_only: bool = False) -> Desk:
    """The store in a folder or on a SPARQL 1.1 server, to write to and to question.

    A writer makes the folder if it is missing or empty; ``read_only`` works beside a
    writer. An address (http or https) names a server.

    Raises:
        StoreError: no store, a newer format, in use by another writer, no right to
            write, or damaged; a server that cannot be reached.
    """
    # Here, not above: the graph libraries take longer to load than most commands run.
    from diplograph.desk import Desk, ExternalDesk
    from diplograph.resolve import TableResolver
    from diplograph.store import is_address

    if isinstance(path, str) and is_address(path):
        return ExternalDesk(path, TableResolver(), read_only=read_only)
    return Desk(path, TableResolver(), read_only=read_only)
