/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Pictures of every screen and state of the window, for looking at; started by
 * build-aux/screenshots. Not installed, no test.
 *   shots-window REGISTER FOLDER WIDTH HEIGHT SUFFIX [all|areas|rest|overview|import]
 * REGISTER is a sample that may be written to. "all": states and dialogs too, "rest": dialogs only,
 * "overview", "import": that page only.
 */
#include <glib/gstdio.h>
#include <stdlib.h>

#include "acts/sr-act-request.h"
#include "core/sr-locale.h"
#include "forms-driver.h"
#include "store/sr-record-store.h"
#include "store/sr-typed.h"
#include "ui-fixture.h"
#include "ui/app/sr-areas.h"
#include "ui/desk/sr-record-desk.h"
#include "ui/import/sr-import-page.h"
#include "ui/overview/sr-buildings-view.h"
#include "ui/records/sr-act-pane.h"
#include "ui/records/sr-edit-pane.h"
#include "ui/records/sr-field-chooser.h"
#include "ui/records/sr-list-filters.h"
#include "ui/widgets/sr-grid.h"
#include "window-driver.h"

static const char *folder, *suffix;
static int width, height;
static SrWindow *window;

/* From the screen and not from the window alone: popovers and dialogs are windows of their own. */
static void
shoot (const char *name)
{
  g_autofree char *command =
      g_strdup_printf ("import -window root -crop %dx%d+0+0 +repage %s/%s-%d%s.png", width, height,
                       folder, name, width, suffix);
  g_autoptr (GError) error = NULL;

  ui_fixture_frames (GTK_WINDOW (window), 4);
  if (!g_spawn_command_line_sync (command, NULL, NULL, NULL, &error))
    g_error ("%s", error->message);
}

static void
win (const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (window), action, NULL);
  ui_fixture_settle ();
}

static GtkWidget *
edit_pane (void)
{
  return window_driver_part (window, SR_TYPE_EDIT_PANE);
}

static GtkWidget *
act_pane (void)
{
  return window_driver_part (window, SR_TYPE_ACT_PANE);
}

/* The toplevel over the window, closed after its picture. */
static void
shoot_dialog (const char *name)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++) {
    g_autoptr (GtkWindow) dialog = g_list_model_get_item (windows, i);

    if (dialog == GTK_WINDOW (window) || !gtk_widget_get_visible (GTK_WIDGET (dialog)))
      continue;
    ui_fixture_frames (dialog, 6);
    shoot (name);
    gtk_window_destroy (dialog);
    ui_fixture_settle ();
    return;
  }
  g_printerr ("no dialog for %s\n", name);
}

static void
counted (void)
{
  window_driver_counted (window);
  ui_fixture_frames (GTK_WINDOW (window), 2);
}

static gint64
flat_of (const char *label)
{
  gint64 id = 0;

  sr_record_find_id (sr_window_register (window), sr_schema_find ("flat"), label, &id, NULL);
  return id;
}

static void
shoot_overview (void)
{
  SrBuildingsView *buildings;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.go", "s", "overview");
  counted ();
  shoot ("overview");
  window_driver_page (window, "buildings", NULL);
  counted ();
  buildings = SR_BUILDINGS_VIEW (window_driver_part (window, SR_TYPE_BUILDINGS_VIEW));
  shoot ("buildings");
  window_driver_page (window, "indicator", "i", 4);
  sr_buildings_view_select (buildings, flat_of ("3-1-502"));
  shoot ("buildings-flat");
  window_driver_page (window, "back", NULL);
  window_driver_page (window, "today", NULL);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.go", "s", "households");
  ui_fixture_settle ();
}

static void
shoot_main (void)
{
  shoot ("households");
  sr_record_browser_show (window_driver_browser (window), "person");
  ui_fixture_settle ();
  shoot ("persons");
  window_driver_show (window, "household", "SR-0142");
  if (width <= 900)
    g_signal_emit_by_name (window_driver_table (window), "activated", (gint64)0);
  shoot ("household");
  window_driver_page (window, "edit", NULL);
  shoot ("edit");
  window_driver_page (window, "back", NULL);
  window_driver_page (window, "back", NULL);
}

