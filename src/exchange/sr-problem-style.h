/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * How the cells of a workbook of problems look: red where something is wrong, amber where it is
 * doubtful.
 */
#pragma once

#include <glib.h>
#include <xlsxwriter.h>

G_BEGIN_DECLS

typedef enum { SR_TINT_NONE, SR_TINT_DOUBT, SR_TINT_ERROR, SR_N_TINTS } SrTint;

typedef enum {
  SR_LOOK_TEXT,
  SR_LOOK_NUMBER,
  SR_LOOK_DATE,
  SR_LOOK_TIME,
  SR_LOOK_ABOVE,    /* what stands above the header */
  SR_LOOK_MERGED,   /* the same over several columns: a title */
  SR_LOOK_HEADER,   /* */
  SR_LOOK_SENTENCE, /* */
  SR_N_LOOKS
} SrLook;

/* The formats belong to the workbook. */
typedef struct {
  lxw_format *formats[SR_N_LOOKS][SR_N_TINTS];
} SrProblemStyle;

void sr_problem_style_init (SrProblemStyle *style, lxw_workbook *workbook);

G_END_DECLS
