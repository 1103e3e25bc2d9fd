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

# beside NAME COMMAND…: begins what goes on while other things are done, which keep one processor only at times.
# In the order in which they began, finish_beside says of each what it has said.
beside_names=()
beside_processes=()
beside() {
  mkdir -p .build
  # A job of its own can be ended with all that it has started.
  set -m
  "${@:2}" >".build/beside-${#beside_names[@]}.log" 2>&1 &
  set +m
  beside_names+=("$1")
  beside_processes+=($!)
  trap end_beside EXIT
}

end_beside() {
  local process
  for process in ${beside_processes[@]+"${beside_processes[@]}"}; do
    kill -- "-$process" 2>/dev/null || true
  done
}

finish_beside() {
  local i code
  for i in "${!beside_names[@]}"; do
    code=0
    wait "${beside_processes[$i]}" || code=$?
    unset "beside_processes[$i]"
    stage "${beside_names[$i]}"
    cat ".build/beside-$i.log"
    if [ $code != 0 ]; then exit $code; fi
  done
  beside_names=()
  beside_processes=()
}

lint() { beside "Formatters and linters" tests/lint.sh; }

core() { tests_core=yes; }

build_and_test_core() {
  build_native "native" .build/native
  test_core native
  build_native "under sanitizers" .build/sanitize -DMINIBATCH_SANITIZE=ON
  test_core sanitize
  stage "Build of C++ tests: as WASM"
  build_wasm core-tests
  test_core wasm
}

# test_core FOLDER: beside what is built next
test_core() {
  beside "C++ tests: $1" \
    ctest --test-dir ".build/$1" --parallel "$(processors)" --output-on-failure --no-tests=error
}

# build_native NAME FOLDER [CMAKE OPTION…]: files are compiled several at once. As WASM those of the library are compiled
# one by one, and what one of them forgets to include is missed there. More than 18 at once, some of them clash.
build_native() {
  stage "Build of C++ tests: $1"
  cmake -S . -B "$2" -DCMAKE_BUILD_TYPE=Release -DMINIBATCH_WERROR=ON -DCMAKE_UNITY_BUILD=ON \
    -DCMAKE_UNITY_BUILD_BATCH_SIZE=18 "${@:3}"
  cmake --build "$2" --parallel "$(processors)"
}

engine() { folders+=(engine figures build classroom); }

browser() { folders+=(browser); }

# WebKitGTK's browser needs a screen, if only one that nobody sees.
engines() { other_engines=(xvfb-run --auto-servernum node tests/engines/main.mjs); }

# One processor is enough for most of it: the C++ tests are built meanwhile.
build_dist() {
  stage "Build of the WASM modules"
  build_wasm minibatch-core minibatch-article
  beside "Build of dist/" node web/build.mjs
}

# What was built is what is tested.
test_built() {
  if [ ${#other_engines[@]} != 0 ]; then beside "Three browser engines" "${other_engines[@]}"; fi
  if [ ${#folders[@]} != 0 ]; then
    stage "Tests of ${folders[*]}"
    node tests/all.mjs "${folders[@]}"
  fi
}

stage "Tools"
tools=(build tests)
if [[ " ${parts[*]} " = *" engines "* ]]; then tools+=(engines); fi
install_tools "${tools[@]}"
install_npm web tests
tests_core=
folders=()
other_engines=()
for part in "${parts[@]}"; do "$part"; done
needs_dist=$((${#folders[@]} + ${#other_engines[@]}))
if [ $needs_dist != 0 ]; then build_dist; fi
if [ "$tests_core" ]; then build_and_test_core; fi
finish_beside
if [ $needs_dist != 0 ]; then test_built; fi
finish_beside