static void
shoot_edits (void)
{
  window_driver_show (window, "household", "SR-0141");
  window_driver_page (window, "edit", NULL);
  driver_reveal (edit_pane (), "phone");
  driver_type (edit_pane (), "phone", "1380000");
  shoot ("edit-red");
  driver_type (edit_pane (), "phone", "13800005678");
  driver_type (edit_pane (), "housing_area", "900");
  shoot ("edit-amber");
  driver_do (edit_pane (), "pane.save");
  shoot ("toast");
  win ("win.undo");
  shoot ("undone");
}

static void
shoot_person (void)
{
  window_driver_show (window, "household", "SR-0141");
  sr_record_browser_show (window_driver_browser (window), "person");
  sr_record_browser_search (window_driver_browser (window), "sr-0141");
  ui_fixture_settle ();
  shoot ("search");
  window_driver_page (window, "edit", NULL);
  driver_reveal (edit_pane (), "id_number");
  driver_type (edit_pane (), "id_number", "430898201703184264");
  shoot ("person-red");
  driver_type (edit_pane (), "id_number", "");
  gtk_window_set_focus (GTK_WINDOW (window), NULL);
  shoot ("person-edit");
  sr_edit_pane_leave (SR_EDIT_PANE (edit_pane ()), NULL, NULL);
  ui_fixture_frames (GTK_WINDOW (window), 3);
  shoot_dialog ("leave");
  sr_record_browser_search (window_driver_browser (window), "没有这个人");
  shoot ("empty");
}

static void
shoot_act (const char *name, const char *act)
{
  window_driver_page (window, "act", "s", act);
  shoot (name);
}

static void
shoot_acts (void)
{
  SrDraft *values;

  window_driver_show (window, "household", "SR-0142");
  shoot_act ("birth", "birth");
  values = sr_act_request_values (sr_act_pane_request (SR_ACT_PANE (act_pane ())));
  sr_typed_set (sr_window_register (window), values, "name", "彭佑安");
  sr_typed_set (sr_window_register (window), values, "sex", "男");
  sr_typed_set (sr_window_register (window), values, "relation", "之孙子");
  ui_fixture_settle ();
  driver_do (act_pane (), "pane.save");
  shoot ("birth-sheet");
  shoot_act ("move-flat", "move-flat");
  shoot_act ("void", "void");
  window_driver_page (window, "new", NULL);
  shoot ("move-in");
}

static void
shoot_rest (void)
{
  GtkWidget *popover;

  window_driver_show (window, "household", "SR-0142");
  win ("win.as-of");
  shoot ("as-of");
  popover = gtk_widget_get_ancestor (gtk_root_get_focus (GTK_ROOT (window)), GTK_TYPE_POPOVER);
  gtk_popover_popdown (GTK_POPOVER (popover));
  window_driver_page (window, "export", NULL);
  shoot_dialog ("export");
  win ("win.records");
  shoot_dialog ("records");
  win ("win.shortcuts");
  shoot_dialog ("shortcuts");
  win ("win.backups");
  shoot_dialog ("backups");
  sr_register_set_as_of (sr_window_register (window), "2021-06-30", NULL);
  ui_fixture_settle ();
  shoot ("past");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.go", "s", "overview");
  counted ();
  shoot ("overview-past");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.go", "s", "households");
  sr_register_set_as_of (sr_window_register (window), "2025-09-27", NULL);
  sr_window_open (window, "/dev/null");
  shoot ("failure");
}

static GtkWidget *
filters (void)
{
  return window_driver_part (window, SR_TYPE_LIST_FILTERS);
}

static void
list (const char *type, const char *const *words)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "win.list", "(s^as)", type, words);
  ui_fixture_settle ();
}

