"""The command ``diplograph``: one file a group of commands, each imports what it needs."""

from __future__ import annotations

import sys

from diplograph.cli.app import run

__all__ = ["main", "run"]


def main() -> None:
    """Run the command line and leave with its exit code."""
    sys.exit(run(sys.argv[1:]))
