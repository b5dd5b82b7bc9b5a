/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Workbooks: the library's workbook from its making to its place on the disk. Sheets are written by
 * sr-sheet.c.
 */
#include "exchange/sr-workbook-writer.h"
#include "exchange/sr-exchange-error.h"
#include "exchange/sr-package-check.h"
#include "exchange/sr-safe-file.h"
#include "exchange/sr-sheet.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <langinfo.h>
#include <locale.h>
#include <xlsxwriter.h>

#define MANY_ROWS  20000 /* from here on memory counts more than shared strings */
#define SHEET_NAME 31    /* UTF-16 units */
#define MOST_BYTES (G_GINT64_CONSTANT (4000) * 1000 * 1000) /* of a sheet, before it is packed */

typedef lxw_workbook Workbook;

/* Frees a workbook that will not be closed; the library forgets its helper files then. */
static void
abandon_workbook (Workbook *workbook)
{
  lxw_sheet *sheet;

  STAILQ_FOREACH (sheet, workbook->sheets, list_pointers)
  if (!sheet->is_chartsheet && sheet->u.worksheet->optimize_tmpfile != NULL)
    fclose (sheet->u.worksheet->optimize_tmpfile);
  lxw_workbook_free (workbook);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Workbook, abandon_workbook)

/* The library prints numbers by the locale of the thread, which must have a decimal point then. The
 * locale to go back to, or 0. */
static locale_t
use_decimal_point (void)
{
  if (g_str_equal (nl_langinfo (RADIXCHAR), "."))
    return (locale_t)0;
  return uselocale (newlocale (LC_NUMERIC_MASK, "C", duplocale (LC_GLOBAL_LOCALE)));
}

static void
restore_locale (locale_t *saved)
{
  if (*saved != (locale_t)0)
    freelocale (uselocale (*saved));
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

/* Shared strings are what every reader of workbooks knows best; inline ones need no memory. */
static gboolean
needs_constant_memory (const SrWorkbookSpec *spec)
{
  gint64 n_rows = sr_workbook_spec_n_rows (spec);

  return n_rows < 0 || n_rows > MANY_ROWS;
}

static Workbook *
new_workbook (const SrWorkbookSpec *spec, const SrSafeFile *file, GError **error)
{
  g_autofree char *folder = g_strdup (sr_safe_file_folder (file));
  lxw_workbook_options options = {.constant_memory = needs_constant_memory (spec),
                                  .tmpdir = folder};
  lxw_doc_properties properties = {.title = (char *)sr_workbook_spec_title (spec),
                                   .company = (char *)sr_workbook_spec_organisation (spec)};
  Workbook *workbook = workbook_new_opt (sr_safe_file_name (file), &options);

  if (workbook == NULL) {
    g_set_error_literal (error, SR_EXCHANGE_ERROR, SR_EXCHANGE_ERROR_FAILED,
                         _ ("The workbook could not be begun."));
    return NULL;
  }
  workbook_set_properties (workbook, &properties);
  return workbook;
}

/* Two things that the library notices too late or not at all, while the sheet's helper file is
 * written: room on the disk ran out; there is more than a zip archive holds. */
static gboolean
check_helper (lxw_worksheet *sheet, const char *path, GError **error)
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
  sr_safe_file_set_error (error, ENOSPC, path);
  return FALSE;
}

static gboolean
write_sheets (const SrWorkbookSpec *spec,
              Workbook *workbook,
              SrSheetJob *job,
              const char *path,
              GError **error)
{
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (guint i = 0; i < sr_workbook_spec_n_tables (spec); i++) {
    const SrTable *table = sr_workbook_spec_table (spec, i);
    const char *name = new_sheet_name (names, sr_table_text (table, SR_TABLE_SHEET));
    lxw_worksheet *sheet = workbook_add_worksheet (workbook, name);

    if (sheet == NULL) {
      sr_safe_file_set_error (error, ENOSPC, path);
      return FALSE;
    }
    if (!sr_sheet_write (job, table, name, sheet, error) || !check_helper (sheet, path, error))
      return FALSE;
  }
  return TRUE;
}

/* Takes WORKBOOK. */
static gboolean
close_workbook (Workbook *workbook, const SrSafeFile *file, const char *path, GError **error)
{
  lxw_error failure;

  errno = 0;
  failure = workbook_close (workbook);
  if (failure == LXW_NO_ERROR && sr_package_is_whole (sr_safe_file_name (file)))
    return TRUE;
  if (failure == LXW_ERROR_MEMORY_MALLOC_FAILED)
    g_set_error_literal (error, SR_EXCHANGE_ERROR, SR_EXCHANGE_ERROR_FAILED,
                         lxw_strerror (failure));
  else
    /* Neither the library nor zip keep the reason; nothing else cuts a file short. */
    sr_safe_file_set_error (error, ENOSPC, path);
  return FALSE;
}

gboolean
sr_workbook_write (const SrWorkbookSpec *spec,
                   const char *path,
                   SrProgress progress,
                   gpointer user_data,
                   GCancellable *cancellable,
                   GError **error)
{
  __attribute__ ((cleanup (restore_locale), unused)) locale_t locale = use_decimal_point ();
  g_autoptr (SrSafeFile) file = NULL;
  g_autoptr (Workbook) workbook = NULL;
  SrSheetJob job = {.demo = sr_workbook_spec_is_demo (spec),
                    .progress = progress,
                    .user_data = user_data,
                    .cancellable = cancellable,
                    .total = MAX (0, sr_workbook_spec_n_rows (spec))};

  g_return_val_if_fail (sr_workbook_spec_n_tables (spec) > 0, FALSE);

  file = sr_safe_file_begin (path, error);
  if (file == NULL)
    return FALSE;
  workbook = new_workbook (spec, file, error);
  if (workbook == NULL)
    return FALSE;
  sr_sheet_style_init (&job.style, workbook);
  if (!write_sheets (spec, workbook, &job, path, error))
    return FALSE;
  if (!close_workbook (g_steal_pointer (&workbook), file, path, error))
    return FALSE;
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  return sr_safe_file_commit (file, error);
}
