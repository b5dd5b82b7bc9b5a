/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 */
#include "store/sr-sql-include.h"

#include <string.h>

/* The texts being put in, innermost first. */
typedef struct _Above Above;
struct _Above {
  const char *name;
  const Above *above;
};

char *
sr_sql_body (const char *sql)
{
  while (sql && g_str_has_prefix (sql, "--")) {
    sql = strchr (sql, '\n');
    if (sql)
      sql++;
  }
  return g_strchomp (g_strdup (sql ? sql : ""));
}

static gboolean
is_above (const Above *above, const char *name)
{
  for (; above; above = above->above)
    if (strcmp (above->name, name) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
expand (GString *out, const char *sql, SrSqlLookup lookup, const Above *above, GError **error);

static gboolean
include (GString *out, const char *name, SrSqlLookup lookup, const Above *above, GError **error)
{
  const Above self = {name, above};
  const char *sql = lookup (name);
  g_autofree char *body = NULL;

  if (is_above (above, name)) {
    g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_LOOP, "{{%s}} contains itself", name);
    return FALSE;
  }
  if (sql == NULL) {
    g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT, "There is no {{%s}}", name);
    return FALSE;
  }
  body = sr_sql_body (sql);
  g_string_append_c (out, '(');
  if (!expand (out, body, lookup, &self, error))
    return FALSE;
  g_string_append_c (out, ')');
  return TRUE;
}

static gboolean
expand (GString *out, const char *sql, SrSqlLookup lookup, const Above *above, GError **error)
{
  const char *open;

  while ((open = strstr (sql, "{{"))) {
    const char *close = strstr (open, "}}");
    g_autofree char *name = close ? g_strndup (open + 2, (gsize)(close - open - 2)) : NULL;

    if (name == NULL)
      break;
    g_string_append_len (out, sql, open - sql);
    if (!include (out, name, lookup, above, error))
      return FALSE;
    sql = close + 2;
  }
  g_string_append (out, sql);
  return TRUE;
}

char *
sr_sql_expand (const char *sql, SrSqlLookup lookup, GError **error)
{
  g_autoptr (GString) out = g_string_new (NULL);

  if (!expand (out, sql, lookup, NULL, error))
    return NULL;
  return g_strdup (out->str);
}
