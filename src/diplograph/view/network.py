"""From ties to one HTML text: pyvis holds the network, our template shows it."""

from __future__ import annotations

import base64
import hashlib
import json
import os
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from diplograph.errors import QueryError
from diplograph.model import Actor, Tie
from diplograph.view import layout, texts
from diplograph.view.narrow import narrow
from diplograph.view.payload import Payload, clip, describe, to_json

_PAGE = Path(__file__).with_name("page")
_SCRIPTS = (
    "data",
    "choose",
    "marks",
    "canvas",
    "panel",
    "search",
    "time",
    "picture",
    "main",
)
_SHAPES = {
    "Person": "dot",
    "Organization": "square",
    "Country": "hexagon",
    "Place": "triangleDown",
    "Conference": "diamond",
    "Agreement": "triangle",
}
_OPTIONS: dict[str, Any] = {
    "autoResize": True,
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "interaction": {"hover": True, "dragNodes": True, "hideEdgesOnZoom": False},
    "nodes": {"borderWidth": 1.5, "borderWidthSelected": 3},
    "edges": {"smooth": False, "selectionWidth": 0, "hoverWidth": 0},
}


def draw(
    actors: Sequence[Actor],
    ties: Sequence[Tie],
    *,
    lang: str = "vi",
    title: str | None = None,
    start: str | None = None,
    end: str | None = None,
    country: str | None = None,
    family: str | None = None,
    focus: str | None = None,
    depth: int = 1,
    surety: float = 0.0,
    limit: int = 300,
) -> str:
    """An HTML page, whole in itself, that shows the ties and the sentences behind them.

    It asks nothing of any network. At first it shows the ``limit`` most reported actors;
    search and focus open the others. ``start`` and ``end`` are ISO years, months or days,
    ``country`` is a code or a name, ``family`` and ``focus`` a name in either language;
    ``surety`` is the confidence that one report of a tie must have.

    Raises:
        QueryError: a filter, the language or the limit is not possible.
        EmptyGraph: no tie is left to draw.
    """
    texts.check_language(lang)
    if limit < 2:
        raise QueryError(f"limit {limit} is too small: write 2 or more.")
    selection = narrow(
        actors,
        ties,
        start=start,
        end=end,
        country=country,
        family=family,
        focus=focus,
        depth=depth,
        surety=surety,
    )
    heading = clip(title, 200) if title else None
    return _render(Payload(selection, actors), lang=lang, title=heading, limit=limit)


def write(path: str | os.PathLike[str], html: str) -> None:
    """The page as a UTF-8 file; a reader sees the old file or the whole new one.

    Raises:
        OSError: the folder is missing or cannot be written.
    """
    target = Path(path)
    try:
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=".", suffix=".html")
    except OSError as error:
        raise _of(target, error) from error
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(html)
        Path(name).chmod(0o644)
        Path(name).replace(target)
    except OSError as error:
        Path(name).unlink(missing_ok=True)
        raise _of(target, error) from error
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _of(target: Path, error: OSError) -> OSError:
    """The error told of the page itself: a reader knows no draft."""
    return OSError(error.errno, error.strerror, str(target))


def _render(payload: Payload, *, lang: str, title: str | None, limit: int) -> str:
    from jinja2 import Environment, FileSystemLoader
    from markupsafe import Markup
    from pyvis.network import Network  # type: ignore[import-untyped]

    # Directed, since pyvis drops the second tie of a pair in undirected networks.
    net = Network(directed=True, heading="")
    _fill(net, payload, limit)
    nodes, edges, *_, options = net.get_network_data()
    data = payload.data() | {
        "lang": lang,
        "title": title,
        "limit": limit,
        "options": json.loads(options),
        "nodes": nodes,
        "edges": edges,
    }
    style = (_PAGE / "page.css").read_text("utf-8")
    library, program = _library(Path(net.template_dir)), _program()
    net.templateEnv = Environment(loader=FileSystemLoader(_PAGE), autoescape=True)
    net.templateEnv.globals.update(
        lang=lang,
        title=title or texts.label("ui", "title")[lang],
        policy=_policy(style, library, program),
        style=Markup(style),
        library=Markup(library),
        program=Markup(program),
        data=Markup(to_json(data)),
        noscript=texts.label("ui", "noScript")[lang],
    )
    net.path = "page.html"
    return str(net.generate_html())


def _fill(net: Any, payload: Payload, limit: int) -> None:
    """Give pyvis the nodes and one edge a pair, all under opaque numbers."""
    places = layout.place(len(payload.actors), payload.links(), core=limit)
    for number, (actor, (x, y)) in enumerate(zip(payload.actors, places, strict=True)):
        shape = _SHAPES[actor.kind]
        net.add_node(number, " ", shape, x=x, y=y, info=describe(actor))
    for number, ((a, b), rows) in enumerate(payload.pairs.items()):
        net.add_edge(a, b, id=number, ties=rows)
    net.set_options(json.dumps(_OPTIONS))


def _library(templates: Path) -> str:
    """The vis-network that pyvis ships, without the comment that makes browsers fetch."""
    found = sorted(templates.glob("lib/vis-9.1*/vis-network.min.js"))
    if not found:
        raise FileNotFoundError(f"{templates}: this pyvis ships no vis-network 9.1")
    code = found[-1].read_text("utf-8")
    return code.partition("//# sourceMappingURL=")[0]


def _program() -> str:
    parts = [(_PAGE / f"{name}.js").read_text("utf-8") for name in _SCRIPTS]
    return '(() => {\n"use strict";\n' + "\n".join(parts) + "})();\n"


def _policy(style: str, *scripts: str) -> str:
    """Content security policy: our own style and scripts by their hashes, nothing else."""
    run = " ".join(_hash(script) for script in scripts)
    return (
        f"default-src 'none'; script-src {run}; style-src {_hash(style)}; "
        "img-src data: blob:; base-uri 'none'; form-action 'none'; "
        "require-trusted-types-for 'script'; trusted-types 'none'"
    )


def _hash(code: str) -> str:
    digest = hashlib.sha256(code.encode("utf-8")).digest()
    return f"'sha256-{base64.b64encode(digest).decode('ascii')}'"
