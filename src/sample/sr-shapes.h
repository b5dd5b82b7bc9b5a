/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Shapes of households: who lives together, how old, whose child. A table only; sr-family.c draws
 * people from it.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define SR_SHAPE_MAX 8

/* One member. Ages are whole years: absolute, or counted from the age of an earlier member. */
typedef struct {
  const char *relation; /* code of relation_fpb; "child", "grandchild", "daughters_child" and
                           "parent" become the one of the drawn sex */
  char sex;             /* 'm', 'f', '?' either, 'o' the other one than the head's */
  gint8 base;           /* index of the member from whose age MIN and MAX count, or -1: absolute */
  gint8 min;
  gint8 max;
  gint8 father; /* index of an earlier member, or -1: not in the household */
  gint8 mother;
} SrRole;

typedef enum {
  SR_SHAPE_WIDOWED = 1 << 0,     /* the head had a husband or wife, who died */
  SR_SHAPE_PARENT_LEFT = 1 << 1, /* the other parent of the children went away */
  SR_SHAPE_MARRIES_IN = 1 << 2,  /* the young wife or husband may have come after the move */
} SrShapeFlags;

typedef struct {
  const char *key;
  guint16 count; /* households of the sample community; also the weight in larger registers */
  SrShapeFlags flags;
  guint n_roles;
  SrRole roles[SR_SHAPE_MAX];
} SrShape;

guint sr_shapes_size (void);
const SrShape *sr_shapes_get (guint index);

/* NULL when there is no such shape. */
const SrShape *sr_shapes_find (const char *key);

G_END_DECLS
