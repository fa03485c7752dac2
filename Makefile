PYTHON ?= python3
TOUR ?= build/tour
VENV := .venv
PY := $(VENV)/bin/python

SYSTEM_PACKAGES := python3-venv ca-certificates \
	libgl1 libegl1 libglib2.0-0 libfontconfig1 libdbus-1-3 libxkbcommon0 \
	libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxkbcommon-x11-0 libxcb-shape0

.DELETE_ON_ERROR:
.PHONY: help run tour test torture bench clean
.DEFAULT_GOAL := help

help: ## show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "make %-7s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

run: $(VENV)/.locked ## install what is missing and start Weegwijzer (without a display: the tour)
	@if [ "$$(uname)" = Darwin ] || [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ]; then \
		exec $(PY) -m desktop; \
	else \
		echo "No display found: the tour goes to $(TOUR)"; \
		QT_QPA_PLATFORM=offscreen exec $(PY) -m desktop tour --out $(TOUR); \
	fi

tour: $(VENV)/.locked ## perform one working day offscreen and write every screen and PDF to build/tour
	QT_QPA_PLATFORM=offscreen $(PY) -m desktop tour --out $(TOUR)

test: $(VENV)/.locked ## lint, types, import walls, size budget and every test
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m mypy
	$(PY) -m pytest tests/core tests/diagram --cov=desktop/core --cov=desktop/diagram
	$(PY) -m pytest --ignore=tests/core --ignore=tests/diagram

torture: $(VENV)/.locked ## kill, cut the power, mutate and search for ten minutes at most, and print the figures
	QT_QPA_PLATFORM=offscreen $(PY) -m tests.torture

bench: $(VENV)/.locked ## measure this program side by side with bare parts, printed as ratios
	@for file in tests/benchmarks/bench_*.py; do \
		$(PY) -m "tests.benchmarks.$$(basename "$$file" .py)" || exit; \
	done

clean: ## remove the virtual environment and everything that was built
	rm -rf $(VENV) build dist .coverage .hypothesis .mypy_cache .pytest_cache .ruff_cache
	find . -name __pycache__ -prune -exec rm -rf {} +

$(VENV)/.locked: requirements.lock $(VENV)/.system
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Weegwijzer needs Python 3.11 or newer")'
	$(PYTHON) -m venv $(VENV)
	$(PY) -m pip install -qq --disable-pip-version-check --require-hashes -r requirements.lock
	@touch $@

# Only Debian and its relatives have dpkg; elsewhere Qt's own message names what it misses.
$(VENV)/.system: Makefile
	@mkdir -p $(VENV)
	@command -v dpkg-query >/dev/null || { touch $@; exit 0; }; \
	missing=; \
	for package in $(SYSTEM_PACKAGES); do \
		dpkg-query -W -f='$${Status}' $$package 2>/dev/null | grep -q '^install ok installed' \
			|| missing="$$missing $$package"; \
	done; \
	[ -n "$$missing" ] || { touch $@; exit 0; }; \
	if [ "$$(id -u)" = 0 ]; then as=; \
	elif command -v sudo >/dev/null; then as=sudo; \
	else echo "Please have an administrator install:$$missing"; exit 1; fi; \
	$$as apt-get update -qq && $$as env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $$missing && touch $@
