"""SPARQL 1.1 over HTTP: sends questions and updates, and says in words what went wrong."""

from __future__ import annotations

from collections.abc import Generator, Mapping
from dataclasses import dataclass
from time import monotonic
from typing import Final
from urllib.parse import urljoin, urlsplit

import httpx

from diplograph.errors import StoreError
from diplograph.store.address import PASSWORD, TIMEOUT, UPDATE, USER, Address

ROWS: Final = "application/sparql-results+json"
TRIPLES: Final = "application/n-triples"

_CONNECT: Final = 10.0
"""Seconds to wait until somebody answers at all."""
_HOPS: Final = 3
"""How often a question may be sent on to another place of the same server."""
_MOST: Final = 1 << 30
"""Bytes of an answer that are taken in."""
_TOLD: Final = 300
"""Characters of a server's own message that are shown."""


@dataclass(frozen=True, slots=True)
class Reply:
    """What a server answered, with success."""

    body: bytes
    headers: Mapping[str, str]


class Refused(StoreError):
    """The server was reached and did not do what it was told."""


class Endpoint:
    """A SPARQL 1.1 server, spoken to over HTTP."""

    def __init__(self, address: Address) -> None:
        self.address = address
        limits = httpx.Timeout(address.seconds, connect=_CONNECT)
        self._client = httpx.Client(
            timeout=limits,
            auth=_Login(address) if address.known else None,
            headers={"user-agent": "diplograph"},
            follow_redirects=False,
        )

    def close(self) -> None:
        """Let go of all connections."""
        self._client.close()

    def query(self, sparql: str, accept: str, extra: Mapping[str, str]) -> Reply:
        """The answer to a question; ``extra`` are further fields of the request.

        Raises:
            StoreError: no server, no right, no such place, no answer in time, an answer
                that is no RDF, or one that is far too long.
        """
        url = self.address.query
        for _ in range(_HOPS + 1):
            reply, moved = self._post(url, {"query": sparql, **extra}, accept)
            if not moved:
                return _of_kind(url, reply, accept)
            url = _onward(url, moved)
        raise StoreError(f"{self.address.query} sends us in circles")

    def update(self, sparql: str) -> None:
        """Change the store.

        Raises:
            StoreError: as ``query``; ``Refused`` if the server itself said no.
        """
        url = self.address.update
        _, moved = self._post(url, {"update": sparql}, "*/*")
        if moved:
            raise StoreError(
                f"{url} sends updates on to {_shown(moved)}: "
                f"set {UPDATE} to the right address"
            )

    def _post(
        self, url: str, fields: Mapping[str, str], accept: str
    ) -> tuple[Reply, str]:
        """The reply, and where the server wants us to ask instead, if it does."""
        latest = monotonic() + self.address.seconds
        try:
            with self._client.stream(
                "POST", url, data=fields, headers={"accept": accept}
            ) as response:
                body = _bounded(url, response, latest)
        except (httpx.TimeoutException, TimeoutError) as error:
            raise StoreError(
                f"{url} did not answer within {self.address.seconds:g} s; "
                f"{TIMEOUT} sets the limit"
            ) from error
        except (httpx.HTTPError, httpx.InvalidURL, UnicodeError) as error:
            raise StoreError(f"{url} cannot be reached: {_reason(error)}") from error
        if response.is_redirect:
            return Reply(b"", {}), response.headers.get("location", "")
        if response.status_code >= 300:
            raise Refused(_refusal(url, response.status_code, body, self.address))
        return Reply(body, response.headers), ""


def _bounded(url: str, response: httpx.Response, latest: float) -> bytes:
    parts, size = [], 0
    for part in response.iter_bytes():
        size += len(part)
        if monotonic() > latest:  # a server that drips would never time out
            raise TimeoutError
        if size > _MOST:
            raise StoreError(f"{url} answers with more than {_MOST >> 20} MB: ask less")
        parts.append(part)
    return b"".join(parts)


def _of_kind(url: str, reply: Reply, accept: str) -> Reply:
    kind = reply.headers.get("content-type", "").partition(";")[0].strip().lower()
    like = {accept, "application/json"} if accept == ROWS else {accept, "text/plain"}
    if kind not in like:
        raise StoreError(
            f'{url} answers with "{kind or "nothing"}" where {accept} was asked for: '
            "is it a SPARQL 1.1 endpoint?"
        )
    return reply


def _onward(url: str, target: str) -> str:
    """The place that a server sends us to, if it is the same server's."""
    place = urljoin(url, target)
    old, new = urlsplit(url), urlsplit(place)
    # Secrets and questions stay with the server they were meant for.
    if new.hostname != old.hostname or (old.scheme, new.scheme) == ("https", "http"):
        raise StoreError(f"{url} sends us on to {_shown(place)}: name that address")
    return place


def _shown(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.hostname or ''}{parts.path}"[:200]


def _reason(error: Exception) -> str:
    return str(error)[:_TOLD] or type(error).__name__


def _refusal(url: str, status: int, body: bytes, address: Address) -> str:
    if status == 401 and address.known:
        return f"{url} does not accept our credentials"
    if status in {401, 403}:
        return f"{url} gives no right to do this: set {USER} and {PASSWORD}"
    if status == 404:
        return f"{url} does not exist on that server"
    if status == 405:
        return f"{url} does not take this kind of request; see {UPDATE}"
    if status == 413:
        return f"{url} does not take so much at once"
    # Virtuoso repeats the whole question behind its message.
    told = body.decode("utf-8", "replace").partition("SPARQL query:")[0]
    for secret in (address.password, address.token):
        told = told.replace(secret, "…") if secret else told
    return f"{url} failed ({status}): {' '.join(told.split())[:_TOLD]}"


class _Login(httpx.Auth):
    """Proves who we are once the server asks, in the way that it asks for."""

    def __init__(self, address: Address) -> None:
        self._address = address
        self._way: httpx.Auth | None = None

    def auth_flow(
        self, request: httpx.Request
    ) -> Generator[httpx.Request, httpx.Response, None]:
        """Send the request, and again with credentials if that is called for."""
        if self._address.token:
            request.headers["authorization"] = f"Bearer {self._address.token}"
            yield request
            return
        if self._way is None:
            response = yield request
            if response.status_code != 401:
                return
            self._way = self._asked(response.headers.get_list("www-authenticate"))
        yield from self._way.auth_flow(request)

    def _asked(self, challenges: list[str]) -> httpx.Auth:
        user, password = self._address.user or "", self._address.password
        if any(way.strip().lower().startswith("digest") for way in challenges):
            return httpx.DigestAuth(user, password)
        return httpx.BasicAuth(user, password)
