/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A form about one record as an office keeps it on paper: fields in a grid, tables, a checklist,
 * signatures. It knows nothing of files, fonts or records; every value in it is already masked and
 * already a name, not a code.
 */
#pragma once

#include "reports/sr-table.h"

G_BEGIN_DECLS

typedef enum {
  SR_FORM_HEADING,   /* TEXT above a part of the form */
  SR_FORM_FIELDS,    /* ITEMS: title and value, COLUMNS of them side by side */
  SR_FORM_TABLE,     /* TABLE: header and rows, without its frame */
  SR_FORM_TICKS,     /* ITEMS: a box each, ticked or not, COLUMNS side by side */
  SR_FORM_LINE,      /* TEXT alone: "无" and the like */
  SR_FORM_SIGNATURE, /* TEXT: parts divided by '|', to be filled by hand */
  SR_FORM_PAGE,      /* what follows stands on the next page, when the page before is full enough */
} SrFormKind;

typedef struct {
  char *title;
  char *value;     /* never NULL */
  guint span;      /* columns of the grid that it takes, at least 1 */
  gboolean ticked; /* of SR_FORM_TICKS */
} SrFormItem;

typedef struct {
  SrFormKind kind;
  char *text;
  guint columns;
  GPtrArray *items; /* of SrFormItem */
  SrTable *table;
} SrFormBlock;

typedef struct _SrForm SrForm;

SrForm *sr_form_new (const char *title);
void sr_form_free (SrForm *form);

const char *sr_form_title (const SrForm *form);

/* Left, middle and right of the line under the title; NULL for none of them. */
void sr_form_set_line (SrForm *form, const char *left, const char *middle, const char *right);
const char *sr_form_line (const SrForm *form, guint part);

/* 脱敏 … 用途 …, small in the footer. */
void sr_form_set_stamp (SrForm *form, const char *stamp);
const char *sr_form_stamp (const SrForm *form);

/* Marks every page 演示. */
void sr_form_set_demo (SrForm *form, gboolean demo);
gboolean sr_form_is_demo (const SrForm *form);

/* A block more; TEXT may be NULL. Owned by FORM. */
SrFormBlock *sr_form_add (SrForm *form, SrFormKind kind, const char *text);

/* FIELDS or TICKS with COLUMNS side by side. */
SrFormBlock *sr_form_add_grid (SrForm *form, SrFormKind kind, guint columns);
void sr_form_add_field (SrFormBlock *block, const char *title, const char *value, guint span);
void sr_form_add_tick (SrFormBlock *block, const char *title, gboolean ticked);

/* Takes TABLE. */
void sr_form_take_table (SrForm *form, SrTable *table);

guint sr_form_n_blocks (const SrForm *form);
const SrFormBlock *sr_form_block (const SrForm *form, guint index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SrForm, sr_form_free)

G_END_DECLS