static void
choose_field (const char *key)
{
  g_signal_emit_by_name (ui_fixture_find (filters (), SR_TYPE_FIELD_CHOOSER, NULL), "chosen", key);
  ui_fixture_settle ();
}

static void
press_escape (void)
{
  GtkWidget *popover =
      gtk_widget_get_ancestor (gtk_root_get_focus (GTK_ROOT (window)), GTK_TYPE_POPOVER);

  if (popover)
    gtk_popover_popdown (GTK_POPOVER (popover));
  ui_fixture_settle ();
}

static void
shoot_filters (void)
{
  static const char *const two[] = {"household_type=poverty_exit,rural", "is_registered_poor=1",
                                    NULL};
  static const char *const births[] = {"figure=births", "period=2024..2025", NULL};

  sr_list_filters_open (SR_LIST_FILTERS (filters ()));
  shoot ("filter-fields");
  choose_field ("household_type");
  shoot ("filter-codes");
  press_escape ();
  sr_list_filters_open (SR_LIST_FILTERS (filters ()));
  choose_field ("origin_village");
  shoot ("filter-village");
  press_escape ();
  sr_list_filters_open (SR_LIST_FILTERS (filters ()));
  choose_field ("occupied_since");
  shoot ("filter-date");
  press_escape ();
  list ("household", two);
  shoot ("filtered");
  list ("person", births);
  shoot ("scope");
}

/* People of the sample, as a list of others has them: with changes, newcomers and mistakes. */
static const char import_list[] =
    "桑植县易地扶贫搬迁人口名单\n"
    "填报单位：官地坪镇\n"
    "户编号,姓名,证件号码,与户主关系,出生日期,性别,民族,联系电话,健康状况,数据日期\n"
    "SR-0001,谷桂花,430898195612221800,之母,1956-12-22,女,白族,13900002222,,20250927\n"
    "SR-0001,彭亮,430898197808143938,户主,1978-08-14,男,土家族,,,20250927\n"
    "SR-0001,尚燕,430898198010241445,配偶,1980-10-24,女,土家族,15487689323,,20250927\n"
    "SR-0001,彭梓瑶,430898201303244927,之女,2013-03-24,女,土家族,,,20250927\n"
    "SR-0002,佳月梅,4.30898195912157E+17,之母,1959-12-15,女,白族,15461884403,,20250927\n"
    "SR-0002,佳敏,43089819780809398,配偶,1978-08-09,女,白族,,,20250927\n"
    "SR-0002,卓先威,43089819791106113X,户主,1979-11-06,男,土家族,15431784276,患有大病,20250927\n"
    "SR-0002,卓梓杰,430898201007123119,之子,2010-07-12,男,白族,,,20250927\n"
    "SR-0003,全克才,430898197304204354,户主,1973-04-20,男,土家族,13900003333,,20250927\n"
    "SR-0003,龚辉琼,430898197503317386,配偶,1975-03-31,女,土家族,15462482498,,20250927\n"
    "SR-0003,全娜,430898199904153203,之女,1999-04-15,女,土家族,15423124865,,20250927\n"
    "SR-0003,全可馨,430898202503060027,之孙女,2025-03-06,女,土家族,,,20250927\n"
    "SR-0004,谷世平,430898196903022339,户主,1969-03-20,男,白族,15495420440,,20250927\n"
    "SR-0004,王金凤,430898197312072208,配偶,1973-12-07,女,苗族,15452110930,,20250927\n"
    "SR-0004,谷依凝,430898200506023484,之女,2005-06-02,女,白族,13900004444,,20250927\n"
    "SR-0005,全胜威,430898198210090872,户主,1982-10-09,男,土家族,15448942875,,20250927\n"
    "SR-0005,彭建英,430898198708164701,配偶,1987-08-16,女,土家族,13900005555,,20250927\n"
    "SR-0005,全静妍,430898200908193700,之女,2009-08-19,女,土家族,,,20250927\n"
    "SR-0006,尚冬珍,430898196404135000,之母,1964-04-13,女,土家族,,,20250927\n"
    "SR-0006,黄顺鹏,430898198408254879,户主,1984-08-25,男,土家族,15405637556,比较好,20250927\n"
    "SR-0007,周正林,430898196810146033,户主,1968-10-14,男,汉族,15419842913,,20250927\n"
    "SR-0007,周志龙,430898199410271576,之子,1994-10-27,男,汉族,13900006666,,20250927\n"
    "SR-0007,周一宸,430898201907216636,之孙子,2019-07-21,男,汉族,,,20250927\n"
    "SR-0007,周知行,430898202508110046,之孙女,2025-08-11,女,汉族,,,20250927\n"
    "合计,24,,,,,,,,\n";

