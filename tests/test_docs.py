from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from diplograph.resources import sample_dir
from score.__main__ import END, START, extract_sample, markdown

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), *ROOT.glob("data/*.md")])


def blocks(*languages: str) -> list[tuple[str, str]]:
    found = re.findall(r"^```(\w+)\n(.*?)^```$", README, re.M | re.S)
    return [(language, code) for language, code in found if language in languages]


@pytest.fixture(scope="module")
def workplace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder like a fresh clone, in which the README's lines are typed."""
    folder = tmp_path_factory.mktemp("readme")
    shutil.copytree(sample_dir(), folder / "data" / "sample")
    return folder


def run(command: list[str], folder: Path) -> None:
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        command,
        check=False,
        capture_output=True,
        cwd=folder,
        env={**os.environ, "PATH": path, "PYTHONWARNINGS": "error"},
        timeout=300,
    )

    assert done.returncode == 0, done.stderr.decode()


def test_what_the_readme_says_can_be_typed(workplace: Path) -> None:
    """In order: later lines use what earlier ones made."""
    typed = blocks("sh", "python")
    for language, code in typed:
        if language == "sh":
            run(["bash", "-euo", "pipefail", "-c", code], workplace)
        else:
            run([sys.executable, "-c", code], workplace)

    assert {language for language, _ in typed} == {"sh", "python"}


def test_the_accuracy_in_the_readme_is_that_of_this_code() -> None:
    told = README.partition(START)[2].partition(END)[0].strip()

    assert told == markdown(extract_sample()), "run make score"


def test_the_command_reference_is_fresh() -> None:
    script = ROOT / "scripts" / "commands.py"
    done = subprocess.run(
        [sys.executable, str(script)], check=True, capture_output=True, timeout=60
    )
    written = (ROOT / "docs" / "commands.md").read_text("utf-8")

    assert written == done.stdout.decode("utf-8"), "run make docs"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_inside_the_project_lead_somewhere(page: Path) -> None:
    targets = re.findall(r"\]\((?!https?:|#)([^)#]+)", page.read_text("utf-8"))

    assert [name for name in targets if not (page.parent / name).exists()] == []


def test_every_chore_of_the_makefile_is_explained() -> None:
    text = (ROOT / "Makefile").read_text("utf-8")
    phony = set(re.findall(r"^\.PHONY: (.*)$", text, re.M)[0].split())
    explained = set(re.findall(r"^([a-z]+):.*##", text, re.M))

    assert phony == explained
