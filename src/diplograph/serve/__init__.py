"""The graph over HTTP: SPARQL protocol, pages of persons and events, questions as JSON."""

from __future__ import annotations

from collections.abc import Callable

from diplograph.serve.settings import Settings

__all__ = ["Settings", "run"]


def run(settings: Settings, started: Callable[[int], None]) -> None:
    """Serve until interrupted; ``started`` is told the port once it is open.

    Raises:
        StoreError: the store cannot be opened, or the port not be used.
    """
    from diplograph.serve.run import run as run_service

    run_service(settings, started)
