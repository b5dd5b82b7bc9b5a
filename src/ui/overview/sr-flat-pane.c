/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Read anew for each flat.
 */
#include "ui/overview/sr-flat-pane.h"

#include <glib/gi18n-lib.h>

#include "store/sr-record-store.h"
#include "ui/overview/sr-overview-tables.h"
#include "ui/records/sr-profile-parts.h"
#include "ui/widgets/sr-chip.h"
#include "ui/widgets/sr-fact-row.h"
#include "ui/widgets/sr-pairs.h"
#include "ui/widgets/sr-section.h"
#include "ui/widgets/sr-tooltip.h"

struct _SrFlatPane {
  GtkBox parent_instance;

  SrRegister *reg;
  GtkWidget *content;
  GtkWidget *open;
  gint64 household;
};

G_DEFINE_FINAL_TYPE (SrFlatPane, sr_flat_pane, GTK_TYPE_BOX)

static void
sr_flat_pane_dispose (GObject *object)
{
  g_clear_object (&SR_FLAT_PANE (object)->reg);
  G_OBJECT_CLASS (sr_flat_pane_parent_class)->dispose (object);
}

static void
sr_flat_pane_class_init (SrFlatPaneClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sr_flat_pane_dispose;
}

static void
on_open (GtkWidget *button, SrFlatPane *self)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (button));

  if (self->household) {
    gtk_widget_activate_action (button, "win.show", "(sx)", "household", self->household);
    return;
  }
  gtk_widget_activate_action (root, "win.go", "s", "households");
  gtk_widget_activate_action (root, "win.page", "s", "new");
}

static void
sr_flat_pane_init (SrFlatPane *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "sr-pane");
  self->content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (self->content, "sr-flat-pane");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->content);
  gtk_widget_set_vexpand (scroller, TRUE);
  self->open = gtk_button_new_with_label ("");
  gtk_widget_add_css_class (self->open, "suggested-action");
  gtk_widget_set_margin_start (self->open, 18);
  gtk_widget_set_margin_end (self->open, 18);
  gtk_widget_set_margin_top (self->open, 8);
  gtk_widget_set_margin_bottom (self->open, 14);
  g_signal_connect (self->open, "clicked", G_CALLBACK (on_open), self);
  gtk_box_append (GTK_BOX (self), scroller);
  gtk_box_append (GTK_BOX (self), self->open);
}

GtkWidget *
sr_flat_pane_new (SrRegister *reg)
{
  SrFlatPane *self = g_object_new (SR_TYPE_FLAT_PANE, NULL);

  self->reg = g_object_ref (reg);
  return GTK_WIDGET (self);
}

static SrRecord *
load (SrFlatPane *self, const char *type, gint64 id)
{
  return id ? sr_record_load (self->reg, sr_schema_find (type), id, NULL, NULL) : NULL;
}

static void
append (SrFlatPane *self, GtkWidget *child)
{
  gtk_box_append (GTK_BOX (self->content), child);
}

static GtkWidget *
make_close (void)
{
  GtkWidget *close = gtk_button_new_from_icon_name ("window-close-symbolic");

  gtk_widget_add_css_class (close, "flat");
  gtk_widget_set_valign (close, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (close), "buildings.close");
  gtk_accessible_update_property (GTK_ACCESSIBLE (close), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Close"), -1);
  return close;
}

static void
append_head (SrFlatPane *self, SrRecord *flat, SrRecord *household)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *title = gtk_label_new (sr_record_text (flat, "flat_label"));
  GtkWidget *gap = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  g_autofree char *type =
      household ? sr_profile_text (self->reg, household, "household_type") : NULL;

  gtk_widget_add_css_class (title, "sr-title");
  gtk_widget_set_hexpand (gap, TRUE);
  gtk_box_append (GTK_BOX (head), title);
  if (household == NULL || (type && *type)) {
    GtkWidget *chip =
        sr_chip_new (household ? type : _ ("vacant"), household ? SR_TONE_GREY : SR_TONE_AMBER);

    gtk_widget_set_valign (chip, GTK_ALIGN_CENTER);
    gtk_box_append (GTK_BOX (head), chip);
  }
  gtk_box_append (GTK_BOX (head), gap);
  gtk_box_append (GTK_BOX (head), make_close ());
  append (self, head);
}

/* The colour's number, a way to its list. */
static GtkWidget *
make_number (const char *number)
{
  GtkWidget *button = gtk_button_new_with_label (number);

  gtk_widget_add_css_class (button, "sr-flat-number");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  sr_tooltip_set (button, _ ("As a list"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "buildings.flat-list");
  return button;
}

static void
append_place (SrFlatPane *self, SrRecord *flat, const char *number)
{
  g_autofree char *area = sr_profile_text (self->reg, flat, "floor_area");
  g_autofree char *text = g_strdup_printf (
      _ ("Floor %d · %s m²"), (int)sr_record_integer (flat, "floor_number", 0), *area ? area : "—");
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, "sr-under-title");
  gtk_box_append (GTK_BOX (line), label);
  gtk_box_append (GTK_BOX (line), make_number (number));
  append (self, line);
}

