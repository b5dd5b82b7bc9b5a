/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The exemptions in force at a date, read at once.
 */
#pragma once

#include "core/sr-rule.h"
#include "store/sr-register.h"

G_BEGIN_DECLS

typedef struct {
  gint64 id;        /* of the record exemption */
  char *name;       /* of the offender, as it was called then */
  char *reason;     /* */
  char *granted_by; /* */
  char *until;      /* NULL: open */
} SrExemption;

typedef struct _SrExemptions SrExemptions;

/* Those in force at AS_OF (NULL: the register's). NULL on error. */
SrExemptions *sr_exemptions_load (SrRegister *reg, const char *as_of, GError **error);
void sr_exemptions_free (SrExemptions *self);

gboolean sr_exemptions_has (const SrExemptions *self, const SrRule *rule);

/* The exemption of RECORD from RULE, or NULL. Owned by SELF. */
const SrExemption *sr_exemptions_find (const SrExemptions *self, const SrRule *rule, gint64 record);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SrExemptions, sr_exemptions_free)

G_END_DECLS
