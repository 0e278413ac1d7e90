"""Write docs/commands.md from the live commands, so that it never tells another story.

Run by ``make docs``; a test compares the file with what this makes.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

from typer.main import get_command

from diplograph.cli.app import app

_HEAD = """# Commands

Written by `make docs` from the commands themselves.
Exit codes: 0 fine, 1 something failed, 2 wrong use, 130 interrupted.
Tables appear on a terminal; into a pipe the same rows go as JSON.
"""


def reference() -> str:
    """Every command with its arguments, options and example, in the order of the help."""
    group: Any = get_command(app)
    parts = [_HEAD]
    for name, command in group.commands.items():
        parts.append(_command(name, command))
    return "\n".join(parts)


def _command(name: str, command: Any) -> str:
    lines = [f"## diplograph {name}", "", " ".join(command.help.split()), ""]
    lines += [_parameter(p) for p in command.params if p.name != "help"]
    lines += ["", f"```sh\n{command.epilog.removeprefix('Example: ')}\n```", ""]
    return "\n".join(lines)


def _parameter(parameter: Any) -> str:
    text = " ".join((getattr(parameter, "help", "") or "").split())
    default = parameter.default
    if default not in (None, "", (), [], False) and "[default" not in text:
        text += f" [default: {default}]"
    return f"- `{_names(parameter)}` {text}".rstrip()


def _names(parameter: Any) -> str:
    if parameter.param_type_name == "argument":
        return str(parameter.metavar)
    return " ".join((", ".join(parameter.opts), parameter.metavar or "")).strip()


def main() -> int:
    """0 after the reference was printed or written."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", type=Path, metavar="FILE")
    target = parser.parse_args().write
    if target:
        target.write_text(reference(), encoding="utf-8")
    else:
        sys.stdout.write(reference())
    return 0


if __name__ == "__main__":
    sys.exit(main())
