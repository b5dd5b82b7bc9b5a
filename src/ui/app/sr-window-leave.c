/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A walk through the areas, from answer to answer.
 */
#include "ui/app/sr-window-leave.h"

#include "ui/app/sr-areas.h"

typedef struct {
  GtkStack *stack;
  const SrArea *area; /* the next one to be asked */
  SrConfirmFunc done;
  gpointer data;
} Leaving;

static void
finish (Leaving *leaving, gboolean yes)
{
  leaving->done (yes, leaving->data);
  g_object_unref (leaving->stack);
  g_free (leaving);
}

static void ask_next (Leaving *leaving);

static void
on_answer (gboolean yes, gpointer data)
{
  if (yes)
    ask_next (data);
  else
    finish (data, FALSE);
}

static void
ask_next (Leaving *leaving)
{
  const SrArea *area;
  GtkWidget *page;

  while ((area = leaving->area)->key) {
    leaving->area++;
    page = area->leave ? gtk_stack_get_child_by_name (leaving->stack, area->key) : NULL;
    if (page) {
      area->leave (page, on_answer, leaving);
      return;
    }
  }
  finish (leaving, TRUE);
}

void
sr_window_leave (GtkStack *stack, SrConfirmFunc done, gpointer data)
{
  Leaving *leaving = g_new0 (Leaving, 1);

  *leaving = (Leaving){g_object_ref (stack), sr_areas (), done, data};
  ask_next (leaving);
}
