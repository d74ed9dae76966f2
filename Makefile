# Everything a newcomer needs. A machine with Python 3.11 or newer, git and make is enough.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PY := $(BIN)/python
NPM = PATH="$$($(PY) scripts/node.py):$$PATH" npm --prefix web

# A stamp lies inside what it vouches for, so that removing the folder removes the stamp.
PYTHON_READY := $(VENV)/.installed
NODE_READY := web/node_modules/.installed
WEB_READY := web/dist/index.html
WEB_BENCH_READY := web/dist-bench/index.html

# Folders are listed too: their time changes when a file is removed.
WEB_SOURCES := $(shell find web/src web/public web/index.html web/bench 2>/dev/null) \
	$(wildcard web/vite*.ts web/tsconfig*.json)

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help setup run test check format bench openapi types lock offline clean

help: ## List these commands
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

setup: $(PYTHON_READY) $(WEB_READY) ## Install what is locked and build the browser side
	@echo "Ready. The command is $(BIN)/guanxi"

$(PYTHON_READY): pyproject.toml requirements-dev.lock scripts/setup_python.py
	@echo "Installing the Python side"
	@$(PYTHON) scripts/setup_python.py
	@touch $@

$(NODE_READY): web/package.json web/package-lock.json | $(PYTHON_READY)
	@echo "Installing the browser side"
	@$(NPM) ci --no-audit --no-fund --no-update-notifier --loglevel=error
	@touch $@

$(WEB_READY): $(WEB_SOURCES) $(NODE_READY)
	@echo "Building the browser side"
	@$(NPM) run --silent build
	@touch $@

$(WEB_BENCH_READY): $(WEB_SOURCES) $(NODE_READY)
	@$(NPM) run --silent bench
	@touch $@

run: setup ## Migrate, load the demo workspace, serve; prints the address and the sign-in
	@$(BIN)/guanxi migrate
	@$(BIN)/guanxi demo
	@GUANXI_DEMO=1 exec $(BIN)/guanxi serve

test: setup ## All checks, then the whole suite on SQLite and PostgreSQL with a real browser
	@$(PY) scripts/test.py

check: $(PYTHON_READY) $(NODE_READY) ## Style, types, boundaries, migrations, the committed wire, the browser side's own tests
	@$(PY) scripts/check.py

format: $(PYTHON_READY) ## Put the source into its form
	@$(BIN)/ruff check --quiet --fix . && $(BIN)/ruff format --quiet .

openapi: $(PYTHON_READY) ## Write openapi.json anew
	@$(BIN)/guanxi openapi

types: openapi $(NODE_READY) ## Write the TypeScript types anew from openapi.json
	@$(NPM) run --silent generate

bench: setup $(WEB_BENCH_READY) ## Measure; prints the tables
	@$(BIN)/guanxi bench all

lock: ## Write the lock files anew from pyproject.toml (needs uv)
	@sh scripts/lock.sh

offline: setup ## A folder to carry to a machine without a network: dist/offline
	@$(PY) scripts/offline.py

clean: ## Remove all that was made here, but for data/
	rm -rf $(VENV) web/node_modules web/dist web/dist-bench dist test-results
	rm -rf .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
