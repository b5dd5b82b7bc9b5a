#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: SangRui contributors
#
# Usage: test-packages.sh SOURCE-FOLDER
# What build-aux/setup.sh does on systems of every kind, played with false tools: "here" is
# installed, any other package is not. Nothing is installed.
set -u

source=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
number=0
unset CI SANGRUI_NO_SETUP

# tool NAME LINE: a false program.
tool ()
{
  mkdir -p "$folder/bin"
  printf '#!/bin/sh\n%s\n' "$2" >"$folder/bin/$1"
  chmod +x "$folder/bin/$1"
}

# system USER-ID [TOOL…]: a fresh machine on which USER-ID works and which has these false tools.
system ()
{
  rm -rf "$folder/bin"
  tool id "echo $1"
  shift
  for name in "$@"; do
    case $name in
      apt-get) tool apt-get "echo apt-get \"\$@\" >>$folder/done" ;;
      dpkg-query) tool dpkg-query 'for last; do :; done; [ "$last" != here ] || printf installed' ;;
      sudo) tool sudo "echo sudo \"\$@\" >>$folder/done" ;;
    esac
  done
  ln -s /usr/bin/env "$folder/bin/env"
}

# holds FILE PATTERN: a line matches; PATTERN "-" means that there is none at all.
holds ()
{
  if [ "$2" = - ]; then
    [ ! -s "$1" ]
  else
    grep -q -e "$2" "$1"
  fi
}

# expect DESCRIPTION STATUS SAID DONE PACKAGE…: need_packages gives STATUS; its words and acts match.
expect ()
{
  number=$((number + 1))
  description=$1 status=$2 said=$3 done=$4
  shift 4
  : >"$folder/done"
  got=0
  (PATH=$folder/bin && . "$source/build-aux/setup.sh" && need_packages "$@") >"$folder/said" 2>&1 || got=$?
  if [ $got = "$status" ] && holds "$folder/said" "$said" && holds "$folder/done" "$done"; then
    echo "ok $number - $description"
  else
    echo "not ok $number - $description"
    sed 's/^/# /' "$folder/said" "$folder/done"
    echo "# status $got"
  fi
}

system 0 apt-get dpkg-query
expect 'all there: nothing happens' 0 - - here
expect 'root installs what is missing, and only that' 0 'Installing: gone' \
  '^apt-get install .* --no-install-recommends gone$' here gone
system 1000 apt-get dpkg-query sudo
expect 'others install through sudo' 0 'Installing: gone' '^sudo env .* apt-get install .* gone$' here gone
CI=true
export CI
expect 'which may not ask when nobody is there' 0 'Installing: gone' '^sudo -n env .* gone$' here gone
unset CI
system 1000 apt-get dpkg-query
expect 'without sudo it says what to type' 2 'apt-get install --no-install-recommends gone$' - here gone
system 0
expect 'another system is told what is needed' 2 '^  here$' - here gone
SANGRUI_NO_SETUP=1
export SANGRUI_NO_SETUP
expect 'and may say that all is there' 0 - - here gone
echo "1..$number"
