"""Where an external SPARQL server is, and who we are there; secrets come from the environment."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import urlsplit

from diplograph.errors import StoreError

UPDATE: Final = "DIPLOGRAPH_STORE_UPDATE"
"""Address that takes updates, where it is not that of the questions."""
USER: Final = "DIPLOGRAPH_STORE_USER"
PASSWORD: Final = "DIPLOGRAPH_STORE_PASSWORD"
TOKEN: Final = "DIPLOGRAPH_STORE_TOKEN"
TIMEOUT: Final = "DIPLOGRAPH_STORE_TIMEOUT"
"""Seconds that one request may take."""

_SCHEME: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://")
_VISIBLE: Final = re.compile(r"[\x21-\x7e]+")
_LONGEST: Final = 2000
_SECONDS: Final = 300.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """A SPARQL 1.1 server."""

    query: str
    update: str
    user: str | None = field(default=None, repr=False)
    password: str = field(default="", repr=False)
    token: str | None = field(default=None, repr=False)
    seconds: float = _SECONDS

    @property
    def known(self) -> bool:
        """Whether we have anything to prove who we are."""
        return self.user is not None or self.token is not None


def is_address(store: str | os.PathLike[str]) -> bool:
    """Whether a store is named by an address and not by a folder."""
    return isinstance(store, str) and _SCHEME.match(store) is not None


def address_of(url: str, environ: Mapping[str, str] = os.environ) -> Address:
    """The server at an address, with what the environment adds.

    Raises:
        StoreError: an address is not http(s), or holds a user name or a password; or
            the environment is at odds with itself.
    """
    token = environ.get(TOKEN) or None
    user = environ.get(USER) or None
    if token and user:
        raise StoreError(f"both {TOKEN} and {USER} are set: unset one of them")
    if token and not _VISIBLE.fullmatch(token):
        raise StoreError(f"{TOKEN} holds a character that no token has")
    if user and ":" in user:
        raise StoreError(f"{USER} holds a colon, which no user name may have")
    query = _checked(url, "the address of the store")
    return Address(
        query=query,
        update=_checked(environ.get(UPDATE) or query, UPDATE),
        user=user,
        password=environ.get(PASSWORD, ""),
        token=token,
        seconds=_seconds(environ.get(TIMEOUT, "")),
    )


def _checked(url: str, what: str) -> str:
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname, parts.port
    except ValueError as error:
        raise StoreError(f"{what} is no web address: {error}") from error
    if "@" in parts.netloc:
        # The address itself is not repeated: it may hold a password.
        raise StoreError(
            f"{what} holds a user name or a password, which others could see; "
            f"set {USER} and {PASSWORD} instead"
        )
    if parts.scheme.lower() not in {"http", "https"}:
        raise StoreError(
            f'{what} begins with "{parts.scheme}:" (allowed: http:, https:)'
        )
    if not host or len(url) > _LONGEST or not _VISIBLE.fullmatch(url):
        raise StoreError(f"{what} is no web address: {url[:80]!r}")
    if parts.fragment:
        raise StoreError(f"{what} holds a fragment: leave out #{parts.fragment[:40]}")
    return url


def _seconds(text: str) -> float:
    if not text:
        return _SECONDS
    try:
        value = float(text)
    except ValueError:
        value = 0.0
    if not 0 < value <= 86_400:
        raise StoreError(f"{TIMEOUT} is {text[:40]!r} (allowed: seconds, up to 86400)")
    return value
