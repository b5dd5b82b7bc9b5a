/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 */
#include "sheets/sr-number-format.h"

#include <string.h>

/* 27–36 and 50–58 are dates in Chinese programs. */
gboolean
sr_number_format_is_known_date (guint number)
{
  return (number >= 14 && number <= 22) || (number >= 27 && number <= 36) ||
         (number >= 45 && number <= 47) || (number >= 50 && number <= 58);
}

/* Past what is shown as it stands: "…", [Red], \x, _x, *x. NULL: nothing of that kind here. */
static const char *
skip_literal (const char *code)
{
  const char *end = NULL;

  if (*code == '"')
    end = strchr (code + 1, '"');
  else if (*code == '[' && !g_ascii_strncasecmp (code, "[h", 2))
    return NULL; /* hours beyond a day are a time */
  else if (*code == '[')
    end = strchr (code, ']');
  else if (strchr ("\\_*", *code))
    end = code[1] ? code + 1 : code;
  else
    return NULL;
  return end ? end + 1 : code + strlen (code);
}

gboolean
sr_number_format_is_date (const char *code)
{
  while (*code && *code != ';') {
    const char *next = skip_literal (code);

    if (next == NULL && strchr ("yYmMdDhHsS", *code))
      return TRUE;
    if (next == NULL && !g_ascii_strncasecmp (code, "general", 7))
      next = code + 7;
    code = next ? next : code + 1;
  }
  return FALSE;
}
