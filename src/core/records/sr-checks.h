/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Checks that record types share: of a field (SrFieldCheck) and of a record (SrRecordCheck).
 * What only one type knows stands beside it (sr-person-check.c).
 */
#pragma once

#include "core/sr-record.h"

G_BEGIN_DECLS

/* Digits only; a repair is offered when full-width digits or spaces were the trouble. */
char *sr_check_digits (const SrField *field, const SrValue *value, char **repair);

/* A stable code or key: ASCII letters, digits, '_', '-', '.'. */
char *sr_check_code (const SrField *field, const SrValue *value, char **repair);

/* A mobile number (11 digits, 13…–19…) or a land line with its area code (0 and 10 or 11 digits in
 * all, '-' after the area code allowed). */
char *sr_check_phone (const SrField *field, const SrValue *value, char **repair);

/* The period of an income account: a year or a quarter, 2025 or 2025Q2. */
char *sr_check_period (const SrField *field, const SrValue *value, char **repair);

/* A unified social credit code (GB 32100-2015): 18 characters, the last of them checks the others;
 * capital letters of half width are a certain repair. */
char *sr_check_credit_code (const SrField *field, const SrValue *value, char **repair);

/* The key of a rule of the catalogue (sr-rule.h). */
char *sr_check_rule (const SrField *field, const SrValue *value, char **repair);

/* What a column of a workbook fills: "person.id_number", record type and key of a field that is
 * stored, or "-" for nothing. */
char *sr_check_target (const SrField *field, const SrValue *value, char **repair);

/* The same in words: "人员 · 证件号码". */
char *sr_display_target (const SrField *field, const SrValue *value);

/* since before until ("SPAN"). */
void sr_check_span (const SrRecord *record, const SrCheckContext *context, SrProblems *problems);

void
sr_check_household (const SrRecord *record, const SrCheckContext *context, SrProblems *problems);
void sr_check_income_account (const SrRecord *record,
                              const SrCheckContext *context,
                              SrProblems *problems);
void
sr_check_membership (const SrRecord *record, const SrCheckContext *context, SrProblems *problems);
void
sr_check_monitoring (const SrRecord *record, const SrCheckContext *context, SrProblems *problems);
void sr_check_person (const SrRecord *record, const SrCheckContext *context, SrProblems *problems);
void sr_check_post (const SrRecord *record, const SrCheckContext *context, SrProblems *problems);
void sr_check_factory (const SrRecord *record, const SrCheckContext *context, SrProblems *problems);
void sr_check_fair (const SrRecord *record, const SrCheckContext *context, SrProblems *problems);
void
sr_check_job_seeker (const SrRecord *record, const SrCheckContext *context, SrProblems *problems);
void
sr_check_placement (const SrRecord *record, const SrCheckContext *context, SrProblems *problems);
void sr_check_posting (const SrRecord *record, const SrCheckContext *context, SrProblems *problems);
void
sr_check_safety_check (const SrRecord *record, const SrCheckContext *context, SrProblems *problems);
void
sr_check_training (const SrRecord *record, const SrCheckContext *context, SrProblems *problems);
void sr_check_wage (const SrRecord *record, const SrCheckContext *context, SrProblems *problems);
void
sr_check_work_spell (const SrRecord *record, const SrCheckContext *context, SrProblems *problems);
void sr_check_site (const SrRecord *record, const SrCheckContext *context, SrProblems *problems);

/* Of risk_1 … risk_5 and risk_note: none stands there twice, another one has a note ("RISK"). */
void sr_check_risks (const SrRecord *record, const SrCheckContext *context, SrProblems *problems);

/* A warning (rule DATE) that the date in FIELD is after today; of months the same. */
void sr_check_not_future (const SrRecord *record,
                          const SrCheckContext *context,
                          SrProblems *problems,
                          const char *field);

/* An error under RULE when the date in EARLIER is not before the one in LATER; OR_SAME allows the
 * same day. It is reported at LATER. */
void sr_check_order (const SrRecord *record,
                     SrProblems *problems,
                     const char *rule,
                     const char *earlier,
                     const char *later,
                     gboolean or_same);

/* A warning (rule PLACE) when the code of a village does not begin with that of its township. */
void sr_check_village (const SrRecord *record,
                       const SrCheckContext *context,
                       SrProblems *problems,
                       const char *township,
                       const char *village);

G_END_DECLS
