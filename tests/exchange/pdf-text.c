/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 */
#include "pdf-text.h"

#include <string.h>

char **
pdf_texts (const char *path)
{
  const char *arguments[] = {"pdftotext", "-raw", path, "-", NULL};
  g_autofree char *output = NULL;

  if (!g_spawn_sync (NULL, (char **)arguments, NULL,
                     G_SPAWN_SEARCH_PATH | G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, &output, NULL,
                     NULL, NULL)) {
    g_test_skip ("no pdftotext");
    return NULL;
  }
  return g_strsplit (output, "\f", -1);
}

char *
without_space (const char *text)
{
  GString *tight = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p++)
    if (!g_ascii_isspace (*p))
      g_string_append_c (tight, *p);
  return g_string_free (tight, FALSE);
}

void
assert_page_has (const char *page, const char *text)
{
  g_autofree char *tight_page = without_space (page);
  g_autofree char *tight = without_space (text);

  if (strstr (tight_page, tight) == NULL)
    g_error ("“%s” is not on the page:\n%s", text, page);
}

void
assert_page_has_not (const char *page, const char *text)
{
  if (strstr (page, text) != NULL)
    g_error ("“%s” is on the page:\n%s", text, page);
}
