/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * What editors of the kinds share with the frame around them (sr-field-editor.c); nobody else
 * includes it.
 */
#pragma once

#include "ui/records/sr-field-editor.h"

G_BEGIN_DECLS

/* One row per kind. */
typedef struct {
  GtkWidget *(*build) (SrFieldEditor *self);
  void (*show) (SrFieldEditor *self, GtkWidget *widget, const SrValue *value);
  void (*read) (SrFieldEditor *self, GtkWidget *widget); /* into the draft, by the calls below */
  void (*settle) (GtkWidget *widget); /* NULL, or: takes what was typed and not yet chosen */
} SrFieldKind;

const SrFieldKind *sr_field_kind (const SrField *field);

SrRegister *sr_field_editor_register (SrFieldEditor *self);

/* What widgets call: text was typed, to be read when idle; something was chosen, to be read now;
 * the focus left, so the canonical text may be shown. */
void sr_field_editor_typed (SrFieldEditor *self);
void sr_field_editor_chosen (SrFieldEditor *self);
void sr_field_editor_left (SrFieldEditor *self);

/* What read() calls. */
void sr_field_editor_write_text (SrFieldEditor *self, const char *text);
void sr_field_editor_write_value (SrFieldEditor *self, const SrValue *value);

G_END_DECLS
