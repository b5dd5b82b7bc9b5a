/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Every act on a disk that fails: at each single write and sync of each act an error is injected.
 * Whatever happens, the register opens again and is either as it was or as it was to be, whole with
 * its history; what was acknowledged is there; and a failure names the file.
 */
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "community.h"
#include "store/sr-typed.h"
#include "support/fault-vfs.h"

/* Acts on the small community as texts: ACT CODE DATE KEY=VALUE …, "+" before the keys of a row;
 * generic acts take TYPE and CODE; "-" stands for nothing. The last step is the one tried. */
typedef struct {
  const char *act;
  const char *steps[6];
} Scenario;

#define AWAY "move-out R-000003 2022-09-01 leave_reason=moved_out"
#define MONITORED                                                                                  \
  "monitor SR-0001 - identified_month=2024-01 monitoring_category=脱贫不稳定户 risk_1=因病"

#define FACTORY  "create factory - name=康华粽叶"
#define WORKS    "start-work R-000003 2025-03-01 work_kind=帮扶车间 factory_id=康华粽叶"
#define COMPANY  "create company - name=东莞某厂"
#define POSTING  "create posting - title=普工 company_id=东莞某厂 posted_on=2025-08-01"
#define REFERRED "refer R-000003 2025-08-10 posting_id=latest"

static const Scenario scenarios[] = {
    {"move-in",
     {"move-in - 2025-09-01 origin_township=瑞塔铺镇 flat_id=3-1-103 + name=田秀 relation=户主 "
      "sex=女 "
      "born_on=1980-01-01 + name=田勇 relation=之子 sex=男 born_on=2005-01-01"}},
    {"birth", {"birth SR-0001 2025-09-18 name=彭佑安 sex=男 relation=之子"}},
    {"marry-in",
     {"marry-in SR-0001 2025-09-20 name=田秀 sex=女 born_on=1996-01-01 relation=之儿媳"}},
    {"join", {"join SR-0001 2025-09-20 person_id=R-000004 relation=其他"}},
    {"marry-out", {"marry-out R-000003 2025-09-20"}},
    {"death", {"death R-000001 2025-09-20 head_id=R-000002"}},
    {"move-out", {AWAY}},
    {"return", {AWAY, "return R-000003 2024-09-01"}},
    {"change-head", {"change-head SR-0001 2025-09-20 head_id=R-000002"}},
    {"move-flat", {"move-flat SR-0001 2025-09-01 flat_id=3-1-104"}},
    {"split", {"split SR-0001 2025-09-20 flat_id=3-1-104 + person_id=R-000003 relation=户主"}},
    {"merge",
     {"merge SR-0002 2025-09-20 household_id=SR-0001 + person_id=R-000001 relation=之女婿"}},
    {"leave", {"leave SR-0001 2025-09-20 leave_reason=moved_out"}},
    {"correct-id-number", {"correct-id-number R-000001 - id_number=430898197002030010"}},
    {"merge-persons",
     {"create person - name=彭志强 sex=男 born_on=1995-06-01", "merge-persons R-000003 - "
                                                               "person_id=R-000005"}},
    {"monitor", {MONITORED}},
    {"add-measure", {MONITORED, "add-measure SR-0001 2024-02-01 measure_kind=健康帮扶"}},
    {"clear-risk", {MONITORED, "clear-risk SR-0001 - cleared_month=2025-01 exit_mode=帮扶消除"}},
    {"account-income", {"account-income SR-0001 - period=2024 wage_income=42000"}},
    {"documents", {"documents SR-0001 - documents_done=photos"}},
    {"start-work", {FACTORY, WORKS}},
    {"leave-work", {FACTORY, WORKS, "leave-work R-000003 2025-08-01"}},
    {"verify-work",
     {FACTORY, WORKS, "verify-work R-000003 2025-08-01 verified_how=电话 verified_by=覃专干"}},
    {"wages",
     {FACTORY, WORKS, "wages 康华粽叶 - wage_month=2025-07 + person_id=R-000003 base_wage=2800"}},
    {"refer", {COMPANY, POSTING, REFERRED}},
    {"follow-placement",
     {COMPANY, POSTING, REFERRED, "follow-placement latest 2025-08-20 placement_state=到岗"}},
    {"create", {"create grid - grid_number=9 grid_name=九网格"}},
    {"correct", {"correct household SR-0001 - remark=一句话"}},
    {"import", {"import household SR-0001 - remark=一句话"}},
    {"change", {"change household SR-0001 2025-01-01 household_type=rural"}},
    {"end", {"end membership 彭志强 2025-09-20"}},
    {"void", {"create grid - grid_number=9", "void grid 9 -"}},
    {"exempt",
     {"exempt household SR-0001 2025-09-01 rule_key=HS03 reason=按原标准 granted_by=彭某"}},
    {"restore", {"create grid - grid_number=9", "void grid 9 -", "restore grid latest -"}},
    {"undo", {AWAY, "undo"}},
    {"redo", {AWAY, "undo", "redo"}},
};

