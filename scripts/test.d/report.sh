# Sourced by scripts/test: runs steps, keeps their counts and seconds, sums them up.

results=target/test-results
rm -rf $results
mkdir -p $results
passed=0 failed=0

# check NAME COMMAND...: passes or fails as one.
check() {
    local name=$1
    shift
    heading "$name"
    began=$SECONDS
    if "$@"; then count "$name" 1 0; else count "$name" 0 1; fi
}

# suite NAME COMMAND...: COMMAND writes "passed failed" into $results/NAME; a suite that cannot say is one failure.
suite() {
    local name=$1 status=0 p f
    shift
    heading "$name"
    began=$SECONDS
    "$@" || status=$?
    read -r p f 2>/dev/null <"$results/$name" || { p=0 f=1; }
    # A run that failed without a failed test: it broke off.
    [ $status -eq 0 ] || [ "$f" -gt 0 ] || f=1
    count "$name" "$p" "$f"
}

# equal NAME A B: suites A and B ran the same number of tests.
equal() {
    local a b
    a=$(total_of "$2") b=$(total_of "$3")
    printf '%s: %s on %s, %s on %s\n' "$1" "$a" "$2" "$b" "$3"
    [ "$a" = "$b" ]
}

total_of() {
    local p=0 f=0
    read -r p f 2>/dev/null <"$results/$1" || true
    echo $((p + f))
}

# built LOG: waits for what runs in the background and writes its status to LOG.status; prints what it said.
built() {
    wait
    cat "$1"
    return "$(cat "$1.status")"
}

# skipped WHY: a step that cannot run fails.
skipped() {
    printf 'not run: %s\n' "$1"
    return 1
}

heading() { printf '\n== %s\n' "$1"; }

count() {
    summary+="$(printf '%-28s %5d passed %4d failed %5d s' "$1" "$2" "$3" $((SECONDS - began)))"$'\n'
    passed=$((passed + $2)) failed=$((failed + $3))
}

finish() {
    heading summary
    printf '%s%-50s %5d s\n\n%d passed, %d failed\n' "$summary" "" $SECONDS $passed $failed
    [ $failed -eq 0 ]
}
