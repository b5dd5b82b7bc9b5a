/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Why a file of others cannot be read. Messages are translated, name the file (and the part, sheet
 * or line) and say what to do. Cancelling is G_IO_ERROR_CANCELLED.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  SR_SHEETS_ERROR_FAILED,    /* the disk, the folder: try again */
  SR_SHEETS_ERROR_KIND,      /* no workbook, or one of a kind that is not read: save it otherwise */
  SR_SHEETS_ERROR_PROTECTED, /* it has a password: remove it and save again */
  SR_SHEETS_ERROR_DAMAGED,   /* a part is broken: open it in WPS and save it again */
  SR_SHEETS_ERROR_LIMIT,     /* more than a workbook can hold, or made to fill the memory */
} SrSheetsError;

#define SR_SHEETS_ERROR (sr_sheets_error_quark ())
GQuark sr_sheets_error_quark (void);

G_END_DECLS
