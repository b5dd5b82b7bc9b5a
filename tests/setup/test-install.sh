#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: SangRui contributors
#
# Usage: test-install.sh SOURCE-FOLDER BUILD-FOLDER
# Installs the build into a temporary folder and looks whether a desktop would find everything and
# whether the programs run from there. The prefix stays the build's; DESTDIR moves it.
set -u

source=$1
build=$2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
number=0

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

root=$folder/root
prefix=$root$(meson introspect "$build" --buildoptions |
  sed -n 's/.*"name": "prefix", "value": "\([^"]*\)".*/\1/p')
if [ "$prefix" = "$root" ]; then
  prefix=$root/usr/local
fi
share=$prefix/share

# runs COMMAND…: what was installed says its version, with nothing of the build folder to help.
runs ()
{
  env -u SANGRUI_LOCALEDIR -u GSETTINGS_SCHEMA_DIR "$@" --version | tee /dev/stderr | grep -q '[0-9]\.[0-9]'
}

# The menu entry's own command, with the installed settings, on a screen of its own: it must show a
# window and still be there after it. The window is told by its title.
starts ()
{
  cp -r "$share/glib-2.0/schemas" "$folder/schemas" && glib-compile-schemas "$folder/schemas" &&
    PATH="$prefix/bin:$PATH" GSETTINGS_SCHEMA_DIR="$folder/schemas" \
      SANGRUI_LOCALEDIR="$share/locale" LC_ALL=zh_CN.UTF-8 \
      "$source/tests/support/with-display" sh -c '
        "$@" & program=$!
        timeout 60 xdotool search --sync --onlyvisible --class "com.example.SangRui" getwindowname
        found=$?
        kill $program
        exit $found' - $(key Exec | sed 's/ %f//')
}

# update-mime-database works on the copy, so that a register's kind is told as on a desktop.
is_register ()
{
  id=$(sed -n 's/^#define SR_APPLICATION_ID //p' "$source/src/store/sr-migrate.h")
  mkdir -p "$folder/share/mime/packages" &&
    cp "$share/mime/packages/com.example.SangRui.xml" "$folder/share/mime/packages/" &&
    update-mime-database "$folder/share/mime" &&
    sqlite3 "$folder/some" "PRAGMA application_id = $((id)); CREATE TABLE t (a);" &&
    XDG_DATA_HOME=$folder/share gio info --attributes=standard::content-type "$folder/some" |
    grep -F application/x-sangrui-register
}

# The key of the desktop file, to start just what a desktop would start.
key ()
{
  sed -n "s/^$1=//p" "$share/applications/com.example.SangRui.desktop"
}

check 'meson install' env DESTDIR="$root" meson install -C "$build" --no-rebuild --quiet
check 'menu entry is valid' desktop-file-validate "$share/applications/com.example.SangRui.desktop"
check 'description is there' test -s "$share/metainfo/com.example.SangRui.metainfo.xml"
check 'settings compile where they were installed' \
  glib-compile-schemas --strict --targetdir="$folder" "$share/glib-2.0/schemas"
check 'icon of the menu entry is there' test -s "$share/icons/hicolor/scalable/apps/$(key Icon).svg"
check 'symbolic icon is there' test -s "$share/icons/hicolor/symbolic/apps/$(key Icon)-symbolic.svg"
for language in $(grep -v '^#' "$source/po/LINGUAS"); do
  check "translation $language is there" test -s "$share/locale/$language/LC_MESSAGES/sangrui.mo"
done
check 'sangruictl runs' runs "$prefix/bin/sangruictl"
check 'sangrui runs' runs "$prefix/bin/sangrui"
check 'what reads .xls is there' sh -c 'test -x "$(find "$1" -path "*/sangrui/sangrui-read-xls")"' - "$root"
if command -v Xvfb >/dev/null && command -v xdotool >/dev/null; then
  check 'sangrui starts from its menu entry' starts
fi
check 'a register is known by its first bytes' is_register
check 'nothing but SangRui is installed' \
  sh -c '! find "$1" -type f | grep -v -i -e sangrui -e /share/mime/ -e /gschemas.compiled -e /mimeinfo.cache -e /icon-theme.cache' - "$root"
echo "1..$number"
