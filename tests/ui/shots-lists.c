/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Pictures of lists: many rows, bulk changes, columns, totals, saved lists; for looking at. Not
 * installed, no test.
 *   shots-lists REGISTER FOLDER WIDTH HEIGHT SUFFIX
 * REGISTER is a sample that may be written to.
 */
#include <stdlib.h>

#include "core/sr-locale.h"
#include "ui-fixture.h"
#include "ui/records/sr-bulk-dialog.h"
#include "ui/records/sr-export-since.h"
#include "ui/records/sr-saved-views-button.h"
#include "ui/records/sr-totals-panel.h"
#include "ui/widgets/sr-segments.h"
#include "window-driver.h"

static const char *folder, *suffix;
static int width, height;
static SrWindow *window;

static void
wait_a_moment (void)
{
  guint over = 0;

  g_timeout_add_once (400, (GSourceOnceFunc)ui_fixture_count, &over);
  while (!over)
    g_main_context_iteration (NULL, TRUE);
}

static void
shoot (const char *name)
{
  g_autofree char *command =
      g_strdup_printf ("import -window root -crop %dx%d+0+0 +repage %s/%s-%d%s.png", width, height,
                       folder, name, width, suffix);
  g_autoptr (GError) error = NULL;

  wait_a_moment ();
  if (!g_spawn_command_line_sync (command, NULL, NULL, NULL, &error))
    g_error ("%s", error->message);
}

static void
list (const char *type, const char *const *words)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "win.list", "(s^as)", type, words);
  ui_fixture_settle ();
}

static void
list_act (const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (window_driver_browser (window)), action, NULL);
  ui_fixture_settle ();
}

static void
select_rows (guint n)
{
  GtkWidget *view =
      ui_fixture_find (GTK_WIDGET (window_driver_table (window)), GTK_TYPE_LIST_VIEW, NULL);

  gtk_selection_model_select_range (gtk_list_view_get_model (GTK_LIST_VIEW (view)), 0, n, TRUE);
  ui_fixture_settle ();
}

static void
close_popover (void)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (window));
  GtkWidget *popover = focus ? gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) : NULL;

  if (popover)
    gtk_popover_popdown (GTK_POPOVER (popover));
  ui_fixture_settle ();
}

static GtkWindow *
dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++) {
    g_autoptr (GtkWindow) other = g_list_model_get_item (windows, i);

    if (other != GTK_WINDOW (window) && gtk_widget_get_visible (GTK_WIDGET (other)))
      return other;
  }
  return NULL;
}

static void
await_bulk (void)
{
  while (dialog () && sr_bulk_dialog_is_busy (SR_BULK_DIALOG (dialog ())))
    g_main_context_iteration (NULL, TRUE);
}

static void
shoot_bulk (void)
{
  SrBulkDialog *bulk;

  select_rows (30);
  shoot ("selected");
  list_act ("list.bulk");
  bulk = SR_BULK_DIALOG (dialog ());
  shoot ("bulk-fields");
  sr_bulk_dialog_choose (bulk, "household_type");
  sr_draft_set_text_value (sr_bulk_dialog_draft (bulk), "household_type", "rural");
  shoot ("bulk-value");
  sr_bulk_dialog_go_on (bulk);
  await_bulk ();
  shoot ("bulk-preview");
  sr_bulk_dialog_go_on (bulk);
  await_bulk ();
  shoot ("bulk-done");
}

static void
shoot_refusals (void)
{
  static const char *const persons[] = {"sort=person_code", NULL};
  SrBulkDialog *bulk;

  list ("person", persons);
  select_rows (20);
  list_act ("list.bulk");
  bulk = SR_BULK_DIALOG (dialog ());
  sr_bulk_dialog_choose (bulk, "born_on");
  sr_draft_set_text_value (sr_bulk_dialog_draft (bulk), "born_on", "2019-01-01");
  sr_bulk_dialog_go_on (bulk);
  await_bulk ();
  shoot ("bulk-refused");
  gtk_window_destroy (GTK_WINDOW (bulk));
}

static void
shoot_saved (void)
{
  GtkWidget *saved = window_driver_part (window, SR_TYPE_SAVED_VIEWS_BUTTON);

  sr_saved_views_button_open (SR_SAVED_VIEWS_BUTTON (saved));
  shoot ("saved-none");
  close_popover ();
  for (guint i = 1; i <= 16; i++) {
    g_autofree char *name =
        i == 3 ? g_strdup ("名称很长很长的已存列表：人潮溪镇脱贫户中六人以上的家庭")
               : g_strdup_printf ("第%u张列表", i);

    g_signal_emit_by_name (saved, "save", name);
  }
  sr_saved_views_button_open (SR_SAVED_VIEWS_BUTTON (saved));
  shoot ("saved-many");
  close_popover ();
}

static void
shoot_totals (void)
{
  static const char *const all[] = {NULL};

  list ("household", all);
  list_act ("list.totals");
  window_driver_list_counted (window);
  shoot ("totals");
  select_rows (30);
  window_driver_list_counted (window);
  sr_totals_panel_group_by (SR_TOTALS_PANEL (window_driver_part (window, SR_TYPE_TOTALS_PANEL)),
                            "origin_township");
  window_driver_list_counted (window);
  shoot ("totals-selected");
  list_act ("list.totals");
}

static void
shoot_export_and_columns (void)
{
  static const char *const all[] = {NULL};
  SrSegments *as;

  list ("household", all);
  select_rows (30);
  gtk_widget_activate_action (sr_window_page (window), "page.export", NULL);
  sr_export_since_set (
      SR_EXPORT_SINCE (ui_fixture_find (GTK_WIDGET (dialog ()), SR_TYPE_EXPORT_SINCE, NULL)),
      "2024-12-31");
  while (sr_export_since_is_busy (
      SR_EXPORT_SINCE (ui_fixture_find (GTK_WIDGET (dialog ()), SR_TYPE_EXPORT_SINCE, NULL))))
    g_main_context_iteration (NULL, TRUE);
  shoot ("export-selected");
  as = SR_SEGMENTS (ui_fixture_find (GTK_WIDGET (dialog ()), SR_TYPE_SEGMENTS, NULL));
  sr_segments_set_selected (as, "form");
  shoot ("export-form");
  sr_segments_set_selected (as, "empty");
  shoot ("export-empty-form");
  gtk_window_destroy (dialog ());
  list_act ("list.columns");
  shoot ("columns");
  close_popover ();
}

int
main (int argc, char *argv[])
{
  sr_locale_init ();
  if (argc < 6 || !gtk_init_check ())
    return 77;
  folder = argv[2];
  width = atoi (argv[3]);
  height = atoi (argv[4]);
  suffix = argv[5];
  window = window_driver_open (argv[1], width, height);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.go", "s", "households");
  ui_fixture_settle ();
  shoot_saved ();
  shoot_totals ();
  shoot_bulk ();
  shoot_refusals ();
  shoot_export_and_columns ();
  window_driver_close (window);
  return 0;
}
