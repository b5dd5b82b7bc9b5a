/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * What somebody is to a new head of their household, where that is certain from what they and the
 * new head were to the old one, or from who is whose parent. A table; it knows nothing of the
 * register.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A member of a household. */
typedef struct {
  gint64 id;            /* person */
  gint64 father;        /* person, or 0 when not known */
  gint64 mother;        /* the same */
  int sex;              /* 1, 2; anything else is not known */
  const char *relation; /* code of relation_fpb: what they are to the old head */
  guint peers; /* how many persons ever were the same to a head of the household, with them */
} SrKin;

/* What the old head is to NEW_HEAD, as a code of relation_fpb; NULL: not certain. */
const char *sr_kin_of_old_head (const SrKin *old_head, const SrKin *new_head);

/* What MEMBER, neither of the heads, is to NEW_HEAD. OLD_TO_NEW is what the old head is to
 * NEW_HEAD. NULL: not certain. */
const char *sr_kin_of_member (const SrKin *member,
                              const SrKin *old_head,
                              const char *old_to_new,
                              const SrKin *new_head);

/* By parents alone, of any two persons; NULL: nothing is known. */
const char *sr_kin_by_parents (const SrKin *member, const SrKin *head);

G_END_DECLS
