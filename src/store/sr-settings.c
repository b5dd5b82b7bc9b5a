/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The list of settings.
 */
#include "store/sr-settings.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/sr-text.h"
#include "store/sr-entry.h"

#define OF_REPORT "report."

static char *
check_kept (const char *text)
{
  gint64 kept;

  if (g_ascii_string_to_signed (text, 10, 1, 1000, &kept, NULL))
    return NULL;
  return g_strdup (_ ("A number from 1 to 1000 is needed here"));
}

/* Without its title a file could be any; a slash would be another folder. */
static char *
check_file_name (const char *text)
{
  if (strstr (text, "{表名}") == NULL)
    return g_strdup (_ ("{表名} must be in it, so that reports do not overwrite each other"));
  return strpbrk (text, "/\\") ? g_strdup (_ ("A file name has no slashes")) : NULL;
}

static char *
check_level (const char *text)
{
  if (g_str_equal (text, "masked") || g_str_equal (text, "revealed"))
    return NULL;
  return g_strdup (_ ("It is “masked” or “revealed”"));
}

static char *
check_date (const char *text)
{
  return sr_date_is_valid (text)
             ? NULL
             : g_strdup_printf (_ ("%s is not a date; write it like 2025-09-27"), text);
}

#define MOST_OF_A_LINE 200

static const SrSetting settings[] = {
    {"title", N_ ("Name of the settlement"), N_ ("In the header and before the titles of reports"),
     NULL, NULL},
    {"reporting_unit", N_ ("Reporting unit"), N_ ("填报单位 on reports and in file names"), NULL,
     NULL},
    {"signature", N_ ("Signature line"),
     N_ ("Parts divided by |; nothing: head of the unit, reviewer, maker, phone"), NULL, NULL},
    {"attachment", N_ ("Attachment line"), N_ ("附件 above the title of reports"), NULL, NULL},
    {"file_name", N_ ("Names of files"), N_ ("With {单位}, {表名} and {期}"), "{单位}{表名}{期}",
     check_file_name},
    {"export_level", N_ ("Masking of exports"), NULL, "masked", check_level},
    {"as_of", N_ ("As-of date"), N_ ("Nothing: today, every day anew"), NULL, check_date},
    {"backups_kept", N_ ("Daily backups to keep"), NULL, "14", check_kept},
    {NULL, NULL, NULL, NULL, NULL, 0},
};

static const SrSetting of_report[] = {
    {"title", N_ ("Title of the report"), NULL, NULL, NULL},
    {"attachment", N_ ("Attachment line"), NULL, NULL, NULL},
    {"signature", N_ ("Signature line"), N_ ("Parts divided by |"), NULL, NULL},
    {"columns", N_ ("Columns"),
     N_ ("Titles in the wanted order, divided by |; others are left out"), NULL, NULL, 4000},
    {NULL, NULL, NULL, NULL, NULL, 0},
};

const SrSetting *
sr_settings (void)
{
  return settings;
}

const SrSetting *
sr_settings_of_report (void)
{
  return of_report;
}

const SrSetting *
sr_setting_find (const char *key)
{
  gboolean is_of_report = g_str_has_prefix (key, OF_REPORT) && strrchr (key, '.') > key + 6;
  const SrSetting *list = is_of_report ? of_report : settings;
  const char *name = is_of_report ? strrchr (key, '.') + 1 : key;

  for (; list->key; list++)
    if (g_str_equal (list->key, name))
      return list;
  return NULL;
}

const char *
sr_setting_label (const SrSetting *setting)
{
  return _ (setting->label);
}

const char *
sr_setting_get (SrRegister *reg, const char *key)
{
  const SrSetting *setting = sr_setting_find (key);
  const char *text = sr_register_meta (reg, key);

  return text || setting == NULL ? text : setting->fallback;
}

static char *
check_length (const SrSetting *setting, const char *text)
{
  glong most = setting->most ? setting->most : MOST_OF_A_LINE;
  glong length = g_utf8_strlen (text, -1);

  return length > most ? g_strdup_printf (_ ("%ld characters, at most %ld"), length, most) : NULL;
}

static gboolean
check (const SrSetting *setting, const char *text, GError **error)
{
  g_autofree char *wrong = text ? check_length (setting, text) : NULL;

  if (wrong == NULL && text && setting->check)
    wrong = setting->check (text);

  if (wrong == NULL)
    return TRUE;
  g_set_error (error, SR_STORE_ERROR, SR_STORE_ERROR_INVALID, _ ("%s: %s"),
               sr_setting_label (setting), wrong);
  return FALSE;
}

static gboolean
write_setting (
    SrRegister *reg, const SrSetting *setting, const char *key, const char *text, GError **error)
{
  g_autoptr (SrEntry) entry = sr_entry_begin (reg, "setting", error);
  g_autofree char *title = NULL;

  if (entry == NULL)
    return FALSE;
  title = g_strdup_printf (_ ("Setting: %s"), sr_setting_label (setting));
  sr_entry_set_title (entry, title);
  return sr_entry_set_meta (entry, key, text, error) && sr_entry_commit (entry, NULL, error);
}

gboolean
sr_setting_set (SrRegister *reg, const char *key, const char *text, GError **error)
{
  const SrSetting *setting = sr_setting_find (key);
  g_autofree char *clean = sr_text_clean (text ? text : "", FALSE);
  const char *value = clean && *clean ? clean : NULL;

  g_return_val_if_fail (setting != NULL, FALSE);

  if (g_strcmp0 (sr_register_meta (reg, key), value) == 0)
    return TRUE;
  if (!check (setting, value, error))
    return FALSE;
  if (g_str_equal (key, "as_of"))
    return sr_register_set_as_of (reg, value, error);
  return write_setting (reg, setting, key, value, error);
}
