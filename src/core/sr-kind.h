/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The eleven kinds of a field. A kind says how a value is stored (sr-value.h), read from typed
 * text, written as text and ordered. Kinds know neither GTK, nor the database, nor code lists:
 * those layers have their own table over kinds.
 */
#pragma once

#include "core/sr-value.h"

G_BEGIN_DECLS

typedef enum {
  SR_KIND_TEXT,      /* text, one line unless the field says otherwise */
  SR_KIND_INTEGER,   /* integer */
  SR_KIND_DECIMAL,   /* real, at most 6 decimals */
  SR_KIND_MONEY,     /* integer, in 分; written in 元 with two decimals */
  SR_KIND_DATE,      /* text YYYY-MM-DD */
  SR_KIND_MONTH,     /* text YYYY-MM */
  SR_KIND_TIME,      /* text YYYY-MM-DDTHH:MM:SSZ, a moment in UTC; shown in local time */
  SR_KIND_CHOICE,    /* text: the code of an item of a code list */
  SR_KIND_CHOICES,   /* text: codes joined by ',' in ascending byte order, each once */
  SR_KIND_FLAG,      /* integer 0 or 1 */
  SR_KIND_REFERENCE, /* integer: id of a record of the field's target type */
  SR_N_KINDS
} SrKind;

typedef enum {
  SR_KIND_ERROR_NOT_A_NUMBER,
  SR_KIND_ERROR_NOT_A_DATE,
  SR_KIND_ERROR_NOT_A_FLAG,
  SR_KIND_ERROR_NOT_UTF8,
  SR_KIND_ERROR_UNKNOWN_CODE,
  SR_KIND_ERROR_UNKNOWN_RECORD,
} SrKindError;

#define SR_KIND_ERROR (sr_kind_error_quark ())
GQuark sr_kind_error_quark (void);

/* "text", "integer" … as `sangruictl schema` prints it. */
const char *sr_kind_name (SrKind kind);

/* The one storage type that non-blank values of KIND have. */
SrValueType sr_kind_storage (SrKind kind);

/* Reads TEXT as a clerk types or pastes it; NULL or empty text gives a blank. Understood besides
 * the canonical text: surrounding space, full-width digits and signs; thousands signs (, or a
 * space) between groups of three; dates and months as sr-date.h tells, moments as sr-time.h; for
 * money ¥, 元 and 万元; for flags 是/否 有/无 yes/no y/n true/false 1/0 √/×; for choices the
 * separators 、 ; | and line breaks. An integer refuses decimals, money more than two of them, a
 * decimal more than six. Text is cleaned but keeps its line breaks (a field of one line is cleaned
 * by the caller). A choice, a list of choices or a reference is taken as code or id; names are
 * resolved by SrCodeLists. VALUE must be initialised; what it held is freed. On error returns FALSE
 * with a translated SR_KIND_ERROR that quotes the text, and leaves VALUE alone. */
gboolean sr_kind_parse (SrKind kind, const char *text, SrValue *value, GError **error);

/* The canonical text of VALUE, which sr_kind_parse() reads back to an equal value; "" for a blank.
 * Money is in 元 with two decimals, a flag 1 or 0, a decimal has no zeros at its end. The same in
 * every locale. A new string. */
char *sr_kind_format (SrKind kind, const SrValue *value);

/* <0, 0, >0; blanks come first. */
int sr_kind_compare (SrKind kind, const SrValue *a, const SrValue *b);

G_END_DECLS
