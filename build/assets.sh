#!/usr/bin/env bash
# Prepares third-party assets (fonts, icons, htmx), the style sheets and the scripts in the folder given; skipped when
# nothing they are made of has changed.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
out=$1
tools=$root/build/assets

hash=$(cd "$root" && find build/assets.sh build/assets src/main/css src/main/js src/main/svg -name node_modules -prune -o -type f -print0 \
    | LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum | cut -d' ' -f1)
[ "$(cat "$out/.hash" 2>/dev/null)" = "$hash" ] && exit 0

command -v node >/dev/null && command -v npm >/dev/null || {
    echo "Node 20 or later is needed to prepare fonts, icons and style sheets (package nodejs and npm)." >&2
    exit 1
}
lock=$(sha256sum <"$tools/package-lock.json" | cut -d' ' -f1)
if [ "$(cat "$tools/node_modules/.lock" 2>/dev/null)" != "$lock" ]; then
    (cd "$tools" && npm ci --loglevel=error --ignore-scripts)
    echo "$lock" >"$tools/node_modules/.lock"
fi

"$root/build/check-css.sh"
rm -rf "$out" "$(dirname "$out")/classes/static/assets"
mkdir -p "$out"
node "$tools/build.mjs" "$root" "$out"
echo "$hash" >"$out/.hash"
