#!/usr/bin/env bash
# Which lines the tests run; see usage.
set -euo pipefail
# shellcheck source=web/install.sh
source "$(dirname "${BASH_SOURCE[0]}")/../../web/install.sh"
# shellcheck source=tests/parts.sh
source "$project/tests/parts.sh"

usage() {
  cat <<'END'
Usage: tests/coverage/run.sh [core | engine]…

Installs what is missing, and runs the C++ tests (core) and those of the JavaScript engine (engine) with counters
on each line. Prints a table of files, and ends with an exit code where the lines that were run are fewer than
95 % of core/ or 90 % of web/engine/.
END
}

choose_parts core engine -- "$@"

cd "$project"
install_tools build tests coverage
install_npm web tests tests/coverage

core() {
  local folder=.build/coverage/native
  cmake -S . -B "$folder" -DCMAKE_BUILD_TYPE=None -DMINIBATCH_COVERAGE=ON >/dev/null
  cmake --build "$folder" --parallel "$(processors)"
  find "$folder" -name '*.gcda' -delete
  ctest --test-dir "$folder" --output-on-failure --no-tests=error
  gcovr --root . --filter core/ --object-directory "$folder" --exclude-throw-branches --fail-under-line 95
}

engine() {
  build_wasm minibatch-core minibatch-article
  # Some tests read what was built, too.
  node web/build.mjs
  mkdir -p .build/coverage
  NODE_OPTIONS="--loader=file://$project/tests/coverage/loader.mjs --no-warnings" \
    tests/coverage/node_modules/.bin/c8 --temp-directory .build/coverage/v8 --all --src web/engine \
    --include 'web/engine/**/*.js' --check-coverage --lines 90 --branches 0 --functions 0 --statements 0 \
    node --test --test-reporter=dot tests/engine/*.test.mjs
}

for part in "${parts[@]}"; do "$part"; done
