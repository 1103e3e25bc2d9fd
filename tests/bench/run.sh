#!/usr/bin/env bash
# The engine beside its peers on the same work, in one run; see usage.
set -euo pipefail
# shellcheck source=web/install.sh
source "$(dirname "${BASH_SOURCE[0]}")/../../web/install.sh"

usage() {
  cat <<'END'
Usage: tests/bench/run.sh [--quick] [--cpu-time] [--work NAME]… [--with NAME]…

Installs what is missing (the peers too), builds, and lets this engine and its peers do the same work in
turn. Prints tables of ratios in Markdown and what the engine is expected to reach. Exit code 0 says that it
reaches all of it, 1 that it misses some, or that a contestant did other work.

  --quick        fewer and shorter rounds
  --cpu-time     measure processor time, not elapsed time: for a machine that is busy with other things
  --work NAME    only this work: linear, linear-sequential, mlp-1, mlp-8, mlp-32, mlp-128, mlp-512, small-float64,
                 small-float32, small-networks (three of them, two activations, six batch sizes:
                 only WebAssembly in Node beside native), scaling
  --with NAME    only this contestant (and the engine in Node): node, chromium, native, native-march, js,
                 tfjs-cpu, tfjs-wasm, convnetjs, numpy, torch-loader, torch-plain; tfjs is both of tfjs-…
END
}

for argument in "$@"; do
  if [ "$argument" = -h ] || [ "$argument" = --help ]; then
    usage
    exit
  fi
done

cd "$project"
# The tables go to standard output, how they came about does not.
{
  install_tools build tests bench
  install_npm web tests tests/bench
  build_wasm minibatch-core minibatch-article
  node web/build.mjs
  cmake -S . -B .build/native -DCMAKE_BUILD_TYPE=Release
  cmake --build .build/native --parallel "$(processors)" --target bench-baseline bench-march-native
} >&2
BENCH_PYTHON=$(bench_python)
export BENCH_PYTHON
exec node tests/bench/main.js "$@"
