"""Changes of the graph, each by a process of its own that opens the store to write."""

from __future__ import annotations

import asyncio
import contextlib
import json
import sys
from dataclasses import asdict, dataclass
from pathlib import Path

from diplograph.errors import DiplographError, QueryError, StoreError
from diplograph.serve.settings import Settings

_ONE = asyncio.Lock()
_MADE = b"made\n"
_AFTER = 600.0
"""Seconds for all that follows from a change of the articles."""
_LATER = (
    "the update was made, but what follows from it was not brought up to date: "
    "the next update or build does that, or diplograph rebuild"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Update:
    """A SPARQL update, and the graphs that its WHERE is asked of if it names none."""

    text: str
    base: str
    default: list[str]
    named: list[str]


async def change(settings: Settings, update: Update) -> None:
    """Make the update, and bring up to date what follows from it.

    The store is held for that long alone, so that ``build`` can run beside the service.

    Raises:
        QueryError: it is no update, or would fetch from elsewhere.
        StoreError: another writer holds the store, or the process did not come through.
        TimeoutError: it took too long and was not made.
    """
    async with _ONE:
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "diplograph.serve.update", str(settings.store)),
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,
        )
        try:
            answer = await _answer(process, settings.seconds, update)
        finally:
            with contextlib.suppress(ProcessLookupError):
                process.kill()
            await process.wait()
    if answer["error"]:
        raise (QueryError if answer.get("query") else StoreError)(answer["error"])


async def _answer(
    process: asyncio.subprocess.Process, seconds: float, update: Update
) -> dict[str, str]:
    assert process.stdin
    assert process.stdout
    made = b""
    try:
        async with asyncio.timeout(seconds):
            process.stdin.write(json.dumps(asdict(update)).encode())
            process.stdin.close()
            told = made = await process.stdout.readline()
        if made == _MADE:
            async with asyncio.timeout(_AFTER):
                told = await process.stdout.readline()
    except TimeoutError:
        if made != _MADE:
            raise
        told = b""
    if told.endswith(b"\n"):
        answer: dict[str, str] = json.loads(told)
        return answer
    return {"error": _LATER if made == _MADE else "the update could not be made"}


def main() -> None:
    """Run: ``python -m diplograph.serve.update STORE``, the update on standard input."""
    import diplograph
    from diplograph.store.amend import amend

    def made() -> None:
        sys.stdout.buffer.write(_MADE)
        sys.stdout.buffer.flush()

    answer: dict[str, object] = {"error": ""}
    try:
        update = Update(**json.load(sys.stdin))
        with diplograph.open(Path(sys.argv[1])) as store:
            graphs = {"default": update.default, "named": update.named}
            amend(store, update.text, base=update.base, made=made, **graphs)
    except DiplographError as error:
        answer = {"error": str(error), "query": isinstance(error, QueryError)}
    sys.stdout.write(json.dumps(answer) + "\n")


if __name__ == "__main__":
    main()
