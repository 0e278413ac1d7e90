"""``name=value`` words on the command line."""

from __future__ import annotations

from collections.abc import Iterable

import typer


def assignments(texts: Iterable[str]) -> dict[str, str]:
    """The values by name.

    Raises:
        typer.BadParameter: a word has no ``=``, or a name comes twice.
    """
    found: dict[str, str] = {}
    for text in texts:
        name, equals, value = text.partition("=")
        if not equals or not name:
            raise typer.BadParameter(f'"{text}" is not of the form name=value')
        if name in found:
            raise typer.BadParameter(f'"{name}" is given twice')
        found[name] = value
    return found
