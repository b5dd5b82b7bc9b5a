#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: SangRui contributors
#
# Usage: test-po.sh SOURCE-FOLDER
# Extracts every sentence afresh and holds po/ against it: POTFILES names exactly the files that have
# one, and every language says all of them, none fuzzy, none left over, formats and line ends alike.
# Cured by build-aux/update-po and translating what it names.
set -u

cd "$1" || exit 99
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
number=0

# check DESCRIPTION COMMAND…: one TAP case; what the command prints is the reason.
check ()
{
  number=$((number + 1))
  description=$1
  shift
  if "$@" >"$folder/said" 2>&1; then
    echo "ok $number - $description"
  else
    echo "not ok $number - $description"
    sed 's/^/# /' "$folder/said"
  fi
}

# A warning is a sentence cut short, such as at "%" G_GINT64_FORMAT.
extracted ()
{
  po/extract "$folder/fresh.pot" 2>&1 | tee "$folder/warnings"
  [ -s "$folder/fresh.pot" ] && [ ! -s "$folder/warnings" ]
}

same_files ()
{
  sed -n 's/^#: //p' "$folder/fresh.pot" | tr ' ' '\n' | LC_ALL=C sort -u >"$folder/wanted"
  grep -v '^#' po/POTFILES >"$folder/listed"
  diff "$folder/listed" "$folder/wanted"
}

says_all ()
{
  msgcmp "po/$1.po" "$folder/fresh.pot"
}

no_more ()
{
  if grep -n '^#~\|^#,.*fuzzy' "po/$1.po"; then
    return 1
  fi
  msgcmp --use-untranslated "$folder/fresh.pot" "po/$1.po"
}

formats ()
{
  msgfmt --check --output-file="$folder/$1.mo" "po/$1.po"
}

check 'sentences can be extracted' extracted
check 'POTFILES names the files with sentences' same_files
for language in $(grep -v '^#' po/LINGUAS); do
  check "$language says every sentence" says_all "$language"
  check "$language has nothing fuzzy or left over" no_more "$language"
  check "$language keeps formats" formats "$language"
done
echo "1..$number"
