/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The bundled texts. One that includes nothing is a mistake of ours, found by the tests; the
 * program stops on it.
 */
#include "rules/sr-rule-sql.h"

#include <gio/gio.h>
#include <stdlib.h>
#include <string.h>

#include "figures/sr-figure-sql.h"
#include "sr-rules-resources.h"
#include "store/sr-sql-include.h"

#define PREFIX "/com/example/SangRui/rules/sql/"

static const char *
raw_file (const char *name)
{
  g_autofree char *path = g_strconcat (PREFIX, name, ".sql", NULL);
  g_autoptr (GBytes) bytes = g_resource_lookup_data (sr_rules_files_get_resource (), path,
                                                     G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  /* Not compressed, so the bytes are those of the program itself, with a NUL after them. */
  return bytes ? g_bytes_get_data (bytes, NULL) : NULL;
}

/* What {{name}} stands for: a text of the rules, else one of the figures. */
static const char *
find (const char *name)
{
  const char *text = raw_file (name);

  return text ? text : sr_figure_sql_find (name);
}

const char *
sr_rule_sql_file (const char *name)
{
  static GMutex mutex;
  static GHashTable *texts; /* name → expanded text */
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&mutex);
  g_autoptr (GError) error = NULL;
  char *sql;

  if (texts == NULL)
    texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  sql = g_hash_table_lookup (texts, name);
  if (sql || raw_file (name) == NULL)
    return sql;
  sql = sr_sql_expand (raw_file (name), find, &error);
  if (sql == NULL)
    g_error ("rules/sql/%s.sql: %s", name, error->message);
  g_hash_table_insert (texts, g_strdup (name), sql);
  return sql;
}

const char *
sr_rule_members_sql (const SrRule *rule)
{
  return rule->kind == SR_RULE_SQL ? sr_rule_sql_file (rule->key) : NULL;
}

static int
compare_names (const void *a, const void *b)
{
  return strcmp (*(char *const *)a, *(char *const *)b);
}

char **
sr_rule_sql_names (void)
{
  char **names = g_resource_enumerate_children (sr_rules_files_get_resource (), PREFIX,
                                                G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  for (char **name = names; *name; name++)
    (*name)[strlen (*name) - strlen (".sql")] = '\0';
  qsort (names, g_strv_length (names), sizeof (char *), compare_names);
  return names;
}
