/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Telling the parts of a line of a chain by what they look like.
 */
#include "imports/sr-import-paste.h"

#include <string.h>

#include "core/sr-resident-id.h"
#include "core/sr-text.h"

/* Columns that a chain becomes; what nothing else is stands in the last. */
enum { NUMBER, NAME, IDENTITY, PHONE, AMOUNT, REST, N_PARTS };
static const char *const titles[N_PARTS] = {"序号",     "姓名",   "证件号码",
                                            "联系电话", "月工资", "其余"};

#define LONGEST_NAME 6 /* characters of a word that can be a name */

/* The number that a line begins with, "12." "12、" "12 "; what follows is put into *REST. 0: none.
 */
static guint
line_number (const char *line, const char **rest)
{
  static const char *const signs[] = {".", "、", "．", ")", "）", ":", "：", " ", NULL};
  char *end;
  guint64 number = g_ascii_strtoull (line, &end, 10);

  if (end == line || number == 0 || number > 9999)
    return 0;
  for (guint i = 0; signs[i]; i++)
    if (g_str_has_prefix (end, signs[i])) {
      *rest = end + strlen (signs[i]);
      return (guint)number;
    }
  return 0;
}

/* --- One word --- */

static gboolean
is_all_digits (const char *word)
{
  return *word && strspn (word, "0123456789") == strlen (word);
}

static gboolean
is_name (const char *word)
{
  if (sr_text_length (word) > LONGEST_NAME)
    return FALSE;
  for (; *word; word = g_utf8_next_char (word))
    if (g_unichar_get_script (g_utf8_get_char (word)) != G_UNICODE_SCRIPT_HAN &&
        g_utf8_get_char (word) != 0xB7) /* the point in 阿依古丽·买买提 */
      return FALSE;
  return TRUE;
}

static guint
part_of (const char *word, GString *const *parts)
{
  g_autofree char *number = sr_resident_id_normalise (word);

  if (strlen (number) == 18 && is_all_digits (number + 1) == g_ascii_isdigit (number[17]) &&
      strspn (number, "0123456789") >= 17)
    return IDENTITY;
  if (is_all_digits (word) && strlen (word) == 11 && *word == '1')
    return PHONE;
  if (is_all_digits (word) && strlen (word) >= 3 && strlen (word) <= 6)
    return AMOUNT;
  return parts[NAME]->len == 0 && is_name (word) ? NAME : REST;
}

static void
take_word (GString *const *parts, const char *word)
{
  guint part = part_of (word, parts);

  /* A second telephone number is no wage and no name. */
  if (parts[part]->len && part != REST)
    part = REST;
  g_string_append_printf (parts[part], "%s%s", parts[part]->len ? " " : "", word);
}

/* --- One line --- */

static void
append_line (GString *block, guint number, const char *text)
{
  g_autofree char *half = sr_text_to_half_width (text);
  g_autoptr (GRegex) divider = g_regex_new ("[\\s,，、;；|]+", 0, 0, NULL);
  g_auto (GStrv) words = g_regex_split (divider, half, 0);
  GString *parts[N_PARTS];

  for (guint i = 0; i < N_PARTS; i++)
    parts[i] = g_string_new (NULL);
  g_string_printf (parts[NUMBER], "%u", number);
  for (guint i = 0; words[i]; i++)
    if (*words[i])
      take_word (parts, words[i]);
  for (guint i = 0; i < N_PARTS; i++) {
    g_string_append_printf (block, "%s%s", i ? "\t" : "", parts[i]->str);
    g_string_free (parts[i], TRUE);
  }
  g_string_append_c (block, '\n');
}

static void
append_header (GString *block)
{
  for (guint i = 0; i < N_PARTS; i++)
    g_string_append_printf (block, "%s%s", i ? "\t" : "", titles[i]);
  g_string_append_c (block, '\n');
}

static gboolean
is_chain (char *const *lines)
{
  const char *rest;
  guint numbered = 0;
  guint all = 0;

  for (guint i = 0; lines[i]; i++) {
    if (*lines[i] == '\0')
      continue;
    all++;
    numbered += line_number (lines[i], &rest) != 0 && !strchr (lines[i], '\t');
  }
  return numbered && numbered * 2 > all;
}

char *
sr_import_chain_to_block (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr (GString) block = g_string_new (NULL);
  gboolean has_header = FALSE;

  for (guint i = 0; lines[i]; i++)
    g_strstrip (lines[i]);
  if (!is_chain (lines))
    return NULL;
  for (guint i = 0; lines[i]; i++) {
    const char *rest = lines[i];
    guint number = line_number (lines[i], &rest);

    if (number && !has_header)
      append_header (block);
    has_header = has_header || number;
    if (number)
      append_line (block, number, rest);
    else if (!has_header && *lines[i])
      g_string_append_printf (block, "%s\n", lines[i]);
    else if (*lines[i])
      append_line (block, 0, lines[i]);
  }
  return g_string_free (g_steal_pointer (&block), FALSE);
}

SrSheetFile *
sr_import_paste (const char *text, const char *name, GError **error)
{
  g_autofree char *block = sr_import_chain_to_block (text);

  return sr_sheet_file_open_text (block ? block : text, name, error);
}
