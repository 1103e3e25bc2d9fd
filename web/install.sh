#!/usr/bin/env bash
# Finds the tools the other scripts need and, on Debian and its relatives, installs what is missing.
# Sourced by web/serve.sh and tests/*.sh; it expects to be read from a bash with `set -euo pipefail`.
#
#   install_tools build tests    the programs and headers of these groups
#   install_npm web tests        the npm packages of these folders, at the versions in their lock files
#   bench_python                 prints which Python has the peers of tests/bench/
#   build_wasm TARGET…           these CMake targets, by Emscripten, in .build/wasm
#
# Tools that are there already, from wherever they came, are used as they are.

project=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

has() { command -v "$1" >/dev/null 2>&1; }

has_any() {
  local name
  for name in "$@"; do
    if has "$name"; then return 0; fi
  done
  return 1
}

# has_header PATH…: a header under any of these names counts wherever CMake will look for it; the last
# two folders are Homebrew's.
has_header() {
  local prefix name prefixes
  IFS=: read -r -a prefixes <<<"/usr:/usr/local:/opt/homebrew:/home/linuxbrew/.linuxbrew:${CMAKE_PREFIX_PATH:-}"
  for prefix in "${prefixes[@]}"; do
    for name in "$@"; do
      if [ -e "$prefix/include/$name" ]; then return 0; fi
    done
  done
  return 1
}

# want PACKAGE TEST [ARGUMENT…]: notes the Debian package when the test fails.
missing=""
want() {
  local package=$1
  shift
  if ! "$@" >/dev/null; then missing="$missing $package"; fi
}

find_missing() {
  local group
  missing=""
  for group in "$@"; do
    case $group in
      build)
        want cmake has cmake
        want make has_any make ninja
        want emscripten has emcc
        want libeigen3-dev has_header eigen3/Eigen/Core Eigen/Core
        want nodejs has node
        want npm has npm
        ;;
      tests)
        want g++ has_any "${CXX:-c++}" g++ clang++
        want doctest-dev has_header doctest/doctest.h
        want clang-tidy has clang-tidy
        want shellcheck has shellcheck
        want chromium has_browser
        want python3-numpy python_with "import numpy"
        want nginx has_nginx
        want libnginx-mod-http-brotli-static has_nginx_brotli
        ;;
      engines)
        want firefox-esr has_firefox
        want webkit2gtk-driver has WebKitWebDriver
        want xvfb has xvfb-run
        # xvfb-run asks it for the screen's key, and Debian only recommends it.
        want xauth has xauth
        ;;
      bench)
        want python3-numpy python_with "import numpy"
        want python3-torch python_with "import torch"
        want libopenblas0-pthread python_with "$uses_fast_blas"
        ;;
      hosts)
        want hugo has hugo
        want jekyll has jekyll
        want mkdocs has mkdocs
        want mkdocs-material has_mkdocs_material
        want python3-sphinx has sphinx-build
        want python3-sphinx-rtd-theme python_with "import sphinx_rtd_theme"
        want python3-myst-parser python_with "import myst_parser"
        want jupyter-nbconvert has jupyter-nbconvert
        want python3-ipykernel python_with "import ipykernel"
        want php-cli has php
        want wordpress has_wordpress
        ;;
      coverage)
        want gcovr has gcovr
        ;;
      fuzz)
        want clang has clang++
        want libclang-rt-dev has_fuzzer
        ;;
      *)
        echo "install_tools: there is no group '$group'" >&2
        return 1
        ;;
    esac
  done
}

# The browser tests look for the same.
has_browser() { [ -n "${CHROMIUM:-}" ] || has_any chromium chromium-browser google-chrome; }

# Debian keeps it where only root looks.
has_nginx() { [ -n "${NGINX:-}" ] || has_any nginx /usr/sbin/nginx /usr/local/sbin/nginx; }

has_nginx_brotli() {
  local folder
  for folder in /usr/lib /usr/lib64 /usr/local; do
    if [ -e "$folder/nginx/modules/ngx_http_brotli_static_module.so" ]; then return 0; fi
  done
  [ -n "${NGINX_BROTLI:-}" ]
}

