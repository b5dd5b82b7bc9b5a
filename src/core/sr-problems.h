/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * What is wrong or doubtful with the user's data. GError is for the world, g_return_* for callers'
 * bugs.
 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

typedef enum { SR_SEVERITY_WARNING, SR_SEVERITY_ERROR } SrSeverity;

typedef struct {
  SrSeverity severity;
  char *rule;    /* rule of the domain ("ID02"), or NULL: limits of a field */
  char *field;   /* key of the field it is about, or NULL: the whole record */
  char *message; /* translated sentence with both values */
  char *repair;  /* text that would put it right with certainty, or NULL */
} SrProblem;

/* An ordered list of problems; each field keeps the first of equal sentences once. */
typedef struct _SrProblems SrProblems;

SrProblems *sr_problems_new (void);
void sr_problems_free (SrProblems *problems);
void sr_problems_clear (SrProblems *problems);

/* Copies its texts. RULE, FIELD and REPAIR may be NULL. */
void sr_problems_add (SrProblems *problems,
                      SrSeverity severity,
                      const char *rule,
                      const char *field,
                      const char *message,
                      const char *repair);

guint sr_problems_count (const SrProblems *problems, SrSeverity severity);
guint sr_problems_size (const SrProblems *problems);
const SrProblem *sr_problems_get (const SrProblems *problems, guint index);

/* The worst problem of a field, the first of these; NULL when there is none. */
const SrProblem *sr_problems_of_field (const SrProblems *problems, const char *field);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SrProblems, sr_problems_free)

G_END_DECLS
