/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The one question and the one file chooser of the program.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* YES: the verb was chosen. */
typedef void (*SrConfirmFunc) (gboolean yes, gpointer data);

/* Asks over PARENT. TITLE says what about, SENTENCE what will happen (may be NULL), EXTRA is any
 * widget below it (may be NULL; a SrSentences). VERB is the name of the act ("Register"), never
 * "OK"; DANGER colours it red for what cannot be undone. Esc and closing mean no. DONE is called
 * exactly once. */
void sr_confirm (GtkWindow *parent,
                 const char *title,
                 const char *sentence,
                 GtkWidget *extra,
                 const char *verb,
                 gboolean danger,
                 SrConfirmFunc done,
                 gpointer data);

typedef enum { SR_FILE_OPEN, SR_FILE_SAVE, SR_FILE_FOLDER } SrFileMode;

/* FILE: NULL when nothing was chosen; borrowed. */
typedef void (*SrFileFunc) (GFile *file, gpointer data);

/* Lets the clerk choose a file with the chooser of the desktop. VERB is the main button ("Export");
 * NAME the suggested name when saving (may be NULL). FILTER is the translated name of the wanted
 * kind and PATTERNS its globs parted by blanks ("*.xlsx *.csv"); both may be NULL: any file. DONE
 * is called exactly once. */
void sr_choose_file (GtkWindow *parent,
                     SrFileMode mode,
                     const char *title,
                     const char *verb,
                     const char *name,
                     const char *filter,
                     const char *patterns,
                     SrFileFunc done,
                     gpointer data);

G_END_DECLS
