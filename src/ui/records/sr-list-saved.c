/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Words and columns of the list shown, through the acts.
 */
#include "ui/records/sr-list-saved.h"

#include <glib/gi18n-lib.h>

#include "acts/sr-act-perform.h"
#include "store/sr-saved-views.h"
#include "ui/records/sr-list-columns.h"

static void
fail (SrRecordBrowser *browser, const GError *error)
{
  gtk_widget_activate_action (GTK_WIDGET (browser), "win.fail", "s", error->message);
}

/* With its columns, if any were kept, which become those of the list. */
static void
on_open_saved (GtkWidget *button, const char *name, SrRecordBrowser *browser)
{
  const SrSchema *schema = sr_record_table_schema (sr_record_browser_table (browser));
  g_autoptr (GError) error = NULL;
  g_autoptr (SrRecord) view =
      sr_saved_view_find (sr_record_browser_register (browser), schema, name, &error);
  g_auto (GStrv) words = view ? sr_saved_view_words (view) : NULL;
  g_auto (GStrv) columns = view ? sr_saved_view_columns (view) : NULL;

  if (words == NULL ||
      !sr_record_browser_list (browser, schema->key, (const char *const *)words, &error)) {
    fail (browser, error);
    return;
  }
  if (columns)
    sr_list_columns_set (schema, (const char *const *)columns);
  sr_record_table_update_columns (sr_record_browser_table (browser));
  sr_record_browser_focus_table (browser);
}

/* What is wrong with the list to be saved, in words for its name. New string. */
static char *
refusal (SrDraft *draft, const char *name, const GError *error)
{
  const SrProblem *problem = sr_problems_of_field (sr_draft_problems (draft), "name");

  if (g_error_matches (error, SR_STORE_ERROR, SR_STORE_ERROR_DUPLICATE))
    return g_strdup_printf (
        _ ("Another list, of other records, is called “%s”; choose another name"), name);
  if (problem)
    return g_strdup_printf (_ ("The list cannot be called so: %s"), problem->message);
  return g_strdup (error->message);
}

static void
on_save (GtkWidget *button, const char *name, SrRecordBrowser *browser)
{
  SrRecordTable *table = sr_record_browser_table (browser);
  const SrSchema *schema = sr_record_table_schema (table);
  g_auto (GStrv) words =
      sr_query_words (sr_record_browser_register (browser), sr_record_table_query (table));
  g_auto (GStrv) columns = sr_list_columns_chosen (schema) ? sr_list_columns (schema) : NULL;
  g_autoptr (SrDraft) draft =
      sr_saved_view_draft (sr_record_browser_register (browser), schema, name,
                           (const char *const *)words, (const char *const *)columns);
  const SrAct *act = sr_act_find (sr_draft_base (draft) ? "correct" : "create");
  g_autoptr (SrActRequest) request = sr_act_request_new (act, sr_draft_schema (draft), 0);
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = g_strdup_printf (_ ("Saved as “%s”"), name);
  gint64 entry = 0;

  sr_act_request_add_draft (request, draft);
  if (sr_act_perform (sr_record_browser_register (browser), request, &entry, &error)) {
    gtk_widget_activate_action (GTK_WIDGET (browser), "win.toast", "(sx)", sentence, entry);
  } else {
    g_autofree char *why = refusal (draft, name, error);

    gtk_widget_activate_action (GTK_WIDGET (browser), "win.fail", "s", why);
  }
}

/* Taken off the list of lists; the toast brings it back. */
static void
on_remove (GtkWidget *button, const char *name, SrRecordBrowser *browser)
{
  SrRegister *reg = sr_record_browser_register (browser);
  g_autoptr (GError) error = NULL;
  g_autoptr (SrRecord) view = sr_saved_view_find (
      reg, sr_record_table_schema (sr_record_browser_table (browser)), name, &error);
  g_autoptr (SrActRequest) request =
      view ? sr_act_request_new (sr_act_find ("void"), sr_record_schema (view), sr_record_id (view))
           : NULL;
  g_autofree char *sentence = g_strdup_printf (_ ("“%s” is no saved list any more"), name);
  gint64 entry = 0;

  if (request && sr_act_perform (reg, request, &entry, &error))
    gtk_widget_activate_action (GTK_WIDGET (browser), "win.toast", "(sx)", sentence, entry);
  else
    fail (browser, error);
}

void
sr_list_saved_connect (SrRecordBrowser *browser, GtkWidget *button)
{
  g_signal_connect_object (button, "open", G_CALLBACK (on_open_saved), browser, 0);
  g_signal_connect_object (button, "remove", G_CALLBACK (on_remove), browser, 0);
  g_signal_connect_object (button, "save", G_CALLBACK (on_save), browser, 0);
}
