"""Let a wheel carry the compiled extraction: a build hook of hatchling.

Only ``make wheel`` asks for it; every other installation stays plain Python.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

ASKED = "DIPLOGRAPH_COMPILED"


class CompiledWheel(BuildHookInterface[Any]):
    """Adds what ``make compiled`` built, and names the wheel after the platform."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Add the shared libraries to the wheel.

        Raises:
            FileNotFoundError: nothing has been compiled yet.
        """
        if version == "editable" or os.environ.get(ASKED) != "1":
            return
        built = Path(self.root) / "build" / "compiled"
        libraries = sorted([*built.rglob("*.so"), *built.rglob("*.pyd")])
        if not libraries:
            raise FileNotFoundError(f"{built}: nothing compiled; run `make compiled`")
        build_data["pure_python"] = False
        build_data["infer_tag"] = True
        build_data["force_include"] |= {
            str(path): path.relative_to(built).as_posix() for path in libraries
        }
