/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Dated parameters (参数): what a town may want otherwise, with the dates from which it holds. Kept
 * per as-of date until something is written.
 */
#include "store/sr-register-private.h"

#include "store/sr-store-files.h"

/* With what shared queries call it, made once: they are bound for every record that is read. */
typedef struct {
  char *value;
  char *name;       /* ":p_KEY" */
  char *limit_name; /* ":born_KEY", ":before_KEY"; NULL: no length of time */
  char limit[SR_DATE_SIZE];
} Parameter;

static void
parameter_free (gpointer data)
{
  Parameter *parameter = data;

  g_free (parameter->value);
  g_free (parameter->name);
  g_free (parameter->limit_name);
  g_free (parameter);
}

void
sr_register_forget_parameters (SrRegister *self)
{
  g_clear_pointer (&self->parameters, g_hash_table_unref);
}

/* An age is also the latest birth date of somebody so old; days and years are also the day so long
 * before. */
static void
set_limit (Parameter *parameter, const char *key, const char *unit, const char *as_of)
{
  int number = (int)g_ascii_strtoll (parameter->value, NULL, 10);

  if (g_strcmp0 (unit, "周岁") == 0) {
    parameter->limit_name = g_strconcat (":born_", key, NULL);
    sr_date_birth_limit (as_of, number, parameter->limit);
    return;
  }
  if (g_strcmp0 (unit, "天") == 0)
    sr_date_add_days (as_of, -number, parameter->limit);
  else if (g_strcmp0 (unit, "年") == 0)
    sr_date_add_years (as_of, -number, parameter->limit);
  else
    return;
  parameter->limit_name = g_strconcat (":before_", key, NULL);
}

static Parameter *
parameter_new (const char *key, const char *value, const char *unit, const char *as_of)
{
  Parameter *parameter = g_new0 (Parameter, 1);

  parameter->value = g_strdup (value);
  parameter->name = g_strconcat (":p_", key, NULL);
  if (value)
    set_limit (parameter, key, unit, as_of);
  return parameter;
}

static GHashTable *
read_parameters (SrRegister *self, const char *as_of)
{
  GHashTable *values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, parameter_free);
  g_autoptr (SrStatement) statement =
      sr_database_prepare (self->database, sr_store_file ("queries/parameters.sql"), NULL);

  if (statement)
    sr_statement_bind_text (statement, ":as_of", as_of);
  while (statement && sr_statement_step (statement, NULL) == SR_STEP_ROW) {
    const char *key = sr_statement_text (statement, 0);

    g_hash_table_insert (values, g_strdup (key),
                         parameter_new (key, sr_statement_text (statement, 1),
                                        sr_statement_text (statement, 2), as_of));
  }
  return values;
}

static GHashTable *
parameters_at (SrRegister *self, const char *as_of)
{
  GHashTable *values;

  if (self->parameters == NULL)
    self->parameters =
        g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_hash_table_unref);
  values = g_hash_table_lookup (self->parameters, as_of);
  if (values == NULL) {
    values = read_parameters (self, as_of);
    g_hash_table_insert (self->parameters, g_strdup (as_of), values);
  }
  return values;
}

char *
sr_register_parameter (SrRegister *self, const char *key, const char *as_of, const char *fallback)
{
  const Parameter *parameter =
      g_hash_table_lookup (parameters_at (self, as_of ? as_of : sr_register_as_of (self)), key);

  return g_strdup (parameter && parameter->value ? parameter->value : fallback);
}

gint64
sr_register_parameter_integer (SrRegister *self,
                               const char *key,
                               const char *as_of,
                               gint64 fallback)
{
  g_autofree char *text = sr_register_parameter (self, key, as_of, NULL);

  return text ? g_ascii_strtoll (text, NULL, 10) : fallback;
}

static gboolean
threshold (gpointer reg, const char *key, const char *as_of, gint64 *number)
{
  const Parameter *parameter = g_hash_table_lookup (parameters_at (reg, as_of), key);

  if (parameter == NULL || parameter->value == NULL)
    return FALSE;
  *number = g_ascii_strtoll (parameter->value, NULL, 10);
  return TRUE;
}

SrCheckContext
sr_register_check_context (SrRegister *self, const char *as_of, char today[SR_DATE_SIZE])
{
  sr_date_today (today);
  return (SrCheckContext){today, as_of ? as_of : sr_register_as_of (self), threshold, self,
                          sr_register_code_lists (self)};
}

static void
bind_one (SrStatement *statement, const Parameter *parameter)
{
  sr_statement_bind_text (statement, parameter->name, parameter->value);
  if (parameter->limit_name)
    sr_statement_bind_text (statement, parameter->limit_name, parameter->limit);
}

void
sr_register_bind (SrRegister *self, SrStatement *statement, const char *as_of)
{
  char today[SR_DATE_SIZE];
  GHashTableIter iter;
  gpointer parameter;

  if (as_of == NULL)
    as_of = sr_register_as_of (self);
  sr_date_today (today);
  sr_statement_bind_text (statement, ":as_of", as_of);
  sr_statement_bind_text (statement, ":today", today);
  g_hash_table_iter_init (&iter, parameters_at (self, as_of));
  while (g_hash_table_iter_next (&iter, NULL, &parameter))
    bind_one (statement, parameter);
}
