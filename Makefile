# Two commands on a fresh machine with Rust and a C++ compiler: `make demo` and `make test`.
SHELL := /bin/bash
CARGO ?= cargo
# Crates and features that are tested; none named: all but Typst, which takes minutes to build. `.ci/run` adds it.
SELECTION ?=

.DEFAULT_GOAL := help
.PHONY: help setup demo serve test check fmt bless bench docs wide dashboard browser pdf

help: ## this list
	@grep -E '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 10

setup: ## what the solver needs to be built: cmake and libclang
	@.ci/setup

demo: setup ## the answer for September 2023 on one screen, with report and tables in out/demo
	@$(CARGO) build --release -p passage
	@$(CARGO) run --release --quiet -p passage -- demo

serve: setup ## the same case as a page in the browser: open a road, see who eats (open the address it prints)
	@$(CARGO) build --release -p passage
	@[ -d out/demo/workspace ] || $(CARGO) run --release --quiet -p passage -- init out/demo/workspace --from nagorno-karabakh-2023
	@$(CARGO) run --release --quiet -p passage -- serve out/demo/workspace --as-of 2023-09-11

test: setup ## every test but those of the PDF, documentation examples included
	@$(CARGO) test $(SELECTION)

check: setup ## what the reviewers' machine checks: format, lints, tests
	@.ci/run

fmt: ## formats the code
	@$(CARGO) fmt --all

bless: setup ## takes generated pages and snapshots as they are now; read the difference before you commit it
	@PASSAGE_BLESS=1 INSTA_UPDATE=always INSTA_FORCE_PASS=1 $(CARGO) test

bench: setup ## how long plans take; see bench/README.md
	@bench/run.sh

docs: setup ## the pages of the library, in the folder `doc` of the target
	@$(CARGO) doc --no-deps

wide: setup ## our files opened by LibreOffice, GDAL, libhxl and pandas; makes a Python environment in the target, needs the network once
	@.ci/wide

dashboard: ## builds dashboard/dist, the page that the program carries along; needs Node and, once, the network
	@npm --prefix dashboard ci --silent
	@npm --prefix dashboard run types
	@npm --prefix dashboard run build

browser: ## the page of `passage serve` in a real browser; installs Node packages under dashboard/, needs the network once
	@.ci/dashboard

pdf: setup ## the demo with the report as PDF, for which Typst is built: minutes the first time
	@$(CARGO) build --release -p passage --features pdf
	@$(CARGO) run --release --quiet -p passage --features pdf -- demo
