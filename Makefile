# Focale from the command line: `make` alone lists what there is.
# Everything runs in .venv, made from Python 3.11 or later and the locked requirements.

PYTHON ?= python3
UV ?= uv
# One more than there are processors: tests wait for browsers, for disks and for each other.
WORKERS ?= $(shell expr $$(getconf _NPROCESSORS_ONLN) + 1)
UPGRADE ?=

# Hundreds of processes start while the tests run: each would compile all modules again.
unexport PYTHONDONTWRITEBYTECODE

VENV := .venv
BIN := $(VENV)/bin
PIP := PIP_DISABLE_PIP_VERSION_CHECK=1 $(BIN)/python -m pip install --quiet --no-input
LOCK := $(UV) pip compile --quiet --universal --python-version 3.11 --fork-strategy fewest \
	--generate-hashes --no-emit-index-url --no-emit-find-links \
	--custom-compile-command "make lock" $(UPGRADE)

FOCALE_TEST_EVERYTHING ?=
SPARK := $(if $(FOCALE_TEST_EVERYTHING),$(VENV)/spark.stamp)

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help demo test desk-on-postgresql lint format bench soak fuzz lock clean

help:  ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-8s %s\n", $$1, $$2}' Makefile

demo: $(VENV)/focale.stamp  ## find and score on a fictional market, then open the desk on it
	@$(BIN)/focale demo demo
	@$(BIN)/focale desk --data demo/desk --demo demo

test: $(VENV)/dev.stamp $(VENV)/focale.stamp $(SPARK)  ## every check, then every test
ifneq ($(FOCALE_TEST_EVERYTHING),)
	@$(MAKE) --no-print-directory --jobs 2 --output-sync lint desk-on-postgresql
else
	@$(MAKE) --no-print-directory lint
endif
	@echo "== pytest"
	@$(BIN)/pytest -n $(WORKERS) --dist worksteal --timeout 300

desk-on-postgresql: $(VENV)/dev.stamp $(VENV)/focale.stamp
	@echo "== pytest, the desk on PostgreSQL"
	@FOCALE_TEST_DESK_STORE=postgresql $(BIN)/pytest -n $(WORKERS) --dist worksteal --timeout 300 tests/desk

lint: $(VENV)/dev.stamp $(VENV)/focale.stamp  ## style, types, and which room may import which
	@echo "== ruff check"
	@$(BIN)/ruff check .
	@echo "== ruff format"
	@$(BIN)/ruff format --check .
	@echo "== mypy"
	@$(BIN)/mypy
	@echo "== import-linter"
	@$(BIN)/lint-imports --no-logo

format: $(VENV)/dev.stamp $(VENV)/focale.stamp  ## put the code in its usual form
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

bench: $(VENV)/dev.stamp $(VENV)/focale.stamp  ## measure speed and memory
	@$(BIN)/python -m bench

soak: $(VENV)/dev.stamp $(VENV)/focale.stamp  ## kill all processes of a desk 50 times while it works
	@$(BIN)/python -m bench.soak
	@$(BIN)/python -m bench.soak_plans

fuzz: $(VENV)/dev.stamp $(VENV)/focale.stamp  ## send 200 requests to each operation of the API
	@FOCALE_TEST_FUZZ=200 $(BIN)/pytest -q -n 0 -s tests/desk/api/test_fuzz.py

lock:  ## write requirements/*.txt again (needs uv; UPGRADE=--upgrade for newer versions)
	$(LOCK) --extra desk pyproject.toml -o requirements/base.txt
	$(LOCK) requirements/build.in -c requirements/base.txt -o requirements/build.txt
	$(LOCK) --extra desk pyproject.toml requirements/build.in requirements/dev.in \
		-c requirements/base.txt -c requirements/build.txt -o requirements/dev.txt
	$(LOCK) requirements/spark.in -c requirements/dev.txt -o requirements/spark.txt

clean:  ## remove the environment and all that is made
	rm -rf $(VENV) demo build dist .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find src tests -name __pycache__ -type d -prune -exec rm -rf {} +

$(VENV)/venv.stamp:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "Focale needs Python 3.11 or later. If you have it: make PYTHON=python3.11"; exit 1; }
	@echo "== new environment in $(VENV)"
	@rm -rf $(VENV)
	@$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/base.stamp: $(VENV)/venv.stamp requirements/base.txt requirements/build.txt
	@echo "== installing the libraries (only when the list changes)"
	@$(PIP) --require-hashes -r requirements/base.txt -r requirements/build.txt
	@touch $@

$(VENV)/dev.stamp: $(VENV)/base.stamp requirements/dev.txt
	@echo "== installing what the tests need (only when the list changes)"
	@$(PIP) --require-hashes -r requirements/dev.txt
	@touch $@

$(VENV)/spark.stamp: $(VENV)/dev.stamp requirements/spark.txt
	@echo "== installing Spark (only when its version changes)"
	@$(PIP) --require-hashes -r requirements/spark.txt
	@touch $@

$(VENV)/focale.stamp: $(VENV)/base.stamp pyproject.toml
	@echo "== installing Focale, as it stands in src"
	@$(PIP) --no-deps --no-build-isolation --editable .
	@touch $@
