/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The frame: reading, showing, masking. The value read or shown last is remembered, so that showing
 * never disturbs somebody who is typing.
 */
#include "ui/records/sr-field-editor.h"

#include <glib/gi18n-lib.h>

#include "core/sr-mask.h"
#include "core/sr-resident-id.h"
#include "core/sr-text.h"
#include "store/sr-history.h"
#include "store/sr-typed.h"
#include "ui/records/sr-field-kinds.h"
#include "ui/widgets/sr-masked-entry.h"

struct _SrFieldEditor {
  AdwBin parent_instance;

  SrRegister *reg;
  SrDraft *draft;
  const SrField *field;
  const SrFieldKind *kind;
  SrFieldLookup lookup;
  gpointer lookup_data;
  SrFieldCandidates candidates;
  gpointer candidates_data;
  SrValue seen;      /* read or shown last */
  gboolean readable; /* what was typed last could be read */
  gboolean open;     /* not masked (any more) */
  guint reading;     /* idle source */
  guint opening;     /* idle source */
  char *note;
};

enum { SIGNAL_NOTED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SrFieldEditor, sr_field_editor, ADW_TYPE_BIN)

static const SrValue *
present (SrFieldEditor *self)
{
  return sr_draft_get (self->draft, self->field->key);
}

static GtkWidget *
child (SrFieldEditor *self)
{
  return adw_bin_get_child (ADW_BIN (self));
}

static gboolean
is_masked (SrFieldEditor *self)
{
  return self->field->mask != SR_MASK_NONE && !self->open && sr_draft_base (self->draft) &&
         !sr_value_is_blank (present (self));
}

static void
remember (SrFieldEditor *self)
{
  sr_value_clear (&self->seen);
  self->seen = sr_value_copy (present (self));
}

/* --- Showing --- */

/* Assistive technology finds the entry itself, not the boxes around it. */
static void
name_entries (GtkWidget *widget, const char *label)
{
  if (GTK_IS_ENTRY (widget) || GTK_IS_TEXT_VIEW (widget) || GTK_IS_MENU_BUTTON (widget))
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                    -1);
  for (GtkWidget *inner = gtk_widget_get_first_child (widget); inner;
       inner = gtk_widget_get_next_sibling (inner))
    name_entries (inner, label);
}

static void
take_child (SrFieldEditor *self, GtkWidget *widget)
{
  adw_bin_set_child (ADW_BIN (self), widget);
  name_entries (widget, sr_field_label (self->field));
  if (SR_IS_MASKED_ENTRY (widget))
    sr_masked_entry_set_label (SR_MASKED_ENTRY (widget), sr_field_label (self->field));
}

static void
set_note (SrFieldEditor *self, const char *note)
{
  g_free (self->note);
  self->note = g_strdup (note);
  g_signal_emit (self, signals[SIGNAL_NOTED], 0);
}

static void
show_open (SrFieldEditor *self)
{
  if (child (self) == NULL || SR_IS_MASKED_ENTRY (child (self)))
    take_child (self, self->kind->build (self));
  self->kind->show (self, child (self), present (self));
}

static gboolean
open_when_idle (gpointer data)
{
  SrFieldEditor *self = data;

  self->opening = 0;
  show_open (self);
  gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
  return G_SOURCE_REMOVE;
}

static void
open_later (SrFieldEditor *self)
{
  self->open = TRUE;
  if (self->opening == 0)
    self->opening = g_idle_add (open_when_idle, self);
}

static void
on_reveal (SrMaskedEntry *entry, SrFieldEditor *self)
{
  SrRecord *base = sr_draft_base (self->draft);
  SrDisclosure disclosure = {.kind = SR_DISCLOSURE_REVEAL,
                             .schema = sr_draft_schema (self->draft),
                             .record = base ? sr_record_id (base) : 0,
                             .field = self->field->key,
                             .level = "revealed",
                             .rows = 1};
  g_autoptr (GError) error = NULL;

  if (sr_disclosure_record (self->reg, &disclosure, &error)) {
    set_note (self, _ ("Shown in full; this was recorded"));
    open_later (self);
  } else {
    set_note (self, error->message);
  }
}

/* The clerk cleared it, to type another value without having seen the old one. */
static void
on_cleared (SrMaskedEntry *entry, SrFieldEditor *self)
{
  sr_field_editor_write_text (self, "");
  open_later (self);
}

static void
show_masked (SrFieldEditor *self)
{
  g_autofree char *plain = sr_kind_format (self->field->kind, present (self));
  g_autofree char *masked = sr_mask_text (self->field->mask, plain);

  if (child (self) == NULL || !SR_IS_MASKED_ENTRY (child (self))) {
    GtkWidget *entry = sr_masked_entry_new ();

    g_signal_connect (entry, "reveal", G_CALLBACK (on_reveal), self);
    g_signal_connect (entry, "changed", G_CALLBACK (on_cleared), self);
    take_child (self, entry);
  }
  sr_masked_entry_set_masked (SR_MASKED_ENTRY (child (self)), masked);
}

