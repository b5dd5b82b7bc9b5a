/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The profile of a record that has no picture of its own: its fields by the groups of the form,
 * what it refers to as links, and its parts with a way to add one.
 */
#include <glib/gi18n-lib.h>

#include "store/sr-record-store.h"
#include "ui/desk/sr-profiles.h"
#include "ui/records/sr-profile-parts.h"
#include "ui/widgets/sr-pairs.h"
#include "ui/widgets/sr-section.h"
#include "ui/widgets/sr-text-size.h"

/* Parts of one type before "and N more". */
#define MAX_PARTS 8

static gboolean
is_shown (SrRecord *record, const SrField *field)
{
  return field->kind != SR_KIND_REFERENCE &&
         !sr_value_is_blank (sr_record_get (record, field->key));
}

/* Fields of GROUP; NULL when all are blank. */
static GtkWidget *
make_group (SrRegister *reg, SrRecord *record, const char *group)
{
  const SrSchema *schema = sr_record_schema (record);
  GtkWidget *section, *pairs = NULL;

  for (guint i = 0; i < schema->n_fields; i++) {
    if (g_strcmp0 (schema->fields[i].group, group) != 0 || !is_shown (record, &schema->fields[i]))
      continue;
    if (pairs == NULL) {
      pairs = g_object_ref_sink (sr_pairs_new (1));
      sr_pairs_set_label_width (SR_PAIRS (pairs), 112);
    }
    sr_profile_add_field (pairs, reg, record, schema->fields[i].key);
  }
  if (pairs == NULL)
    return NULL;
  section = sr_section_new (_ (group));
  gtk_box_append (GTK_BOX (section), pairs);
  g_object_unref (pairs);
  return section;
}

static void
append_groups (GtkBox *box, SrRegister *reg, SrRecord *record)
{
  const SrSchema *schema = sr_record_schema (record);
  const char *last = NULL;

  for (guint i = 0; i < schema->n_fields; i++) {
    GtkWidget *section = NULL;

    if (g_strcmp0 (schema->fields[i].group, last) == 0)
      continue;
    last = schema->fields[i].group;
    section = make_group (reg, record, last);
    if (section)
      gtk_box_append (box, section);
  }
}

static GtkWidget *
make_link (SrRegister *reg, const SrSchema *schema, gint64 id)
{
  g_autofree char *text = sr_record_label (reg, schema, id);
  GtkWidget *link = gtk_button_new_with_label (text);
  GtkWidget *label = gtk_button_get_child (GTK_BUTTON (link));

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (link, "sr-link");
  gtk_widget_set_halign (link, GTK_ALIGN_START);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (link), "page.show");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (link), "(sx)", schema->key, id);
  return link;
}

static void
append_references (GtkBox *box, SrRegister *reg, SrRecord *record)
{
  const SrSchema *schema = sr_record_schema (record);
  GtkWidget *pairs = NULL;

  for (guint i = 0; i < schema->n_fields; i++) {
    const SrField *field = &schema->fields[i];
    gint64 id = sr_value_get_integer (sr_record_value (record, i), 0);

    if (field->kind != SR_KIND_REFERENCE || id == 0)
      continue;
    if (pairs == NULL) {
      pairs = sr_pairs_new (1);
      sr_pairs_set_label_width (SR_PAIRS (pairs), 112);
      gtk_box_append (box, pairs);
    }
    sr_pairs_add_widget (SR_PAIRS (pairs), sr_field_label (field),
                         make_link (reg, sr_schema_find (field->target), id));
  }
}

static void
on_add_part (GtkWidget *section, const char *type)
{
  gtk_widget_activate_action (section, "page.add-part", "s", type);
}

static void
append_part (GtkBox *box, SrRegister *reg, SrRecord *record, const SrSchema *part)
{
  g_autoptr (GArray) ids =
      sr_record_ids_where (reg, part, part->owner, sr_record_id (record), NULL, NULL);
  GtkWidget *section = sr_section_new (sr_schema_plural (part));
  guint first = ids && ids->len > MAX_PARTS ? ids->len - MAX_PARTS : 0;

  sr_section_set_act (SR_SECTION (section), _ ("Add"));
  g_signal_connect (section, "act", G_CALLBACK (on_add_part), (gpointer)part->key);
  for (guint i = ids ? ids->len : 0; i-- > first;)
    gtk_box_append (GTK_BOX (section), make_link (reg, part, g_array_index (ids, gint64, i)));
  if (first) {
    g_autofree char *more = g_strdup_printf (_ ("and %u more"), first);
    GtkWidget *label = gtk_label_new (more);

    gtk_widget_add_css_class (label, "dim");
    gtk_label_set_xalign (GTK_LABEL (label), 0);
    gtk_box_append (GTK_BOX (section), label);
  }
  gtk_box_append (box, section);
}

void
sr_record_profile_fill (GtkBox *box, SrRegister *reg, SrRecord *record, gboolean all)
{
  const SrSchema *const *schemas = sr_schemas ();
  const SrSchema *schema = sr_record_schema (record);

  append_references (box, reg, record);
  append_groups (box, reg, record);
  for (guint i = 0; schemas[i]; i++) {
    const SrField *owner =
        schemas[i]->owner ? sr_schema_field (schemas[i], schemas[i]->owner) : NULL;

    if (owner && g_str_equal (owner->target, schema->key))
      append_part (box, reg, record, schemas[i]);
  }
  sr_profile_append_timeline (box, reg, record, all);
}
