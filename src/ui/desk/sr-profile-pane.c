/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The pane: head line with name, kind, edit and acts; below it the profile, scrolling.
 */
#include "ui/desk/sr-profile-pane.h"

#include <glib/gi18n-lib.h>

#include "store/sr-record-store.h"
#include "ui/desk/sr-act-offers.h"
#include "ui/desk/sr-profiles.h"
#include "ui/records/sr-profile-parts.h"
#include "ui/widgets/sr-chip.h"
#include "ui/widgets/sr-empty-state.h"
#include "ui/widgets/sr-section.h"
#include "ui/widgets/sr-tooltip.h"

/* Lines of the time line before "All". */
#define SHORT_TIMELINE 6

struct _SrProfilePane {
  GtkWidget parent_instance;

  SrRegister *reg;
  GtkWidget *stack;
  GtkLabel *title;
  GtkWidget *chip;
  GtkLabel *subtitle;
  GtkWidget *menu_button;
  GtkWidget *scroller;
  SrRecord *record; /* NULL: nobody */
  gboolean whole_timeline;
};

G_DEFINE_FINAL_TYPE (SrProfilePane, sr_profile_pane, GTK_TYPE_WIDGET)

static void
sr_profile_pane_dispose (GObject *object)
{
  SrProfilePane *self = SR_PROFILE_PANE (object);

  g_clear_pointer (&self->stack, gtk_widget_unparent);
  g_clear_object (&self->record);
  g_clear_object (&self->reg);
  G_OBJECT_CLASS (sr_profile_pane_parent_class)->dispose (object);
}

static gboolean
is_of (SrProfilePane *self, const char *type)
{
  return g_str_equal (sr_record_schema (self->record)->key, type);
}

static gboolean
is_household (SrProfilePane *self)
{
  return is_of (self, "household");
}

/* Somebody, or somebodies. */
static gboolean
is_people (SrProfilePane *self)
{
  return is_household (self) || is_of (self, "person");
}

/* "3-1-502" and whether they live there. */
static char *
subtitle_of (SrProfilePane *self)
{
  g_autofree char *flat = NULL;
  g_autofree char *left = NULL;
  g_autofree char *gone = NULL;

  if (!is_people (self))
    return g_strdup (sr_schema_label (sr_record_schema (self->record)));
  flat = sr_profile_text (self->reg, self->record, "flat_label");
  left = is_household (self) ? sr_profile_text (self->reg, self->record, "moved_out_on") : NULL;
  gone = left && *left ? g_strdup_printf (_ ("Left on %s"), left) : NULL;
  return g_strdup_printf ("%s　%s　%s", sr_record_code (self->record), flat, gone ? gone : "");
}

static char *
title_of (SrProfilePane *self)
{
  const char *head;

  if (!is_people (self))
    return sr_record_label (self->reg, sr_record_schema (self->record),
                            sr_record_id (self->record));
  if (!is_household (self))
    return g_strdup (sr_record_name (self->record));
  head = sr_record_text (self->record, "head_name");
  return head ? g_strdup_printf (_ ("Household of %s"), head)
              : g_strdup (sr_record_code (self->record));
}

/* The one word beside the title; "" for none. New string. */
static char *
kind_of (SrProfilePane *self)
{
  static const struct {
    const char *type, *field;
  } kinds[] = {{"household", "household_type"},  {"person", "relation"},
               {"factory", "factory_state"},     {"work_spell", "work_kind"},
               {"company", "company_size"},      {"posting", "posting_source"},
               {"placement", "placement_state"}, {"job_seeker", "seeker_state"}};

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (is_of (self, kinds[i].type))
      return sr_profile_text (self->reg, self->record, kinds[i].field);
  return g_strdup ("");
}

static void
update_head (SrProfilePane *self)
{
  g_autofree char *title = title_of (self);
  g_autofree char *subtitle = subtitle_of (self);
  g_autofree char *kind = kind_of (self);
  g_autoptr (GMenu) menu = sr_act_offers_menu (self->record);

  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->subtitle, subtitle);
  sr_chip_set (self->chip, kind, SR_TONE_GREY);
  gtk_widget_set_visible (self->chip, *kind != '\0');
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (self->menu_button), G_MENU_MODEL (menu));
}

static void
update_body (SrProfilePane *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  gtk_widget_set_margin_start (box, 20);
  gtk_widget_set_margin_end (box, 20);
  gtk_widget_set_margin_bottom (box, 20);
  if (is_household (self))
    sr_household_profile_fill (GTK_BOX (box), self->reg, self->record, self->whole_timeline);
  else if (!is_people (self))
    sr_record_profile_fill (GTK_BOX (box), self->reg, self->record, self->whole_timeline);
  else
    sr_person_profile_fill (GTK_BOX (box), self->reg, self->record, self->whole_timeline);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), box);
}

