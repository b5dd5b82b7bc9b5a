/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Sentences with a sign before each: what an act will do, before it is done (and what it will not).
 */
#pragma once

#include <gtk/gtk.h>

#include "ui/widgets/sr-tone.h"

G_BEGIN_DECLS

#define SR_TYPE_SENTENCES (sr_sentences_get_type ())
G_DECLARE_FINAL_TYPE (SrSentences, sr_sentences, SR, SENTENCES, GtkBox)

GtkWidget *sr_sentences_new (void);

/* ICON_NAME NULL = a plus. TONE colours the sign; amber and red the sentence's sign only. */
void sr_sentences_add (SrSentences *self, const char *icon_name, SrTone tone, const char *sentence);
void sr_sentences_clear (SrSentences *self);

G_END_DECLS
