# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: SangRui contributors
#
# What build-aux/run, build-aux/check and .ci/run share: the list of packages, and how they are
# installed; how a build folder is made. To be sourced by sh with the source folder as current
# folder. Nothing is installed twice, and nothing is asked.

# To compile and to open a window. The icons and the font are no nicety: without librsvg2-common
# GTK draws no icons on Debian 13, without fonts-noto-cjk there is no Chinese. Debian 13's
# libxlsxwriter-dev forgets that it needs libminizip-dev.
packages_build='adwaita-icon-theme
build-essential
desktop-file-utils
fonts-noto-cjk
gettext
libadwaita-1-dev
libcairo2-dev
libexpat1-dev
libfreexl-dev
libminizip-dev
libpango1.0-dev
librsvg2-common
libsqlite3-dev
libxlsxwriter-dev
libzip-dev
meson
pkgconf'

# To run the tests: a screen, a session bus, assistive technology, second opinions on workbooks and
# PDF files.
packages_test='appstream
at-spi2-core
dbus-daemon
git
gir1.2-atspi-2.0
locales
poppler-utils
python3-gi
python3-openpyxl
sqlite3
xdotool
xvfb'

# Only for .ci/run. The fuzzer's library is no part of clang.
packages_ci='ccache
clang
clang-format
libclang-rt-dev'

say ()
{
  printf '%s\n' "$*" >&2
}

# missing_packages PACKAGE…: those that are not installed, one per line.
missing_packages ()
{
  for package in "$@"; do
    status=$(dpkg-query --show --showformat='${db:Status-Status}' "$package" 2>/dev/null || true)
    [ "$status" = installed ] || printf '%s\n' "$package"
  done
}

# need_packages PACKAGE…: installs what is missing, or says what is needed and stops with status 2.
# SANGRUI_NO_SETUP=1 trusts that everything is there (other systems, packagers).
need_packages ()
{
  [ "${SANGRUI_NO_SETUP:-}" != 1 ] || return 0
  if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
    say 'This system has no apt-get. SangRui needs what these Debian packages hold:'
    printf '  %s\n' "$@" >&2
    say 'Install them in your way, then run this again with SANGRUI_NO_SETUP=1.'
    exit 2
  fi

  missing=$(missing_packages "$@")
  [ -n "$missing" ] || return 0
  as_root='env'
  if [ "$(id -u)" != 0 ]; then
    as_root='sudo'
    [ -z "${CI:-}" ] || as_root='sudo -n'
    if ! command -v sudo >/dev/null; then
      say 'Some packages are missing, and there is no sudo here. As root, please run:'
      say "  apt-get update && apt-get install --no-install-recommends" $missing
      exit 2
    fi
  fi

  say 'Installing:' $missing
  $as_root apt-get update --quiet=2 || say 'The list of packages could not be renewed; going on with the old one.'
  if ! $as_root env DEBIAN_FRONTEND=noninteractive apt-get install --yes --quiet=2 \
    --no-install-recommends $missing >&2; then
    say 'These packages could not be installed:' $missing
    exit 2
  fi
}

# build_in FOLDER MESON-OPTION…: configures FOLDER once and compiles. Meson takes ccache by itself.
build_in ()
{
  folder=$1
  shift
  if [ -f "$folder/build.ninja" ]; then
    [ $# = 0 ] || meson configure "$folder" "$@" >&2
  else
    meson setup "$folder" "$@" >&2
  fi
  ninja -C "$folder" >&2
}
