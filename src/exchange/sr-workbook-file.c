/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The library's workbook: names of sheets, helper files, locale, closing, reading back.
 */
#include "exchange/sr-workbook-file.h"
#include "exchange/sr-exchange-error.h"
#include "exchange/sr-package-check.h"
#include "exchange/sr-safe-file.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <langinfo.h>
#include <locale.h>
#include <string.h>

#define SHEET_NAME 31                                       /* UTF-16 units */
#define MOST_BYTES (G_GINT64_CONSTANT (4000) * 1000 * 1000) /* of a sheet, before it is packed */

struct _SrWorkbookFile {
  char *path; /* as the caller wrote it */
  SrSafeFile *file;
  lxw_workbook *workbook; /* NULL before and after */
  GHashTable *names;      /* of the sheets, folded → as they are */
  locale_t locale;        /* to go back to, or 0 */
};

/* Frees a workbook that will not be closed; the library forgets its helper files then. */
static void
abandon_workbook (lxw_workbook *workbook)
{
  lxw_sheet *sheet;

  STAILQ_FOREACH (sheet, workbook->sheets, list_pointers)
  if (!sheet->is_chartsheet && sheet->u.worksheet->optimize_tmpfile != NULL)
    fclose (sheet->u.worksheet->optimize_tmpfile);
  lxw_workbook_free (workbook);
}

/* The library prints numbers by the locale of the thread, which must have a decimal point then. The
 * locale to go back to, or 0. */
static locale_t
use_decimal_point (void)
{
  if (g_str_equal (nl_langinfo (RADIXCHAR), "."))
    return (locale_t)0;
  return uselocale (newlocale (LC_NUMERIC_MASK, "C", duplocale (LC_GLOBAL_LOCALE)));
}

/* NAME without what sheet names may not hold, cut to length; never empty. */
static char *
lawful_sheet_name (const char *name)
{
  g_autoptr (GString) lawful = g_string_new (NULL);
  guint units = 0;

  for (const char *p = name == NULL ? "" : name; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);

    units += c > 0xFFFF ? 2 : 1;
    if (units > SHEET_NAME)
      break;
    g_string_append_unichar (
        lawful, c < 0x20 || (c < 0x80 && strchr ("[]:*?/\\'", (char)c) != NULL) ? '-' : c);
  }
  g_strstrip (lawful->str);
  /* The name of a sheet that Excel keeps for itself. */
  if (lawful->str[0] == '\0' || g_ascii_strcasecmp (lawful->str, "history") == 0)
    return g_strdup ("表");
  return g_strdup (lawful->str);
}

static char *
cut_units (const char *text, guint most)
{
  const char *end = text;

  for (guint units = 0; *end != '\0'; end = g_utf8_next_char (end)) {
    units += g_utf8_get_char (end) > 0xFFFF ? 2 : 1;
    if (units > most)
      break;
  }
  return g_strndup (text, (gsize)(end - text));
}

/* A lawful name that is not in TAKEN, which gets it; owned by TAKEN. */
static const char *
new_sheet_name (GHashTable *taken, const char *wanted)
{
  g_autofree char *lawful =
      lawful_sheet_name (wanted != NULL && g_utf8_validate (wanted, -1, NULL) ? wanted : NULL);
  g_autofree char *name = g_strdup (lawful);
  char *key = g_utf8_casefold (name, -1);

  for (guint i = 2; g_hash_table_contains (taken, key); i++) {
    g_autofree char *number = g_strdup_printf ("(%u)", i);
    g_autofree char *start = cut_units (lawful, SHEET_NAME - (guint)strlen (number));

    g_free (name);
    g_free (key);
    name = g_strconcat (start, number, NULL);
    key = g_utf8_casefold (name, -1);
  }
  g_hash_table_insert (taken, key, name);
  return g_steal_pointer (&name);
}

