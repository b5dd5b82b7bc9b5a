/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * What one row of an imported sheet makes: a record of the type, and, where official lists have
 * them in one flat row, records that go with it (a person's household, membership and stay). This
 * is the only place that knows of particular record types.
 */
#pragma once

#include "core/sr-schema.h"

G_BEGIN_DECLS

#define SR_IMPORT_MAX_PARTS 4
#define SR_IMPORT_MAX_LINKS 2
#define SR_IMPORT_MAX_KEYS  3

typedef struct {
  const char *field; /* a reference of this part, NULL: no more */
  guint part;        /* that leads to this part of the same row */
} SrImportLink;

typedef struct {
  const char *type;
  SrImportLink links[SR_IMPORT_MAX_LINKS];
  gboolean is_shared; /* several rows speak of one such record: the members of a household */
  const char *keys[SR_IMPORT_MAX_KEYS + 1]; /* fields that one record alone has, the surest first;
                                               none: the type's unique fields */
  const char *same[SR_IMPORT_MAX_KEYS + 1]; /* fields that together tell who is meant, when no key
                                               does; none: all that may not be blank */
} SrImportPart;

/* The parts of a row in the order in which they are written; MAIN is the one that the row is. */
typedef struct {
  SrImportPart parts[SR_IMPORT_MAX_PARTS];
  guint n_parts;
  guint main;
} SrImportShape;

/* Never NULL: a type of which nothing else is known is its own only part. */
const SrImportShape *sr_import_shape (const SrSchema *schema);

const SrSchema *sr_import_shape_schema (const SrImportShape *shape, guint part);

/* TRUE when rows of some shape share records of TYPE. */
gboolean sr_import_shape_is_shared (const char *type);

/* The part of TYPE, or -1. */
int sr_import_shape_part (const SrImportShape *shape, const char *type);

G_END_DECLS
