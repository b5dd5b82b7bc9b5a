/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Pictures of the panes that write, over a register, for looking at. Not installed.
 *   tests/support/with-display build/tests/ui/shots-forms REGISTER FOLDER [light|dark]
 */
#include <adwaita.h>
#include <stdlib.h>

#include "acts/sr-act-perform.h"
#include "core/sr-locale.h"
#include "store/sr-record-store.h"
#include "store/sr-typed.h"
#include "forms-driver.h"
#include "ui-fixture.h"
#include "ui/records/sr-act-pane.h"
#include "ui/records/sr-edit-pane.h"
#include "ui/widgets/sr-segments.h"
#include "ui/widgets/sr-style.h"

static const char *folder, *style;
static GtkWindow *window;
static SrRegister *reg;

static void
shoot (const char *name)
{
  g_autofree char *command =
      g_strdup_printf ("import -window root -crop 474x718+0+0 %s/%s-%s.png", folder, name, style);

  ui_fixture_frames (window, 4);
  g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL);
}

static gint64
id_of (const char *type, const char *code)
{
  gint64 id = 0;

  sr_record_find_id (reg, sr_schema_find (type), code, &id, NULL);
  return id;
}

static void
shoot_edit (GtkWidget *pane)
{
  GtkWidget *tabs;

  gint64 begun = g_get_monotonic_time ();

  sr_edit_pane_edit (SR_EDIT_PANE (pane), sr_schema_find ("household"),
                     id_of ("household", "SR-0142"));
  g_print ("opened in %d ms", (int)((g_get_monotonic_time () - begun) / 1000));
  ui_fixture_frames (window, 1);
  g_print (", drawn in %d ms\n", (int)((g_get_monotonic_time () - begun) / 1000));
  shoot ("edit-household");
  sr_edit_pane_edit (SR_EDIT_PANE (pane), sr_schema_find ("household"),
                     id_of ("household", "SR-0141"));
  tabs = ui_fixture_find (pane, SR_TYPE_SEGMENTS, NULL);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (gtk_widget_get_last_child (tabs)), TRUE);
  ui_fixture_settle ();
  shoot ("edit-person");
  driver_reveal (pane, "id_number");
  driver_type (pane, "id_number", "430898201703184264");
  driver_type (pane, "born_on", "2026-12-01");
  driver_type (pane, "phone", "１３８００００５６７８");
  driver_type (pane, "school_name", "瑞塔铺中心小学");
  gtk_widget_grab_focus (driver_entry (pane, "relation"));
  ui_fixture_settle ();
  driver_type (pane, "relation", "孙");
  shoot ("edit-changed");
}

static void
shoot_dated (GtkWidget *pane)
{
  sr_edit_pane_edit (SR_EDIT_PANE (pane), sr_schema_find ("household"),
                     id_of ("household", "SR-0100"));
  gtk_widget_grab_focus (driver_entry (pane, "household_type"));
  ui_fixture_settle ();
  driver_type (pane, "household_type", "一般");
  gtk_widget_grab_focus (driver_entry (pane, "phone"));
  ui_fixture_settle ();
  shoot ("edit-dated");
}

/* Several codes of a list, and what somebody else wrote meanwhile. */
static void
shoot_conflict (GtkWidget *pane)
{
  const SrSchema *schema = sr_schema_find ("household");
  g_autoptr (SrActRequest) request = sr_act_request_new (sr_act_find ("correct"), schema, 0);
  g_autoptr (SrRecord) record = NULL;
  g_autoptr (SrDraft) draft = NULL;

  sr_edit_pane_edit (SR_EDIT_PANE (pane), schema, id_of ("household", "SR-0007"));
  driver_fill (pane, "origin_group", "三组");
  gtk_menu_button_popup (GTK_MENU_BUTTON (ui_fixture_find (
      GTK_WIDGET (driver_row (pane, "poverty_cause_other")), GTK_TYPE_MENU_BUTTON, NULL)));
  shoot ("edit-choices");
  gtk_menu_button_popdown (GTK_MENU_BUTTON (ui_fixture_find (
      GTK_WIDGET (driver_row (pane, "poverty_cause_other")), GTK_TYPE_MENU_BUTTON, NULL)));
  record = sr_record_load (reg, schema, id_of ("household", "SR-0007"), NULL, NULL);
  draft = sr_draft_new_for (record);
  sr_draft_set_text_value (draft, "origin_group", "四组");
  sr_draft_set_text_value (draft, "phone", "15400001111");
  sr_act_request_add_draft (request, draft);
  sr_act_perform (reg, request, NULL, NULL);
  driver_do (pane, "pane.look");
  shoot ("edit-conflict");
}

static void
shoot_birth (GtkWidget *pane)
{
  SrDraft *values;

  sr_act_pane_start (SR_ACT_PANE (pane), sr_act_find ("birth"), sr_schema_find ("household"),
                     id_of ("household", "SR-0142"));
  shoot ("birth");
  values = sr_act_request_values (sr_act_pane_request (SR_ACT_PANE (pane)));
  sr_typed_set (reg, values, "name", "彭佑安");
  sr_typed_set (reg, values, "sex", "男");
  sr_typed_set (reg, values, "relation", "之孙子");
  ui_fixture_settle ();
  gtk_widget_activate_action (pane, "pane.save", NULL);
  shoot ("birth-sheet");
}

static void
shoot_move (GtkWidget *pane)
{
  sr_act_pane_start (SR_ACT_PANE (pane), sr_act_find ("move-in"), NULL, 0);
  shoot ("move-in");
  sr_act_pane_start (SR_ACT_PANE (pane), sr_act_find ("move-flat"), sr_schema_find ("household"),
                     id_of ("household", "SR-0142"));
  gtk_widget_grab_focus (driver_entry (pane, "flat_id"));
  ui_fixture_settle ();
  gtk_widget_activate_action (gtk_widget_get_parent (driver_entry (pane, "flat_id")), "codes.open",
                              NULL);
  shoot ("move-flat");
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  GtkWidget *pane;

  sr_locale_init ();
  if (!gtk_init_check () || argc < 3)
    return 77;
  adw_init ();
  sr_style_init (gdk_display_get_default ());
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  folder = argv[2];
  style = argc > 3 ? argv[3] : "light";
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      g_str_equal (style, "dark") ? ADW_COLOR_SCHEME_FORCE_DARK
                                                                  : ADW_COLOR_SCHEME_FORCE_LIGHT);
  reg = sr_register_open (argv[1], FALSE, &error);
  if (reg == NULL)
    g_error ("%s", error->message);
  pane = sr_edit_pane_new (reg);
  window = ui_fixture_show (pane, 474, 718);
  shoot_edit (pane);
  shoot_dated (pane);
  shoot_conflict (pane);
  pane = sr_act_pane_new (reg);
  gtk_window_set_child (window, pane);
  shoot_birth (pane);
  shoot_move (pane);
  gtk_window_destroy (window);
  g_object_unref (reg);
  return 0;
}
