# `make` lists the targets. `make setup` is made by the others when it is needed.
SHELL := /bin/bash
.DEFAULT_GOAL := help
PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV := .venv
BIN := $(VENV)/bin
DEMO := warehouse
CORPUS ?= ../shared/corpus/articles.parquet
# Nothing phones home.
export DO_NOT_TRACK := 1
export PREFECT_SERVER_ANALYTICS_ENABLED := false
export GX_ANALYTICS_ENABLED := false

.PHONY: help setup demo test search check format bench compile learn lock docs clean

help: ## List the targets.
	@grep -E '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 10

setup: $(VENV)/.ready ## Make .venv with the locked packages and Rawi itself. Needs Python 3.11 with pip and venv.

$(VENV)/.ready: requirements.txt requirements-dev.txt pyproject.toml
	@echo "setup: making $(VENV) with $$($(PYTHON) --version) and about 140 locked packages; a minute or two, once"
	@$(PYTHON) -c 'import sys; sys.exit(0 if (3, 11) <= sys.version_info < (3, 14) else "setup: Rawi needs Python 3.11 to 3.13; set PYTHON=/path/to/python3.11")'
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --requirement requirements-dev.txt
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@$(BIN)/python -m flows.database
	@touch $@
	@echo "setup: done; $$($(BIN)/rawi --version)"

demo: setup ## Read the sample articles, run the flow, show what came out. Ends within three minutes of set-up.
	@echo '$$ rawi run seeds/samples'
	@$(BIN)/rawi run seeds/samples --warehouse $(DEMO) || test $$? -eq 3  # 3: published, and some records rejected
	@for query in counts quotes events; do \
		echo; echo "$$ rawi sql -f sql/queries/demo_$$query.sql"; \
		$(BIN)/rawi --warehouse $(DEMO) sql --full -f sql/queries/demo_$$query.sql || exit 1; \
	done
	@echo; echo '$$ rawi report'
	@$(BIN)/rawi --warehouse $(DEMO) report

test: setup ## Run every test.
	@$(BIN)/python -m pytest

search: setup ## Try the property tests on examples that were never tried; `make test` tries the same ones each time.
	@$(BIN)/python -m pytest --hypothesis-profile=search $$(grep -rl '^@given' tests)

check: setup ## Format, lint, types, import rules, tests.
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest

format: setup ## Rewrite the code in the project's format.
	$(BIN)/ruff check --fix --quiet . ; $(BIN)/ruff format .

bench: setup ## Time the whole road beside DuckDB's own load, dates beside dateparser, the search for copies and linking in a growing warehouse, quotes alone. CORPUS=FILE: other articles.
	@$(BIN)/python -m tests.benchmarks.pipeline $(CORPUS)
	@$(BIN)/python -m tests.benchmarks.dates $(CORPUS)
	@$(BIN)/python -m tests.benchmarks.duplicates $(CORPUS)
	@$(BIN)/python -m tests.benchmarks.linking
	@$(BIN)/python -m tests.benchmarks.quotes $(CORPUS)

compile: setup ## Compile the hot modules into build/compiled, for build/compiled/rawi and `make bench` only. Needs a C compiler and Python's headers; takes minutes.
	@$(BIN)/python -m tests.compiled.build

# No target counts the words of names (tests/learning/name_words.py) or learns where noun phrases end
# (tests/learning/phrase_weights.py): both modules say why their tables would not come out the same. The pieces of torn
# words (tests/learning/torn_words.py) and the definite nouns (tests/learning/definite_nouns.py) are counted in the whole
# corpus: in fewer articles fewer would be found.
learn: setup ## Learn the weights of event mentions, quotes and links anew from what readers judged. CORPUS=FILE: the articles that they judged.
	@$(BIN)/python -m tests.learning.weights $(CORPUS)
	@$(BIN)/python -m tests.learning.name_weights $(CORPUS)
	@$(BIN)/python -m tests.learning.name_starts $(CORPUS)
	@$(BIN)/python -m tests.learning.told_names $(CORPUS)
	@$(BIN)/python -m tests.learning.turn_odds $(CORPUS)
	@$(BIN)/python -m tests.learning.content_ends $(CORPUS)
	@$(BIN)/python -m tests.learning.referents $(CORPUS)
	@$(BIN)/python -m tests.learning.antecedents $(CORPUS)
	@$(BIN)/python -m tests.learning.quote_weights $(CORPUS)
	@$(BIN)/python -m tests.learning.link_weights $(CORPUS)

lock: ## Write requirements*.txt anew from the bounds of pyproject.toml.
	@$(PYTHON) tests/lock.py

docs: setup ## Write the generated pages of docs/ anew.
	@$(BIN)/python -m rawi.cli.reference

clean: ## Remove everything generated: the warehouse, caches, build output. Keeps .venv.
	rm -rf warehouse/* dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -not -path './$(VENV)/*' -prune -exec rm -rf {} +
	git checkout -q -- warehouse/README.md
