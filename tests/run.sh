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

Installs what is missing, builds and tests. Without a PART, all of them:

  lint       formatting and static checks (tests/lint.sh --fix repairs what can be repaired)
  core       the C++ tests: native, under the address and undefined-behaviour sanitizers, and as WASM
  engine     the JavaScript engine and the figures in Node.js, packages, and that dist/ is the same wherever
             it is built
  browser    the built page in a real browser
  engines    a path through every figure in Chromium, Firefox and WebKitGTK
END
}

cd "$project"
choose_parts lint core engine browser engines -- "$@"

stage() { printf '\n== %s ==\n' "$1"; }

# It goes on beside the builds and the tests of C++, each of which has times in which it keeps one processor
# only, and says what it has to say before tests begin that look at the clock.
lint_process=""
lint() {
  mkdir -p .build
  # A job of its own can be ended with all that it has started.
  set -m
  tests/lint.sh >.build/lint.log 2>&1 &
  lint_process=$!
  set +m
  trap 'if [ -n "$lint_process" ]; then kill -- "-$lint_process"; fi' EXIT
}

finish_lint() {
  if [ -z "$lint_process" ]; then return; fi
  local code=0
  wait "$lint_process" || code=$?
  lint_process=""
  stage "Formatters and linters"
  cat .build/lint.log
  if [ $code != 0 ]; then exit $code; fi
}

core() {
  build_native "native" .build/native
  build_native "under sanitizers" .build/sanitize -DMINIBATCH_SANITIZE=ON
  stage "Build of C++ tests: as WASM"
  build_wasm core-tests
  local folder
  for folder in native sanitize wasm; do
    stage "C++ tests: $folder"
    ctest --test-dir ".build/$folder" --parallel "$(processors)" --output-on-failure --no-tests=error
  done
}

# build_native NAME FOLDER [CMAKE OPTION…]
build_native() {
  stage "Build of C++ tests: $1"
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
  finish_lint
}

engine() {
  build_dist
  stage "Engine and figures, and what was built"
  node tests/all.mjs engine figures build
}

browser() {
  build_dist
  stage "Browser tests"
  node tests/all.mjs browser
}

engines() {
  build_dist
  stage "Three browser engines"
  # WebKitGTK's browser needs a screen, if only one that nobody sees.
  xvfb-run --auto-servernum node tests/engines/main.mjs
}

stage "Tools"
tools=(build tests)
if [[ " ${parts[*]} " = *" engines "* ]]; then tools+=(engines); fi
install_tools "${tools[@]}"
install_npm web tests
for part in "${parts[@]}"; do "$part"; done
finish_lint
