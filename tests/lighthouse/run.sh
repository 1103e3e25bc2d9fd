#!/usr/bin/env bash
# Lighthouse's scores of the built page. It is installed only for this; a machine that has nothing else to do
# gives the fairest numbers.
set -euo pipefail
# shellcheck source=web/install.sh
source "$(dirname "${BASH_SOURCE[0]}")/../../web/install.sh"

cd "$project"
install_tools build tests
install_npm web tests/lighthouse
build_wasm minibatch-core minibatch-article
node web/build.mjs
node tests/lighthouse/main.mjs
