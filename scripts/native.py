"""What mypyc leaves to the interpreter, written out in the sources that it compiles.

It looks up a module's constants in a dictionary unless they are final, and has the
interpreter set the fields of a dataclass unless the class does so itself.
"""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterator

_CONSTANT = re.compile(r"_?[A-Z][A-Z0-9_]*")
_FUTURE = "from __future__ import annotations\n"


def written_out(source: str) -> str:
    """The module's text with final constants and with dataclasses that set their fields."""
    lines = source.splitlines(keepends=True)
    module = ast.parse(source)
    constants = list(_constants(module))
    for line, name in constants:
        lines[line] = lines[line].replace(f"{name} =", f"{name}: Final =", 1)
    made = [(c.end_lineno or 0, _initialiser(c)) for c in _dataclasses(module)]
    for end, text in reversed(made):
        lines.insert(end, text)
    told = "".join(lines)
    final = "from typing import Final\n" if constants else ""
    return told.replace(_FUTURE, _FUTURE + final, 1)


def _constants(module: ast.Module) -> Iterator[tuple[int, str]]:
    """The line and the name of each constant that is set once, and not annotated."""
    named = [
        (node.lineno - 1, target.id)
        for node in module.body
        if isinstance(node, ast.Assign)
        for target in node.targets
        if isinstance(target, ast.Name) and _CONSTANT.fullmatch(target.id)
    ]
    often = Counter(name for _, name in named)
    return ((line, name) for line, name in named if often[name] == 1)


def _dataclasses(module: ast.Module) -> Iterator[ast.ClassDef]:
    """The dataclasses of the module that inherit nothing and may change."""
    for node in module.body:
        if isinstance(node, ast.ClassDef) and not node.bases:
            told = " ".join(map(ast.unparse, node.decorator_list))
            named = any(getattr(f, "name", "") == "__init__" for f in node.body)
            if "dataclass" in told and "frozen" not in told and not named:
                yield node


def _initialiser(made: ast.ClassDef) -> str:
    """The method that a dataclass would have made for itself."""
    fields = [f for f in made.body if isinstance(f, ast.AnnAssign)]
    given, body = [], []
    for field in fields:
        name, options = ast.unparse(field.target), _options(field.value)
        kind, factory = ast.unparse(field.annotation), options.get("default_factory")
        fresh = f"({factory})()" if factory else None
        if options.get("init") == "False":
            body += [f"self.{name} = {fresh}"] if fresh else []
        elif fresh:
            given.append(f"{name}: {kind} | None = None")
            body.append(f"self.{name} = {fresh} if {name} is None else {name}")
        else:
            default = options.get("default")
            given.append(f"{name}: {kind}" + (f" = {default}" if default else ""))
            body.append(f"self.{name} = {name}")
    if any(getattr(f, "name", "") == "__post_init__" for f in made.body):
        body.append("self.__post_init__()")
    named = any("kw_only=True" in ast.unparse(d) for d in made.decorator_list)
    told = ", ".join(["self", *(["*"] if named else []), *given])
    inside = "".join(f"        {line}\n" for line in body)
    return f"\n    def __init__({told}) -> None:\n{inside}"


def _options(value: ast.expr | None) -> dict[str, str]:
    """What ``field(…)`` says of a field, or its default."""
    if value is None:
        return {}
    if isinstance(value, ast.Call) and ast.unparse(value.func) == "field":
        return {k.arg: ast.unparse(k.value) for k in value.keywords if k.arg}
    return {"default": ast.unparse(value)}
