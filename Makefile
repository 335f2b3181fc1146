# Set-up happens by itself and once: the stamps below are remade only when a lock file changes.
PYTHON ?= python3
VENV   ?= .venv
BIN    := $(VENV)/bin
RUN    := $(VENV)/.installed-run
DEV    := $(VENV)/.installed-dev

.PHONY: brief test lint types layers slow check lock clean

brief: $(RUN)
	@$(BIN)/irenic brief examples/ukraine-2025 --out out

test: $(DEV)
	@$(BIN)/python -m pytest -q

slow: $(DEV)
	@$(BIN)/python -m pytest -q -m slow

lint: $(DEV)
	@$(BIN)/ruff check . && $(BIN)/ruff format --check .

types: $(DEV)
	@$(BIN)/mypy

layers: $(DEV)
	@$(BIN)/lint-imports

check: lint types layers test

$(RUN): requirements/run.lock pyproject.toml
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/run.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

$(DEV): $(RUN) requirements/dev.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.lock
	@touch $@

# Locks hold names, versions and hashes, and no address.
lock:
	@uv pip compile pyproject.toml requirements/build.in --quiet --universal --python-version 3.11 --generate-hashes \
	  --no-emit-index-url --no-emit-find-links --no-header --no-annotate -o requirements/run.lock
	@uv pip compile pyproject.toml requirements/build.in --group dev --all-extras --quiet --universal --python-version 3.11 \
	  --generate-hashes --constraint requirements/run.lock \
	  --no-emit-index-url --no-emit-find-links --no-header --no-annotate -o requirements/dev.lock

clean:
	rm -rf $(VENV) out .mypy_cache .ruff_cache .pytest_cache .hypothesis
