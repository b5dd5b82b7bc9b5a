/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Masked values with their button, and the time line.
 */
#include "ui/records/sr-profile-parts.h"

#include <glib/gi18n-lib.h>

#include "acts/sr-act.h"
#include "store/sr-history.h"
#include "store/sr-record-store.h"
#include "ui/widgets/sr-pairs.h"
#include "ui/widgets/sr-timeline.h"

char *
sr_profile_text (SrRegister *reg, SrRecord *record, const char *key)
{
  return sr_display_value (reg, sr_schema_field (sr_record_schema (record), key),
                           sr_record_get (record, key), FALSE);
}

typedef struct {
  SrRegister *reg;
  SrRecord *record;
  const SrField *field;
  GtkLabel *label;
} Reveal;

static void
reveal_free (gpointer data, GClosure *closure)
{
  Reveal *reveal = data;

  g_object_unref (reveal->reg);
  g_object_unref (reveal->record);
  g_free (reveal);
}

/* First it is written down who looks, then it is shown. */
static void
on_reveal (GtkButton *button, gpointer data)
{
  Reveal *reveal = data;
  SrDisclosure disclosure = {
      .kind = SR_DISCLOSURE_REVEAL,
      .schema = sr_record_schema (reveal->record),
      .record = sr_record_id (reveal->record),
      .field = reveal->field->key,
      .level = "revealed",
  };
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (!sr_disclosure_record (reveal->reg, &disclosure, &error)) {
    gtk_widget_activate_action (GTK_WIDGET (button), "win.fail", "s", error->message);
    return;
  }
  text = sr_display_value (reveal->reg, reveal->field,
                           sr_record_get (reveal->record, reveal->field->key), TRUE);
  gtk_label_set_text (reveal->label, text);
  gtk_label_set_selectable (reveal->label, TRUE);
  gtk_widget_set_visible (GTK_WIDGET (button), FALSE);
}

static GtkWidget *
masked_value (SrRegister *reg, SrRecord *record, const SrField *field, const char *text)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (text);
  GtkWidget *button = gtk_button_new_with_label (_ ("Reveal"));
  g_autofree char *name = g_strdup_printf (_ ("Reveal %s"), sr_field_label (field));
  Reveal *reveal = g_new0 (Reveal, 1);

  reveal->reg = g_object_ref (reg);
  reveal->record = g_object_ref (record);
  reveal->field = field;
  reveal->label = GTK_LABEL (label);
  gtk_widget_add_css_class (button, "sr-link");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_data (button, "clicked", G_CALLBACK (on_reveal), reveal, reveal_free, 0);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), button);
  return box;
}

void
sr_profile_add_field (GtkWidget *pairs, SrRegister *reg, SrRecord *record, const char *key)
{
  const SrField *field = sr_schema_field (sr_record_schema (record), key);
  g_autofree char *text = sr_profile_text (reg, record, key);

  if (*text == '\0')
    return;
  if (field->mask == SR_MASK_NONE)
    sr_pairs_add (SR_PAIRS (pairs), NULL, sr_field_label (field), text, SR_TONE_PLAIN);
  else
    sr_pairs_add_widget (SR_PAIRS (pairs), sr_field_label (field),
                         masked_value (reg, record, field, text));
}

/* One line of the time line before it is put in order. */
typedef struct {
  char date[SR_DATE_SIZE];
  guint category;
  char *kind;
  char *text;
} Line;

static void
line_free (gpointer data)
{
  Line *line = data;

  g_free (line->kind);
  g_free (line->text);
  g_free (line);
}

static void
add_line (GPtrArray *lines, const char *date, guint category, const char *kind, char *text)
{
  Line *line = g_new0 (Line, 1);

  g_strlcpy (line->date, date, sizeof line->date);
  line->category = category;
  line->kind = g_strdup (kind);
  line->text = text;
  g_ptr_array_add (lines, line);
}

/* What became otherwise with a state: "Labour ability → 普通劳动力". */
static char *
describe_state (SrRegister *reg, const SrState *before, const SrState *state)
{
  const SrSchema *schema = sr_record_schema (state->record);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < schema->n_fields; i++) {
    const SrField *field = &schema->fields[i];
    g_autofree char *value = NULL;

    if (!(field->flags & SR_FIELD_DATED) || field->flags & SR_FIELD_DERIVED ||
        sr_value_equal (sr_record_value (before->record, i), sr_record_value (state->record, i)))
      continue;
    value = sr_display_value (reg, field, sr_record_value (state->record, i), FALSE);
    g_string_append_printf (text, "%s%s → %s", text->len ? "；" : "", sr_field_label (field),
                            *value ? value : _ ("blank"));
  }
  return g_string_free (text, FALSE);
}

static void
add_states (GPtrArray *lines, SrRegister *reg, SrRecord *record)
{
  g_autoptr (GPtrArray) states =
      sr_record_states (reg, sr_record_schema (record), sr_record_id (record), NULL);

  for (guint i = 1; states && i < states->len; i++) {
    const SrState *state = g_ptr_array_index (states, i);
    char *text = describe_state (reg, g_ptr_array_index (states, i - 1), state);

    if (*text)
      add_line (lines, state->since, 1, _ ("State"), text);
    else
      g_free (text);
  }
}

static void
add_entries (GPtrArray *lines, SrRegister *reg, SrRecord *record)
{
  g_autoptr (GPtrArray) entries =
      sr_history_entries (reg, sr_record_schema (record), sr_record_id (record), 50, NULL);

  for (guint i = 0; entries && i < entries->len; i++) {
    const SrHistoryEntry *entry = g_ptr_array_index (entries, i);
    const SrAct *act = sr_act_find (entry->act);
    char *text = entry->undone_by ? g_strdup_printf (_ ("%s (undone)"), entry->title)
                                  : g_strdup (entry->title);

    add_line (lines, entry->at, act ? 3 : 0, act ? sr_act_label (act) : C_ ("time line", "Entry"),
              text);
  }
}

static int
newest_first (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 ((*(const Line *const *)b)->date, (*(const Line *const *)a)->date);
}

GtkWidget *
sr_profile_timeline (SrRegister *reg, SrRecord *record, guint max, guint *n_all)
{
  GtkWidget *timeline = sr_timeline_new (_ ("Time line"));
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (line_free);

  add_states (lines, reg, record);
  add_entries (lines, reg, record);
  g_ptr_array_sort (lines, newest_first);
  for (guint i = 0; i < MIN (max, lines->len); i++) {
    const Line *line = g_ptr_array_index (lines, i);

    sr_timeline_add (SR_TIMELINE (timeline), NULL, line->date, line->category, line->kind,
                     line->text);
  }
  *n_all = lines->len;
  return timeline;
}