static gboolean
make_workbook (SrWorkbookFile *self,
               gboolean constant_memory,
               const char *title,
               const char *organisation,
               GError **error)
{
  g_autofree char *folder = g_strdup (sr_safe_file_folder (self->file));
  lxw_workbook_options options = {.constant_memory = constant_memory, .tmpdir = folder};
  lxw_doc_properties properties = {.title = (char *)title, .company = (char *)organisation};

  self->workbook = workbook_new_opt (sr_safe_file_name (self->file), &options);
  if (self->workbook == NULL) {
    g_set_error_literal (error, SR_EXCHANGE_ERROR, SR_EXCHANGE_ERROR_FAILED,
                         _ ("The workbook could not be begun."));
    return FALSE;
  }
  workbook_set_properties (self->workbook, &properties);
  return TRUE;
}

SrWorkbookFile *
sr_workbook_file_begin (const char *path,
                        gboolean constant_memory,
                        const char *title,
                        const char *organisation,
                        GError **error)
{
  g_autoptr (SrWorkbookFile) self = g_new0 (SrWorkbookFile, 1);

  self->path = g_strdup (path);
  self->locale = use_decimal_point ();
  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->file = sr_safe_file_begin (path, error);
  if (self->file == NULL || !make_workbook (self, constant_memory, title, organisation, error))
    return NULL;
  return g_steal_pointer (&self);
}

lxw_workbook *
sr_workbook_file_workbook (SrWorkbookFile *self)
{
  return self->workbook;
}

lxw_worksheet *
sr_workbook_file_add_sheet (SrWorkbookFile *self,
                            const char *wanted,
                            const char **name,
                            GError **error)
{
  lxw_worksheet *sheet;

  *name = new_sheet_name (self->names, wanted);
  sheet = workbook_add_worksheet (self->workbook, *name);
  if (sheet == NULL)
    sr_safe_file_set_error (error, ENOSPC, self->path);
  return sheet;
}

/* Two things that the library notices too late or not at all, while the sheet's helper file is
 * written: room on the disk ran out; there is more than a zip archive holds. */
gboolean
sr_workbook_file_check_sheet (SrWorkbookFile *self, lxw_worksheet *sheet, GError **error)
{
  FILE *helper = sheet->optimize_tmpfile;

  if (helper == NULL)
    return TRUE;
  if (fflush (helper) == 0 && !ferror (helper)) {
    if (ftello (helper) < MOST_BYTES)
      return TRUE;
    g_set_error (error, SR_EXCHANGE_ERROR, SR_EXCHANGE_ERROR_TOO_LARGE,
                 _ ("Sheet “%s” is bigger than a workbook can be. Narrow the selection, or export "
                    "to CSV."),
                 sheet->name);
    return FALSE;
  }
  sr_safe_file_set_error (error, ENOSPC, self->path);
  return FALSE;
}

static gboolean
close_workbook (SrWorkbookFile *self, GError **error)
{
  lxw_error failure;

  errno = 0;
  failure = workbook_close (g_steal_pointer (&self->workbook));
  if (failure == LXW_NO_ERROR && sr_package_is_whole (sr_safe_file_name (self->file)))
    return TRUE;
  if (failure == LXW_ERROR_MEMORY_MALLOC_FAILED)
    g_set_error_literal (error, SR_EXCHANGE_ERROR, SR_EXCHANGE_ERROR_FAILED,
                         lxw_strerror (failure));
  else
    /* Neither the library nor zip keep the reason; nothing else cuts a file short. */
    sr_safe_file_set_error (error, ENOSPC, self->path);
  return FALSE;
}

gboolean
sr_workbook_file_finish (SrWorkbookFile *self, GCancellable *cancellable, GError **error)
{
  return close_workbook (self, error) &&
         !g_cancellable_set_error_if_cancelled (cancellable, error) &&
         sr_safe_file_commit (self->file, error);
}

void
sr_workbook_file_free (SrWorkbookFile *self)
{
  g_clear_pointer (&self->workbook, abandon_workbook);
  g_clear_pointer (&self->file, sr_safe_file_free);
  g_clear_pointer (&self->names, g_hash_table_unref);
  if (self->locale != (locale_t)0)
    freelocale (uselocale (self->locale));
  g_free (self->path);
  g_free (self);
}