/* Facts of the household and the figure whose members they count. */
static const struct {
  const char *field, *label, *figure;
} facts[] = {{"members", N_ ("People"), "persons"},
             {"members_labour", N_ ("Can work"), "labour_force"},
             {"members_under_16", N_ ("Under 16"), "persons_0_15"},
             {"members_60_up", N_ ("60 and over"), "persons_60_up"}};

static void
on_fact (GtkWidget *row, const char *figure, SrFlatPane *self)
{
  g_autoptr (SrRecord) household = load (self, "household", self->household);
  g_autofree char *word =
      household ? g_strconcat ("household_code=", sr_record_code (household), NULL) : NULL;

  if (word)
    sr_overview_list (row, figure, NULL, word);
}

static void
append_facts (SrFlatPane *self, SrRecord *household)
{
  GtkWidget *row = sr_fact_row_new ();

  for (guint i = 0; i < G_N_ELEMENTS (facts); i++) {
    gint64 number = sr_record_integer (household, facts[i].field, 0);
    g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, number);

    sr_fact_row_add (SR_FACT_ROW (row), facts[i].figure, text, _ (facts[i].label),
                     number ? SR_TONE_PLAIN : SR_TONE_FAINT);
  }
  g_signal_connect (row, "activated", G_CALLBACK (on_fact), self);
  append (self, row);
}

static GtkWidget *
dim_label (const char *text, float xalign)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), xalign);
  gtk_widget_add_css_class (label, "dim");
  return label;
}

static void
on_member (GtkWidget *button, gpointer unused)
{
  gint64 *person = g_object_get_data (G_OBJECT (button), "sr-person");

  gtk_widget_activate_action (button, "win.show", "(sx)", "person", *person);
}

static GtkWidget *
make_member (SrFlatPane *self, SrRecord *person)
{
  gint64 id = sr_record_id (person);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *button = gtk_button_new ();
  GtkWidget *name = gtk_label_new (sr_record_name (person));
  g_autofree char *relation = sr_profile_text (self->reg, person, "relation");
  g_autofree char *age = sr_profile_text (self->reg, person, "age");

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), dim_label (relation, 0));
  gtk_box_append (GTK_BOX (box), dim_label (age, 1));
  gtk_label_set_width_chars (GTK_LABEL (gtk_widget_get_last_child (box)), 6);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "sr-member");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  sr_record_name (person), -1);
  g_object_set_data_full (G_OBJECT (button), "sr-person", g_memdup2 (&id, sizeof id), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (on_member), NULL);
  return button;
}

static void
append_members (SrFlatPane *self, SrRecord *household)
{
  const SrSchema *schema = sr_schema_find ("membership");
  GtkWidget *section = sr_section_new (_ ("Household members"));
  g_autoptr (GArray) ids =
      sr_record_ids_where (self->reg, schema, "household_id", sr_record_id (household),
                           sr_register_as_of (self->reg), NULL);

  for (guint i = 0; ids && i < ids->len; i++) {
    g_autoptr (SrRecord) membership = load (self, "membership", g_array_index (ids, gint64, i));
    g_autoptr (SrRecord) person =
        membership ? load (self, "person", sr_record_integer (membership, "person_id", 0)) : NULL;

    if (person && !sr_record_is_void (person))
      sr_section_append (SR_SECTION (section), make_member (self, person));
  }
  append (self, section);
}

static void
append_pairs (SrFlatPane *self, SrRecord *record, const char *const *fields)
{
  GtkWidget *pairs = sr_pairs_new (1);

  sr_pairs_set_label_width (SR_PAIRS (pairs), 84);
  for (guint i = 0; fields[i]; i++)
    sr_profile_add_field (pairs, self->reg, record, fields[i]);
  append (self, pairs);
}

static void
append_crowd (SrFlatPane *self, guint n_households)
{
  g_autofree char *text = g_strdup_printf (
      _ ("%u households live here; the one that moved in last is shown"), n_households);
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "sr-body");
  gtk_widget_add_css_class (label, "amber");
  append (self, label);
}

static void
append_household (SrFlatPane *self, SrRecord *household, guint n_households)
{
  static const char *const fields[] = {"household_code",  "phone",
                                       "origin_township", "origin_village",
                                       "occupied_since",  "building_head_name",
                                       "grid_name",       NULL};

  if (n_households > 1)
    append_crowd (self, n_households);
  append_facts (self, household);
  append_members (self, household);
  append_pairs (self, household, fields);
}

void
sr_flat_pane_show (SrFlatPane *self, const SrFlatPaneFlat *shown)
{
  static const char *const vacant_fields[] = {
      "flat_state", "standard_persons", "handover_on", "title_certificate_number", "remark", NULL};
  g_autoptr (SrRecord) flat = load (self, "flat", shown->id);
  g_autoptr (SrRecord) household = load (self, "household", shown->household);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->content)))
    gtk_box_remove (GTK_BOX (self->content), child);
  self->household = shown->household;
  gtk_button_set_label (GTK_BUTTON (self->open),
                        household ? _ ("Open the Household") : _ ("Move In…"));
  if (flat == NULL)
    return;
  append_head (self, flat, household);
  append_place (self, flat, shown->number);
  if (household)
    append_household (self, household, shown->n_households);
  else
    append_pairs (self, flat, vacant_fields);
}
