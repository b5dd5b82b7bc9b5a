/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Files that are something else than their names say, and .xls.
 */
#include "made-workbook.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#define OLE "\320\317\021\340\241\261\032\341"

static void
refused (MadeWorkbook *made, const char *bytes, gsize n, int code, const char *part)
{
  made_workbook_bytes (made, bytes, n);
  made_workbook_refused (made, code, part);
}

static void
test_refused (MadeWorkbook *made, gconstpointer data)
{
  static const struct {
    const char *bytes, *part;
  } cases[] = {
      {"%PDF-1.7\n", "PDF"},
      {"\211PNG\r\n", "picture"},
      {"<html><table><tr><td>1</td></tr></table>", "web page"},
      {"\xEF\xBB\xBF \n<!DOCTYPE HTML><html>", "web page"},
      {"<?xml version='1.0'?><html xmlns='x'>", "web page"},
      {"MIME-Version: 1.0\r\nContent-Type: multipart/related", "web page"},
      {"<?xml version='1.0'?><Workbook/>", "XML"},
      {"{\\rtf1 x}", "text document"},
      {"", "empty"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    refused (made, cases[i].bytes, strlen (cases[i].bytes), SR_SHEETS_ERROR_KIND, cases[i].part);
  refused (made, "\xFF\xFE<\0H\0T\0M\0L\0>\0", 14, SR_SHEETS_ERROR_KIND, "web page");
  refused (made, "a\0b\0\001\002", 6, SR_SHEETS_ERROR_KIND, "no workbook");
}

static void
test_places (MadeWorkbook *made, gconstpointer data)
{
  g_unlink (made->path);
  made_workbook_refused (made, SR_SHEETS_ERROR_FAILED, "still there");
  g_mkdir (made->path, 0700);
  made_workbook_refused (made, SR_SHEETS_ERROR_KIND, "folder");
  g_rmdir (made->path);
  g_assert_cmpint (mkfifo (made->path, 0600), ==, 0); /* nobody will ever write to it */
  made_workbook_refused (made, SR_SHEETS_ERROR_KIND, "no workbook");
}

/* A container with streams; the names are all that is looked at. */
static void
container (MadeWorkbook *made, const char *stream)
{
  g_autoptr (GString) bytes = g_string_new_len (OLE, 8);

  for (guint i = 0; i < 1024; i++)
    g_string_append_c (bytes, '\0');
  for (const char *c = stream; *c; c++) {
    g_string_append_c (bytes, *c);
    g_string_append_c (bytes, '\0');
  }
  made_workbook_bytes (made, bytes->str, bytes->len);
}

static void
test_containers (MadeWorkbook *made, gconstpointer data)
{
  container (made, "EncryptedPackage");
  made_workbook_refused (made, SR_SHEETS_ERROR_PROTECTED, "password");
  container (made, "WordDocument");
  made_workbook_refused (made, SR_SHEETS_ERROR_KIND, "text document");
  container (made, "Workbook");
  made_workbook_refused (made, SR_SHEETS_ERROR_DAMAGED, ".xls");
}

#define ADD(name, function)                                                                        \
  g_test_add ("/sheets/kinds/" name, MadeWorkbook, NULL, made_workbook_set_up, function,           \
              made_workbook_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("refused", test_refused);
  ADD ("places", test_places);
  ADD ("containers", test_containers);
  return g_test_run ();
}
