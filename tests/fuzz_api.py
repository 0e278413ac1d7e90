"""Requests made from the OpenAPI description, and whether the answers keep to it."""

from __future__ import annotations

import contextlib

import httpx
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import seed as seeded
from hypothesis.errors import Unsatisfiable
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.core.result import Ok
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

CHECKS = [
    not_a_server_error,
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
]
MODES = (GenerationMode.POSITIVE, GenerationMode.NEGATIVE)
"""Requests as they should be, and as they should not."""


def fuzz(client: httpx.Client, *, examples: int, seed: int = 3) -> int:
    """The number of requests sent; fails at the first answer that is not as described."""
    address = str(client.base_url.join("/api/openapi.json"))
    schema = schemathesis.openapi.from_url(address)
    sent = 0

    def send(case: schemathesis.Case) -> None:  # type: ignore[type-arg]
        nonlocal sent
        sent += 1
        case.call_and_validate(checks=CHECKS)

    for made in schema.get_all_operations():
        assert isinstance(made, Ok)
        for mode in MODES:
            cases = made.ok().as_strategy(generation_mode=mode)
            # Where nothing can be told, nothing can be told wrongly.
            with contextlib.suppress(Unsatisfiable):
                seeded(seed)(_bounded(examples)(given(case=cases)(send)))()
    return sent


def _bounded(examples: int) -> settings:
    return settings(
        max_examples=examples,
        deadline=None,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
