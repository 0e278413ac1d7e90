"""What ``make compiled`` builds, where it was built from the sources as they are."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from diplograph.resources import sample_dir

ROOT = Path(__file__).resolve().parents[1]
SOURCE, BUILT = ROOT / "src", ROOT / "build" / "compiled"
KINDS = {".py", ".toml", ".csv"}


def current() -> bool:
    """Whether there is a build, of just these sources."""
    files = (p for p in SOURCE.glob("diplograph/**/*") if p.suffix in KINDS)
    names = [p.relative_to(SOURCE) for p in files]
    return all(
        (BUILT / name).is_file()
        and (BUILT / name).read_bytes() == (SOURCE / name).read_bytes()
        for name in names
    )


def run(folder: Path, *args: str) -> bytes:
    return subprocess.run(
        [sys.executable, *args],
        check=True,
        capture_output=True,
        env={**os.environ, "PYTHONPATH": str(folder)},
        timeout=120,
    ).stdout


@pytest.mark.skipif(not current(), reason="nothing compiled from these sources")
def test_the_compiled_extraction_says_to_the_byte_what_the_plain_one_says() -> None:
    where = "from diplograph.extract import reader; print(reader.__file__)"
    articles = str(sample_dir() / "articles.jsonl")
    plain, compiled = (
        run(folder, "-m", "diplograph", "extract", articles)
        for folder in (SOURCE, BUILT)
    )

    assert not run(BUILT, "-c", where).strip().endswith(b".py")
    assert compiled == plain
