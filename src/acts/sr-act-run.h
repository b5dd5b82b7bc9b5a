/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * What the code of an act has at hand while it runs: the entry it writes through, the request, and
 * the sentences it says. For this folder only.
 */
#pragma once

#include "acts/sr-act-perform.h"
#include "store/sr-entry.h"
#include "store/sr-record-store.h"

G_BEGIN_DECLS

struct _SrActRun {
  SrRegister *reg;
  SrEntry *entry;
  SrActRequest *request;
  const char *date;      /* the request's, or the as-of date */
  SrActWatch watch;      /* to be asked by acts that write much */
  SrActPreview *preview; /* NULL while performing: then sentences are not kept */
};

/* One sentence of what happens. Not evaluated while performing: guard costly ones by
 * run->preview. */
void sr_act_say (SrActRun *run, SrActSign sign, const char *format, ...) G_GNUC_PRINTF (3, 4);

/* The entry's title in the history and in the toast: names, never numbers. */
void sr_act_title (SrActRun *run, const char *format, ...) G_GNUC_PRINTF (2, 3);

/* Sets SR_STORE_ERROR_REFUSED; returns FALSE. */
gboolean sr_act_refuse (GError **error, const char *format, ...) G_GNUC_PRINTF (2, 3);

/* Refuses a DATE after today: what has not happened is not entered. */
gboolean sr_act_check_happened (const char *date, GError **error);

/* Copies what PARAMETERS holds for fields of RECORD's type ("person.name" → name) into RECORD. */
void sr_act_fill (const SrActParameter *specs, guint n, SrDraft *parameters, SrDraft *record);

/* Creates the record of DRAFT; *ID (may be NULL) gets its id. */
gboolean sr_act_write_new (SrActRun *run, SrDraft *draft, gint64 *id, GError **error);

/* Says what was found doubtful, not wrong, when DRAFT was written ("Born on: …"). */
void sr_act_say_warnings (SrActRun *run, SrDraft *draft);

/* A new draft for record ID as it is on the run's date; NULL on error. */
SrDraft *sr_act_edit (SrActRun *run, const char *type, gint64 id, GError **error);

/* The one integer of a bundled query with the parameters :id and :as_of (the run's date); -1 on
 * error. */
gint64 sr_act_count (SrActRun *run, const char *query, gint64 id, GError **error);

G_END_DECLS
