# Waits for a process of the studio to start, as long as it is alive and makes progress, which can be slow on a busy machine. Sourced, never
# run. Expects CHILDREN, the processes that it needs.

START_SECONDS_AT_MOST=300
SILENT_SECONDS_AT_MOST=120
SECONDS_BETWEEN_WORDS=60

# Prints the reply of a URL, the status on a separate line, and returns whether it is OK.
ask() {
  local reply
  reply=$(curl -s -m 5 -w '\n%{http_code}' "$1" 2>/dev/null) ||
    reply=$(node -e "fetch('$1',{signal:AbortSignal.timeout(5000)}).then(async r=>console.log(await r.text()+'\n'+r.status))" 2>/dev/null) || return 1
  printf '%s\n' "$reply"
  case "${reply##*$'\n'}" in 2*) ;; *) return 1 ;; esac
}

logged() { cat "$(logs)"/*.log 2>/dev/null | wc -c; }
all_live() { local child && for child in "${CHILDREN[@]}"; do kill -0 "$child" 2>/dev/null || return 1; done; }
pause() { sleep 0.2; }

# What is not ready, as reported by /readyz.
missing() {
  local checks
  checks=$(sed -n 's/.*"checks":{\([^}]*\)}.*/\1/p' <<<"$1" | grep -oE '"[^"]*":"[^"]*"' | grep -v ':"ready"$' | tr -d '"' | sed 's/:/: /' | paste -sd ';' -)
  printf '%s\n' "${checks:-no reply yet}"
}

wait_for() { # WHAT URL
  local begun=$SECONDS moved=$SECONDS words=$SECONDS_BETWEEN_WORDS seen="" reply waited
  until reply=$(ask "$2"); do
    waited=$((SECONDS - begun))
    if ! all_live; then
      tail -n 25 "$(logs)"/{server,gateway,business,ai,chain,web}.log 2>/dev/null >&2
      die "a process of the studio exited during its start: its output is in $(logs)"
    fi
    [ "$seen" = "$(logged) $reply" ] || seen="$(logged) $reply" moved=$SECONDS
    [ "$waited" -lt $START_SECONDS_AT_MOST ] || die "$1 is not ready after $waited s ($(missing "$reply")): see $(logs)"
    [ $((SECONDS - moved)) -lt $SILENT_SECONDS_AT_MOST ] ||
      die "$1 is not ready after $waited s ($(missing "$reply")) and has written nothing for $((SECONDS - moved)) s: see $(logs)"
    if [ "$waited" -ge "$words" ]; then
      say "still waiting for $1 after $waited s ($(missing "$reply")); a busy machine is slower, Ctrl-C stops it, its output is in $(logs)"
      words=$((waited + SECONDS_BETWEEN_WORDS))
    fi
    pause
  done
}
