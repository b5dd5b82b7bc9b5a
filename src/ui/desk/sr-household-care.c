/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * What the profile of a household says of monitoring, of its income and of its papers. Risks are
 * among the most sensitive things and stay hidden until they are revealed; what is overdue stands
 * in amber.
 */
#include <glib/gi18n-lib.h>

#include "store/sr-record-store.h"
#include "ui/desk/sr-profiles.h"
#include "ui/records/sr-profile-parts.h"
#include "ui/widgets/sr-chip.h"
#include "ui/widgets/sr-pairs.h"
#include "ui/widgets/sr-section.h"
#include "ui/widgets/sr-text-size.h"
#include "ui/widgets/sr-tooltip.h"

#define MAX_MEASURES 6
#define MAX_ACCOUNTS 4
#define MAX_MISSING  2 /* papers named; the rest is a number */

/* A section whose link begins ACT on the household; NULL: no link. */
static GtkWidget *
section_with_act (const char *heading, const char *label, const char *act)
{
  GtkWidget *section = sr_section_new (heading);

  if (act == NULL)
    return section;
  sr_section_set_act (SR_SECTION (section), label);
  g_object_set_data (G_OBJECT (section), "act", (gpointer)act);
  return section;
}

static void
on_act (GtkWidget *section)
{
  gtk_widget_activate_action (section, "page.act", "s",
                              g_object_get_data (G_OBJECT (section), "act"));
}

static void
append_section (GtkBox *box, GtkWidget *section)
{
  g_signal_connect (section, "act", G_CALLBACK (on_act), NULL);
  gtk_box_append (box, section);
}

static GtkWidget *
cell (const char *text, int width, float xalign, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), xalign);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "sr-body");
  gtk_widget_add_css_class (label, css_class);
  if (width)
    sr_text_request (label, width, -1);
  else {
    gtk_widget_set_hexpand (label, TRUE);
    sr_tooltip_set (label, text);
  }
  return label;
}

static GtkWidget *
amber_line (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "sr-body");
  gtk_widget_add_css_class (label, "amber");
  return label;
}

/* Records of TYPE whose KEY is ID, in their order; SrRecord elements. */
static GPtrArray *
read_records (SrRegister *reg, const char *type, const char *key, gint64 id)
{
  const SrSchema *schema = sr_schema_find (type);
  g_autoptr (GArray) ids = sr_record_ids_where (reg, schema, key, id, NULL, NULL);
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; ids && i < ids->len; i++) {
    SrRecord *record = sr_record_load (reg, schema, g_array_index (ids, gint64, i), NULL, NULL);

    if (record)
      g_ptr_array_add (records, record);
  }
  return records;
}

/* --- Monitoring --- */

static gboolean
is_in_force (SrRecord *measure, const char *as_of)
{
  const char *since = sr_record_text (measure, "since");
  const char *until = sr_record_text (measure, "until");

  return g_strcmp0 (since, as_of) <= 0 && (until == NULL || g_strcmp0 (until, as_of) > 0);
}

/* What should be done about a monitoring in force: measures are missing, or all are over. New
 * string, or NULL. */
static char *
what_is_due (SrRegister *reg, SrRecord *monitoring, const GPtrArray *measures)
{
  const char *as_of = sr_register_as_of (reg);
  g_autofree char *month = g_strndup (as_of, 7);
  int months = (int)sr_register_parameter_integer (reg, "monitoring_measure_months", NULL, 1);

  if (!sr_record_integer (monitoring, "is_monitored", 0))
    return NULL;
  for (guint i = 0; i < measures->len; i++)
    if (is_in_force (g_ptr_array_index (measures, i), as_of))
      return NULL;
  if (measures->len)
    return g_strdup (_ ("All measures are over; enter what is done now"));
  if (sr_month_between (sr_record_text (monitoring, "identified_month"), month) <= months)
    return NULL;
  return g_strdup_printf (_ ("No measure yet, though it was identified in %s"),
                          sr_record_text (monitoring, "identified_month"));
}

static GtkWidget *
make_measure (SrRegister *reg, SrRecord *measure)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  g_autofree char *since = sr_profile_text (reg, measure, "since");
  g_autofree char *until = sr_profile_text (reg, measure, "until");
  g_autofree char *kind = sr_profile_text (reg, measure, "measure_kind");
  g_autofree char *content = sr_profile_text (reg, measure, "measure_content");
  g_autofree char *amount = sr_profile_text (reg, measure, "amount");
  gboolean over = *until && g_strcmp0 (until, sr_register_as_of (reg)) <= 0;
  GtkWidget *when = cell (since, 76, 0, "dim");

  if (*until) {
    g_autofree char *span = g_strdup_printf (_ ("%s until %s"), since, until);

    sr_tooltip_set (when, span);
  }
  gtk_box_append (GTK_BOX (row), when);
  gtk_box_append (GTK_BOX (row), cell (kind, 80, 0, over ? "dim" : "medium"));
  gtk_box_append (GTK_BOX (row), cell (content, 0, 0, "dim"));
  gtk_box_append (GTK_BOX (row), cell (amount, 64, 1, over ? "dim" : "sr-body"));
  return row;
}

static void
append_measures (GtkWidget *section, SrRegister *reg, const GPtrArray *measures)
{
  GtkWidget *list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  guint first = measures->len > MAX_MEASURES ? measures->len - MAX_MEASURES : 0;

  for (guint i = measures->len; i-- > first;)
    gtk_box_append (GTK_BOX (list), make_measure (reg, g_ptr_array_index (measures, i)));
  gtk_box_append (GTK_BOX (section), list);
}

