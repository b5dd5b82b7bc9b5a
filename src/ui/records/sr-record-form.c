/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Rows in order, and one idle pass after changes: fill from the ID number, check, show.
 */
#include "ui/records/sr-record-form.h"

#include <glib/gi18n-lib.h>

#include "core/sr-text.h"
#include "store/sr-typed.h"
#include "ui/records/sr-field-editor.h"
#include "ui/records/sr-form-checks.h"
#include "ui/widgets/sr-field-row.h"

typedef struct {
  SrDraft *draft;
  char *filled; /* ID number that sex and birth date were taken from */
} Part;

typedef struct {
  SrDraft *draft;
  const SrField *field;
  SrFieldEditor *editor;
  SrFieldRow *row;
} Line;

struct _SrRecordForm {
  GtkBox parent_instance;

  SrRegister *reg;
  GPtrArray *parts;    /* Part */
  GPtrArray *lines;    /* Line */
  GHashTable *skipped; /* const SrField * */
  GtkWidget *open;     /* row that waits for a second one beside it */
  GtkLabel *general;   /* problem of a record as a whole */
  SrFieldCandidates candidates;
  gpointer candidates_data;
  gboolean plain;
  gboolean strict;
  guint checking; /* idle source */
};

enum { SIGNAL_CHECKED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SrRecordForm, sr_record_form, GTK_TYPE_BOX)

#define ROW_GAP   7
#define GROUP_GAP 10

/* Labels of a pair may be as wide as six Chinese characters: a longer one takes two lines, and the
 * pair would stand askew. */
#define PAIR_LABEL_COLUMNS 12

/* --- What is shown --- */

/* Of a number that is masked on screens only the end is told. */
static char *
repair_label (const SrField *field, const char *repair)
{
  glong length = g_utf8_strlen (repair, -1);

  if (field->mask != SR_MASK_NONE && length > 4)
    return g_strdup_printf (_ ("Make it …%s"), g_utf8_offset_to_pointer (repair, length - 4));
  return g_strdup_printf (_ ("Make it %s"), repair);
}

static char *
hint (Line *line)
{
  const char *note = sr_field_editor_get_note (line->editor);
  gboolean agrees = g_str_equal (line->field->key, "id_number") &&
                    (note || sr_draft_is_changed (line->draft, "id_number")) &&
                    sr_form_id_agrees (line->draft);
  const char *sentence = _ ("Agrees with birth date and sex");

  if (agrees && note)
    return g_strdup_printf (_ ("%s. %s"), sentence, note);
  return g_strdup (agrees ? sentence : note);
}

static void
show_hint (Line *line)
{
  g_autofree char *text = hint (line);

  sr_field_row_set_hint (line->row, text);
}

static void
show_line (SrRecordForm *self, Line *line)
{
  SrFieldState state;
  const SrProblem *problem = sr_form_problem (line->draft, line->field->key, self->strict, &state);
  g_autofree char *repair =
      problem && problem->repair ? repair_label (line->field, problem->repair) : NULL;

  sr_field_editor_update (line->editor);
  sr_field_row_set_changed (line->row, sr_draft_is_changed (line->draft, line->field->key));
  sr_field_row_set_problem (line->row, state, problem ? problem->message : NULL, repair);
  show_hint (line);
}

static Line *
find_line (SrRecordForm *self, SrDraft *draft, const char *key)
{
  for (guint i = 0; key && i < self->lines->len; i++) {
    Line *line = self->lines->pdata[i];

    if ((draft == NULL || line->draft == draft) && g_str_equal (line->field->key, key))
      return line;
  }
  return NULL;
}

