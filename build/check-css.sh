#!/usr/bin/env bash
# Fails where a style sheet leaves the design guide: physical directions, values or syntax below the browser floor,
# spaced letters (they cut joined Arabic), !important outside print.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../src/main/css"
failed=0

refuse() { # <what> <extended regex> [files…]
    local what=$1 pattern=$2
    shift 2
    local hits
    hits=$(grep -nEi -- "$pattern" "$@" /dev/null || true)
    if [ -n "$hits" ]; then
        echo "style sheet: $what" >&2
        echo "$hits" >&2
        failed=1
    fi
}

all=(*.css)
refuse "physical direction, use the logical property" \
    '(^|[^a-z-])(margin|padding|border)-(left|right|top|bottom)|(^|[;{[:space:]])(left|right|top|bottom)[[:space:]]*:|(text-align|float|clear)[[:space:]]*:[[:space:]]*(left|right)|border-(top|bottom)-(left|right)-radius' "${all[@]}"
refuse "physical size, use inline-size or block-size" \
    '(^|[;{[:space:]])(min-|max-)?(width|height)[[:space:]]*:' "${all[@]}"
refuse "not understood at the browser floor" 'light-dark\(|color-mix\(|oklch\(|subgrid|@scope|@starting-style' "${all[@]}"
refuse "letters are never spaced or slanted" 'letter-spacing|font-style[[:space:]]*:[[:space:]]*italic|text-transform' "${all[@]}"
refuse "nesting" '(^|[{;[:space:]])&' "${all[@]}"
important=()
for file in "${all[@]}"; do [ "$file" = 70-print.css ] || important+=("$file"); done
refuse "!important outside print" '!important' "${important[@]}"

# A physical translate has its right-to-left twin on the next line.
for file in "${all[@]}"; do
    awk -v file="$file" '
        want { if ($0 !~ /\[dir="?rtl"?\]/) { print file ":" NR - 1 ": translate without its [dir=rtl] twin on the next line"; bad = 1 } want = 0 }
        /translate(X)?[(:]/ && !/\[dir="?rtl"?\]/ && !/translate: 0 / { want = 1 }
        END { exit bad }' "$file" >&2 || failed=1
done
exit $failed
