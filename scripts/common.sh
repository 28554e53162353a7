# Shared by all scripts: messages, and finding or building the tools that the product needs. Sourced, never run.

say() { printf 'fofo: %s\n' "$*" >&2; }
die() {
  say "$*"
  exit 1
}

FOFO_HOME=${FOFO_HOME:-$ROOT/.fofo}
case "$FOFO_HOME" in /*) ;; *) FOFO_HOME=$PWD/$FOFO_HOME ;; esac
export FOFO_HOME

JDK_WANTED=25
NODE_WANTED_MAJOR=20
NODE_WANTED_MINOR=9

# The Java version in a JDK's release file, as a bare number, or nothing.
jdk_version() {
  [ -x "$1/bin/javac" ] && sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null
}

find_jdk() {
  local on_path candidate version
  on_path=$(command -v javac 2>/dev/null || true)
  [ -z "$on_path" ] || on_path=$(dirname "$(dirname "$(readlink -f "$on_path")")")
  for candidate in "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/* /opt/java/* /opt/jdk* "$HOME"/.sdkman/candidates/java/* \
    "$HOME"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    [ -n "$candidate" ] && [ -d "$candidate" ] || continue
    version=$(jdk_version "$candidate")
    if [ -n "$version" ] && [ "$version" -ge "$JDK_WANTED" ]; then
      printf '%s\n' "$candidate"
      return
    fi
  done
  return 1
}

need_jdk() {
  JAVA_HOME=$(find_jdk) ||
    die "no JDK $JDK_WANTED found (looked at JAVA_HOME, the path and the system's usual places). Install one, for example Eclipse Temurin $JDK_WANTED, or set JAVA_HOME to it."
  export JAVA_HOME PATH="$JAVA_HOME/bin:$PATH"
}

need_maven() { command -v mvn >/dev/null || die "Maven is missing. Install it, for example: apt-get install maven"; }

need_node() {
  local version
  command -v node >/dev/null || die "Node is missing. Install Node $NODE_WANTED_MAJOR.$NODE_WANTED_MINOR or newer."
  version=$(node -p 'process.versions.node')
  node -e "const [a,b]='$version'.split('.').map(Number);process.exit(a>$NODE_WANTED_MAJOR||a===$NODE_WANTED_MAJOR&&b>=$NODE_WANTED_MINOR?0:1)" ||
    die "Node $version is too old: install Node $NODE_WANTED_MAJOR.$NODE_WANTED_MINOR or newer."
}

# Installs Debian packages when a probe fails, as root or through sudo; otherwise says which are missing.
need_debian() {
  local what=$1 probe=$2
  shift 2
  if eval "$probe" >/dev/null 2>&1; then return; fi
  local as_root=""
  if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null && sudo -n true 2>/dev/null && as_root="sudo -n" || die "$what is missing. Install it: apt-get install $*"
  fi
  command -v apt-get >/dev/null || die "$what is missing. Install your system's equivalent of: $*"
  say "installing $what ($*)"
  { $as_root apt-get update -qq && DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq --no-install-recommends "$@"; } >"$(logs)/apt.log" 2>&1 ||
    die "could not install $what: see $(logs)/apt.log"
}

shared_library() { ldconfig -p 2>/dev/null | grep -q "$1"; }

need_drawing_libraries() {
  [ "$(uname -s)" = Linux ] || return 0
  need_debian "the drawing libraries" "shared_library libGL.so.1 && shared_library libEGL.so.1 && shared_library libfontconfig.so.1" \
    libgl1 libegl1 libfontconfig1
}

need_chromium() {
  need_debian "Chromium" "command -v chromium || command -v chromium-browser || command -v google-chrome" chromium fonts-liberation
}

port_is_free() { ! (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }
free_port() { node -e 'const s=require("net").createServer().listen(0,"127.0.0.1",()=>{console.log(s.address().port);s.close()})'; }
answers() { curl -sf -m 5 -o /dev/null "$1" 2>/dev/null || node -e "fetch('$1').then(r=>process.exit(r.ok?0:1),()=>process.exit(1))" 2>/dev/null; }

logs() {
  (umask 077 && mkdir -p "$FOFO_HOME/logs") 2>/dev/null || die "cannot write to $FOFO_HOME: is the disk full, or does this user lack write permission? Set FOFO_HOME to another folder."
  printf '%s\n' "$FOFO_HOME/logs"
}

# A checksum of the files under the given paths: their names and contents, tracked or new, except ignored ones.
fingerprint() {
  { git ls-files -co --exclude-standard -z -- "$@" 2>/dev/null || find "$@" -type f -print0; } |
    sort -z | xargs -0 -r sha256sum 2>/dev/null | sha256sum | cut -d' ' -f1
}

# Runs a build step unless it was done for the same sources: step NAME STAMP-FILE SOURCES… -- COMMAND…
step() {
  local name=$1 stamp=$2 sources=() print started
  shift 2
  while [ "$1" != -- ]; do sources+=("$1") && shift; done
  shift
  print=$(fingerprint "${sources[@]}")
  [ "$(cat "$stamp" 2>/dev/null)" != "$print" ] || return 0
  started=$SECONDS
  say "building $name …"
  rm -f "$stamp"
  (umask 077 && : >"$(logs)/build-${name//[ \/]/-}.log")
  if ! "$@" >"$(logs)/build-${name//[ \/]/-}.log" 2>&1; then
    tail -n 40 "$(logs)/build-${name//[ \/]/-}.log" >&2
    die "building $name failed: the whole output is in $(logs)/build-${name//[ \/]/-}.log"
  fi
  mkdir -p "$(dirname "$stamp")"
  printf '%s\n' "$print" >"$stamp"
  say "built $name in $((SECONDS - started)) s"
}

# From the lock file. Not `npm ci`: it requires the binaries of every platform (Foundry, Next, Tailwind) in the registry, and some
# registries carry only some; `install --no-save` installs this platform's and leaves the lock file unchanged.
install_packages() { (cd "$1" && npm install --no-save --no-audit --no-fund --loglevel=error); }

packages() { step "$1 packages" "$1/node_modules/.fofo-stamp" "$1/package.json" "$1/package-lock.json" -- install_packages "$1"; }

# Compiles what deploying needs; tests and benchmarks are compiled by contracts/check.
compile_contracts() { contracts/deploy --build; }

build_contracts() {
  packages contracts
  step contracts contracts/out/.fofo-stamp contracts/src contracts/script contracts/forge contracts/foundry.toml contracts/package-lock.json -- compile_contracts
}

JAR=server/target/fofo.jar
APP=server/target/app
AOT_CACHE=$APP/fofo.aot

package_server() { mvn -q -B -ntp -f server/pom.xml -Dmaven.test.skip=true package; }

# Unpacks the jar, so that classes load from plain jars, which also lets the JDK cache them ahead of time.
unpack_server() {
  rm -rf "$APP"
  java -Djarmode=tools -jar "$JAR" extract --destination "$APP"
}

# Starts until the application context is up, and stores the JVM's class data in a cache for later starts.
train_server() {
  local home
  home=$(mktemp -d)
  java -XX:AOTCacheOutput="$AOT_CACHE" "${JVM_OPTIONS[@]}" -Dspring.context.exit=onRefresh -jar "$APP/fofo.jar" \
    --fofo.home="$home" --fofo.port=0 --fofo.chain.contracts="$ROOT/contracts"
  # An interrupted start leaves the local chain running for the next one to attach to: there is none here.
  if [ -f "$home/chain/anvil.pid" ]; then kill "$(cat "$home/chain/anvil.pid")" 2>/dev/null || true; fi
  rm -rf "$home"
}

build_server() {
  step server server/target/.fofo-stamp server/src/main server/pom.xml contracts/abi -- package_server
  step "server layout" "$APP/.fofo-stamp" server/src/main server/pom.xml contracts/abi -- unpack_server
}

# Regenerated with the server, whose layout includes it, and whenever the JVM's options change, without which it is useless.
build_start_cache() { step "start cache" "$APP/.fofo-aot-stamp" scripts/common.sh -- train_server; }

build_web() {
  packages web
  step web web/.next/.fofo-stamp web/app web/features web/components web/lib web/styles web/public web/scripts web/package-lock.json web/next.config.ts -- \
    env NEXT_TELEMETRY_DISABLED=1 npm --prefix web run --silent build
}

# Small enough for a laptop: the heap holds the work, at most an uploaded picture of 40 million pixels, and is returned afterwards; the rest
# is code and threads. Pictures are drawn in native memory; two arenas keep the C library from holding one for each thread that ever drew.
export MALLOC_ARENA_MAX=${MALLOC_ARENA_MAX:-2}
JVM_OPTIONS=(-XX:+UseSerialGC -XX:+UseCompactObjectHeaders -Xms64m -Xmx512m -XX:MinHeapFreeRatio=15 -XX:MaxHeapFreeRatio=30 -Xss512k -XX:MaxMetaspaceSize=256m -XX:ReservedCodeCacheSize=96m
  -XX:+ExitOnOutOfMemoryError --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -Dfile.encoding=UTF-8)