/* Problems that have no row here: of the record as a whole, or of a field that is not shown. */
static void
show_general (SrRecordForm *self)
{
  g_autoptr (GString) text = g_string_new (NULL);
  SrFieldState worst = SR_FIELD_PLAIN;

  for (guint i = 0; i < self->parts->len; i++) {
    SrDraft *draft = ((Part *)self->parts->pdata[i])->draft;
    const SrProblems *problems = sr_draft_problems (draft);

    for (guint j = 0; j < sr_problems_size (problems); j++) {
      const SrProblem *problem = sr_problems_get (problems, j);
      SrFieldState state = sr_form_state (draft, problem, self->strict);

      if (state == SR_FIELD_PLAIN || find_line (self, draft, problem->field))
        continue;
      g_string_append_printf (text, "%s%s", text->len ? "\n" : "", problem->message);
      worst = MAX (worst, state);
    }
  }
  gtk_label_set_text (self->general, text->str);
  gtk_widget_set_visible (GTK_WIDGET (self->general), text->len > 0);
  gtk_widget_set_css_classes (
      GTK_WIDGET (self->general),
      (const char *[]){"sr-caption", worst == SR_FIELD_WRONG ? "red" : "amber", NULL});
}

/* What is derived from another part is asked there. */
static const char *
look_up (const char *key, gpointer data)
{
  SrRecordForm *self = data;

  for (guint i = 0; i < self->parts->len; i++) {
    SrDraft *draft = ((Part *)self->parts->pdata[i])->draft;
    const SrField *field = sr_schema_field (sr_draft_schema (draft), key);

    if (field && !(field->flags & SR_FIELD_DERIVED))
      return sr_draft_text (draft, key);
  }
  return NULL;
}

static void
check_now (SrRecordForm *self)
{
  for (guint i = 0; i < self->parts->len; i++) {
    Part *part = self->parts->pdata[i];

    sr_form_fill_from_id (part->draft, &part->filled);
    sr_form_check (self->reg, part->draft, look_up, self);
  }
  g_clear_handle_id (&self->checking, g_source_remove);
  for (guint i = 0; i < self->lines->len; i++)
    show_line (self, self->lines->pdata[i]);
  show_general (self);
  g_signal_emit (self, signals[SIGNAL_CHECKED], 0);
}

static gboolean
check_when_idle (gpointer data)
{
  SrRecordForm *self = data;

  self->checking = 0;
  check_now (self);
  return G_SOURCE_REMOVE;
}

static void
on_draft_changed (SrDraft *draft, SrRecordForm *self)
{
  if (self->checking == 0)
    self->checking = g_idle_add (check_when_idle, self);
}

static void
on_noted (SrFieldEditor *editor, Line *line)
{
  show_hint (line);
}

static void
on_repair (SrFieldRow *row, Line *line)
{
  SrRecordForm *self =
      SR_RECORD_FORM (gtk_widget_get_ancestor (GTK_WIDGET (row), SR_TYPE_RECORD_FORM));
  SrFieldState state;
  const SrProblem *problem = sr_form_problem (line->draft, line->field->key, self->strict, &state);
  g_autofree char *repair = g_strdup (problem ? problem->repair : NULL);

  if (repair)
    sr_typed_set (self->reg, line->draft, line->field->key, repair);
}

/* --- Building --- */

static Line *
add_line (SrRecordForm *self, SrDraft *draft, const SrField *field, const char *label)
{
  Line *line = g_new0 (Line, 1);

  line->draft = draft;
  line->field = field;
  line->editor = SR_FIELD_EDITOR (sr_field_editor_new (self->reg, draft, field));
  line->row = SR_FIELD_ROW (
      sr_field_row_new (label ? label : sr_field_label (field), GTK_WIDGET (line->editor)));
  sr_field_editor_set_lookup (line->editor, look_up, self);
  sr_field_editor_set_candidates (line->editor, self->candidates, self->candidates_data);
  g_signal_connect (line->editor, "noted", G_CALLBACK (on_noted), line);
  g_signal_connect (line->row, "repair", G_CALLBACK (on_repair), line);
  g_ptr_array_add (self->lines, line);
  return line;
}

/* Half a line is enough for its editor, and its label does not wrap. */
static gboolean
fits_beside (const SrField *field)
{
  return sr_field_editor_is_short (field) &&
         sr_text_columns (sr_field_label (field)) <= PAIR_LABEL_COLUMNS;
}

