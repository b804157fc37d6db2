# ЭС «Аттестация». `./justw` lists the recipes, `./justw RECIPE` runs one; nothing but Rust, Node.js 20 and Python 3 has to be there.

export PATH := justfile_directory() / ".tools/bin:" + env("PATH")

# list the recipes
[private]
default:
    @{{just_executable()}} --justfile {{justfile()}} --list --unsorted

# build what changed and start the system with invented data; --empty: without; PORT chooses the port
[group('use')]
run *options:
    scripts/run {{options}}

# start the system and rebuild it on every change
[group('use')]
watch *options:
    scripts/watch {{options}}

# everything that must hold before a change is accepted
[group('check')]
test:
    scripts/test

# layout of the code, linters, arrows between crates: quick, without tests
[group('check')]
check: setup-test
    cargo fmt --all -- --check
    scripts/build-spa fmt-check
    cargo clippy --workspace --all-targets -- -D warnings
    scripts/build-spa clippy
    scripts/check-scripts
    scripts/check-arrows

# Rust tests on SQLite; a filter such as 'test(register)' chooses some
[group('check')]
test-rust filter='all()': setup-test
    TEST_DATABASE=sqlite scripts/test.d/nextest sqlite '{{filter}}'

# the API's tests on a PostgreSQL that lives only as long
[group('check')]
test-postgres filter='all()': setup-test
    TEST_DATABASE=postgres scripts/postgres-for-tests scripts/test.d/nextest postgres 'package(api) and ({{filter}})'

# the rules alone: seconds
[group('check')]
test-domain: setup-test
    cargo nextest run --package domain

# pages in Chromium; names of test files choose some
[group('check')]
e2e *files: setup-test
    scripts/build-server
    scripts/build-spa
    scripts/test.d/e2e /dev/null {{files}}

# licences, banned crates, sources and known vulnerabilities of the dependencies
[group('check')]
deny: setup-test
    scripts/check-deny

# the documented backup and what is restored from it, on both databases
[group('check')]
test-backup: setup-test
    scripts/build-server
    scripts/postgres-for-tests scripts/test.d/backup

# every operation in every way that the specification allows, on a server of its own (three minutes)
[group('check')]
test-specification: setup-test
    scripts/build-server
    scripts/test.d/schemathesis

# the same on a running system, without sense for its records
[group('check')]
fuzz-api url='http://localhost:8080': setup-test
    schemathesis run {{url}}/api/openapi.json

# memory of a server under 200 sign-ins with 64 at once; options as tests/load/sign_ins.py tells
[group('check')]
load-sign-ins *options: setup
    scripts/build-server
    tests/load/sign_ins.py {{options}}

# requests with an Idempotency-Key, cut by clients and by a killed server, then repeated
[group('check')]
load-cut-requests *options: setup
    scripts/build-server
    tests/load/cut_requests.py {{options}}

# how long saving a draft takes while others make the largest forms; options as tests/load/typesetting.py tells
[group('check')]
load-typesetting *options: setup
    scripts/build-server
    tests/load/typesetting.py {{options}}

# fills the disk under a server at random moments: what is acknowledged must be kept (minutes; root, for a small tmpfs)
[group('check')]
test-full-disk *options: setup-test
    scripts/build-server
    python3 tests/full_disk/run.py {{options}}

# build the server and the single-page application
[group('build')]
build: setup
    scripts/build-server
    scripts/build-spa

# build the single-page application into frontend/dist; --dev is quicker and larger
[group('build')]
spa *options: setup
    scripts/build-spa {{options}}

# write openapi/openapi.json anew
[group('build')]
openapi: setup
    scripts/build-server
    mkdir -p openapi
    target/debug/attestation openapi > openapi/openapi.json

# lay out the code
[group('build')]
fmt: setup-test
    cargo fmt --all
    scripts/build-spa fmt
    ruff format --quiet .

# install what is missing for building and running
[group('build')]
setup:
    @scripts/setup

# install what the tests need as well
[group('build')]
setup-test:
    @scripts/setup test
