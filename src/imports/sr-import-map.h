/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Which column of a table is which field: by official title, by another name, by what stands in it,
 * as a clerk said before for the same header, or as they say now.
 */
#pragma once

#include "imports/sr-import-table.h"

G_BEGIN_DECLS

typedef enum {
  SR_MAPPED_BY_TITLE,    /* 同名 */
  SR_MAPPED_BY_ALIAS,    /* 同义 */
  SR_MAPPED_BY_CONTENTS, /* 按内容: to be looked at */
  SR_MAPPED_REMEMBERED,  /* as a clerk said for this header */
  SR_MAPPED_BY_CLERK,
  SR_UNMAPPED_UNKNOWN,  /* nothing is called so */
  SR_UNMAPPED_COMPUTED, /* 本册自动计算 */
  SR_UNMAPPED_OWN,      /* 序号, 记录号 … */
  SR_UNMAPPED_REPEATED, /* another column of the table is that field already */
  SR_UNMAPPED_HIDDEN,   /* hidden in the sheet */
  SR_UNMAPPED_LEFT_OUT, /* an alias, or the clerk, says so */
} SrMappingHow;

typedef struct {
  SrMappingHow how;
  guint part;           /* of the shape */
  const SrField *field; /* NULL: not imported */
  gboolean is_told;     /* by the clerk, now */
  double factor;        /* of money: 10000 when the title says 万元, else 1 */
} SrMapping;

typedef struct _SrImportMap SrImportMap;

/* Both are borrowed and must outlive the map. */
SrImportMap *
sr_import_map_new (SrRegister *reg, const SrImportTable *table, const SrImportTitles *titles);
void sr_import_map_free (SrImportMap *self);

const SrMapping *sr_import_map_get (const SrImportMap *self, guint column);

/* The clerk says: COLUMN is FIELD of PART (NULL: is not imported). Whatever column was it before is
 * not imported then. */
void sr_import_map_set (SrImportMap *self, guint column, guint part, const SrField *field);

/* The column that is FIELD of PART; -1: none. */
int sr_import_map_column (const SrImportMap *self, guint part, const char *field);

/* The column with our record keys: then the sheet is a list of our own, blank cells erase and
 * computed columns are left out. -1: none. */
int sr_import_map_record_column (const SrImportMap *self);

/* SR_IMPORT_ERROR_MAPPING names the columns without which no record can be made or found. */
gboolean sr_import_map_check (const SrImportMap *self, GError **error);

/* Writes what the clerk said as aliases of this header into the register, as an entry of its own,
 * in the place of what was said of the same columns before; nothing is written when they said
 * nothing. */
gboolean sr_import_map_remember (const SrImportMap *self, SrRegister *reg, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SrImportMap, sr_import_map_free)

G_END_DECLS
