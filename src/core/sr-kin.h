/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * What a relation to the head says of one person: the sex (rule RL03) and the age beside the head
 * (rule RL05). Forms ask here while somebody types. Over the whole register the same is found by
 * src/rules/sql/RL03.sql and RL05.sql, which read a million persons at once; tests/rules/test-kin.c
 * holds both against each other, so whoever changes one changes the other.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* One of two persons; NULL: not known. */
typedef struct {
  const char *sex;                 /* GB/T 2261.1 code */
  const char *born_on;             /* an invalid date is one that is not known */
  gboolean has_father, has_mother; /* they are named */
} SrKin;

/* The parameters of RL05, in years. */
typedef struct {
  gint64 parent_from, parent_to, grandparent_from;
} SrKinLimits;

/* What is unlikely: so many full years lie between the two; -1 when the elder is the younger. */
typedef struct {
  int gap;
  gboolean head_is_elder;
  gboolean too_many; /* otherwise too few */
} SrKinDoubt;

/* RL03: FALSE when an item of relation_fpb ("sex=1" in its EXTRA) cannot be somebody of SEX.
 * Unknown sexes (NULL, 0, 9) and items without sex fit everything. */
gboolean sr_relation_allows_sex (const char *extra, const char *sex);

/* TRUE when the relation makes the person and the head child and parent or grandchild and
 * grandparent, so that RL05 has something to say. */
gboolean sr_relation_tells_age (const char *relation);

/* RL05: FALSE, with DOUBT filled, when the ages of PERSON and HEAD do not go with the relation of
 * PERSON. A head whose like is named as another parent is no parent. */
gboolean sr_relation_allows_ages (const char *relation,
                                  const SrKin *person,
                                  const SrKin *head,
                                  const SrKinLimits *limits,
                                  SrKinDoubt *doubt);

/* RL05 of a parent that is named. */
gboolean sr_parent_allows_ages (const char *parent_born_on,
                                const char *born_on,
                                const SrKinLimits *limits,
                                SrKinDoubt *doubt);

G_END_DECLS
