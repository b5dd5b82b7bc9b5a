/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Checking, previewing and performing a request. A preview runs the very same code in a transaction
 * that is rolled back, so that what it says is what will happen.
 */
#pragma once

#include "acts/sr-act-request.h"
#include "store/sr-register.h"

G_BEGIN_DECLS

typedef enum {
  SR_ACT_SIGN_ADD,     /* + something comes into being */
  SR_ACT_SIGN_END,     /* − something ends or goes away */
  SR_ACT_SIGN_CHANGE,  /* ↻ something becomes otherwise */
  SR_ACT_SIGN_WARNING, /* ! to be done or looked at afterwards */
} SrActSign;

typedef struct {
  SrActSign sign;
  char *text; /* one sentence in the language of the desk; numbers masked */
} SrActLine;

typedef struct {
  char *heading;    /* "覃大明户 · 出生登记" */
  char *title;      /* the entry's title, as it will stand in the history */
  GPtrArray *lines; /* SrActLine */
} SrActPreview;

/* Runs the checks of parameters and rows; their problems are then in the drafts. Returns how many
 * errors there are. */
guint sr_act_check (SrRegister *reg, SrActRequest *request);

/* What would happen. Writes nothing. Errors: INVALID (see the drafts' problems), REFUSED (a
 * sentence that names persons, flats and dates and says what to do), and those of writing. */
SrActPreview *sr_act_preview (SrRegister *reg, SrActRequest *request, GError **error);
void sr_act_preview_free (SrActPreview *preview);

/* Does it, in one transaction with one entry of the history. ENTRY (may be NULL) gets the entry's
 * id. The same errors. */
gboolean sr_act_perform (SrRegister *reg, SrActRequest *request, gint64 *entry, GError **error);

/* "+", "−", "↻", "!" */
const char *sr_act_sign_text (SrActSign sign);

/* The entry that undo (Ctrl Z) or redo (Ctrl Shift Z) would take for the register's operator: the
 * latest one of theirs that is in force, or the latest one undone after their last own act. 0 when
 * there is none. */
gint64 sr_act_undoable (SrRegister *reg, GError **error);
gint64 sr_act_redoable (SrRegister *reg, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SrActPreview, sr_act_preview_free)

G_END_DECLS
