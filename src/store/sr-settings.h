/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The settings of a register: facts of table meta that a clerk may change, each with its label, its
 * check and what holds when it is not set. Settings of one report are called report.KEY.NAME.
 * Parameters that figures depend on are records (type "parameter"), not settings.
 */
#pragma once

#include "store/sr-register.h"

G_BEGIN_DECLS

typedef struct {
  const char *key;      /* of meta; for a report's: what comes after "report.KEY." */
  const char *label;    /* English msgid */
  const char *hint;     /* English msgid: what it is for, how it is written; or NULL */
  const char *fallback; /* what holds when it is not set; NULL: nothing does */
  /* A translated sentence about what is wrong with TEXT (not blank), or NULL. */
  char *(*check) (const char *text);
  glong most; /* characters; 0: as many as a line of a page, a header or a file name takes */
} SrSetting;

/* Of the register, and of each report; end with a NULL key. */
const SrSetting *sr_settings (void);
const SrSetting *sr_settings_of_report (void);

/* KEY as in meta, "report.townships.title" too; NULL when there is no such setting. */
const SrSetting *sr_setting_find (const char *key);
const char *sr_setting_label (const SrSetting *setting);

/* What holds: the value that is set, else the fallback; NULL when there is neither. */
const char *sr_setting_get (SrRegister *reg, const char *key);

/* Sets KEY to TEXT (NULL or blank: not set) as one entry of the history. Errors: INVALID when the
 * setting's check says so, READ_ONLY, LOCKED. */
gboolean sr_setting_set (SrRegister *reg, const char *key, const char *text, GError **error);

G_END_DECLS
