/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * What columns may be called: the official titles of the fields of a shape, their labels and keys,
 * and the other names that the register keeps (record type column_alias).
 */
#pragma once

#include "imports/sr-import-shape.h"
#include "store/sr-register.h"

G_BEGIN_DECLS

typedef struct _SrImportTitles SrImportTitles;

typedef enum {
  SR_TITLE_FIELD,    /* a stored field, to be written */
  SR_TITLE_COMPUTED, /* a field that is computed: never written */
  SR_TITLE_OWN,      /* 序号, 记录号, 脱敏级别, 导入问题: of our own sheets */
  SR_TITLE_LEFT_OUT, /* an alias says that such columns are not imported */
} SrTitleKind;

/* Columns of our own sheets. */
typedef enum { SR_OWN_NUMBER, SR_OWN_RECORD, SR_OWN_LEVEL, SR_OWN_PROBLEMS } SrOwnColumn;

typedef struct {
  SrTitleKind kind;
  guint part;           /* FIELD, COMPUTED */
  const SrField *field; /* FIELD, COMPUTED */
  SrOwnColumn own;      /* OWN */
  gboolean is_alias;    /* not the official title */
  GRegex *contents;     /* most values must match; NULL: any */
  char *header;         /* only under this header (sr_import_table_fingerprint); NULL: any */
  guint position;       /* only the column of this occurrence; 0: any */
} SrImportTitle;

SrImportTitles *sr_import_titles_new (SrRegister *reg, const SrImportShape *shape, GError **error);
void sr_import_titles_free (SrImportTitles *self);
const SrImportShape *sr_import_titles_shape (const SrImportTitles *self);

/* What a column with this TITLE may be, the likeliest first: SrImportTitle elements; NULL: nothing
 * is called so. Width, case, spaces, stars of required columns do not matter; what stands in
 * brackets at the end only when nothing is called so with it. */
const GPtrArray *sr_import_titles_find (const SrImportTitles *self, const char *title);

/* A title as it is compared. New string. */
char *sr_import_title_fold (const char *title);

/* The unit in brackets at the end of TITLE, 元 of 年收入（元）; NULL: none. New string. */
char *sr_import_title_unit (const char *title);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SrImportTitles, sr_import_titles_free)

G_END_DECLS
