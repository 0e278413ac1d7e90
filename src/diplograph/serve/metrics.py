"""Numbers for whoever watches the service, in the text form of Prometheus."""

from __future__ import annotations

import time
from collections.abc import Iterable

from prometheus_client import CollectorRegistry, Counter, Histogram, generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric
from prometheus_client.exposition import CONTENT_TYPE_LATEST
from prometheus_client.registry import Collector
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from diplograph.serve.pool import Pool

_BUCKETS = (0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20, 60)


class _Workers(Collector):
    def __init__(self, pool: Pool) -> None:
        self._pool = pool

    def collect(self) -> Iterable[Metric]:
        """The state of the workers."""
        pool, tally = self._pool, self._pool.tally
        yield GaugeMetricFamily(
            "diplograph_questions_running", "Questions being answered.", tally.busy
        )
        yield GaugeMetricFamily(
            "diplograph_questions_waiting", "Questions that wait.", pool.turns.waiting
        )
        for name, count in (
            ("answered", tally.answered),
            ("timed_out", tally.timed_out),
            ("out_of_bounds", tally.died),
            ("turned_away", pool.turns.turned_away),
            ("kept", pool.kept.hits),
        ):
            yield CounterMetricFamily(
                f"diplograph_questions_{name}", f"Questions: {name}.", count
            )


class Metrics:
    """Counts requests by kind and status, and what the workers do."""

    def __init__(self, pool: Pool) -> None:
        self._registry = CollectorRegistry()
        self._registry.register(_Workers(pool))
        self._requests = Counter(
            "diplograph_requests",
            "Requests by kind and status.",
            ("kind", "status"),
            registry=self._registry,
        )
        self._seconds = Histogram(
            "diplograph_request_seconds",
            "Time until a request was answered in full.",
            ("kind",),
            buckets=_BUCKETS,
            registry=self._registry,
        )

    def note(self, kind: str, status: int, seconds: float) -> None:
        """Count one request."""
        self._requests.labels(kind, str(status)).inc()
        self._seconds.labels(kind).observe(seconds)

    async def page(self, request: Request) -> Response:
        """All numbers."""
        body = generate_latest(self._registry)
        return Response(body, headers={"Content-Type": CONTENT_TYPE_LATEST})


class Counting:
    """Notes each request under the first part of its path, if the service has that."""

    def __init__(self, app: ASGIApp, metrics: Metrics, kinds: frozenset[str]) -> None:
        self._app, self._metrics, self._kinds = app, metrics, kinds

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on, and note how it ended."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        begun, status = time.perf_counter(), 500

        async def sent(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        try:
            await self._app(scope, receive, sent)
        finally:
            part = scope["path"].split("/")[1]
            kind = part if part in self._kinds else "other"
            self._metrics.note(kind, status, time.perf_counter() - begun)