void
sr_field_editor_reset (SrFieldEditor *self)
{
  g_clear_handle_id (&self->reading, g_source_remove);
  self->readable = TRUE;
  remember (self);
  if (is_masked (self)) {
    show_masked (self);
    return;
  }
  self->open = TRUE;
  show_open (self);
}

void
sr_field_editor_update (SrFieldEditor *self)
{
  if (self->reading == 0 && self->opening == 0 && !sr_value_equal (present (self), &self->seen))
    sr_field_editor_reset (self);
}

/* --- Reading --- */

static gboolean
read_when_idle (gpointer data)
{
  SrFieldEditor *self = data;

  self->reading = 0;
  self->kind->read (self, child (self));
  return G_SOURCE_REMOVE;
}

void
sr_field_editor_typed (SrFieldEditor *self)
{
  if (self->reading == 0)
    self->reading = g_idle_add (read_when_idle, self);
}

void
sr_field_editor_chosen (SrFieldEditor *self)
{
  g_clear_handle_id (&self->reading, g_source_remove);
  self->kind->read (self, child (self));
}

void
sr_field_editor_left (SrFieldEditor *self)
{
  sr_field_editor_flush (self);
  if (self->readable && self->opening == 0)
    sr_field_editor_reset (self);
}

void
sr_field_editor_flush (SrFieldEditor *self)
{
  if (self->kind->settle && self->opening == 0)
    self->kind->settle (child (self));
  if (self->reading)
    sr_field_editor_chosen (self);
}

/* Numbers of persons, phones and accounts are typed and pasted in any width, with signs between. */
static char *
normalised (const SrField *field, const char *text)
{
  if (field->kind == SR_KIND_TEXT && field->mask == SR_MASK_ID_NUMBER)
    return sr_resident_id_normalise (text);
  if (field->kind == SR_KIND_TEXT && (field->mask == SR_MASK_PHONE || field->mask == SR_MASK_BANK))
    return sr_text_to_half_width (text);
  return g_strdup (text);
}

void
sr_field_editor_write_text (SrFieldEditor *self, const char *text)
{
  g_autofree char *plain = normalised (self->field, text);

  self->readable = sr_typed_set (self->reg, self->draft, self->field->key, plain);
  remember (self);
}

void
sr_field_editor_write_value (SrFieldEditor *self, const SrValue *value)
{
  sr_draft_set (self->draft, self->field->key, value);
  self->readable = TRUE;
  remember (self);
}

/* --- The object --- */

static void
sr_field_editor_dispose (GObject *object)
{
  SrFieldEditor *self = SR_FIELD_EDITOR (object);

  g_clear_handle_id (&self->reading, g_source_remove);
  g_clear_handle_id (&self->opening, g_source_remove);
  G_OBJECT_CLASS (sr_field_editor_parent_class)->dispose (object);
}

static void
sr_field_editor_finalize (GObject *object)
{
  SrFieldEditor *self = SR_FIELD_EDITOR (object);

  sr_value_clear (&self->seen);
  g_free (self->note);
  g_clear_object (&self->draft);
  g_clear_object (&self->reg);
  G_OBJECT_CLASS (sr_field_editor_parent_class)->finalize (object);
}

static void
sr_field_editor_class_init (SrFieldEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sr_field_editor_dispose;
  G_OBJECT_CLASS (klass)->finalize = sr_field_editor_finalize;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
  signals[SIGNAL_NOTED] = g_signal_new ("noted", SR_TYPE_FIELD_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL,
                                        NULL, NULL, G_TYPE_NONE, 0);
}

static void
sr_field_editor_init (SrFieldEditor *self)
{
  self->readable = TRUE;
}

GtkWidget *
sr_field_editor_new (SrRegister *reg, SrDraft *draft, const SrField *field)
{
  SrFieldEditor *self;

  g_return_val_if_fail (!(field->flags & SR_FIELD_DERIVED), NULL);

  self = g_object_new (SR_TYPE_FIELD_EDITOR, NULL);
  self->reg = g_object_ref (reg);
  self->draft = g_object_ref (draft);
  self->field = field;
  self->kind = sr_field_kind (field);
  sr_field_editor_reset (self);
  return GTK_WIDGET (self);
}

const SrField *
sr_field_editor_field (SrFieldEditor *self)
{
  return self->field;
}

SrRegister *
sr_field_editor_register (SrFieldEditor *self)
{
  return self->reg;
}

void
sr_field_editor_set_lookup (SrFieldEditor *self, SrFieldLookup lookup, gpointer data)
{
  self->lookup = lookup;
  self->lookup_data = data;
}

void
sr_field_editor_set_candidates (SrFieldEditor *self, SrFieldCandidates func, gpointer data)
{
  self->candidates = func;
  self->candidates_data = data;
}

GArray *
sr_field_editor_candidates (SrFieldEditor *self)
{
  return self->candidates ? self->candidates (self->field->key, self->candidates_data) : NULL;
}

const char *
sr_field_editor_look_up (SrFieldEditor *self, const char *key)
{
  if (sr_schema_index (sr_draft_schema (self->draft), key) >= 0)
    return sr_draft_text (self->draft, key);
  return self->lookup ? self->lookup (key, self->lookup_data) : NULL;
}

const char *
sr_field_editor_get_note (SrFieldEditor *self)
{
  return self->note;
}
