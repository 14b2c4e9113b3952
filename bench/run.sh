#!/usr/bin/env bash
# Times what users wait for, on the September 2023 example: the median of N runs (default 5) of the release build.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

runs=${1:-5}
workspace=examples/nagorno-karabakh-2023
cargo build --release --quiet -p passage
passage="${CARGO_TARGET_DIR:-target}/release/passage"

median() {
  local seconds=()
  for ((run = 0; run < runs; run++)); do
    local begun ended
    begun=$(date +%s%N)
    "$passage" "$@" --json >/dev/null 2>&1
    ended=$(date +%s%N)
    seconds+=("$(((ended - begun) / 1000000))")
  done
  printf '%s\n' "${seconds[@]}" | sort -n | sed -n "$(((runs + 1) / 2))p"
}

echo "$("$passage" --version), $(nproc) processors, median of $runs runs, milliseconds"
view=(--as-of 2023-09-11)
printf '%8d  %s\n' "$(median check $workspace)" 'check'
printf '%8d  %s\n' "$(median plan $workspace "${view[@]}")" 'plan as believed'
printf '%8d  %s\n' "$(median plan $workspace "${view[@]}" --scenario both)" 'plan, scenario both'
printf '%8d  %s\n' "$(median plan $workspace "${view[@]}" --scenario both --days 90)" 'plan, scenario both, 90 days'
printf '%8d  %s\n' "$(median compare $workspace "${view[@]}" --from 2023-09-18)" 'compare, a week of delays'
