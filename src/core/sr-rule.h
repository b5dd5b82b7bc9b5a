/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The catalogue of rules (domain, rules.csv): each once, with key, severity and official sentence.
 * What finds the offenders stands elsewhere: checks of one record beside its fields (records/), SQL
 * across records in src/rules/sql, reconciliation in src/reports. Exemptions name a rule by its
 * key.
 */
#pragma once

#include "core/sr-problems.h"

G_BEGIN_DECLS

typedef enum {
  SR_RULE_RECORD, /* a check of one record: SrSchema.check, problems with its key */
  SR_RULE_SQL,    /* src/rules/sql/KEY.sql */
  SR_RULE_IMPORT, /* of a cell that is read: sr_resident_id_check() before it becomes a value */
  SR_RULE_REPORT, /* of a report being made: src/reports/sr-report-checks.h */
} SrRuleKind;

typedef struct {
  const char *key;  /* "ID02": identity */
  const char *area; /* "identity": sr_rule_area_label() */
  SrSeverity severity;
  SrRuleKind kind;
  const char *record;   /* record type of the offender; NULL: none (reports) */
  const char *label;    /* English msgid: the rule in a few words */
  const char *title;    /* official Chinese sentence, as 校验结果 prints it */
  const char *sentence; /* SQL: msgid about one offender. {column} of the SQL's row stands for its
                           text, {person:column} for the label of that record (also household,
                           flat), {number:column} for a masked number, {LIST:column} for the name of
                           a code */
} SrRule;

/* In the order of the domain; rules of one area follow each other. */
const SrRule *sr_rules (guint *n_rules);

/* NULL when there is no such rule. */
const SrRule *sr_rule_find (const char *key);

/* The rule, and an area, in the language of the desk. */
const char *sr_rule_label (const SrRule *rule);
const char *sr_rule_area_label (const char *area);

/* 错误 or 提示, as official tables print it. */
const char *sr_rule_severity_title (const SrRule *rule);

/* TRUE when the rule has offenders that can be listed: records of the register. */
gboolean sr_rule_has_offenders (const SrRule *rule);

G_END_DECLS
