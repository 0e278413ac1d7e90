"""Changes of the graph, each by a process of its own that opens the store to write."""

from __future__ import annotations

import asyncio
import contextlib
import json
import sys
from pathlib import Path

from diplograph.errors import DiplographError, QueryError, StoreError
from diplograph.serve.settings import Settings

_ONE = asyncio.Lock()


async def change(settings: Settings, sparql: str) -> None:
    """Make the update.

    The store is held for that long alone, so that ``build`` can run beside the service.

    Raises:
        QueryError: it is no update, or would fetch from elsewhere.
        StoreError: another writer holds the store, or the process did not come through.
    """
    async with _ONE:
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "diplograph.serve.update", str(settings.store)),
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,
        )
        try:
            async with asyncio.timeout(settings.seconds):
                told, _ = await process.communicate(sparql.encode("utf-8"))
        finally:
            with contextlib.suppress(ProcessLookupError):
                process.kill()
            await process.wait()
    answer = json.loads(told) if told else {"error": "the update could not be made"}
    if answer["error"]:
        raise (QueryError if answer.get("query") else StoreError)(answer["error"])


def main() -> None:
    """Run: ``python -m diplograph.serve.update STORE``, the update on standard input."""
    import diplograph
    from diplograph.store import wire

    answer: dict[str, object] = {"error": ""}
    try:
        with diplograph.open(Path(sys.argv[1])) as store:
            wire.update(store.quads, sys.stdin.buffer.read().decode("utf-8"))
    except DiplographError as error:
        answer = {"error": str(error), "query": isinstance(error, QueryError)}
    sys.stdout.write(json.dumps(answer))


if __name__ == "__main__":
    main()
