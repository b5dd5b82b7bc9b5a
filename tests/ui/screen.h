/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The window on a fresh copy of the sample community, for each test one.
 */
#pragma once

#include "support/sr-fixture.h"
#include "window-driver.h"

typedef struct {
  SrFixture fixture; /* its register is the window's */
  SrWindow *window;
} Screen;

typedef void (*ScreenFunc) (Screen *screen, gconstpointer data);

/* Instead of g_test_init() and g_test_run(): a display, the language of the environment, a sample
 * that is made once. */
void screen_init (int *argc, char ***argv);
int screen_run (void);

void screen_test (const char *path, ScreenFunc func);

/* Closes the window and opens another one of WIDTH on the same register. */
void screen_resize (Screen *screen, int width, int height);

/* Another one, after a test has closed the window as a clerk would. */
void screen_reopen (Screen *screen);

/* Rows of the table shown. */
guint screen_rows (Screen *screen);

/* The code of the first row ("SR-0001"); new string. */
char *screen_first_code (Screen *screen);