/* --- Requests from texts --- */

/* What is void, or has no code, is found by its id only: the latest of its type. */
static gint64
latest_id (SrFixture *fixture, const char *type)
{
  g_autofree char *sql = g_strdup_printf ("SELECT MAX (id) FROM %s", type);

  return sr_fixture_integer (fixture, sql);
}

static void
set_word (SrFixture *fixture, SrDraft *draft, const char *word)
{
  g_auto (GStrv) parts = g_strsplit (word, "=", 2);
  const SrField *field = sr_schema_field (sr_draft_schema (draft), parts[0]);

  if (g_strcmp0 (parts[1], "latest") == 0)
    sr_draft_set_integer (draft, parts[0], latest_id (fixture, field->target));
  else if (!sr_typed_set (fixture->reg, draft, parts[0], parts[1]))
    g_error ("%s cannot be read", word);
}

static const char *
text_or_null (const char *word)
{
  return word == NULL || g_str_equal (word, "-") ? NULL : word;
}

static void
fill_in (SrFixture *fixture, SrActRequest *request, char **words)
{
  SrDraft *draft = sr_act_request_values (request);

  for (guint i = 0; words[i]; i++)
    if (g_str_equal (words[i], "+"))
      draft = sr_act_request_add_row (request);
    else
      set_word (fixture, draft, words[i]);
}

static gint64
record_id (SrFixture *fixture, const char *type, const char *code)
{
  if (g_strcmp0 (code, "latest") == 0)
    return latest_id (fixture, type);
  if (g_str_equal (type, "membership"))
    return community_membership (fixture, code);
  return code ? community_id (fixture, type, code) : 0;
}

/* A generic act: TYPE CODE DATE KEY=VALUE … */
static SrActRequest *
request_of_any (SrFixture *fixture, char **words)
{
  gboolean is_new = g_str_equal (words[0], "create");
  const char *code = is_new ? NULL : words[2];
  char **rest = words + (is_new ? 3 : 4);
  SrActRequest *request =
      community_edit (fixture, words[0], words[1], record_id (fixture, words[1], code),
                      text_or_null (is_new ? NULL : words[3]), NULL);
  SrDraft *draft = sr_act_request_values (request);

  for (guint i = 0; rest[-1] && rest[i]; i++)
    set_word (fixture, draft ? draft : g_ptr_array_index (sr_act_request_rows (request), 0),
              rest[i]);
  return request;
}

static SrActRequest *
request_of (SrFixture *fixture, const char *step)
{
  g_auto (GStrv) words = g_strsplit (step, " ", -1);
  const SrAct *act = sr_act_find (words[0]);
  SrActRequest *request;

  if (act->flags & SR_ACT_ON_ENTRY)
    return sr_act_request_new_for_entry (act, g_str_equal (act->key, "undo")
                                                  ? sr_act_undoable (fixture->reg, NULL)
                                                  : sr_act_redoable (fixture->reg, NULL));
  if (act->subject == NULL && act->flags & (SR_ACT_DRAFTS | SR_ACT_ON_RECORD))
    return request_of_any (fixture, words);
  if (g_str_equal (words[1], "latest")) {
    request =
        sr_act_request_new (act, sr_schema_find (act->subject), latest_id (fixture, act->subject));
    sr_act_request_set_date (request, words[2]);
  } else
    request = community_request (fixture, words[0], text_or_null (words[1]),
                                 text_or_null (words[2]), NULL);
  fill_in (fixture, request, words + 3);
  return request;
}

/* --- The register before each try --- */

typedef struct {
  SrFixture *fixture;
  char *bytes; /* of the file, closed */
  gsize length;
  const char *step;     /* the act that is tried */
  char *before, *after; /* dumps */
  gint64 entries;       /* of the history, before */
} Trial;

static void
remove_logs (const char *path)
{
  static const char *const suffixes[] = {"-wal", "-shm"};

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++) {
    g_autofree char *file = g_strconcat (path, suffixes[i], NULL);

    g_unlink (file);
  }
}

static void
lay_out (Trial *trial)
{
  SrFixture *fixture = trial->fixture;

  g_clear_object (&fixture->reg);
  remove_logs (fixture->path);
  g_assert_true (g_file_set_contents (fixture->path, trial->bytes, (gssize)trial->length, NULL));
  sr_fixture_reopen (fixture);
}

static gint64
entries (SrFixture *fixture)
{
  return sr_fixture_integer (fixture, "SELECT COUNT(*) FROM entry");
}