static void
place (SrRecordForm *self, Line *line)
{
  GtkWidget *row = GTK_WIDGET (line->row), *pair;

  if (self->open && fits_beside (line->field)) {
    sr_field_row_set_label_width (line->row, -1);
    gtk_box_append (GTK_BOX (self->open), row);
    self->open = NULL;
    return;
  }
  pair = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  gtk_widget_set_hexpand (row, TRUE);
  gtk_box_append (GTK_BOX (pair), row);
  gtk_box_append (GTK_BOX (self), pair);
  self->open = fits_beside (line->field) ? pair : NULL;
}

static void
add_heading (SrRecordForm *self, const char *group)
{
  GtkWidget *label = gtk_label_new (_ (group));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "sr-heading");
  gtk_widget_set_margin_top (label, self->lines->len ? GROUP_GAP : 0);
  gtk_box_append (GTK_BOX (self), label);
}

static gboolean
is_wanted (SrRecordForm *self, SrDraft *draft, const SrField *field)
{
  return !(field->flags & SR_FIELD_DERIVED) && !g_hash_table_contains (self->skipped, field) &&
         find_line (self, draft, field->key) == NULL;
}

static void
add_group (SrRecordForm *self, SrDraft *draft, const char *group)
{
  const SrSchema *schema = sr_draft_schema (draft);
  gboolean begun = FALSE;

  self->open = NULL;
  for (guint i = 0; i < schema->n_fields; i++) {
    const SrField *field = &schema->fields[i];

    if (g_strcmp0 (field->group, group) != 0 || !is_wanted (self, draft, field))
      continue;
    if (!begun && !self->plain && group)
      add_heading (self, group);
    begun = TRUE;
    place (self, add_line (self, draft, field, NULL));
  }
}

/* The fields in their order, whatever groups they stand in where they come from. */
static void
add_all (SrRecordForm *self, SrDraft *draft)
{
  const SrSchema *schema = sr_draft_schema (draft);

  self->open = NULL;
  for (guint i = 0; i < schema->n_fields; i++)
    if (is_wanted (self, draft, &schema->fields[i]))
      place (self, add_line (self, draft, &schema->fields[i], NULL));
}

static void
add_part (SrRecordForm *self, SrDraft *draft)
{
  Part *part;

  for (guint i = 0; i < self->parts->len; i++)
    if (((Part *)self->parts->pdata[i])->draft == draft)
      return;
  part = g_new0 (Part, 1);
  part->draft = g_object_ref (draft);
  g_ptr_array_add (self->parts, part);
  g_signal_connect_object (draft, "changed", G_CALLBACK (on_draft_changed), self, 0);
}

void
sr_record_form_add (SrRecordForm *self, SrDraft *draft, const char *group)
{
  const SrSchema *schema = sr_draft_schema (draft);

  add_part (self, draft);
  if (group)
    add_group (self, draft, group);
  else if (self->plain)
    add_all (self, draft);
  else
    for (guint i = 0; i < schema->n_fields; i++)
      if (is_wanted (self, draft, &schema->fields[i]))
        add_group (self, draft, schema->fields[i].group);
  on_draft_changed (draft, self);
}

void
sr_record_form_add_field (SrRecordForm *self, SrDraft *draft, const char *key)
{
  add_part (self, draft);
  place (self, add_line (self, draft, sr_schema_field (sr_draft_schema (draft), key), NULL));
  on_draft_changed (draft, self);
}

void
sr_record_form_add_field_as (SrRecordForm *self, SrDraft *draft, const char *key, const char *label)
{
  add_part (self, draft);
  self->open = NULL;
  place (self, add_line (self, draft, sr_schema_field (sr_draft_schema (draft), key), label));
  self->open = NULL;
  on_draft_changed (draft, self);
}

void
sr_record_form_set_candidates (SrRecordForm *self, SrFieldCandidates candidates, gpointer data)
{
  self->candidates = candidates;
  self->candidates_data = data;
}

