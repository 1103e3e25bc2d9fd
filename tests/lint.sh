#!/usr/bin/env bash
# Every formatter and linter.  With --fix, what they can repair is repaired first.
set -euo pipefail
# shellcheck source=web/install.sh
source "$(dirname "${BASH_SOURCE[0]}")/../web/install.sh"

fix=false
case ${1:-} in
  "") ;;
  --fix) fix=true ;;
  *)
    echo "Usage: tests/lint.sh [--fix]" >&2
    exit 2
    ;;
esac

cd "$project"
install_tools build tests
install_npm web tests
bin=$project/tests/node_modules/.bin

cpp_files() { find core web tests -name node_modules -prune -o \( -name '*.cpp' -o -name '*.hpp' \) -print; }

# Biome takes its settings from the folder it is started in.
biome() { (cd web && "$bin/biome" "$@" . ../tests ../index.html); }

if $fix; then
  cpp_files | xargs "$bin/clang-format" -i
  biome check --write
fi

echo "clang-format"
cpp_files | xargs "$bin/clang-format" --dry-run -Werror

echo "biome"
biome check --error-on-warnings

echo "tsc"
mkdir -p .build/wasm
cp web/build/minibatch-core.d.mts .build/wasm/
"$bin/tsc" --project web/tsconfig.json
# Where TypeScript looks for the types of the modules in dist/, which are made from these.
mkdir -p dist
for module in engine laboratory; do
  [ -e "dist/$module.d.mts" ] || cp web/engine/engine.d.ts "dist/$module.d.mts"
done
"$bin/tsc" --project tests/tsconfig.json

echo "shellcheck"
shellcheck --external-sources web/*.sh tests/*.sh tests/*/*.sh .ci/run

# clang-tidy runs as part of a build of its own, so that files that did not change are not read again.
echo "clang-tidy"
if [ .clang-tidy -nt .build/tidy/CMakeCache.txt ]; then rm -rf .build/tidy; fi
cmake -S . -B .build/tidy -DCMAKE_BUILD_TYPE=Debug -DCMAKE_CXX_CLANG_TIDY="clang-tidy;--quiet" >/dev/null
cmake --build .build/tidy --parallel "$(processors)" --target core-tidy
