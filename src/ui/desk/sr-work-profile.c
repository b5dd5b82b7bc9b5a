/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Work in the profile of a person: what runs now, and the spells before it as a line through time.
 */
#include <glib/gi18n-lib.h>

#include "core/records/sr-records.h"
#include "store/sr-record-store.h"
#include "ui/desk/sr-profiles.h"
#include "ui/records/sr-profile-parts.h"
#include "ui/widgets/sr-section.h"
#include "ui/widgets/sr-timeline.h"

/* Category colours of the palette by kind of work. */
static guint
colour_of (const char *kind)
{
  static const char *const kinds[] = {"factory", "migrant", "public_post", "local"};

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_strcmp0 (kind, kinds[i]) == 0)
      return i + 1;
  return 5;
}

/* "康华粽叶 ・ 2800.00 yuan a month", with the last day of what has ended. */
static char *
describe (SrRegister *reg, SrRecord *spell)
{
  g_autofree char *place = sr_profile_text (reg, spell, "workplace");
  g_autofree char *division = sr_profile_text (reg, spell, "work_division");
  g_autofree char *job = sr_profile_text (reg, spell, "job");
  g_autofree char *wage = sr_profile_text (reg, spell, "monthly_wage");
  const char *until = sr_record_text (spell, "until");
  g_autoptr (GString) text = g_string_new (*place ? place : division);
  char last[SR_DATE_SIZE];

  if (*job)
    g_string_append_printf (text, " ・ %s", job);
  if (*wage)
    g_string_append_printf (text, _ (" ・ %s yuan a month"), wage);
  if (until) {
    sr_date_add_days (until, -1, last);
    g_string_append_printf (text, _ (" ・ until %s"), last);
  }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
add_spell (GtkWidget *timeline, SrRegister *reg, gint64 id)
{
  g_autoptr (SrRecord) spell = sr_record_load (reg, &sr_work_spell_schema, id, NULL, NULL);
  g_autofree char *kind = NULL;
  g_autofree char *text = NULL;
  g_autofree char *target = g_strdup_printf ("%" G_GINT64_FORMAT, id);

  if (spell == NULL)
    return;
  kind = sr_profile_text (reg, spell, "work_kind");
  text = describe (reg, spell);
  sr_timeline_add (
      SR_TIMELINE (timeline), target, sr_record_text (spell, "since"),
      sr_record_text (spell, "until") ? 0 : colour_of (sr_record_text (spell, "work_kind")), kind,
      text);
}

static void
on_spell (GtkWidget *timeline, const char *id)
{
  gtk_widget_activate_action (timeline, "page.show", "(sx)", "work_spell",
                              g_ascii_strtoll (id, NULL, 10));
}

static void
on_act (GtkWidget *section)
{
  gtk_widget_activate_action (section, "page.act", "s", "start-work");
}

void
sr_person_profile_append_work (GtkBox *box, SrRegister *reg, SrRecord *person)
{
  g_autoptr (GArray) ids = sr_record_ids_where (reg, &sr_work_spell_schema, "person_id",
                                                sr_record_id (person), NULL, NULL);
  GtkWidget *section = sr_section_new (_ ("Work"));
  GtkWidget *timeline;

  sr_section_set_act (SR_SECTION (section), _ ("Register work"));
  g_signal_connect (section, "act", G_CALLBACK (on_act), NULL);
  if (ids == NULL || ids->len == 0)
    sr_section_set_note (SR_SECTION (section), _ ("None"));
  else {
    timeline = sr_timeline_new (_ ("Work"));
    for (guint i = ids->len; i-- > 0;)
      add_spell (timeline, reg, g_array_index (ids, gint64, i));
    g_signal_connect (timeline, "activated", G_CALLBACK (on_spell), NULL);
    gtk_box_append (GTK_BOX (section), timeline);
  }
  gtk_box_append (box, section);
}
