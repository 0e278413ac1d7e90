"""Compile the extraction with mypyc into a folder of its own, beside the sources.

Run by ``make compiled``; needs a C compiler. The sources stay as they are, and nothing
uses the folder but who names it in PYTHONPATH.
"""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

from mypyc.build import mypycify
from native import written_out
from setuptools import setup

ROOT = Path(__file__).resolve().parents[1]
BUILT = ROOT / "build" / "compiled"
SHIPPED = {
    "src/diplograph": "diplograph",
    "graph": "diplograph/_graph",
    "data/sample": "diplograph/_sample",
}
"""Where each folder goes, as in a wheel."""
COMPILED = [
    "diplograph/clean/*.py",
    "diplograph/extract/*.py",
    "diplograph/pack/grammar.py",
    "diplograph/pack/values.py",
]
"""The modules that are compiled: all that is done once an article, and what that asks."""
WHOLE = ["-fvisibility=hidden", "-flto=auto"]
"""Lets the compiler look at all modules at once, which makes them a twentieth faster."""


def main() -> int:
    """Copy the package, then compile every module of the extraction in the copy."""
    shutil.rmtree(BUILT, ignore_errors=True)
    for source, target in SHIPPED.items():
        ignored = shutil.ignore_patterns("__pycache__")
        shutil.copytree(ROOT / source, BUILT / target, ignore=ignored)
    os.chdir(BUILT)
    modules = sorted(str(path) for pattern in COMPILED for path in Path().glob(pattern))
    plain = {module: Path(module).read_text("utf-8") for module in modules}
    for module, source in plain.items():
        Path(module).write_text(written_out(source), "utf-8")
    settings = ["--config-file", str(ROOT / "pyproject.toml")]
    extensions = mypycify([*settings, *modules], multi_file=True)
    for extension in extensions if os.name == "posix" else ():
        extension.extra_compile_args += WHOLE
        extension.extra_link_args += WHOLE
    setup(
        name="diplograph-compiled",
        script_args=["--quiet", "build_ext", "--inplace"],
        ext_modules=extensions,
    )
    for module, source in plain.items():
        Path(module).write_text(source, "utf-8")
    shutil.rmtree("build")
    print(f"PYTHONPATH={BUILT}")  # noqa: T201
    return 0


if __name__ == "__main__":
    sys.exit(main())
