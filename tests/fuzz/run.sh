#!/usr/bin/env bash
# Hostile input, made by fuzzers that see which code it reaches; see usage.
set -euo pipefail
# shellcheck source=web/install.sh
source "$(dirname "${BASH_SOURCE[0]}")/../../web/install.sh"
# shellcheck source=tests/parts.sh
source "$project/tests/parts.sh"

usage() {
  cat <<'END'
Usage: [FUZZ_SECONDS=60] tests/fuzz/run.sh [spec | csv]…

Installs what is missing, builds and runs two fuzzers one after the other, each for so many seconds:

  spec   specifications of runs and options of experiments (C++, libFuzzer with the address and
         undefined-behaviour sanitizers, compiled with Clang)
  csv    CSV text (JavaScript, libFuzzer in Node)

What was found to reach new code is kept in .build/fuzz and gone on from. Stops with an exit code at the first
input that crashes, hangs or breaks a promise, and says in which file it was put.
END
}

choose_parts spec csv -- "$@"
: "${FUZZ_SECONDS:=60}"

cd "$project"
install_tools build fuzz
install_npm web tests/fuzz

build() {
  CXX=clang++ cmake -S . -B .build/fuzz/native -DCMAKE_BUILD_TYPE=None -DMINIBATCH_FUZZ=ON -DBUILD_TESTING=OFF -DMINIBATCH_WERROR=ON
  cmake --build .build/fuzz/native --parallel "$(processors)" --target "$1"
}

# libfuzzer COMMAND…: what it finds it puts into .build/fuzz/, and names.
libfuzzer() {
  "$@" -max_total_time="$FUZZ_SECONDS" -timeout=10 -print_final_stats=1 -artifact_prefix=.build/fuzz/
}

spec() {
  build fuzz-spec
  mkdir -p .build/fuzz/spec
  libfuzzer .build/fuzz/native/fuzz-spec .build/fuzz/spec -max_len=600 -len_control=0
}

csv() {
  build libfuzzer
  mkdir -p .build/fuzz/csv
  printf 'x,y\n1,2\n3,4\n' >.build/fuzz/csv/commas
  printf 'x;y\n1,5;2\n"3";4,25\r\n' >.build/fuzz/csv/semicolons
  printf '1\t2\t3\n-4e1\t5.\t.6' >.build/fuzz/csv/tabs
  printf '"a;b",x,"y\n""z"""\n1,"2",3\n\n4,5,"6"\n' >.build/fuzz/csv/quotes
  # Past the most columns, and past the numbers that there is room for at first.
  printf '1,%.0s' {1..1002} >.build/fuzz/csv/wide
  printf '1,2\n%.0s' {1..520} >.build/fuzz/csv/long
  web/node_modules/.bin/esbuild tests/fuzz/csv_fuzzer.js --bundle --platform=node --sourcemap=inline \
    --log-level=warning --outfile=.build/fuzz/csv_fuzzer.cjs
  libfuzzer node --enable-source-maps tests/fuzz/libfuzzer.mjs .build/fuzz/native/libfuzzer.node \
    .build/fuzz/csv_fuzzer.cjs .build/fuzz/csv -dict=tests/fuzz/csv.dict -max_len=4096
}

for part in "${parts[@]}"; do "$part"; done
echo "Nothing was found."
