#!/usr/bin/env bash
# Installs what is missing, builds everything and runs every test; stops at the first failure.
set -euo pipefail
# shellcheck source=web/install.sh
source "$(dirname "${BASH_SOURCE[0]}")/../web/install.sh"
# shellcheck source=tests/parts.sh
source "$project/tests/parts.sh"

usage() {
  cat <<'END'
Usage: tests/run.sh [PART…]

Installs what is missing, builds and tests. Without a PART, all of them in this order:

  lint       formatting and static checks (tests/lint.sh --fix repairs what can be repaired)
  core       the C++ tests: native, under the address and undefined-behaviour sanitizers, and as WASM
  engine     the JavaScript engine in Node.js, its packages, and that dist/ is the same wherever it is built
  browser    the built page in a real browser
  engines    a path through every figure in Chromium, Firefox and WebKitGTK
END
}

cd "$project"
choose_parts lint core engine browser engines -- "$@"

stage() { printf '\n== %s ==\n' "$1"; }

lint() {
  stage "Formatters and linters"
  tests/lint.sh
}

core() {
  build_native "native" .build/native
  build_native "under sanitizers" .build/sanitize -DMINIBATCH_SANITIZE=ON
  stage "C++ tests: as WASM"
  build_wasm core-tests
  stage "C++ tests: all three, as many at a time as there are processors"
  # Each is one process; under sanitizers it takes as long as the others together.
  printf '%s\n' .build/sanitize .build/native .build/wasm |
    xargs -P "$(processors)" -I '{}' ctest --test-dir '{}' --output-on-failure --no-tests=error
}

# build_native NAME FOLDER [CMAKE OPTION…]
build_native() {
  stage "C++ tests: $1"
  cmake -S . -B "$2" -DCMAKE_BUILD_TYPE=Release -DMINIBATCH_WERROR=ON "${@:3}"
  cmake --build "$2" --parallel "$(processors)"
}

# The built files are what is tested, so they are built first, once.
dist_is_built=false
build_dist() {
  if $dist_is_built; then return; fi
  stage "Build of dist/"
  build_wasm minibatch-core
  node web/build.mjs
  dist_is_built=true
}

engine() {
  build_dist
  stage "Engine tests, and what was built"
  node --test --test-reporter=spec tests/engine/*.test.mjs tests/build/*.test.mjs
}

browser() {
  build_dist
  stage "Browser tests"
  node tests/browser/all.mjs
}

engines() {
  build_dist
  stage "Three browser engines"
  install_tools engines
  # WebKitGTK's browser needs a screen, if only one that nobody sees.
  xvfb-run --auto-servernum node tests/engines/main.mjs
}

stage "Tools"
install_tools build tests
install_npm web tests
for part in "${parts[@]}"; do "$part"; done
