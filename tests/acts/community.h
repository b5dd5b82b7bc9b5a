/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A small community for the tests of acts: a site, building 3 with five flats (3-1-101 … 3-1-105,
 * the last for common use), and two households that moved in by the act: SR-0001 (彭大明, 向桂英,
 * 彭志强 in 3-1-101 since 2019-09-27) and SR-0002 (覃玉兰 in 3-1-102 since 2020-05-01).
 */
#pragma once

#include "acts/sr-act-perform.h"
#include "support/sr-fixture.h"

void community_set_up (SrFixture *fixture, gconstpointer data);

/* Adds a test that runs on the community. */
void community_test (const char *path, void (*test) (SrFixture *fixture, gconstpointer data));

/* Id of a record by its code; fails when there is none. */
gint64 community_id (SrFixture *fixture, const char *type, const char *code);

/* Id of the membership of a person (by name) that has no end. */
gint64 community_membership (SrFixture *fixture, const char *name);

/* A request of ACT on the record CODE of its subject's type (NULL: on nothing) on DATE, with KEY,
 * TEXT pairs. */
SrActRequest *community_request (SrFixture *fixture,
                                 const char *act,
                                 const char *code,
                                 const char *date,
                                 ...) G_GNUC_NULL_TERMINATED;

/* Fills in a row of KEY, TEXT pairs. */
void community_row (SrFixture *fixture, SrActRequest *request, ...) G_GNUC_NULL_TERMINATED;

/* A request of a generic act with drafts on record ID, KEY, TEXT pairs changed. */
SrActRequest *community_edit (SrFixture *fixture,
                              const char *act,
                              const char *type,
                              gint64 id,
                              const char *date,
                              ...) G_GNUC_NULL_TERMINATED;

/* Performs and frees REQUEST; it must go well. Returns the entry. */
gint64 community_perform (SrFixture *fixture, SrActRequest *request);

/* Performs and frees REQUEST; it must be refused with CODE and a message that has PART in it, and
 * change nothing. */
void community_refused (SrFixture *fixture, SrActRequest *request, int code, const char *part);

/* Heading, title and lines of the preview as one text, "+ New person … \n"; it writes nothing. */
char *community_preview (SrFixture *fixture, SrActRequest *request);

/* Previews, which must say TEXT, performs, undoes whole and redoes whole; frees REQUEST. */
void community_does (SrFixture *fixture, SrActRequest *request, const char *text);

/* Undoes or redoes ENTRY. */
gint64 community_undo (SrFixture *fixture, gint64 entry);
gint64 community_redo (SrFixture *fixture, gint64 entry);

/* All that is not void, as text: without versions and history. */
char *community_dump (SrFixture *fixture);
