# Shared by the commands of this folder: where the project is, a JDK 25, Maven, the JVM's options.
# Sourced, never run.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)

say() { printf '%s\n' "$*"; }
fail() { printf '%s\n' "$@" >&2; exit 1; }

java_version() { "$1/bin/java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.specification\.version = //p'; }

java_candidates() {
  [ -z "${JAVA_HOME:-}" ] || say "$JAVA_HOME"
  local javac dir
  if javac=$(command -v javac); then dirname "$(dirname "$(readlink -f "$javac")")"; fi
  for dir in /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* /opt/* /usr/local/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    say "$dir"
  done
}

# Exports JAVA_HOME: the first JDK 25 found, else the first newer one.
find_java() {
  local dir version newer=
  while IFS= read -r dir; do
    [ -x "$dir/bin/javac" ] && [ -x "$dir/bin/java" ] || continue
    version=$(java_version "$dir")
    if [ "$version" = 25 ]; then use_java "$dir"; return; fi
    case $version in
      '' | *[!0-9]*) ;;
      *) if [ "$version" -gt 25 ] && [ -z "$newer" ]; then newer=$dir; fi ;;
    esac
  done < <(java_candidates)
  if [ -n "$newer" ]; then use_java "$newer"; return; fi
  fail \
    "No JDK 25 was found (looked at JAVA_HOME, javac on PATH, /usr/lib/jvm, ~/.sdkman, ~/.jdks, /opt)." \
    "  Get one from https://adoptium.net, or with: apt-get install openjdk-25-jdk, or: sdk install java 25-tem;" \
    "  then run this again, with JAVA_HOME set if it stands elsewhere." \
    "JDK 25 introuvable : installez-le (https://adoptium.net), puis relancez, avec JAVA_HOME s'il est ailleurs." \
    "لم يُعثر على JDK 25: ثبّته من https://adoptium.net ثم أعد التشغيل، وحدّد JAVA_HOME إن كان في مكان آخر."
}

use_java() {
  export JAVA_HOME=$1 PATH=$1/bin:$PATH
}

find_maven() {
  command -v mvn >/dev/null || fail \
    "Maven was not found: apt-get install maven (3.8.7 or newer), then run this again." \
    "Maven introuvable : apt-get install maven, puis relancez." \
    "لم يُعثر على Maven: نفّذ apt-get install maven ثم أعد التشغيل."
}

# What the application is built from, as one short hash.
fingerprint() {
  (
    cd "$root"
    {
      { find . -maxdepth 1 -type f ! -name '*.md'; find build src/main .mvn -type f; } |
        LC_ALL=C sort | tr '\n' '\0' | xargs -0 sha256sum
      say "$JAVA_HOME"
    } | sha256sum | cut -c1-16
  )
}

# Sets app to the folder that holds the application (chikaya.jar, lib/), built from the sources as they are. Each build
# has a folder of its own: one that runs keeps its jars.
build() {
  find_maven
  app=$root/target/apps/$(fingerprint)
  mkdir -p "$root/target/apps"
  exec 8>"$root/target/apps/lock"
  flock 8
  if [ ! -f "$app/complete" ]; then
    if [ -d "${HOME}/.m2/repository/org/springframework/boot" ]; then
      say "Building …"
    else
      say "Building: the first time downloads some 200 MB …"
    fi
    rm -rf "$app"
    (cd "$root" && mvn -q -B -Dapp.folder="$app" process-classes jar:jar dependency:copy-dependencies) ||
      fail "The build failed."
    touch "$app/complete"
  fi
  touch "$app"
  # shellcheck disable=SC2012
  ls -1td "$root"/target/apps/*/ | tail -n +4 | xargs -r rm -rf
  exec 8>&-
}

# Sets app to the newest build there is, whatever the sources became since: what runs needs no other to be backed up.
latest_build() {
  # shellcheck disable=SC2012
  app=$(ls -1td "$root"/target/apps/*/ 2>/dev/null | head -1)
  app=${app%/}
  [ -n "$app" ] && [ -f "$app/complete" ] || build
}

# absolute FROM PATH
absolute() {
  case $2 in
    /*) say "$2" ;;
    *) say "$1/$2" ;;
  esac
}

# data_folder FROM
data_folder() { absolute "$1" "${CHIKAYA_DATA:-$root/data}"; }

# The JVM of the running application; the cache was made with the same options and is of no use with others.
java_options=(
  -Xmx224m -Xss512k -XX:+UseSerialGC -XX:ReservedCodeCacheSize=96m -XX:MaxMetaspaceSize=192m
  -XX:+ExitOnOutOfMemoryError
  --enable-native-access=ALL-UNNAMED
  -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8
)
export MALLOC_ARENA_MAX=2

# The cache of loaded classes halves the start. Made once a build by a rehearsal on a throw-away database; without it
# everything works, more slowly. Adds it to java_options.
rehearse() {
  [ "${CHIKAYA_AOT:-on}" != off ] || return 0
  if [ ! -f "$app/chikaya.aot" ]; then
    local stage rc=0
    stage=$(mktemp -d "${TMPDIR:-/tmp}/chikaya-rehearsal.XXXXXX")
    say "Preparing fast starts …"
    env -i PATH="$PATH" HOME="$HOME" LANG=C.UTF-8 MALLOC_ARENA_MAX=2 \
      CHIKAYA_DATA="$stage" CHIKAYA_DEMO=false SERVER_PORT=0 SERVER_ADDRESS=127.0.0.1 \
      java "${java_options[@]}" -XX:AOTCacheOutput="$app/chikaya.aot.new" -Dchikaya.rehearsal=true \
      -jar "$app/chikaya.jar" >"$app/rehearsal.log" 2>&1 || rc=$?
    rm -rf "$stage"
    if [ "$rc" = 0 ] && [ -f "$app/chikaya.aot.new" ]; then
      mv "$app/chikaya.aot.new" "$app/chikaya.aot"
    else
      say "Fast starts are not available: see ${app#"$root"/}/rehearsal.log"
    fi
  fi
  [ ! -f "$app/chikaya.aot" ] || java_options+=(-XX:AOTCache="$app/chikaya.aot")
}