static GtkWidget *
make_monitoring (SrRegister *reg, SrRecord *monitoring)
{
  static const char *const keys[] = {"identified_month", "cleared_month", "exit_mode",
                                     "risk_1",           "risk_2",        "risk_3",
                                     "risk_4",           "risk_5",        "contact_name"};
  GtkWidget *pairs = sr_pairs_new (2);
  g_autofree char *category = sr_profile_text (reg, monitoring, "monitoring_category");
  g_autofree char *income = sr_profile_text (reg, monitoring, "identified_income_per_person");
  g_autofree char *kind =
      *income ? g_strdup_printf (_ ("%s ・ %s yuan each when identified"), category, income)
              : g_strdup (category);

  sr_pairs_set_label_width (SR_PAIRS (pairs), 56);
  sr_pairs_add_wide (SR_PAIRS (pairs), NULL, _ ("Category"), kind, SR_TONE_PLAIN);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    sr_profile_add_field (pairs, reg, monitoring, keys[i]);
  return pairs;
}

static void
append_monitoring (GtkBox *box, SrRegister *reg, SrRecord *household)
{
  g_autoptr (GPtrArray) monitorings =
      read_records (reg, "monitoring", "household_id", sr_record_id (household));
  g_autoptr (GPtrArray) measures = NULL;
  g_autofree char *due = NULL;
  SrRecord *last;
  GtkWidget *section;
  gboolean now;

  if (monitorings->len == 0)
    return;
  last = g_ptr_array_index (monitorings, monitorings->len - 1);
  now = sr_record_integer (last, "is_monitored", 0) != 0;
  measures = read_records (reg, "measure", "monitoring_id", sr_record_id (last));
  due = what_is_due (reg, last, measures);
  section = section_with_act (now ? _ ("Monitored against falling back")
                                  : _ ("Was monitored against falling back"),
                              _ ("Add a measure"), now ? "add-measure" : NULL);
  if (due)
    gtk_box_append (GTK_BOX (section), amber_line (due));
  gtk_box_append (GTK_BOX (section), make_monitoring (reg, last));
  append_measures (section, reg, measures);
  append_section (box, section);
}

/* --- Income --- */

static GtkWidget *
make_account (SrRegister *reg, SrRecord *account)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  g_autofree char *period = sr_profile_text (reg, account, "period");
  g_autofree char *net = sr_profile_text (reg, account, "net_income");
  g_autofree char *each = sr_profile_text (reg, account, "net_income_per_person");
  g_autofree char *line = sr_profile_text (reg, account, "line");
  g_autofree char *each_text = g_strdup_printf (_ ("%s each"), each);
  g_autofree char *line_text = g_strdup_printf (_ ("Line %s"), line);
  gboolean below = sr_record_integer (account, "is_below_line", 0) != 0;

  gtk_box_append (GTK_BOX (row), cell (period, 52, 0, "dim"));
  gtk_box_append (GTK_BOX (row), cell (net, 84, 1, "medium"));
  gtk_box_append (GTK_BOX (row), cell (each_text, 0, 0, below ? "amber" : "dim"));
  if (*line)
    gtk_box_append (GTK_BOX (row), below ? sr_chip_new (line_text, SR_TONE_AMBER)
                                         : cell (line_text, 84, 1, "dim"));
  return row;
}

/* The latest first. */
static int
compare_accounts (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (sr_record_text (*(SrRecord *const *)b, "period"),
                    sr_record_text (*(SrRecord *const *)a, "period"));
}

static void
append_income (GtkBox *box, SrRegister *reg, SrRecord *household)
{
  g_autoptr (GPtrArray) accounts =
      read_records (reg, "income_account", "household_id", sr_record_id (household));
  GtkWidget *section = section_with_act (_ ("Income (yuan)"), _ ("New account"), "account-income");
  GtkWidget *list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  g_ptr_array_sort (accounts, compare_accounts);
  for (guint i = 0; i < MIN (accounts->len, MAX_ACCOUNTS); i++)
    gtk_box_append (GTK_BOX (list), make_account (reg, g_ptr_array_index (accounts, i)));
  if (accounts->len == 0)
    gtk_box_append (GTK_BOX (list), cell (_ ("No account yet"), 0, 0, "dim"));
  gtk_box_append (GTK_BOX (section), list);
  append_section (box, section);
}

/* --- Papers --- */

static void
append_missing (GtkWidget *row, SrCodeLists *lists, const char *const *done)
{
  guint n = 0;

  for (guint i = 0; i < sr_code_lists_size (lists, "household_document"); i++) {
    const SrCodeItem *item = sr_code_lists_item (lists, "household_document", i);
    g_autofree char *text = g_strdup_printf (_ ("No %s"), item->name);

    if (g_strv_contains (done, item->code) || ++n > MAX_MISSING)
      continue;
    gtk_box_append (GTK_BOX (row), sr_chip_new (text, SR_TONE_AMBER));
  }
}

static void
append_papers (GtkBox *box, SrRegister *reg, SrRecord *household)
{
  SrCodeLists *lists = sr_register_code_lists (reg);
  const char *joined = sr_record_text (household, "documents_done");
  g_auto (GStrv) done = g_strsplit (joined ? joined : "", ",", -1);
  guint all = sr_code_lists_size (lists, "household_document");
  g_autofree char *count = g_strdup_printf (_ ("%u of %u"), g_strv_length (done), all);
  GtkWidget *section =
      section_with_act (_ ("Papers of the household"), _ ("Checklist"), "documents");
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_append (GTK_BOX (row), cell (count, 64, 0, "sr-body"));
  append_missing (row, lists, (const char *const *)done);
  gtk_box_append (GTK_BOX (section), row);
  append_section (box, section);
}

void
sr_household_profile_append_care (GtkBox *box, SrRegister *reg, SrRecord *household)
{
  append_monitoring (box, reg, household);
  append_income (box, reg, household);
  append_papers (box, reg, household);
}
