# The two commands to know are `make demo` and `make test`; each makes all it needs in .venv.
# Set PYTHON to choose the interpreter the environment is made from.

SHELL := /bin/bash
.SHELLFLAGS := -e -o pipefail -c
.DEFAULT_GOAL := help

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMPS := $(VENV)/.stamps
SUPPLY := $(VENV)/peers/supply/bin
export PATH := $(CURDIR)/$(BIN):$(PATH)
export PIP_DISABLE_PIP_VERSION_CHECK := 1

# What the install depends on: the recipe of the package, the examples that are copied into the
# environment, and the source of the panel.
# Python sources are not among them, since the install is editable.
PANEL := $(shell find extension/src extension/style extension/schema extension/server-config -type f 2>/dev/null) \
  $(wildcard extension/package.json extension/yarn.lock extension/.yarnrc.yml extension/tsconfig.json extension/install.json)
ENTRY := pyproject.toml $(wildcard examples/matters/*.toml) $(PANEL)
CLI := $(BIN)/arguendo

# `$(call step,WORDS,COMMAND)` says what is being done, keeps the noise in a log and shows the log
# only when the command fails.
define step
@printf '%s ... ' "$(1)"; start=$$SECONDS; \
log=$(STAMPS)/$(notdir $@).log; \
if { $(2); } >$$log 2>&1; then echo "$$((SECONDS - start)) s"; \
else status=$$?; echo "failed"; tail -n 60 $$log; echo "The whole log: $$log" >&2; exit $$status; fi
endef

.PHONY: help demo test pytest pytest-record pytest-workbench vitest lint audit lab wire vectors reference bench kills load taps screenshots lock sbom clean

help: ## Show this list
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## (.*)/  make \1|\2/' | column -t -s '|'

demo: $(STAMPS)/installed ## Install, build the starter library and explore an example matter
	@$(CLI) demo

lab: $(STAMPS)/installed ## Open JupyterLab
	@$(BIN)/jupyter lab

test: lint audit vitest pytest ## Everything that continuous integration runs

# Two halves side by side, of about the same length.
pytest: $(STAMPS)/tested $(STAMPS)/js $(STAMPS)/peers $(STAMPS)/browser
	@$(MAKE) --no-print-directory -j2 pytest-record pytest-workbench

RECORD := tests/corpus tests/limbo tests/cli tests/trust tests/law tests/conformance tests/examples

pytest-record:
	@$(BIN)/pytest $(RECORD)

pytest-workbench:
	@$(BIN)/pytest $(addprefix --ignore=,$(RECORD))

vitest: $(STAMPS)/js
	@$(BIN)/npm --prefix tests/js run --silent test

lint: $(STAMPS)/tested $(STAMPS)/js ## Style, types, import contracts, spelling
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo
	@$(BIN)/codespell
	@$(BIN)/npm --prefix tests/js run --silent lint

audit: $(STAMPS)/supply $(STAMPS)/js ## Ask the registries for known vulnerabilities of what the lock files name
	@$(SUPPLY)/python .ci/audit.py

wire: $(STAMPS)/tested $(STAMPS)/js ## Write wire.ts and the JSON Schema of maps anew from the Python types
	@$(BIN)/python extension/typescript.py
	@$(BIN)/python -m arguendo.graph.maps.schema

vectors: $(STAMPS)/tested ## Write the citation vectors anew as JSON, for other checkers
	@cd tests && python -m limbo.compile

reference: $(STAMPS)/tested ## Write the parts of the documentation that are made from the code anew
	@cd tests && python -m reference.write

bench: $(STAMPS)/tested ## Run the benchmarks, and write what they measured
	@$(BIN)/python tests/benchmarks; told=$$?; cd tests && python -m reference.write; exit $$told

kills: $(STAMPS)/tested ## Kill every kind of work 200 times at random moments, and compare what it ends with
	@$(BIN)/python tests/trust/kills.py

taps: $(STAMPS)/tested ## Say 10,000 disguised citations and 1,000 injected instructions, and read every surface
	@$(BIN)/python tests/trust/taps.py

load: $(STAMPS)/tested ## Have 20 notebooks and 50 panels at work for an hour, and tell what grew
	@$(BIN)/python tests/trust/load.py

screenshots: $(STAMPS)/tested $(STAMPS)/browser ## Take the pictures of the README anew
	@ARGUENDO_PICTURES=examples/pictures $(BIN)/pytest -q -m browser tests/extension/ui

lock: $(STAMPS)/supply ## Pin anew, with hashes, what developers and continuous integration install
	@$(SUPPLY)/python -c 'import tomllib; print(*tomllib.load(open("pyproject.toml", "rb"))["build-system"]["requires"], sep="\n")' | \
	$(SUPPLY)/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-header --annotation-style line \
	  --extra test --extra dev pyproject.toml - -o .ci/requirements.lock

sbom: $(STAMPS)/tested $(STAMPS)/supply ## Write the bill of materials (CycloneDX) of the environment to artifacts/
	@mkdir -p artifacts
	@$(SUPPLY)/cyclonedx-py environment --pyproject pyproject.toml --output-reproducible --of JSON -o artifacts/sbom.cdx.json $(BIN)/python
	@echo "The bill of materials is in artifacts/sbom.cdx.json"

clean: ## Remove the environment and everything built
	rm -rf $(VENV) artifacts extension/{labextension,lib,node_modules,.yarn} tests/js/node_modules

$(STAMPS)/venv:
	@command -v $(PYTHON) >/dev/null || { echo "Arguendo needs Python 3.11 or newer; no '$(PYTHON)' was found. Install it, or name one: make PYTHON=/path/to/python3.11" >&2; exit 2; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Arguendo needs Python 3.11 or newer; $$($(PYTHON) --version) was found. Name another: make PYTHON=/path/to/python3.11" >&2; exit 2; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { echo "This Python cannot make environments. On Debian: apt-get install python3-venv" >&2; exit 2; }
	@mkdir -p $(STAMPS)
	$(call step,Making the environment in $(VENV),$(PYTHON) -m venv $(VENV))
	@touch $@

$(STAMPS)/installed: $(ENTRY) | $(STAMPS)/venv
	$(call step,Installing Arguendo and building its panel (a few minutes the first time),$(BIN)/python -m pip install --progress-bar off -e .)
	@touch $@

$(STAMPS)/tested: $(ENTRY) .ci/requirements.lock | $(STAMPS)/venv
	$(call step,Installing Arguendo$(comma) its panel and the tools of its tests,$(BIN)/python -m pip install --progress-bar off --require-hashes -r .ci/requirements.lock && $(BIN)/python -m pip install --progress-bar off --no-deps --no-build-isolation -e .)
	@touch $(STAMPS)/installed $@

$(STAMPS)/js: tests/js/package.json tests/js/package-lock.json | $(STAMPS)/tested
	$(call step,Installing the JavaScript tools of the tests,$(BIN)/npm --prefix tests/js ci --no-audit --no-fund)
	@touch $@

# Programs whose own dependencies do not go with ours, each in an environment of its own; and Jupyter
# AI's personas and Notebook 7 beside ours, since installed they would change every JupyterLab of the
# tests.
$(STAMPS)/peers: $(wildcard tests/peers/*.txt) | $(STAMPS)/tested
	$(call step,Installing other programs that the tests ask,$(PYTHON) -m venv --clear $(VENV)/peers/arguebuf && $(VENV)/peers/arguebuf/bin/pip install --progress-bar off -r tests/peers/requirements.txt && for peer in jupyter-ai notebook; do $(BIN)/pip install --progress-bar off --no-deps --upgrade --target $(VENV)/peers/$$peer -r tests/peers/$$peer.txt || exit 1; done)
	@touch $@

# What looks at the environment from without: it does not go into it.
$(STAMPS)/supply: | $(STAMPS)/venv
	$(call step,Installing what audits and lists the dependencies,$(PYTHON) -m venv --clear $(VENV)/peers/supply && $(SUPPLY)/python -m pip install --progress-bar off cyclonedx-bom pip-audit uv)
	@touch $@

$(STAMPS)/browser: | $(STAMPS)/tested
	@.ci/chromium
	@touch $@

comma := ,
