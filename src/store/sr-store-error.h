/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * What can go wrong with a register file or a write, by what the caller can do about it. Messages
 * are translated, name the file and say what to do.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  SR_STORE_ERROR_FAILED,         /* anything else the database says */
  SR_STORE_ERROR_NOT_FOUND,      /* no such file, record or entry */
  SR_STORE_ERROR_EXISTS,         /* a file is there already */
  SR_STORE_ERROR_NOT_A_REGISTER, /* some other file */
  SR_STORE_ERROR_NEWER,          /* written by a newer SangRui */
  SR_STORE_ERROR_DAMAGED,        /* truncated or corrupt */
  SR_STORE_ERROR_LOCKED,         /* another program is writing */
  SR_STORE_ERROR_READ_ONLY,      /* folder, file or operator may not write */
  SR_STORE_ERROR_NO_SPACE,       /* disk full */
  SR_STORE_ERROR_NETWORK,        /* on a network share, where WAL is not safe */
  SR_STORE_ERROR_CONFLICT,       /* the record was changed meanwhile: reload and compare */
  SR_STORE_ERROR_DUPLICATE,      /* a unique value is taken */
  SR_STORE_ERROR_INVALID,        /* the draft has errors */
  SR_STORE_ERROR_REFUSED,        /* an act that cannot be */
  SR_STORE_ERROR_CANCELLED,
} SrStoreError;

#define SR_STORE_ERROR (sr_store_error_quark ())
GQuark sr_store_error_quark (void);

G_END_DECLS
