/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Which rows of a session have to do with which field: what is changed in it, or doubted.
 */
#pragma once

#include "ui/import/sr-import-session.h"

G_BEGIN_DECLS

/* Begins anew, for each row in turn, then puts them in order; asks REG for what rows change. */
void sr_import_topics_clear (SrImportSession *session);
void sr_import_topics_add (SrImportSession *session, SrRegister *reg, guint row);
void sr_import_topics_sort (SrImportSession *session);

/* The clerk has chosen for ROW: it, and rows that came to another result with it, have to do with
 * what they have to do with now. Topics keep their places, new ones come last. */
void sr_import_topics_follow (SrImportSession *session, SrRegister *reg, guint row);

G_END_DECLS
