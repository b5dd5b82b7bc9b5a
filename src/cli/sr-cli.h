/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * What the commands of sangruictl share: the register, how failures are told and the exit status.
 * Each command is one file with one row (sr-commands.h); main.c finds it. Everything is written to
 * standard output as UTF-8, whatever the locale says; errors go to standard error, one line each.
 */
#pragma once

#include "cli/sr-options.h"
#include "store/sr-register.h"

G_BEGIN_DECLS

typedef enum {
  SR_STATUS_DONE = 0,
  SR_STATUS_FINDINGS = 1, /* findings, rejected rows, a change that was refused */
  SR_STATUS_USAGE = 2,    /* the command line cannot be understood */
  SR_STATUS_FAILED = 3,   /* no register, cannot be written, damaged, … */
} SrStatus;

struct _SrCli {
  char *path; /* of the register: --register, else the usual place */
  SrRegister *reg;
  SrOptions options;
};

struct _SrCommand {
  const char *name;      /* "list" */
  const char *arguments; /* msgid: "TYPE" */
  const char *summary;   /* msgid: one line of --help */
  SrStatus (*run) (SrCli *cli, const SrCommand *command, int argc, char **argv);
  void (*more_help) (int argc, char **argv); /* printed after the options of --help; or NULL */
};

typedef enum {
  SR_OPEN_READ,
  SR_OPEN_WRITE,
  SR_OPEN_RECORD, /* an export is recorded if the register can be written */
} SrOpenMode;

/* Opens the register and applies --as-of and --period. --reveal always needs to write. Tells what
 * is wrong. */
gboolean sr_cli_open (SrCli *cli, SrOpenMode mode, SrStatus *status);

/* "sangruictl: …", one line. */
void sr_cli_error (const char *format, ...) G_GNUC_PRINTF (1, 2);

/* Tells ERROR and returns the status it stands for. */
SrStatus sr_cli_fail (const GError *error);

/* Tells what is wrong with the command line and returns SR_STATUS_USAGE. */
SrStatus sr_cli_usage (const char *format, ...) G_GNUC_PRINTF (1, 2);

/* The record type KEY; NULL, told and *STATUS set when there is none. */
const SrSchema *sr_cli_schema (const char *key, SrStatus *status);

/* Splits "KEY=VALUE" (VALUE stays part of the argument); FALSE and told when there is no '='. */
gboolean sr_cli_pair (const char *argument, char **key, const char **value, SrStatus *status);

G_END_DECLS
