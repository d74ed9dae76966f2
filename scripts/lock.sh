#!/bin/sh
# Write the lock files anew from pyproject.toml (needs uv). Hashes in, addresses out: any index that has the files will do.
# `sh scripts/lock.sh --upgrade` takes newer releases.
set -eu
cd "$(dirname "$0")/.."
compile() {
    uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header \
        --no-emit-index-url --no-emit-find-links "$@"
}
# What the tests need narrows what the product may take, so the larger set comes first.
compile "$@" pyproject.toml --group dev -o requirements-dev.lock
compile "$@" pyproject.toml -c requirements-dev.lock -o requirements.lock
compile "$@" --group pyproject.toml:node -o requirements-node.lock
compile "$@" --no-deps --group pyproject.toml:postgres -o requirements-postgres.lock
