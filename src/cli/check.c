/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * check: the rules run over the register; how many findings each has, and for rules that are named
 * who offends against them.
 */
#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "cli/sr-commands.h"
#include "cli/sr-file.h"
#include "cli/sr-json.h"
#include "cli/sr-output.h"
#include "rules/sr-checkup.h"
#include "rules/sr-finding.h"

static gboolean
is_json (SrCli *cli)
{
  return *cli->options.format == 'j';
}

/* --- One offender --- */

typedef struct {
  char *code, *name, *sentence;
  const SrExemption *exemption; /* NULL: not exempt */
} Offender;

static void
offender_clear (Offender *offender)
{
  g_free (offender->code);
  g_free (offender->name);
  g_free (offender->sentence);
}

static gboolean
offender_read (SrCli *cli,
               const SrCheckup *checkup,
               const SrRule *rule,
               gint64 id,
               Offender *offender,
               GError **error)
{
  const SrSchema *schema = sr_schema_find (rule->record);
  g_autoptr (SrRecord) record = sr_record_load (cli->reg, schema, id, checkup->as_of, error);

  if (record == NULL)
    return FALSE;
  offender->code = g_strdup (sr_record_code (record));
  offender->name = g_strdup (sr_record_name (record));
  offender->sentence = sr_finding_sentence (cli->reg, rule, id, checkup->as_of, NULL);
  offender->exemption = sr_exemptions_find (checkup->exemptions, rule, id);
  return TRUE;
}

/* --- As text --- */

static void
print_offender (const Offender *offender)
{
  printf ("  %s", offender->code);
  if (g_strcmp0 (offender->name, offender->code) != 0)
    printf ("  %s", offender->name);
  printf ("  %s", offender->sentence ? offender->sentence : "");
  if (offender->exemption)
    printf (_ (" (exempt: %s, %s)"), offender->exemption->reason, offender->exemption->granted_by);
  putchar ('\n');
}

static void
print_rule (const SrRuleResult *result)
{
  printf ("%s  %s  ", result->rule->key,
          result->rule->severity == SR_SEVERITY_ERROR ? _ ("error") : _ ("doubt"));
  printf ("%u", result->ids->len - result->n_exempt);
  if (result->n_exempt)
    printf (_ (" (%u exempt)"), result->n_exempt);
  printf ("  %s\n", sr_rule_label (result->rule));
}

/* --- As JSON --- */

static void
write_offender (SrJson *json, const SrRule *rule, gint64 id, const Offender *offender)
{
  sr_json_begin (json, '{');
  sr_json_member (json, "type", rule->record);
  sr_json_id (json, "id", id);
  sr_json_member (json, "code", offender->code);
  sr_json_member (json, "name", offender->name);
  sr_json_member (json, "sentence", offender->sentence);
  sr_json_member (json, "exempt", offender->exemption ? offender->exemption->reason : NULL);
  sr_json_end (json, '}');
}

static void
write_rule (SrJson *json, const SrRuleResult *result)
{
  sr_json_member (json, "rule", result->rule->key);
  sr_json_member (json, "severity",
                  result->rule->severity == SR_SEVERITY_ERROR ? "error" : "doubt");
  sr_json_member (json, "title", result->rule->title);
  sr_json_key (json, "findings");
  sr_json_integer (json, result->ids->len - result->n_exempt);
  sr_json_key (json, "exempt");
  sr_json_integer (json, result->n_exempt);
}

/* --- All of it --- */

static gboolean
tell_offenders (
    SrCli *cli, const SrCheckup *checkup, const SrRuleResult *result, SrJson *json, GError **error)
{
  for (guint i = 0; i < result->ids->len; i++) {
    gint64 id = g_array_index (result->ids, gint64, i);
    Offender offender = {NULL, NULL, NULL, NULL};

    if (!offender_read (cli, checkup, result->rule, id, &offender, error))
      return FALSE;
    if (json)
      write_offender (json, result->rule, id, &offender);
    else
      print_offender (&offender);
    offender_clear (&offender);
  }
  return TRUE;
}

static gboolean
tell_as_json (SrCli *cli, const SrCheckup *checkup, gboolean offenders, GError **error)
{
  SrJson json = SR_JSON_INIT;

  sr_json_begin (&json, '[');
  for (guint i = 0; i < checkup->results->len; i++) {
    const SrRuleResult *result = checkup->results->pdata[i];

    sr_json_begin (&json, '{');
    write_rule (&json, result);
    if (offenders) {
      sr_json_key (&json, "offenders");
      sr_json_begin (&json, '[');
      if (!tell_offenders (cli, checkup, result, &json, error))
        return FALSE;
      sr_json_end (&json, ']');
    }
    sr_json_end (&json, '}');
  }
  sr_json_end (&json, ']');
  return TRUE;
}

static gboolean
tell_as_text (SrCli *cli, const SrCheckup *checkup, gboolean offenders, GError **error)
{
  for (guint i = 0; i < checkup->results->len; i++) {
    print_rule (checkup->results->pdata[i]);
    if (offenders && !tell_offenders (cli, checkup, checkup->results->pdata[i], NULL, error))
      return FALSE;
  }
  return TRUE;
}

static gboolean
check_keys (char **keys, SrStatus *status)
{
  for (; *keys; keys++) {
    const SrRule *rule = sr_rule_find (*keys);

    if (rule && sr_rule_has_offenders (rule))
      continue;
    *status = rule ? sr_cli_usage (_ ("The rule %s is checked when a file is read or a report is "
                                      "made; it has no offenders to list"),
                                   *keys)
                   : sr_cli_usage (_ ("There is no rule “%s”; sangruictl check lists them"), *keys);
    return FALSE;
  }
  return TRUE;
}

static SrStatus
run (SrCli *cli, const SrCommand *command, int argc, char **argv)
{
  g_autoptr (SrCheckup) checkup = NULL;
  g_autoptr (GError) error = NULL;
  gboolean offenders;
  SrStatus status;
  int parsed;

  if (!sr_options_parse (cli, command, SR_OPTIONS_WHEN | SR_OPTIONS_TEXT, NULL, 0, SR_ANY_ARGUMENTS,
                         &argc, &argv, &parsed))
    return (SrStatus)parsed;
  offenders = argc > 1;
  if (!check_keys (argv + 1, &status) || !sr_cli_open (cli, SR_OPEN_READ, &status))
    return status;
  checkup = sr_checkup_run (cli->reg, offenders ? (const char *const *)argv + 1 : NULL, NULL, NULL,
                            0, sr_file_progress, NULL, sr_file_cancellable (), &error);
  if (checkup == NULL ||
      !(is_json (cli) ? tell_as_json : tell_as_text) (cli, checkup, offenders, &error))
    return sr_cli_fail (error);
  return sr_checkup_count (checkup, SR_SEVERITY_ERROR) > 0 ? SR_STATUS_FINDINGS : SR_STATUS_DONE;
}

const SrCommand sr_command_check = {
    .name = "check",
    .arguments = N_ ("[RULE]…"),
    .summary =
        N_ ("Findings of the rules; status 1 when an error is among them that is not exempt"),
    .run = run,
};
