/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * One finding in words: what a rule says about one record, asked anew for that record alone, so
 * that a list of a million offenders need not keep a million sentences.
 */
#pragma once

#include "core/sr-rule.h"
#include "store/sr-register.h"

G_BEGIN_DECLS

/* With both values, in the language of the desk, numbers masked. AS_OF NULL: the register's. NULL
 * when RECORD does not offend against RULE (any more), or with ERROR set. */
char *sr_finding_sentence (
    SrRegister *reg, const SrRule *rule, gint64 record, const char *as_of, GError **error);

/* What all rules of its type say about RECORD, one line each ("RL05  …"), those exempt left out:
 * for a profile. NULL when there is nothing. New string. */
char *sr_findings_of_record (SrRegister *reg, const char *type, gint64 record, const char *as_of);

G_END_DECLS
