PYTHON ?= python3
VENV := .venv
export PYTHON

.PHONY: demo test test-all check wheelhouse clean

# Walk through a sample meeting: read its record, check its figures, write the brief.
demo: $(VENV)/.ready
	$(VENV)/bin/diptych demo --folder demo

# Run every test that this machine can run, and say which were skipped and why.
test: $(VENV)/.ready-dev
	$(VENV)/bin/python -m pytest

# The same with the slow ones: crashes, load, clusters.
test-all: $(VENV)/.ready-dev
	$(VENV)/bin/python -m pytest -m ""

# What the code must pass besides the tests.
check: $(VENV)/.ready-dev
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/pyright
	$(VENV)/bin/lint-imports

# The wheels that a machine without a network needs. For another kind of machine:
#   make wheelhouse FOR="--platform win_amd64 --python-version 3.11 --only-binary=:all:"
wheelhouse: $(VENV)/.ready
	mkdir -p wheelhouse
	$(VENV)/bin/pip download -q --disable-pip-version-check --require-hashes \
	    -r requirements.lock -d wheelhouse $(FOR)
	$(VENV)/bin/pip wheel -q --disable-pip-version-check --no-build-isolation --no-deps \
	    -w wheelhouse .
	@echo "On the other machine: pip install --no-index --find-links wheelhouse diptych"

clean:
	rm -rf $(VENV) demo wheelhouse dist

$(VENV)/.ready: requirements.lock pyproject.toml scripts/environment.sh
	@scripts/environment.sh requirements.lock
	@touch $@

$(VENV)/.ready-dev: requirements-dev.lock pyproject.toml scripts/environment.sh
	@scripts/environment.sh requirements-dev.lock
	@touch $@ $(VENV)/.ready
