/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * An entry for what is masked on screens (resident number, phone, account). It shows the masked
 * text, read-only, with a button that asks for the real one; the owner records the reveal and then
 * calls sr_masked_entry_set_text (). A clerk who wants to type a new value need not see the old
 * one: Delete or Backspace on the masked text clears it and makes the entry writable. This file
 * never knows the real text before it is revealed.
 *
 * Signals: "reveal" () asks the owner; "changed" () after every edit of the real text.
 * Action: "masked.reveal".
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SR_TYPE_MASKED_ENTRY (sr_masked_entry_get_type ())
G_DECLARE_FINAL_TYPE (SrMaskedEntry, sr_masked_entry, SR, MASKED_ENTRY, GtkBox)

GtkWidget *sr_masked_entry_new (void);

/* What is masked ("Phone"): of several buttons on a form each says which one it reveals. */
void sr_masked_entry_set_label (SrMaskedEntry *self, const char *label);

/* Shows MASKED ("138****5678") and hides the real text; NULL or "" = blank, writable at once. */
void sr_masked_entry_set_masked (SrMaskedEntry *self, const char *masked);

/* Shows the real text, writable, without "changed"; the button goes away. */
void sr_masked_entry_set_text (SrMaskedEntry *self, const char *text);

/* The real text; NULL while it is masked (then it is unchanged). */
const char *sr_masked_entry_get_text (SrMaskedEntry *self);

G_END_DECLS
