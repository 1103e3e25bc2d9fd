#!/usr/bin/env bash
# Installs what is missing, builds dist/ and serves it on this machine.
set -euo pipefail
# shellcheck source=web/install.sh
source "$(dirname "${BASH_SOURCE[0]}")/install.sh"

usage() {
  cat <<'END'
Usage: web/serve.sh [--build] [--port N]

Installs what is missing, builds dist/ and serves it on http://127.0.0.1:8000/.

  --build     stop after building
  --port N    serve on port N (1 to 65535)
  --help      show this
END
}

refuse() {
  echo "web/serve.sh: $1" >&2
  usage >&2
  exit 2
}

port=8000
build_only=false
while [ $# -gt 0 ]; do
  case $1 in
    --build) build_only=true ;;
    --port | --port=*)
      if [ "$1" = --port ]; then
        if [ $# -lt 2 ]; then refuse "--port needs a number"; fi
        shift
      fi
      port=${1#--port=}
      if ! [[ $port =~ ^[1-9][0-9]{0,4}$ ]] || [ "$port" -gt 65535 ]; then
        refuse "--port takes a number from 1 to 65535, not '$port'"
      fi
      ;;
    -h | --help)
      usage
      exit
      ;;
    *) refuse "unknown option '$1'" ;;
  esac
  shift
done

cd "$project"
install_tools build
install_npm web
build_wasm minibatch-core minibatch-article
node web/build.mjs
if ! $build_only; then exec node web/build/serve.mjs "$port"; fi
