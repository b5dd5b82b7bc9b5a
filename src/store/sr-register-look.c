/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Two programs on one register: what others wrote is noticed and told.
 */
#include "store/sr-register-private.h"

/* Seen within a second, with as much time again to show it. */
#define WATCH_MILLISECONDS 500

static gint64
fetch (SrRegister *self, const char *sql, gint64 fallback)
{
  g_autoptr (SrStatement) statement = sr_database_prepare (self->database, sql, NULL);

  return statement ? sr_statement_fetch_integer (statement, fallback, NULL) : fallback;
}

void
sr_register_note_seen (SrRegister *self, gint64 entry)
{
  self->seen_entry = MAX (self->seen_entry, entry);
}

/* Caches go first: nobody may be told the old date or names. */
static gboolean
look_at_entries (SrRegister *self)
{
  gint64 last = fetch (self, "SELECT MAX (id) FROM entry", self->seen_entry);

  if (last <= self->seen_entry)
    return FALSE;
  sr_register_notify (self, last);
  return TRUE;
}

static gboolean
look_at_date (SrRegister *self)
{
  const char *as_of = sr_register_as_of (self);

  if (g_str_equal (self->told_as_of, as_of))
    return FALSE;
  sr_register_tell_as_of (self);
  return TRUE;
}

gboolean
sr_register_look (SrRegister *self)
{
  g_autoptr (SrRegister) kept = g_object_ref (self);
  gint64 version = fetch (self, "PRAGMA data_version", self->data_version);
  gboolean written = FALSE;

  if (version != self->data_version) {
    self->data_version = version;
    written = look_at_entries (self);
  }
  return look_at_date (self) || written;
}

void
sr_register_look_first (SrRegister *self)
{
  self->data_version = fetch (self, "PRAGMA data_version", 0);
  self->seen_entry = fetch (self, "SELECT MAX (id) FROM entry", 0);
  g_strlcpy (self->told_as_of, sr_register_as_of (self), sizeof self->told_as_of);
}

static gboolean
on_watch (gpointer self)
{
  sr_register_look (self);
  return G_SOURCE_CONTINUE;
}

void
sr_register_watch (SrRegister *self)
{
  if (self->watch == 0)
    self->watch = g_timeout_add (WATCH_MILLISECONDS, on_watch, self);
}
