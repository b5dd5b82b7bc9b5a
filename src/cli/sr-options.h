/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The options that several commands take, spelt and understood in one place: WHEN, SELECTION,
 * LEVEL, --format and -o.
 */
#pragma once

#include "figures/sr-figures.h"
#include "store/sr-history.h"

G_BEGIN_DECLS

typedef struct _SrCli SrCli;
typedef struct _SrCommand SrCommand;

typedef enum {
  SR_OPTIONS_WHEN = 1 << 0,
  SR_OPTIONS_SELECTION = 1 << 1, /* with WHEN */
  SR_OPTIONS_LEVEL = 1 << 2,
  SR_OPTIONS_OUTPUT = 1 << 3,
  SR_OPTIONS_TABLE = 1 << 4, /* --format table|csv|json */
  SR_OPTIONS_TEXT = 1 << 5,  /* --format text|json */
} SrOptionSet;

typedef struct {
  char *as_of;             /* as typed, or NULL */
  char *period;            /* as typed, or NULL */
  gboolean all;            /* also what ended or had not begun */
  char *search;            /* */
  char **where;            /* FIELD=VALUE … */
  char *saved;             /* name of a saved view, or NULL */
  char **townships;        /* names or codes */
  char **buildings;        /* numbers */
  char **factories;        /* names */
  gboolean reveal;         /* */
  char *purpose;           /* */
  char *recipient;         /* */
  char *output;            /* file, or NULL */
  char *format;            /* never NULL when asked for */
  char from[SR_DATE_SIZE]; /* first and last day of the period, after sr_options_apply() */
  char to[SR_DATE_SIZE];
} SrOptions;

#define SR_ANY_ARGUMENTS (-1)
#define SR_NO_ARGUMENTS  0

/* Reads what stands before and between the arguments of COMMAND, with its OWN options (may be
 * NULL). What is left in ARGV are the arguments, of which there must be MIN to MAX.
 * FALSE when it cannot be understood (told, *STATUS set), or when --help was given. */
gboolean sr_options_parse (SrCli *cli,
                           const SrCommand *command,
                           SrOptionSet set,
                           const GOptionEntry *own,
                           int min,
                           int max,
                           int *argc,
                           char ***argv,
                           int *status);
void sr_options_clear (SrOptions *options);

/* Sets the as-of date of this process and the period. With a period that ended before the as-of
 * date and no --as-of, the as-of date is its last day. Errors: G_OPTION_ERROR. */
gboolean sr_options_apply (SrOptions *options, SrRegister *reg, GError **error);

/* As figures and reports take it: no period, when none was given. Valid as long as both are. */
SrFigureWhen sr_options_when (const SrOptions *options, SrRegister *reg);

/* Records that WHAT leaves the register, with level, purpose and recipient as the options say;
 * nothing when masked and not a file. */
gboolean sr_options_disclose (const SrOptions *options,
                              SrRegister *reg,
                              const SrDisclosure *what,
                              GError **error);

G_END_DECLS