static gboolean
is_idle (gpointer page)
{
  return !sr_import_page_is_busy (page);
}

static void
shoot_import (void)
{
  g_autofree char *path = g_build_filename (folder, "搬迁人口_20250927.csv", NULL);
  GtkWidget *page;

  g_file_set_contents (path, import_list, -1, NULL);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.import", "(ss)", "", path);
  page = window_driver_part (window, SR_TYPE_IMPORT_PAGE);
  window_driver_await (is_idle, page);
  ui_fixture_settle ();
  shoot ("import");
  gtk_widget_activate_action (page, "page.columns", NULL);
  shoot ("import-columns");
  gtk_widget_activate_action (page, "page.back", NULL);
  gtk_widget_activate_action (page, "page.back", NULL);
  ui_fixture_settle ();
  shoot_dialog ("import-leave");
  g_unlink (path);
}

/* Every page as it is when it is first shown. */
/* The sections of the desk that is shown. */
static void
shoot_sections (const char *area)
{
  static const char *const ids[] = {"labour", "factories", "wages", "away", "income"};
  GtkWidget *desk = window_driver_part (window, SR_TYPE_RECORD_DESK);

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++) {
    g_autofree char *name = g_strdup_printf ("section-%s-%s", area, ids[i]);

    sr_record_desk_show_section (SR_RECORD_DESK (desk), ids[i]);
    ui_fixture_settle ();
    shoot (name);
  }
}

static void
shoot_areas (void)
{
  for (const SrArea *area = sr_areas (); area->key; area++) {
    g_autofree char *name = g_strconcat ("area-", area->key, NULL);

    gtk_widget_activate_action (GTK_WIDGET (window), "win.go", "s", area->key);
    ui_fixture_settle ();
    shoot (name);
    if (g_str_equal (area->key, "employment"))
      shoot_sections (area->key);
  }
}

static SrWindow *
open_window (const char *path)
{
  if (window)
    window_driver_close (window);
  return window_driver_open (path, width, height);
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
  window = open_window (NULL);
  shoot ("welcome");
  window = open_window (argv[1]);
  if (g_strcmp0 (argv[6], "lists") == 0 || g_strcmp0 (argv[6], "areas") == 0) {
    *argv[6] == 'l' ? shoot_filters () : shoot_areas ();
    window_driver_close (window);
    return 0;
  }
  if (g_strcmp0 (argv[6], "all") == 0)
    shoot_areas ();
  gtk_widget_activate_action (GTK_WIDGET (window), "win.go", "s", "households");
  if (g_strcmp0 (argv[6], "import") == 0) {
    shoot_import ();
    window_driver_close (window);
    return 0;
  }
  if (g_strcmp0 (argv[6], "rest") != 0)
    shoot_overview ();
  if (g_strcmp0 (argv[6], "overview") == 0) {
    window_driver_close (window);
    return 0;
  }
  if (g_strcmp0 (argv[6], "rest") != 0)
    shoot_main ();
  if (g_strcmp0 (argv[6], "all") == 0) {
    shoot_edits ();
    shoot_acts ();
    window = open_window (argv[1]);
    shoot_person ();
    window = open_window (argv[1]);
    shoot_import ();
  }
  if (argv[6])
    shoot_rest ();
  window_driver_close (window);
  return 0;
}
