# Two commands for a newcomer: `make demo` and `make test`. `make help` lists the rest.
# Each makes its own environment in .venv, installed from a lock file with hashes.

VENV ?= .venv
BIN := $(VENV)/bin
# The newest supported Python that is found; PYTHON=/path/to/python overrides the choice.
PYTHON ?= $(shell for p in python3.13 python3.12 python3.11 python3 python; do \
	"$$p" -c 'import sys, ssl, venv, ensurepip; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' \
	2>/dev/null && command -v "$$p" && break; done)
PIP_INSTALL = $(BIN)/python -m pip install --quiet --disable-pip-version-check
DEMO ?= demo
WORKERS ?= 2

.DEFAULT_GOAL := test
.DELETE_ON_ERROR:
.PHONY: demo test lint tests fix score trust bench conform compiled wheel docs notebooks lock clean help

demo: $(VENV)/.ready-run ## build the graph of the sample, ask it, draw it
	@$(BIN)/diplograph demo --out $(DEMO)

test: lint tests ## everything that must be green before a change lands

lint: $(VENV)/.ready-dev ## style, types and import contracts
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

tests: $(VENV)/.ready-dev ## unit tests, README, notebooks
	$(BIN)/pytest -q -n $(WORKERS) --nbmake tests $(wildcard notebooks)

fix: $(VENV)/.ready-dev ## mend what the linter can mend
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

score: $(VENV)/.ready-dev ## accuracy on our labelled articles, written into README.md
	env PYTHONPATH=tests $(BIN)/python -m score --write README.md

trust: $(VENV)/.ready-dev ## fit the weights of confidence to the labels; MORE=<name> adds others
	$(PIP_INSTALL) --group train
	env PYTHONPATH=tests $(BIN)/python scripts/trust.py --write \
		data/sample data/phenomena/vi data/phenomena/en $(MORE)

bench: $(VENV)/.ready-dev ## speed: articles, quads, questions, import
	$(BIN)/pytest -q tests/bench -o python_files='bench_*.py' -p no:xdist --benchmark-columns=min,median,ops

compiled: $(VENV)/.ready-dev ## the extraction compiled, into build/compiled; needs a C compiler, takes minutes
	$(BIN)/python scripts/compiled.py

wheel: compiled ## a wheel for this platform with the extraction compiled, into dist
	env DIPLOGRAPH_COMPILED=1 $(BIN)/python -m pip wheel --quiet --no-deps --no-build-isolation --wheel-dir dist .

conform: $(VENV)/.ready-dev ## query and protocol tests of the W3C put to the service; SUITE=<its folder sparql11>
	env PYTHONPATH=tests $(BIN)/python -m conform $(SUITE)
	env PYTHONPATH=tests $(BIN)/python -m conform_protocol $(SUITE)

docs: $(VENV)/.ready-dev ## the command reference from the live commands
	$(BIN)/python scripts/commands.py --write docs/commands.md

notebooks: $(VENV)/.ready-dev ## run the notebooks and keep what they show
	$(BIN)/python notebooks/run.py

lock: $(VENV)/.ready-dev ## resolve the dependencies anew
	$(PIP_INSTALL) uv
	$(BIN)/uv pip compile $(LOCK) --group build -o requirements.lock
	$(BIN)/uv pip compile $(LOCK) $(DEV_GROUPS) -c requirements.lock -o requirements-dev.lock

LOCK = pyproject.toml --quiet --upgrade --universal --fork-strategy fewest --generate-hashes \
	--python-version 3.11 --custom-compile-command "make lock"
DEV_GROUPS = --extra mcp --group build --group test --group lint --group types

clean: ## remove the environment and what the demo wrote
	rm -rf $(VENV) $(DEMO)

help: ## this list
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## (.*)/  make \1\t\2/' | expand -t 16

$(BIN)/python:
	@if [ -z "$(PYTHON)" ]; then \
		echo "diplograph needs Python 3.11, 3.12 or 3.13 with venv and pip, and found none of them." >&2; \
		echo "Install one (on Debian: apt install python3 python3-venv), or say which: make demo PYTHON=/path/to/python3.12" >&2; \
		exit 1; fi
	@echo "Making $(VENV) with $(PYTHON)"
	@"$(PYTHON)" -m venv $(VENV)

$(VENV)/.ready-run: requirements.lock pyproject.toml | $(BIN)/python
	@echo "Installing what diplograph needs (once; about a minute)"
	@$(PIP_INSTALL) --progress-bar on --require-hashes --only-binary :all: -r requirements.lock
	@$(PIP_INSTALL) --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.ready-dev: requirements-dev.lock pyproject.toml | $(BIN)/python
	@echo "Installing what the tests need (once; about a minute)"
	@$(PIP_INSTALL) --progress-bar on --require-hashes --only-binary :all: -r requirements-dev.lock
	@$(PIP_INSTALL) --no-deps --no-build-isolation --editable .
	@touch $@ $(VENV)/.ready-run
