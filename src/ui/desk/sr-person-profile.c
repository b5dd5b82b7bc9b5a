/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The profile of a person.
 */
#include <glib/gi18n-lib.h>

#include "ui/desk/sr-profile-findings.h"
#include "ui/desk/sr-profiles.h"
#include "ui/records/sr-profile-parts.h"
#include "ui/widgets/sr-pairs.h"
#include "ui/widgets/sr-section.h"

/* In the order in which a clerk is asked for them. */
static const char *const identity[] = {
    "id_number", "phone",          "born_on",          "age",       "sex",
    "ethnicity", "marital_status", "political_status", "education", "hukou_kind"};
static const char *const present[] = {"person_state", "labour_ability", "school_state",
                                      "school_name",  "health_state",   "dibao",
                                      "tekun",        "military_status"};
static const char *const money[] = {"bank_name", "bank_account", "disability_number"};

static gboolean
all_blank (SrRecord *person, const char *const *keys, guint n)
{
  for (guint i = 0; i < n; i++)
    if (!sr_value_is_blank (sr_record_get (person, keys[i])))
      return FALSE;
  return TRUE;
}

static void
append_fields (GtkBox *box,
               SrRegister *reg,
               SrRecord *person,
               const char *heading,
               const char *const *keys,
               guint n)
{
  GtkWidget *section, *pairs;

  if (all_blank (person, keys, n))
    return;
  section = sr_section_new (heading);
  pairs = sr_pairs_new (1);
  sr_pairs_set_label_width (SR_PAIRS (pairs), 84);
  for (guint i = 0; i < n; i++)
    sr_profile_add_field (pairs, reg, person, keys[i]);
  gtk_box_append (GTK_BOX (section), pairs);
  gtk_box_append (box, section);
}

static void
append_household (GtkBox *box, SrRegister *reg, SrRecord *person)
{
  gint64 household = sr_record_integer (person, "household_id", 0);
  g_autofree char *head = sr_profile_text (reg, person, "head_name");
  g_autofree char *code = sr_profile_text (reg, person, "household_code");
  g_autofree char *flat = sr_profile_text (reg, person, "flat_label");
  g_autofree char *relation = sr_profile_text (reg, person, "relation");
  g_autofree char *text = g_strdup_printf (_ ("Household of %s ・ %s ・ %s"), head, code, flat);
  GtkWidget *section, *link;

  if (household == 0)
    return;
  section = sr_section_new (_ ("Lives with"));
  link = gtk_button_new_with_label (text);
  gtk_widget_add_css_class (link, "sr-link");
  gtk_widget_set_halign (link, GTK_ALIGN_START);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (link), "page.show");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (link), "(sx)", "household", household);
  sr_section_set_note (SR_SECTION (section), relation);
  gtk_box_append (GTK_BOX (section), link);
  gtk_box_append (box, section);
}

/* A child has no work to show. */
static gboolean
is_of_working_age (SrRegister *reg, SrRecord *person)
{
  return sr_record_integer (person, "age", 200) >=
         sr_register_parameter_integer (reg, "labour_age_from", NULL, 0);
}

void
sr_person_profile_fill (GtkBox *box, SrRegister *reg, SrRecord *person, gboolean all)
{
  append_household (box, reg, person);
  append_fields (box, reg, person, _ ("Identity"), identity, G_N_ELEMENTS (identity));
  append_fields (box, reg, person, _ ("At the as-of date"), present, G_N_ELEMENTS (present));
  if (is_of_working_age (reg, person))
    sr_person_profile_append_work (box, reg, person);
  append_fields (box, reg, person, _ ("Certificates and account"), money, G_N_ELEMENTS (money));
  gtk_box_append (box, sr_profile_findings_new (reg, person));
  sr_profile_append_timeline (box, reg, person, all);
}
