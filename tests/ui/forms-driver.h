/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Acting on the form that a pane shows as a clerk would: typing, revealing, repairing.
 */
#pragma once

#include <gtk/gtk.h>

#include "ui/records/sr-record-form.h"
#include "ui/widgets/sr-field-row.h"

/* The form that PANE shows; of several (members of an act) the first one. */
SrRecordForm *driver_form (GtkWidget *pane);

/* Row and entry of a field of that form; they must be there. */
SrFieldRow *driver_row (GtkWidget *pane, const char *key);
GtkWidget *driver_entry (GtkWidget *pane, const char *key);

/* Focuses the field, replaces its text and waits until it was read. */
void driver_type (GtkWidget *pane, const char *key, const char *text);

/* The same, then leaves the field. */
void driver_fill (GtkWidget *pane, const char *key, const char *text);

/* Shows a masked field in full. */
void driver_reveal (GtkWidget *pane, const char *key);

/* Uses the repair button of a field. */
void driver_repair (GtkWidget *pane, const char *key);

/* Activates an action of PANE and waits. FALSE where it is disabled. */
gboolean driver_do (GtkWidget *pane, const char *action);
