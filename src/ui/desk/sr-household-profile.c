/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The profile of a household.
 */
#include <glib/gi18n-lib.h>

#include "store/sr-record-store.h"
#include "ui/desk/sr-profile-findings.h"
#include "ui/desk/sr-profiles.h"
#include "ui/records/sr-profile-parts.h"
#include "ui/widgets/sr-chip.h"
#include "ui/widgets/sr-fact-row.h"
#include "ui/widgets/sr-pairs.h"
#include "ui/widgets/sr-section.h"
#include "ui/widgets/sr-text-size.h"

static void
add_fact (GtkWidget *row, SrRecord *household, const char *key)
{
  const SrField *field = sr_schema_field (sr_record_schema (household), key);
  gint64 number = sr_record_integer (household, key, 0);
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, number);

  sr_fact_row_add (SR_FACT_ROW (row), NULL, text, sr_field_label (field),
                   number ? SR_TONE_PLAIN : SR_TONE_FAINT);
}

static GtkWidget *
make_facts (SrRecord *household)
{
  GtkWidget *row = sr_fact_row_new ();

  add_fact (row, household, "members");
  add_fact (row, household, "members_labour");
  add_fact (row, household, "members_under_16");
  add_fact (row, household, "members_60_up");
  return row;
}

/* Of the flat that it lives in; as declared when none is known. */
static char *
housing_area (SrRegister *reg, SrRecord *household)
{
  char *area = sr_profile_text (reg, household, "floor_area");

  if (*area != '\0')
    return area;
  g_free (area);
  return sr_profile_text (reg, household, "housing_area");
}

/* "100 ㎡ ・ 20 ㎡ each" */
static char *
housing (SrRegister *reg, SrRecord *household)
{
  g_autofree char *area = housing_area (reg, household);
  gint64 members = sr_record_integer (household, "members", 0);

  if (*area == '\0')
    return g_strdup ("");
  if (members == 0)
    return g_strdup_printf ("%s ㎡", area);
  return g_strdup_printf (_ ("%s ㎡ ・ %.0f ㎡ each"), area,
                          g_ascii_strtod (area, NULL) / (double)members);
}

static GtkWidget *
make_pairs (SrRegister *reg, SrRecord *household)
{
  GtkWidget *pairs = sr_pairs_new (2);
  g_autofree char *township = sr_profile_text (reg, household, "origin_township");
  g_autofree char *village = sr_profile_text (reg, household, "origin_village");
  g_autofree char *origin = g_strdup_printf ("%s %s", township, village);
  g_autofree char *area = housing (reg, household);
  g_autofree char *since = sr_profile_text (reg, household, "occupied_since");
  g_autofree char *head = sr_profile_text (reg, household, "building_head_name");

  sr_pairs_add (SR_PAIRS (pairs), NULL, _ ("Came from"), g_strstrip (origin), SR_TONE_PLAIN);
  sr_pairs_add (SR_PAIRS (pairs), NULL, _ ("In since"), since, SR_TONE_PLAIN);
  sr_pairs_add (SR_PAIRS (pairs), NULL, _ ("Housing"), area, SR_TONE_PLAIN);
  sr_pairs_add (SR_PAIRS (pairs), NULL, _ ("Building head"), head, SR_TONE_PLAIN);
  sr_profile_add_field (pairs, reg, household, "phone");
  return pairs;
}

static GtkWidget *
cell (const char *text, int width, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "sr-body");
  gtk_widget_add_css_class (label, css_class);
  if (width)
    sr_text_request (label, width, -1);
  else
    gtk_widget_set_hexpand (label, TRUE);
  return label;
}

/* What a clerk wants to know of somebody next: where they learn, else whether they can work. */
static char *
occupation (SrRegister *reg, SrRecord *person)
{
  g_autofree char *school = sr_profile_text (reg, person, "school_name");
  g_autofree char *state = sr_profile_text (reg, person, "school_state");

  if (*state)
    return *school ? g_strdup_printf ("%s ・ %s", school, state) : g_steal_pointer (&state);
  return sr_profile_text (reg, person, "labour_ability");
}

