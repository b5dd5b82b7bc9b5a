/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Saved lists (store/sr-saved-views.h) in a browser: opening one, and saving what is shown.
 */
#pragma once

#include "ui/records/sr-record-browser.h"

G_BEGIN_DECLS

/* BUTTON, an SrSavedViewsButton, opens and saves lists of BROWSER. */
void sr_list_saved_connect (SrRecordBrowser *browser, GtkWidget *button);

G_END_DECLS
