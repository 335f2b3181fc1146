# Set-up happens by itself and once: the stamps below are remade only when a lock file changes.
PYTHON ?= python3
VENV   ?= .venv
BIN    := $(VENV)/bin
RUN    := $(VENV)/.installed-run
DEV    := $(VENV)/.installed-dev

.PHONY: brief test lint types layers slow check lock picture clean

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
	  --no-header --no-annotate -o requirements/run.lock
	@uv pip compile pyproject.toml requirements/build.in --group dev --all-extras --quiet --universal --python-version 3.11 \
	  --generate-hashes --constraint requirements/run.lock \
	  --no-header --no-annotate -o requirements/dev.lock

# The picture of the README: the head of the example's brief, its first lines, and the top of the matrix.
CHROMIUM ?= chromium
picture: brief
	@sed 's#</style>#.play li:nth-child(n+4), .play ~ .silent { display: none }</style>#' out/brief.html > out/picture.html
	@$(CHROMIUM) --headless --no-sandbox --disable-gpu --hide-scrollbars --user-data-dir=$$(mktemp -d) \
	  --force-device-scale-factor=0.7 --window-size=1360,1750 --screenshot=docs/images/brief.png file://$$PWD/out/picture.html
	@rm out/picture.html

clean:
	rm -rf $(VENV) out .mypy_cache .ruff_cache .pytest_cache .hypothesis
