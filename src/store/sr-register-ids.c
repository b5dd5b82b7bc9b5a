/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Ids: desk << 40 | counter, the counter being the register's own, reserved in blocks. The desk's
 * number belongs to the installation (file "desk" in the user's configuration), so that two desks
 * never make the same id.
 */
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "store/sr-register-private.h"

#define DESK_BITS    22
#define COUNTER_BITS 40
#define BLOCK        64

static gint64
make_desk (const char *file)
{
  g_autofree char *folder = g_path_get_dirname (file);
  g_autofree char *text = NULL;
  gint64 desk = g_random_int_range (1, 1 << DESK_BITS);

  text = g_strdup_printf ("%" G_GINT64_FORMAT "\n", desk);
  g_mkdir_with_parents (folder, 0700);
  if (!g_file_set_contents_full (file, text, -1, G_FILE_SET_CONTENTS_CONSISTENT, 0600, NULL))
    g_info ("the number of this desk could not be kept; a new one is drawn next time");
  return desk;
}

static gint64
read_desk (void)
{
  g_autofree char *file = g_build_filename (g_get_user_config_dir (), "sangrui", "desk", NULL);
  g_autofree char *text = NULL;
  gint64 desk = 0;

  if (g_file_get_contents (file, &text, NULL, NULL))
    desk = g_ascii_strtoll (text, NULL, 10);
  return desk > 0 && desk < (1 << DESK_BITS) ? desk : make_desk (file);
}

void
sr_register_set_desk (SrRegister *self, gint64 desk)
{
  self->desk = desk;
  sr_register_forget_ids (self);
}

void
sr_register_forget_ids (SrRegister *self)
{
  self->next_id = self->id_limit = 0;
}

static gboolean
run_with_desk (SrRegister *self, const char *sql, gint64 *value, GError **error)
{
  g_autoptr (SrStatement) statement = sr_database_prepare (self->database, sql, error);

  if (statement == NULL)
    return FALSE;
  sr_statement_bind_integer (statement, ":desk", self->desk);
  sr_statement_bind_integer (statement, ":block", BLOCK);
  if (value == NULL)
    return sr_statement_run (statement, error);
  *value = sr_statement_fetch_integer (statement, 1, error);
  return TRUE;
}

static gboolean
reserve (SrRegister *self, GError **error)
{
  gint64 next = 0;

  if (!run_with_desk (self, "SELECT next FROM sequence WHERE desk = :desk", &next, error))
    return FALSE;
  if (next == 1 &&
      !run_with_desk (self, "INSERT INTO sequence (desk, next) VALUES (:desk, 1 + :block)", NULL,
                      error))
    return FALSE;
  if (next > 1 &&
      !run_with_desk (self, "UPDATE sequence SET next = next + :block WHERE desk = :desk", NULL,
                      error))
    return FALSE;
  self->next_id = (self->desk << COUNTER_BITS) | next;
  self->id_limit = self->next_id + BLOCK;
  return TRUE;
}

gboolean
sr_register_new_id (SrRegister *self, gint64 *id, GError **error)
{
  if (self->desk < 0)
    self->desk = read_desk ();
  if (self->next_id == self->id_limit && !reserve (self, error))
    return FALSE;
  *id = self->next_id++;
  return TRUE;
}
