# Sourced by packaging/run, tests/run and .ci/run: set-up, configure and build, one line a step on stderr, the words
# of the tools in a log file. Nothing is done twice: packages are looked up first, and a preset is configured again only
# when a CMakeLists.txt came or went, or the corpora folder moved (Ninja itself notices changed files).
# shellcheck shell=bash

# The root of the tree; the caller has set it to where this file lies.
: "${ROOT:?}"
LOGS="$ROOT/build/logs"
# A clone elsewhere finds in ccache what another one compiled: paths are taken relative to the tree.
export CCACHE_BASEDIR="$ROOT" CCACHE_NOHASHDIR=1 CCACHE_SLOPPINESS=pch_defines,time_macros

say() { printf '%s\n' "$*" >&2; }

# logged STEP COMMAND...: runs a command with its words in build/logs/STEP.log; on failure shows the end of them.
logged() {
    local step=$1 log="$LOGS/$1.log" start=$EPOCHREALTIME code=0
    shift
    mkdir -p "$LOGS"
    "$@" >"$log" 2>&1 || code=$?
    local took=$((${EPOCHREALTIME/[.,]/} - ${start/[.,]/}))
    if [ "$code" -ne 0 ]; then
        grep -m 20 -E 'error:|Error |FAILED:|CMake Error|^E: ' "$log" >&2 || true
        say "----- the end of $log"
        tail -n 30 "$log" >&2
        say "$step: failed with code $code after $((took / 1000000)).$((took / 100000 % 10)) s"
        return "$code"
    fi
    say "$(printf '%-20s %d.%d s' "$step" $((took / 1000000)) $((took / 100000 % 10)))"
}

# setup_packages LIST...: see packaging/apt/install.
setup_packages() {
    logged packages "$ROOT/packaging/apt/install" "$@"
}

# The folder of the corpora: the environment's, else beside the tree, else beside the tree this one was cloned from.
corpora_folder() {
    if [ -n "${CAMBIST_CORPORA:-}" ]; then
        printf '%s\n' "$CAMBIST_CORPORA"
        return
    fi
    local origin
    origin=$(git -C "$ROOT" config --get remote.origin.url 2>/dev/null || true)
    origin=${origin#file://}
    for tree in "$ROOT" "$origin"; do
        if [ -d "$tree/../shared/corpora" ]; then
            (cd "$tree/../shared/corpora" && pwd)
            return
        fi
    done
    printf '%s\n' "$(dirname "$ROOT")/shared/corpora"
}

# What makes a configured build folder stale, apart from what Ninja sees by itself.
configure_stamp() {
    corpora_folder
    cd "$ROOT" && find engine ui app tests -name CMakeLists.txt 2>/dev/null | LC_ALL=C sort
    cksum CMakePresets.json
}

# setup_configured PRESET: build/PRESET is ready for Ninja.
setup_configured() {
    local preset=$1 folder="$ROOT/build/$1" stamp
    stamp=$(configure_stamp)
    if [ -f "$folder/build.ninja" ] && [ "$stamp" = "$(cat "$folder/configured.stamp" 2>/dev/null)" ]; then
        return 0
    fi
    logged "configure-$preset" cmake -S "$ROOT" --preset "$preset" "-DCAMBIST_CORPORA=$(corpora_folder)" || return
    printf '%s\n' "$stamp" >"$folder/configured.stamp"
}

# setup_built PRESET [TARGET...]: everything, or the targets named.
setup_built() {
    local preset=$1
    shift
    logged "build-$preset" ninja -C "$ROOT/build/$preset" -j "$(nproc)" "$@"
}
