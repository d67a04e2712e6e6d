# Hone. `make help` lists what there is.
.DEFAULT_GOAL := help
.PHONY: help setup run build test check format record bench torture fuzz sanitize verdicts clean

RELEASE := -c release --static-swift-stdlib --product hone

help: ## list these commands
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: ## install the system libraries that are missing (only those)
	@.ci/setup

build: setup ## build the release program
	@[ -x .build/release/hone ] || echo 'Building Hone; the first time takes some minutes.' >&2
	@swift build $(RELEASE) >&2

run: build ## start Hone: on a terminal the app, in a pipe its tour; ARGS="…" are its arguments
	@HONE_LESSONS="$${HONE_LESSONS:-$(CURDIR)/lessons}"; export HONE_LESSONS; \
	if [ -n '$(subst ','\'',$(ARGS))' ]; then exec .build/release/hone $(ARGS); \
	elif [ -t 0 ] && [ -t 1 ]; then exec .build/release/hone; \
	else exec .build/release/hone tour; fi

test: setup ## run all tests; FILTER="…" only those whose names match
	@swift test --disable-xctest $(if $(FILTER),--filter '$(FILTER)')

check: ## the gate: format, build, tests, lessons
	@.ci/run

format: ## format all Swift files
	@swift format --in-place --recursive --parallel Package.swift Sources Tests Benchmarks

record: setup ## write the snapshots of the tests anew; then look at the difference
	@HONE_RECORD=1 swift test --disable-xctest >/dev/null 2>&1 || true
	@git status --short -- Tests/Snapshots
	@echo 'Look at the difference (git diff Tests/Snapshots), then run make test.'

bench: setup ## measure against the targets of docs/performance.md
	@swift package --package-path Benchmarks benchmark
	@echo 'Rivals, each on the same data in one run (see the head of each file):'
	@printf '  %s\n' Benchmarks/*/rival.py Benchmarks/*/against*.py Benchmarks/courses.sh

torture: build ## storms: programs and workers killed at any moment, 200 writers, a million events (minutes)
	@for script in .ci/torture/*.sh; do "$$script" .build/release/hone || exit 1; done
	@HONE_REBUILD_EVENTS=100000 swift test --disable-xctest --filter RebuildTests

fuzz: setup ## lessons, answers, imports and recordings damaged at random (minutes); N times the usual rounds, 100 by default
	@HONE_FUZZ=$(or $(N),100) swift test --disable-xctest --filter FuzzTests

sanitize: setup ## loader and store under the thread sanitizer and the address sanitizer (builds both: half an hour)
	@.ci/sanitize

verdicts: build ## how often verdicts are right on pairs whose truth is known (an hour and a half)
	@python3 Benchmarks/Verdicts/verdicts.py .build/release/hone $(ARGS)

clean: ## remove what was built
	@rm -rf .build .build-sanitize Benchmarks/.build
