PYTHON ?= python3
VENV := .venv

.PHONY: test
test: $(VENV)/.ready
	$(VENV)/bin/python -m pytest

$(VENV)/.ready: requirements-dev.lock pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(VENV)/bin/pip install -q --require-hashes -r requirements-dev.lock
	$(VENV)/bin/pip install -q --no-build-isolation --no-deps -e .
	touch $@
