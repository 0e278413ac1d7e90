"""An answer within a time: the question runs in a process of its own that can be ended."""

from __future__ import annotations

from collections.abc import Mapping
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import TYPE_CHECKING

from diplograph.errors import DiplographError, QueryError

if TYPE_CHECKING:
    from diplograph.ask import Question
    from diplograph.model import Answer


def ask_within(
    seconds: float, store: str, asked: Question, values: Mapping[str, str], lang: str
) -> Answer:
    """The answer to a question.

    Raises:
        QueryError: it took longer, or the process was ended from outside.
        DiplographError: as ``diplograph.ask.ask`` and the opening of the store.
    """
    # "spawn": a fork of a process that has threads (a progress bar) may hang.
    context = get_context("spawn")
    receiver, sender = context.Pipe(duplex=False)
    task = (sender, store, asked, dict(values), lang)
    worker = context.Process(target=_answer, args=task, daemon=True)
    worker.start()
    sender.close()
    try:
        if not receiver.poll(seconds):
            raise QueryError(
                f"{asked.name}: no answer within {seconds:g} seconds; ask for less, "
                "or allow more with --timeout"
            )
        found: Answer | DiplographError = receiver.recv()
    except EOFError as error:
        raise QueryError(
            f"{asked.name}: the process that answers was ended from outside, perhaps "
            "for lack of memory; ask for less"
        ) from error
    finally:
        worker.kill()
        worker.join()
    if isinstance(found, DiplographError):
        raise found
    return found


def _answer(
    sender: Connection, store: str, asked: Question, values: dict[str, str], lang: str
) -> None:
    import diplograph
    from diplograph.ask import ask

    try:
        with diplograph.open(store, read_only=True) as graph:
            sender.send(ask(graph, asked, values, lang=lang))
    except DiplographError as error:
        sender.send(error)
