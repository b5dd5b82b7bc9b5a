/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * The program sangrui as its main() starts it, ended after its first frame.
 */
#include "core/sr-locale.h"
#include "first-frame.h"
#include "ui/app/sr-application.h"

int
main (int argc, char **argv)
{
  g_autoptr (SrApplication) application = NULL;

  sr_locale_init ();
  g_set_prgname ("com.example.SangRui");
  application = sr_application_new (NULL);
  bench_end_after_first_frame (GTK_APPLICATION (application));
  return g_application_run (G_APPLICATION (application), argc, argv);
}