has_firefox() { [ -n "${FIREFOX:-}" ] || has_any firefox-esr firefox; }

# Debian keeps its themes where only its own mkdocs looks.
has_mkdocs_material() { [ -e /usr/share/mkdocs/themes/material ] || python_with "import material"; }

has_wordpress() { [ -e "${WORDPRESS:-/usr/share/wordpress}/wp-settings.php" ]; }

# Apple's clang++ has no libFuzzer, LLVM's has.
has_fuzzer() { echo 'extern "C" int LLVMFuzzerTestOneInput(const char*, unsigned long) { return 0; }' |
  clang++ -fsanitize=fuzzer -x c++ - -o /dev/null 2>/dev/null; }

# python_with CODE: prints a Python that runs this; Debian's own knows its packages whichever is first on
# PATH.
python_with() {
  local python
  for python in python3 /usr/bin/python3; do
    if "$python" -c "$1" >/dev/null 2>&1; then
      echo "$python"
      return 0
    fi
  done
  return 1
}

# Debian's NumPy works with any BLAS. Where there is no /proc, NumPy brings its own.
uses_fast_blas='
import numpy.linalg, os
maps = "/proc/self/maps"
assert not os.path.exists(maps) or any(name in open(maps).read() for name in ("openblas", "mkl"))'

bench_python() { python_with "import torch; $uses_fast_blas"; }

explain_missing() {
  {
    echo
    echo "This needs tools that are not here and that it cannot install by itself: $1."
    echo "Please install these (the names are Debian's; any recent version will do) and run it again:"
    echo
    echo "   $missing"
  } >&2
  exit 1
}

install_tools() {
  find_missing "$@"
  if [ -n "$missing" ]; then
    local as_root=""
    if ! has apt-get; then explain_missing "there is no apt-get"; fi
    if [ "$(id -u)" != 0 ]; then
      if ! has sudo; then explain_missing "you are not root and there is no sudo"; fi
      as_root=sudo
    fi
    echo "Installing Debian packages:$missing"
    # env, because sudo would drop a variable set in front of it. $as_root and $missing split into words.
    # shellcheck disable=SC2086
    if ! { $as_root apt-get update -q &&
      $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $missing; }; then
      explain_missing "apt-get failed (see above)"
    fi
    find_missing "$@"
    if [ -n "$missing" ]; then explain_missing "apt-get ended well, yet they are still not found"; fi
  fi
  if ! node -e 'process.exit(parseInt(process.versions.node, 10) < 18 ? 1 : 0)'; then
    echo "Node.js 18 or later is needed; this is $(node --version) at $(command -v node)." >&2
    exit 1
  fi
  # CMake does not turn to Ninja by itself.
  if ! has make; then export CMAKE_GENERATOR="${CMAKE_GENERATOR:-Ninja}"; fi
  # Debian's emcc needs Debian's acorn, which a Node from elsewhere does not look for.
  if [ -d /usr/share/nodejs/acorn ] && ! (cd / && node -e 'require.resolve("acorn")' 2>/dev/null); then
    export NODE_PATH="/usr/share/nodejs${NODE_PATH:+:$NODE_PATH}"
  fi
}

# The stamp says which lock file, on which kind of machine, the installed packages belong to.
install_npm() {
  local folder stamp
  for folder in "$@"; do
    stamp="$project/$folder/node_modules/.installed"
    if ! wanted_packages "$folder" | cmp -s - "$stamp"; then
      echo "Installing npm packages in $folder/"
      # No package here needs its install script, and newer npm asks about each.
      npm --prefix "$project/$folder" ci --include=dev --ignore-scripts
      wanted_packages "$folder" >"$stamp"
    fi
  done
}

wanted_packages() {
  uname -sm
  cat "$project/$1/package-lock.json"
}

build_wasm() {
  local tests=OFF
  if [[ " $* " == *" core-tests "* ]]; then tests=ON; fi
  emcmake cmake -S "$project" -B "$project/.build/wasm" -DCMAKE_BUILD_TYPE=Release -DBUILD_TESTING=$tests
  cmake --build "$project/.build/wasm" --parallel "$(processors)" --target "$@"
}

processors() { getconf _NPROCESSORS_ONLN; }
