# Steward: `make demo` and `make test` set up everything they need in .venv themselves.
# They honour your own pip and uv configuration and ask for nothing but Python 3.11 or newer.

SHELL := /bin/sh
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help demo test check bench measure train lock clean core dev

# A Python to build .venv with; empty: the first suitable one found.
PYTHON ?=
DATA ?=
export PYTHON

BIN := .venv/bin

help: ## List the commands
	@sed -n 's/^\([a-z]*\):.*## /\1	/p' Makefile | while IFS='	' read -r name text; do \
	  printf '  make %-9s %s\n' "$$name" "$$text"; done

demo: core ## Play a bundled week through the whole flow; no tokens needed
	@$(BIN)/steward demo

test: dev ## Run the tests
	@$(BIN)/python -m pytest -q

check: dev ## Lint, formatting, types and import rules
	@status=0; \
	$(BIN)/ruff check . || status=1; \
	$(BIN)/ruff format --check . || status=1; \
	$(BIN)/mypy || status=1; \
	$(BIN)/lint-imports --no-logo || status=1; \
	exit $$status

bench: dev ## Measure how fast detection and the store are, against baselines
	@$(BIN)/python -m tests.benchmarks

measure: ## Count false alarms on ordinary chat: make measure DATA=<folder>
	@if [ -z "$(DATA)" ]; then \
	  echo 'make measure: no data given; say where it lies: make measure DATA=<folder>' >&2; exit 2; fi
	@if [ ! -d "$(DATA)" ]; then \
	  echo 'make measure: "$(DATA)" is not a folder; DATA names the folder with the labelled messages' >&2; exit 2; fi
	@$(MAKE) --no-print-directory dev
	@$(BIN)/python -m tests.benchmarks.measure "$(DATA)"

train: ## Train the learned detector anew: make train DATA=<folder> [OUT=<folder>]
	@if [ -z "$(DATA)" ]; then \
	  echo 'make train: no data given; say where it lies: make train DATA=<folder>' >&2; exit 2; fi
	@if [ ! -d "$(DATA)" ]; then \
	  echo 'make train: "$(DATA)" is not a folder; DATA names the folder with the public sets' >&2; exit 2; fi
	@sh .ci/setup train
	@HF_HUB_OFFLINE=1 .venv-train/bin/python -m bot.detection.training "$(DATA)" "$(or $(OUT),build/model)"

lock: dev ## Write the locks anew (UPGRADE=1: with the newest versions)
	@sh .ci/lock $(if $(UPGRADE),--upgrade)

clean: ## Remove .venv, caches and built files
	@rm -rf .venv .venv-train build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +

core:
	@sh .ci/setup core

dev:
	@sh .ci/setup dev
