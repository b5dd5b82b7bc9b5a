/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * What can go wrong with files that go out or come in, by what the caller can do about it. Messages
 * are translated, name the file (and sheet, row and column) and say what to do. Cancelling is
 * G_IO_ERROR_CANCELLED.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  SR_EXCHANGE_ERROR_FAILED,    /* anything else: try again, report it */
  SR_EXCHANGE_ERROR_OPEN,      /* the file is open in WPS, LibreOffice or Excel: close it there */
  SR_EXCHANGE_ERROR_PLACE,     /* no such folder, or not writable: choose another */
  SR_EXCHANGE_ERROR_NO_SPACE,  /* disk full: make room or choose another */
  SR_EXCHANGE_ERROR_TOO_LARGE, /* more than the format holds: narrow the selection, or write CSV */
  SR_EXCHANGE_ERROR_CONTENT,   /* a cell that cannot be written: correct the value */
} SrExchangeError;

#define SR_EXCHANGE_ERROR (sr_exchange_error_quark ())
GQuark sr_exchange_error_quark (void);

G_END_DECLS
