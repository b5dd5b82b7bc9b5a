/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The rows of all commands, one file each, for the list in main.c.
 */
#pragma once

#include "cli/sr-cli.h"

G_BEGIN_DECLS

extern const SrCommand sr_command_act;
extern const SrCommand sr_command_backup;
extern const SrCommand sr_command_check;
extern const SrCommand sr_command_export;
extern const SrCommand sr_command_figures;
extern const SrCommand sr_command_history;
extern const SrCommand sr_command_import;
extern const SrCommand sr_command_init;
extern const SrCommand sr_command_list;
extern const SrCommand sr_command_print;
extern const SrCommand sr_command_redo;
extern const SrCommand sr_command_report;
extern const SrCommand sr_command_restore;
extern const SrCommand sr_command_sample;
extern const SrCommand sr_command_schema;
extern const SrCommand sr_command_set;
extern const SrCommand sr_command_settings;
extern const SrCommand sr_command_show;
extern const SrCommand sr_command_undo;

G_END_DECLS
