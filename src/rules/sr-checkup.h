/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A check-up (体检): the rules run over the register, or over the records that a list or report
 * shows. The result is which records offend against which rule; what is said of one of them is
 * asked when it is shown (sr-finding.h).
 */
#pragma once

#include <gio/gio.h>

#include "core/sr-progress.h"
#include "core/sr-rule.h"
#include "rules/sr-exemptions.h"

G_BEGIN_DECLS

typedef struct {
  const SrRule *rule;
  GArray *ids;    /* gint64: offenders, each once, ascending; exempt ones too */
  guint n_exempt; /* so many of them */
} SrRuleResult;

typedef struct {
  char as_of[SR_DATE_SIZE];
  GPtrArray *results; /* SrRuleResult, in the order of the catalogue, each rule that was run */
  SrExemptions *exemptions;
  gint64 last_change; /* line of the history that was written last when it began */
} SrCheckup;

/* Records to look at. */
typedef struct {
  const char *type;
  GArray *ids; /* gint64 */
} SrCheckScope;

/* KEYS: rules to run, NULL-terminated, or NULL: all that have offenders. AS_OF NULL: the
 * register's. SCOPES: of these records only, and only rules of their types; NULL: of the whole
 * register. A million persons take the better part of a minute: see sr-job.h. NULL with ERROR set
 * (CANCELLED too). */
SrCheckup *sr_checkup_run (SrRegister *reg,
                           const char *const *keys,
                           const char *as_of,
                           const SrCheckScope *scopes,
                           guint n_scopes,
                           SrProgress progress,
                           gpointer user_data,
                           GCancellable *cancellable,
                           GError **error);
void sr_checkup_free (SrCheckup *self);

/* Reads the exemptions again and counts them; the offenders stay. FALSE with ERROR set: as before.
 */
gboolean sr_checkup_refresh_exemptions (SrCheckup *self, SrRegister *reg, GError **error);

/* TRUE when nothing but exemptions was written since it began. */
gboolean sr_checkup_is_current (const SrCheckup *self, SrRegister *reg);

/* NULL when the rule was not run. */
const SrRuleResult *sr_checkup_result (const SrCheckup *self, const SrRule *rule);

/* Findings that are not exempt, of all rules of SEVERITY: what an overview tells. */
gint64 sr_checkup_count (const SrCheckup *self, SrSeverity severity);
gint64 sr_checkup_count_exempt (const SrCheckup *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SrCheckup, sr_checkup_free)

G_END_DECLS
