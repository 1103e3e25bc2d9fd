#!/usr/bin/env bash
# Builds all of it twice from nothing and compares; see usage.
set -euo pipefail
# shellcheck source=web/install.sh
source "$(dirname "${BASH_SOURCE[0]}")/../../web/install.sh"
# shellcheck source=tests/parts.sh
source "$project/tests/parts.sh"

usage() {
  cat <<'END'
Usage: tests/build/reproducible.sh

Installs what is missing, copies the sources into two folders with different names, builds the WASM module and
dist/ in each (with another time zone, another language and another number of processes), and compares the two
byte by byte; prints a hash for each file. Takes as long as two first builds: minutes.
END
}

choose_parts -- "$@"

install_tools build
install_npm web

folders=$(mktemp -d)
trap 'rm -rf "$folders"' EXIT

# build NAME PROCESSES [NAME=VALUE…]
build() {
  local root=$folders/$1
  mkdir -p "$root"
  (cd "$project" && tar -cf - --exclude=node_modules CMakeLists.txt core web index.html tests/core tests/bench) |
    tar -xf - -C "$root"
  ln -s "$project/web/node_modules" "$root/web/node_modules"
  (
    cd "$root"
    export "${@:3}"
    emcmake cmake -S . -B .build/wasm -DCMAKE_BUILD_TYPE=Release
    cmake --build .build/wasm --parallel "$2" --target minibatch-core minibatch-article
    node web/build.mjs
  )
  cp "$root"/.build/wasm/minibatch-{core,article}.{mjs,wasm} "$root/dist/"
}

build a 1 TZ=Pacific/Kiritimati LC_ALL=C
build b-with-a-longer-name "$(processors)" TZ=America/Anchorage LC_ALL=C.UTF-8

diff -r "$folders/a/dist" "$folders/b-with-a-longer-name/dist"
echo
(cd "$folders/a/dist" && sha256sum -- *)
echo
echo "Both builds are the same, to the byte."