/* Does all but the last step, then keeps the file and what it is before and after the last. */
static void
prepare (Trial *trial, const Scenario *scenario)
{
  SrFixture *fixture = trial->fixture;
  guint n = 0;

  while (n < G_N_ELEMENTS (scenario->steps) && scenario->steps[n])
    n++;
  trial->step = scenario->steps[n - 1];
  for (guint i = 0; i + 1 < n; i++)
    community_perform (fixture, request_of (fixture, scenario->steps[i]));
  trial->before = sr_fixture_dump (fixture, FALSE);
  trial->entries = entries (fixture);
  g_clear_object (&fixture->reg);
  g_assert_true (g_file_get_contents (fixture->path, &trial->bytes, &trial->length, NULL));
  lay_out (trial);
  community_perform (fixture, request_of (fixture, trial->step));
  trial->after = sr_fixture_dump (fixture, FALSE);
  g_assert_cmpstr (trial->before, !=, trial->after);
}

static void
trial_clear (Trial *trial)
{
  g_free (trial->bytes);
  g_free (trial->before);
  g_free (trial->after);
}

/* --- Trying --- */

/* Each operation; only some of them where everything takes ten times as long
 * (SANGRUI_FAULTS_EVERY, for the sanitizers). */
static guint every = 1;

static void
assert_whole (Trial *trial, gboolean acknowledged)
{
  SrFixture *fixture = trial->fixture;
  g_autofree char *dump = NULL;
  gboolean done;

  g_clear_object (&fixture->reg);
  fault_vfs_disarm ();
  sr_fixture_reopen (fixture); /* which checks every page */
  dump = sr_fixture_dump (fixture, FALSE);
  done = entries (fixture) > trial->entries;
  g_assert_cmpstr (dump, ==, done ? trial->after : trial->before);
  g_assert_true (done || !acknowledged);
}

/* FALSE when the act was over before its NTH operation. */
static gboolean
try (Trial *trial, FaultKind kind, guint nth)
{
  g_autoptr (SrActRequest) request = NULL;
  g_autoptr (GError) error = NULL;
  gboolean acknowledged, failed;

  lay_out (trial);
  request = request_of (trial->fixture, trial->step);
  fault_vfs_arm (kind, nth);
  acknowledged = sr_act_perform (trial->fixture->reg, request, NULL, &error);
  failed = fault_vfs_count () >= nth;
  if (!acknowledged)
    g_assert_nonnull (strstr (error->message, trial->fixture->path));
  g_assert_true (acknowledged || failed);
  assert_whole (trial, acknowledged);
  return failed;
}

/* What a full disk says is the same for all. */
static gboolean
applies (FaultKind kind, const Scenario *scenario)
{
  return kind != FAULT_FULL || g_str_equal (scenario->act, "birth");
}

static void
test_scenario (gconstpointer data)
{
  SrFixture fixture = {NULL};
  Trial trial = {.fixture = &fixture};
  guint tried = 0;

  community_set_up (&fixture, NULL);
  prepare (&trial, data);
  for (FaultKind kind = FAULT_ONCE; kind <= FAULT_DEAD; kind++)
    for (guint nth = 1; applies (kind, data) && try (&trial, kind, nth); nth += every)
      tried++;
  g_test_message ("%u faults", tried);
  /* At least the log's header, a page, its commit and a sync of each. */
  g_assert_cmpuint (tried, >=, every > 1 ? 2 : 2 * 4);
  trial_clear (&trial);
  sr_fixture_tear_down (&fixture, NULL);
}

/* No act is left out. */
static void
test_every_act (void)
{
  for (const SrAct *const *act = sr_acts (); *act; act++) {
    gboolean found = FALSE;

    for (guint i = 0; i < G_N_ELEMENTS (scenarios); i++)
      found |= g_str_equal (scenarios[i].act, (*act)->key);
    if (!found)
      g_error ("no fault is tried in the act %s", (*act)->key);
  }
}

int
main (int argc, char **argv)
{
  const char *stride = g_getenv ("SANGRUI_FAULTS_EVERY");

  /* In memory where there is such a folder: thousands of files are written and synced. */
  if (g_access ("/dev/shm", W_OK) == 0)
    g_setenv ("TMPDIR", "/dev/shm", TRUE);
  if (stride)
    every = (guint)MAX (1, g_ascii_strtoll (stride, NULL, 10));
  g_test_init (&argc, &argv, NULL);
  fault_vfs_install ();
  g_test_add_func ("/faults/every-act", test_every_act);
  for (guint i = 0; i < G_N_ELEMENTS (scenarios); i++) {
    g_autofree char *path = g_strdup_printf ("/faults/%s", scenarios[i].act);

    g_test_add_data_func (path, &scenarios[i], test_scenario);
  }
  return g_test_run ();
}
