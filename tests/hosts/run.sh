#!/usr/bin/env bash
# Every host of web/EMBEDDING.md, built and opened; see usage.
set -euo pipefail
# shellcheck source=web/install.sh
source "$(dirname "${BASH_SOURCE[0]}")/../../web/install.sh"
# shellcheck source=tests/parts.sh
source "$project/tests/parts.sh"

usage() {
  cat <<'END'
Usage: tests/hosts/run.sh [NAME…]

Installs what is missing, builds dist/ and packs it. Then, for each host (or those that are named: folders beside this
file), installs it, builds the smallest project that follows the recipe in web/EMBEDDING.md, serves that and opens it
in Chromium: the figure is as wide as its place, a step changes its numbers, also after a link where the host changes
pages without loading them, and nothing is said on the console. Needs a network and some 2 GB; Next and Docusaurus take
minutes.
END
}

cd "$project/tests/hosts"
folders=(*/)
choose_parts "${folders[@]%/}" -- "$@"

cd "$project"
install_tools build tests hosts
install_npm web tests
build_wasm minibatch-core minibatch-article
node web/build.mjs
exec node tests/hosts/main.mjs "$@"
