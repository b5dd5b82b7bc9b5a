/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 */
#include "sheets/sr-xlsx-relations.h"

#include <string.h>

/* One for each sheet, and a few. */
#define MAX_RELATIONS 16384

typedef struct {
  char *id, *type, *target;
} Relation;

struct _SrXlsxRelations {
  char *folder;
  GPtrArray *all; /* Relation */
};

static void
relation_free (gpointer data)
{
  Relation *relation = data;

  g_free (relation->id);
  g_free (relation->type);
  g_free (relation->target);
  g_free (relation);
}

/* Absolute ones begin with a slash; some programs write backslashes. */
static char *
resolve (const char *folder, const char *target)
{
  g_autofree char *slashed = g_strdelimit (g_strdup (target), "\\", '/');
  g_autofree char *absolute = slashed[0] == '/' || *folder == '\0'
                                  ? g_canonicalize_filename (slashed, "/")
                                  : g_canonicalize_filename (slashed, folder);

  return g_strdup (absolute + 1);
}

static void
on_start (const char *name, const char **attributes, gpointer data)
{
  SrXlsxRelations *self = data;
  const char *target = sr_xml_attribute (attributes, "Target");
  const char *id = sr_xml_attribute (attributes, "Id");
  const char *type = sr_xml_attribute (attributes, "Type");
  Relation *relation;

  if (strcmp (name, "Relationship") != 0 || !target || !id || !type ||
      self->all->len >= MAX_RELATIONS ||
      g_strcmp0 (sr_xml_attribute (attributes, "TargetMode"), "External") == 0)
    return;
  relation = g_new0 (Relation, 1);
  relation->id = g_strdup (id);
  relation->type = g_strdup (type);
  relation->target = resolve (self->folder, target);
  g_ptr_array_add (self->all, relation);
}

SrXlsxRelations *
sr_xlsx_relations_load (SrPackage *package, const char *part, GError **error)
{
  static const SrXmlHandlers handlers = {on_start, NULL, NULL};
  g_autoptr (SrXlsxRelations) self = g_new0 (SrXlsxRelations, 1);
  g_autoptr (SrXml) xml = sr_xml_new (&handlers, self);
  g_autofree char *base = *part ? g_path_get_basename (part) : g_strdup ("");
  g_autofree char *folder = *part ? g_path_get_dirname (part) : g_strdup ("");
  g_autofree char *name = NULL;

  if (strcmp (folder, ".") == 0)
    folder[0] = '\0';
  name = g_strdup_printf ("%s%s_rels/%s.rels", folder, *folder ? "/" : "", base);
  self->folder = g_strdup_printf ("/%s", folder);
  self->all = g_ptr_array_new_with_free_func (relation_free);
  if (sr_package_has (package, name) && !sr_package_parse (package, name, xml, NULL, NULL, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
sr_xlsx_relations_free (SrXlsxRelations *self)
{
  g_free (self->folder);
  g_ptr_array_unref (self->all);
  g_free (self);
}

static const Relation *
find (const SrXlsxRelations *self, const char *id)
{
  for (guint i = 0; id && i < self->all->len; i++) {
    const Relation *relation = g_ptr_array_index (self->all, i);

    if (strcmp (relation->id, id) == 0)
      return relation;
  }
  return NULL;
}

/* The standard and its strict form have other addresses that end alike. */
static gboolean
is_of (const Relation *relation, const char *type)
{
  const char *end = strrchr (relation->type, '/');

  return end && strcmp (end + 1, type) == 0;
}

const char *
sr_xlsx_relations_target (const SrXlsxRelations *self, const char *id)
{
  const Relation *relation = find (self, id);

  return relation ? relation->target : NULL;
}

gboolean
sr_xlsx_relations_is (const SrXlsxRelations *self, const char *id, const char *type)
{
  const Relation *relation = find (self, id);

  return relation && is_of (relation, type);
}

const char *
sr_xlsx_relations_of_type (const SrXlsxRelations *self, const char *type)
{
  for (guint i = 0; i < self->all->len; i++) {
    const Relation *relation = g_ptr_array_index (self->all, i);

    if (is_of (relation, type))
      return relation->target;
  }
  return NULL;
}