static void
update (SrProfilePane *self)
{
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), self->record ? "profile" : "nobody");
  if (self->record == NULL)
    return;
  update_head (self);
  update_body (self);
}

static void
on_timeline (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SrProfilePane *self = SR_PROFILE_PANE (widget);

  self->whole_timeline = TRUE;
  update (self);
}

static void
sr_profile_pane_class_init (SrProfilePaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sr_profile_pane_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_install_action (widget_class, "profile.timeline", NULL, on_timeline);
}

static GtkWidget *
make_buttons (SrProfilePane *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget *edit = gtk_button_new_with_label (_ ("Edit"));

  self->menu_button = gtk_menu_button_new ();
  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->menu_button), _ ("Acts"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Acts"), -1);
  sr_tooltip_set (self->menu_button, _ ("What can be done for them (Ctrl+B)"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (edit), "page.edit");
  gtk_widget_set_valign (box, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), edit);
  gtk_box_append (GTK_BOX (box), self->menu_button);
  return box;
}

static GtkWidget *
make_head (SrProfilePane *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *names = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  self->title = GTK_LABEL (gtk_label_new (NULL));
  self->chip = sr_chip_new ("", SR_TONE_GREY);
  self->subtitle = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->title), "sr-title");
  gtk_label_set_ellipsize (self->title, PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (GTK_WIDGET (self->subtitle), "sr-caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->subtitle), "dim");
  gtk_label_set_xalign (self->subtitle, 0);
  gtk_widget_set_valign (self->chip, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (names, TRUE);
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (line), self->chip);
  gtk_box_append (GTK_BOX (names), line);
  gtk_box_append (GTK_BOX (names), GTK_WIDGET (self->subtitle));
  gtk_box_append (GTK_BOX (head), names);
  gtk_box_append (GTK_BOX (head), make_buttons (self));
  gtk_widget_set_margin_start (head, 20);
  gtk_widget_set_margin_end (head, 12);
  gtk_widget_set_margin_top (head, 14);
  gtk_widget_set_margin_bottom (head, 10);
  return head;
}

static void
sr_profile_pane_init (SrProfilePane *self)
{
  GtkWidget *profile = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->stack = gtk_stack_new ();
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_widget_set_vexpand (self->scroller, TRUE);
  gtk_box_append (GTK_BOX (profile), make_head (self));
  gtk_box_append (GTK_BOX (profile), self->scroller);
  gtk_stack_add_named (
      GTK_STACK (self->stack),
      sr_empty_state_new (NULL, _ ("Nobody Selected"), _ ("Choose a row to see who it is.")),
      "nobody");
  gtk_stack_add_named (GTK_STACK (self->stack), profile, "profile");
  gtk_widget_set_parent (self->stack, GTK_WIDGET (self));
}

GtkWidget *
sr_profile_pane_new (SrRegister *reg)
{
  SrProfilePane *self = g_object_new (SR_TYPE_PROFILE_PANE, NULL);

  self->reg = g_object_ref (reg);
  return GTK_WIDGET (self);
}

void
sr_profile_pane_show (SrProfilePane *self, const SrSchema *schema, gint64 id)
{
  g_autoptr (GError) error = NULL;

  g_clear_object (&self->record);
  if (id)
    self->record = sr_record_load (self->reg, schema, id, NULL, &error);
  if (error)
    g_info ("profile: %s", error->message);
  self->whole_timeline = FALSE;
  update (self);
}

void
sr_profile_pane_open_acts (SrProfilePane *self)
{
  g_return_if_fail (SR_IS_PROFILE_PANE (self));

  if (self->record && gtk_widget_get_mapped (self->menu_button))
    gtk_menu_button_popup (GTK_MENU_BUTTON (self->menu_button));
}

gint64
sr_profile_pane_household (SrProfilePane *self)
{
  if (self->record == NULL)
    return 0;
  return is_household (self) ? sr_record_id (self->record)
         : is_people (self)  ? sr_record_integer (self->record, "household_id", 0)
                             : 0;
}

static void
on_all (GtkWidget *section)
{
  gtk_widget_activate_action (section, "profile.timeline", NULL);
}

void
sr_profile_append_timeline (GtkBox *box, SrRegister *reg, SrRecord *record, gboolean all)
{
  guint n_all;
  GtkWidget *section = sr_section_new (_ ("Time line"));
  GtkWidget *timeline = sr_profile_timeline (reg, record, all ? G_MAXUINT : SHORT_TIMELINE, &n_all);
  g_autofree char *more = g_strdup_printf (_ ("All %u"), n_all);

  if (!all && n_all > SHORT_TIMELINE) {
    sr_section_set_act (SR_SECTION (section), more);
    g_signal_connect (section, "act", G_CALLBACK (on_all), NULL);
  }
  gtk_box_append (GTK_BOX (section), timeline);
  gtk_box_append (box, section);
}
