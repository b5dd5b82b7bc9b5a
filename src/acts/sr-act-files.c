/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Bundled queries by name. Naming the resource here is what keeps it in a program that links the
 * library.
 */
#include "acts/sr-act-files.h"

#include <gio/gio.h>

#include "sr-act-resources.h"

const char *
sr_act_file (const char *name)
{
  g_autofree char *path = g_strconcat ("/com/example/SangRui/acts/", name, NULL);
  g_autoptr (GBytes) bytes =
      g_resource_lookup_data (sr_act_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  if (bytes == NULL)
    g_error ("no bundled file %s", path);
  return g_bytes_get_data (bytes, NULL);
}
