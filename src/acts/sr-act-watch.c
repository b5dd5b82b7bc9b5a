/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Telling and asking now and then.
 */
#include "acts/sr-act-watch.h"

#define BETWEEN 500 /* two times */
#define WHOLE   1000

SrActWatch
sr_act_watch_part (const SrActWatch *self, guint part, guint n_parts)
{
  SrActWatch result = self ? *self : (SrActWatch){NULL};
  double share = result.share > 0 ? result.share : 1;

  result.from += share * part / n_parts;
  result.share = share / n_parts;
  return result;
}

static void
tell (const SrActWatch *self, gint64 done, gint64 total)
{
  double part = total ? (double)done / (double)total : 0;

  if (self->share > 0)
    self->progress ((gint64)(WHOLE * (self->from + self->share * part)), WHOLE, self->data);
  else
    self->progress (done, total, self->data);
}

gboolean
sr_act_watch_go_on (const SrActWatch *self, gint64 done, gint64 total, GError **error)
{
  if (done % BETWEEN)
    return TRUE;
  if (self->progress)
    tell (self, done, total);
  return !g_cancellable_set_error_if_cancelled (self->cancellable, error);
}