static void
append_state (GtkWidget *row, SrRegister *reg, SrRecord *person)
{
  const char *code = sr_record_text (person, "person_state");
  g_autofree char *state = sr_profile_text (reg, person, "person_state");

  if (code && !g_str_equal (code, "registered"))
    gtk_box_append (GTK_BOX (row), sr_chip_new (state, SR_TONE_GREY));
}

static GtkWidget *
make_member (SrRegister *reg, SrRecord *person)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  g_autofree char *relation = sr_profile_text (reg, person, "relation");
  g_autofree char *sex = sr_profile_text (reg, person, "sex");
  g_autofree char *age = sr_profile_text (reg, person, "age");
  g_autofree char *sex_age = g_strdup_printf ("%s %s", sex, age);
  g_autofree char *does = occupation (reg, person);

  gtk_box_append (GTK_BOX (row), cell (sr_record_name (person), 52, "medium"));
  gtk_box_append (GTK_BOX (row), cell (relation, 52, "dim"));
  gtk_box_append (GTK_BOX (row), cell (sex_age, 42, "dim"));
  gtk_box_append (GTK_BOX (row), cell (does, 0, "dim"));
  append_state (row, reg, person);
  gtk_button_set_child (GTK_BUTTON (button), row);
  gtk_widget_add_css_class (button, "sr-member");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "page.show");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(sx)", "person",
                                    sr_record_id (person));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  sr_record_name (person), -1);
  return button;
}

/* Head, spouse, children … as the code list has them; of equals the oldest first. */
static int
compare_members (gconstpointer a, gconstpointer b, gpointer lists)
{
  SrRecord *first = *(SrRecord *const *)a;
  SrRecord *second = *(SrRecord *const *)b;
  int order = sr_code_lists_order (lists, "relation_fpb", sr_record_text (first, "relation")) -
              sr_code_lists_order (lists, "relation_fpb", sr_record_text (second, "relation"));

  return order ? order
               : g_strcmp0 (sr_record_text (first, "born_on"), sr_record_text (second, "born_on"));
}

/* SrRecord elements. */
static GPtrArray *
read_members (SrRegister *reg, SrRecord *household)
{
  const SrSchema *membership = sr_schema_find ("membership");
  GPtrArray *persons = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GArray) ids = sr_record_ids_where (
      reg, membership, "household_id", sr_record_id (household), sr_register_as_of (reg), NULL);

  for (guint i = 0; ids && i < ids->len; i++) {
    g_autoptr (SrRecord) link =
        sr_record_load (reg, membership, g_array_index (ids, gint64, i), NULL, NULL);
    SrRecord *person = NULL;

    if (link)
      person = sr_record_load (reg, sr_schema_find ("person"),
                               sr_record_integer (link, "person_id", 0), NULL, NULL);
    if (person)
      g_ptr_array_add (persons, person);
  }
  g_ptr_array_sort_with_data (persons, compare_members, sr_register_code_lists (reg));
  return persons;
}

static void
append_members (GtkBox *box, SrRegister *reg, SrRecord *household)
{
  g_autoptr (GPtrArray) persons = read_members (reg, household);
  GtkWidget *section = sr_section_new (_ ("Household members"));
  GtkWidget *list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  for (guint i = 0; i < persons->len; i++)
    gtk_box_append (GTK_BOX (list), make_member (reg, g_ptr_array_index (persons, i)));
  gtk_box_append (GTK_BOX (section), list);
  gtk_box_append (box, section);
}

void
sr_household_profile_fill (GtkBox *box, SrRegister *reg, SrRecord *household, gboolean all)
{
  gtk_box_append (box, make_facts (household));
  gtk_box_append (box, gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_box_append (box, make_pairs (reg, household));
  append_members (box, reg, household);
  gtk_box_append (box, sr_profile_findings_new (reg, household));
  sr_household_profile_append_care (box, reg, household);
  sr_profile_append_timeline (box, reg, household, all);
}
