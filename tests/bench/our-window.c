/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The program sangrui as its main() starts it, ended after its first frame; with
 * SANGRUI_BENCH_FILLED in the environment, after the first that shows the register.
 */
#include "core/sr-locale.h"
#include "first-frame.h"
#include "ui/app/sr-window.h"

static gboolean
is_filled (GtkWindow *window)
{
  return sr_window_register (SR_WINDOW (window)) != NULL;
}

int
main (int argc, char **argv)
{
  g_autoptr (SrApplication) application = NULL;

  sr_locale_init ();
  g_set_prgname ("com.example.SangRui");
  application = sr_application_new (NULL);
  bench_end_after_first_frame (GTK_APPLICATION (application),
                               g_getenv ("SANGRUI_BENCH_FILLED") ? is_filled : NULL);
  return g_application_run (G_APPLICATION (application), argc, argv);
}