void
sr_record_form_skip (SrRecordForm *self, SrDraft *draft, const char *key)
{
  g_hash_table_add (self->skipped, (gpointer)sr_schema_field (sr_draft_schema (draft), key));
}

void
sr_record_form_set_plain (SrRecordForm *self, gboolean plain)
{
  self->plain = plain;
}

/* --- The object --- */

static void
part_free (gpointer data)
{
  Part *part = data;

  g_object_unref (part->draft);
  g_free (part->filled);
  g_free (part);
}

static void
sr_record_form_dispose (GObject *object)
{
  SrRecordForm *self = SR_RECORD_FORM (object);

  g_clear_handle_id (&self->checking, g_source_remove);
  G_OBJECT_CLASS (sr_record_form_parent_class)->dispose (object);
  g_clear_handle_id (&self->checking, g_source_remove); /* the last entry may have been read */
}

static void
sr_record_form_finalize (GObject *object)
{
  SrRecordForm *self = SR_RECORD_FORM (object);

  g_ptr_array_unref (self->lines);
  g_ptr_array_unref (self->parts);
  g_hash_table_unref (self->skipped);
  g_clear_object (&self->reg);
  G_OBJECT_CLASS (sr_record_form_parent_class)->finalize (object);
}

static void
sr_record_form_class_init (SrRecordFormClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sr_record_form_dispose;
  G_OBJECT_CLASS (klass)->finalize = sr_record_form_finalize;
  signals[SIGNAL_CHECKED] = g_signal_new ("checked", SR_TYPE_RECORD_FORM, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
sr_record_form_init (SrRecordForm *self)
{
  self->parts = g_ptr_array_new_with_free_func (part_free);
  self->lines = g_ptr_array_new_with_free_func (g_free);
  self->skipped = g_hash_table_new (NULL, NULL);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), ROW_GAP);

  self->general = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->general, TRUE);
  gtk_label_set_xalign (self->general, 0);
  gtk_widget_set_visible (GTK_WIDGET (self->general), FALSE);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->general));
}

GtkWidget *
sr_record_form_new (SrRegister *reg)
{
  SrRecordForm *self = g_object_new (SR_TYPE_RECORD_FORM, NULL);

  self->reg = g_object_ref (reg);
  return GTK_WIDGET (self);
}

/* --- For its owner --- */

void
sr_record_form_check (SrRecordForm *self, gboolean strict)
{
  self->strict |= strict;
  for (guint i = 0; i < self->lines->len; i++)
    sr_field_editor_flush (((Line *)self->lines->pdata[i])->editor);
  check_now (self);
}

static guint
after_focus (SrRecordForm *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  for (guint i = 0; focus && i < self->lines->len; i++)
    if (gtk_widget_is_ancestor (focus, GTK_WIDGET (((Line *)self->lines->pdata[i])->row)))
      return i + 1;
  return 0;
}

gboolean
sr_record_form_next_problem (SrRecordForm *self, gboolean from_start)
{
  for (guint i = from_start ? 0 : after_focus (self); i < self->lines->len; i++) {
    Line *line = self->lines->pdata[i];

    if (sr_field_row_get_state (line->row) != SR_FIELD_PLAIN)
      return sr_field_row_focus (line->row);
  }
  return FALSE;
}

gboolean
sr_record_form_focus (SrRecordForm *self, const char *key)
{
  Line *line = key ? find_line (self, NULL, key) : NULL;

  for (guint i = 0; key == NULL && line == NULL && i < self->lines->len; i++) {
    Line *other = self->lines->pdata[i];

    if (g_strcmp0 (other->field->key, sr_draft_schema (other->draft)->code) != 0)
      line = other;
  }
  return line && sr_field_row_focus (line->row);
}

GtkWidget *
sr_record_form_row (SrRecordForm *self, const char *key)
{
  Line *line = find_line (self, NULL, key);

  return line ? GTK_WIDGET (line->row) : NULL;
}
