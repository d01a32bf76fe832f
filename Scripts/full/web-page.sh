#!/usr/bin/env bash
# The pages of the server in a real browser: what is played is what the server made, without a gap; words are marked when they are
# heard; files, captions, mistakes, keys, the keyboard, narrow screens; the charts of /admin show what was asked.
set -euo pipefail
# shellcheck source=Scripts/serving.sh
source Scripts/serving.sh
serve --port 0
MYNAH_URL=$address PROGRAM=$PWD/.build/debug/mynah node --test --test-reporter=spec Tests/Web/page.mjs Tests/Web/admin.mjs | tee "$place/tests" || { cat "$place/log" && exit 1; }
echo "$(grep --count '^✔' "$place/tests") tests of the pages"
