#!/usr/bin/env bash
# Sourced by scripts that do one thing after another, each of which can be asked for by its name.
#
#   choose_parts lint core -- "$@"    `parts` is then those that the arguments name, all if they name none
#
# Asked for help it prints the script's usage(); what it does not know it names, and ends with exit code 2.
# A script without parts gives none.

choose_parts() {
  local known=() argument part
  while [ "$1" != -- ]; do
    known+=("$1")
    shift
  done
  shift
  parts=()
  for argument in "$@"; do
    case $argument in
      -h | --help)
        usage
        exit
        ;;
    esac
    for part in ${known[@]+"${known[@]}"}; do
      if [ "$argument" = "$part" ]; then
        parts+=("$part")
        continue 2
      fi
    done
    {
      echo "$0: there is no part '$argument'"
      usage
    } >&2
    exit 2
  done
  if [ ${#parts[@]} = 0 ]; then parts=(${known[@]+"${known[@]}"}); fi
}
