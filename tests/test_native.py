"""What is written out for the compiler says the same as what was written."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

SCRIPT = Path(__file__).resolve().parents[1] / "scripts" / "native.py"
SOURCE = '''"""A module."""

from __future__ import annotations

from dataclasses import dataclass, field

_WORDS = frozenset({"a", "b"})
AGAIN = 1
AGAIN = 2
Named = tuple[str, int]


@dataclass(slots=True)
class Told:
    """What was told."""

    name: str
    """Of whom."""
    number: int = AGAIN
    others: list[str] = field(default_factory=list)
    kept: dict[str, int] = field(default_factory=dict, init=False, repr=False)
    size: int = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Measure the name."""
        self.size = len(self.name)


@dataclass(slots=True, kw_only=True)
class Asked:
    """What was asked."""

    name: str = "nobody"


@dataclass(frozen=True, slots=True)
class Fixed:
    """What stays."""

    name: str
'''


@pytest.fixture(scope="module")
def written() -> str:
    spec = importlib.util.spec_from_file_location("native", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    native: Any = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(native)
    told: str = native.written_out(SOURCE)
    return told


def made(source: str, name: str, monkeypatch: pytest.MonkeyPatch) -> Any:
    module = ModuleType(name)
    monkeypatch.setitem(sys.modules, name, module)
    exec(compile(source, name, "exec"), module.__dict__)
    return module


def test_constants_that_are_set_once_are_final(written: str) -> None:
    final = [line.split(":")[0] for line in written.splitlines() if ": Final" in line]

    assert final == ["_WORDS"]


def test_dataclasses_that_may_change_set_their_own_fields(written: str) -> None:
    assert written.count("def __init__(") == 2


def test_what_they_hold_is_the_same(
    written: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = made(SOURCE, "plain_module", monkeypatch)
    other = made(written, "written_module", monkeypatch)
    calls: list[tuple[str, tuple[Any, ...], dict[str, Any]]] = [
        ("Told", ("Inga",), {}),
        ("Told", ("Inga", 3), {"others": ["Yaw"]}),
        ("Asked", (), {}),
        ("Asked", (), {"name": "Yaw"}),
        ("Fixed", ("Inga",), {}),
    ]

    for name, given, named in calls:
        one = getattr(plain, name)(*given, **named)
        two = getattr(other, name)(*given, **named)
        assert repr(one) == repr(two)
        fields = one.__slots__
        assert [getattr(one, f) for f in fields] == [getattr(two, f) for f in fields]


def test_each_has_a_list_of_its_own(
    written: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = made(written, "written_module", monkeypatch).Told

    assert told("Inga").others is not told("Yaw").others


def test_what_takes_only_names_takes_no_place(
    written: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = made(written, "written_module", monkeypatch).Asked

    with pytest.raises(TypeError):
        asked("Inga")
