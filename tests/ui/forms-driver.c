/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Driving forms in-process.
 */
#include "forms-driver.h"

#include "ui-fixture.h"

SrRecordForm *
driver_form (GtkWidget *pane)
{
  GtkWidget *stack = ui_fixture_find (pane, GTK_TYPE_STACK, NULL);
  GtkWidget *shown = gtk_stack_get_visible_child (GTK_STACK (stack));
  GtkWidget *form = shown ? ui_fixture_find (shown, SR_TYPE_RECORD_FORM, NULL) : NULL;

  if (form == NULL)
    g_error ("there is no form");
  return SR_RECORD_FORM (form);
}

SrFieldRow *
driver_row (GtkWidget *pane, const char *key)
{
  GtkWidget *row = sr_record_form_row (driver_form (pane), key);

  if (row == NULL)
    g_error ("the form has no %s", key);
  return SR_FIELD_ROW (row);
}

GtkWidget *
driver_entry (GtkWidget *pane, const char *key)
{
  GtkWidget *entry = ui_fixture_find (GTK_WIDGET (driver_row (pane, key)), GTK_TYPE_ENTRY, NULL);

  if (entry == NULL)
    g_error ("%s has no entry", key);
  return entry;
}

void
driver_type (GtkWidget *pane, const char *key, const char *text)
{
  gtk_widget_grab_focus (driver_entry (pane, key));
  ui_fixture_settle ();
  gtk_editable_set_text (GTK_EDITABLE (driver_entry (pane, key)), text);
  ui_fixture_settle ();
}

void
driver_fill (GtkWidget *pane, const char *key, const char *text)
{
  driver_type (pane, key, text);
  gtk_window_set_focus (GTK_WINDOW (gtk_widget_get_root (pane)), NULL);
  ui_fixture_settle ();
}

void
driver_reveal (GtkWidget *pane, const char *key)
{
  gtk_widget_activate_action (gtk_widget_get_parent (driver_entry (pane, key)), "masked.reveal",
                              NULL);
  ui_fixture_settle ();
}

void
driver_repair (GtkWidget *pane, const char *key)
{
  gtk_widget_activate_action (GTK_WIDGET (driver_row (pane, key)), "field.repair", NULL);
  ui_fixture_settle ();
}

gboolean
driver_do (GtkWidget *pane, const char *action)
{
  gboolean done = gtk_widget_activate_action (pane, action, NULL);

  ui_fixture_settle ();
  return done;
}
