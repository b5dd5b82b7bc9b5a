/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * What a plan is made of: items are the records that would be written, rows are those of the sheets
 * and point to the items that they speak of. For this folder only.
 */
#pragma once

#include "imports/sr-import-plan.h"
#include "imports/sr-import-value.h"
#include "store/sr-register.h"

G_BEGIN_DECLS

#define SR_IMPORT_NO_ITEM (-1)

/* A reference that leads to another item of the plan. */
typedef struct {
  const SrField *field;
  int item;
} SrImportReference;

/* A row that has said what FIELD is. */
typedef struct {
  const SrField *field;
  guint row;
} SrImportSaid;

/* A record to be made (no base) or changed. */
typedef struct {
  SrDraft *draft;
  guint part;
  gint64 record;       /* 0: new */
  GArray *references;  /* SrImportReference: filled in when the plan is written; NULL: none */
  GArray *said;        /* SrImportSaid: of what several rows may speak of; else NULL */
  guint row;           /* which made it */
  gboolean is_checked; /* shared items are checked when all rows were read */
} SrImportItem;

typedef struct {
  guint sheet;
  guint line;
  SrImportResult result;
  gboolean is_ticked;
  gboolean is_sensitive;
  gboolean needs_choice; /* one of the candidates */
  int items[SR_IMPORT_MAX_PARTS];
  char *name;
  char *identity;        /* what the row is about, equal for two rows about one record */
  guint first;           /* the first row that is about it */
  GPtrArray *problems;   /* NULL: none */
  GPtrArray *candidates; /* NULL: none */
  gboolean is_chosen;    /* the clerk has chosen: */
  gint64 chosen_record;  /* 0: a new one */
  char *chosen_number;   /* NULL: that of the sheet */
} SrImportRow;

typedef struct {
  SrImportTitles *titles;
  SrImportTable *table;
  SrImportMap *map;
} SrImportSheet;

struct _SrImportPlan {
  GPtrArray *sheets;  /* SrImportSheet */
  GPtrArray *rows;    /* SrImportRow */
  GPtrArray *items;   /* SrImportItem */
  GHashTable *main;   /* identity of a row → index of the first such row, + 1 */
  GHashTable *shared; /* what several rows speak of, "household household_code=SR-0001" → index of
                         its item, + 1 */
  GHashTable *keys;   /* "person person_code=R-000001" → index of the row that gives it, + 1 */
  GArray *later;      /* SrImportLater */
  guint counts[SR_IMPORT_N_RESULTS];
};

typedef struct {
  guint row;
  int item;
  const SrField *field;
  int column;
  int found;   /* item that is meant, once it was looked for */
  char *name;  /* who is meant */
  char *fault; /* what is said when nobody of the rows is called so */
} SrImportLater;

/* While comparing. */
typedef struct {
  SrImportPlan *plan;
  SrRegister *reg;
  SrImportSheet *sheet;
  const SrImportShape *shape;
  gboolean is_own_row; /* of a list of our own, with its record key: blank cells erase, and nothing
                          but the record itself is meant */
  int household; /* item of the household that the rows above began; for sheets without keys */
  SrCheckContext context;
  char today[SR_DATE_SIZE];
  GError **error;
} SrComparing;

#define SR_IMPORT_ROW(plan, i)  ((SrImportRow *)(plan)->rows->pdata[i])
#define SR_IMPORT_ITEM(plan, i) ((SrImportItem *)(plan)->items->pdata[i])

/* Takes MESSAGE. */
SrImportProblem *sr_import_row_add_problem (
    SrImportRow *row, SrImportWeight weight, int column, const SrField *field, char *message);

/* The same about several rows. */
void sr_import_row_add_between (SrImportRow *row, SrImportWeight weight, int column, char *message);
gboolean sr_import_row_has (const SrImportRow *row, SrImportWeight weight);

/* TRUE when the cell in COLUMN was not understood: what is missing because of that is no news. */
gboolean sr_import_row_has_fault_in (const SrImportRow *row, int column);

/* --- sr-import-settle.c --- */

/* Rows of SHEET can be compared. Problems of the database go to ERROR. */
void sr_import_begin (
    SrComparing *comparing, SrImportPlan *plan, SrRegister *reg, guint sheet, GError **error);

/* What holds between rows, then their results: of all rows (TOUCHED NULL), or of those that TOUCHED
 * has as 1. FALSE when the database failed. */
gboolean
sr_import_settle (SrImportPlan *plan, SrRegister *reg, const guint8 *touched, GError **error);

/* Before ROW is compared again: which rows are to be settled then, an array with a byte for each
 * row of the plan. After it: those, too, that it has to do with now. */
guint8 *sr_import_touched_by (SrImportPlan *plan, guint row);
void sr_import_touch_again (SrImportPlan *plan, guint row, guint8 *touched);

static inline gboolean
sr_import_is_touched (const guint8 *touched, guint row)
{
  return touched == NULL || touched[row];
}

/* --- sr-import-compare.c --- */

/* Reads and matches one row; FALSE with the error set only when the database failed. */
gboolean sr_import_compare_row (SrComparing *comparing, guint row);

/* Two rows about one record: which is right is for the clerk to say. Called for one row after the
 * other. */
void sr_import_check_once (SrImportPlan *plan, guint row);

/* What a row says of the fields of one part: cells that are not blank, and in lists of our own
 * those that are. SrImportGiven elements. */
typedef struct {
  const SrField *field;
  int column;
  const SrImportCell *cell; /* NULL: blank */
  SrImportRead read;
} SrImportGiven;

/* Tells ROW what was found when the cell was read. */
void sr_import_tell_reading (SrImportRow *row, const SrImportGiven *given);

/* The value that is given for FIELD; NULL: none, or one that could not be read. */
const SrValue *sr_import_given (const GArray *given, const char *field);

/* --- sr-import-match.c --- */

/* The record that the main part of ROW means; 0: a new one, or nobody knows. *KEY (NULL: no key is
 * given) gets what it is known by among the rows of a file. Adds problems and candidates to ROW.
 * FALSE when the database failed. */
gboolean sr_import_match_row (
    SrComparing *comparing, guint row, const GArray *given, gint64 *record, char **key);

/* The record of PART that its keys mean; *KEY (NULL: no key is given) gets what it is known by
 * among the rows of a file. FALSE when the database failed. */
gboolean sr_import_match_keys (
    SrComparing *comparing, guint part, const GArray *given, gint64 *record, char **key);

/* What makes the item INDEX of the main part somebody else: a key that another record of the
 * register, or another row, has is a fault of ROW, another ID number than before a doubt. FALSE
 * when the database failed. */
gboolean sr_import_check_keys (SrComparing *comparing, guint row, int index);

/* --- sr-import-candidates.c --- */

/* What a rounded number, of which KEPT is left, may have been: those of the register first. */
gboolean sr_import_find_candidates (SrComparing *comparing,
                                    guint row,
                                    const GArray *given,
                                    const char *kept);

/* RECORD may be meant, for REASON (translated). */
void sr_import_add_candidate (SrComparing *comparing, guint row, gint64 record, const char *reason);

/* --- sr-import-households.c --- */

/* Household, membership and stay of a row of a person whose main item is there; or the stay of a
 * row of a household. */
gboolean sr_import_compare_parts (SrComparing *comparing, guint row, GArray *const *given);

/* After all rows: one head each, and nobody into a household whose head is not imported. */
gboolean sr_import_check_households (SrComparing *comparing, const guint8 *touched);

/* --- sr-import-items.c --- */

/* A draft of RECORD as it is now (0: a new one) as an item of the plan; its index, or
 * SR_IMPORT_NO_ITEM with the error set. */
int sr_import_add_item (SrComparing *comparing, guint part, gint64 record, guint row);
void sr_import_item_free (gpointer item);

/* The item of PART that rows know by KEY ("household_code=SR-0001"; NULL: not) or that is RECORD
 * (0: new), made for ROW when there is none yet. As sr_import_add_item(). */
int sr_import_shared_item (
    SrComparing *comparing, guint part, gint64 record, guint row, const char *key);

/* Other rows find the item INDEX of PART by its keys from now on. */
void sr_import_share_item (SrComparing *comparing, guint part, int index, const GArray *given);

/* Takes over what is GIVEN into the item INDEX. What a masked cell hides is compared; what an
 * earlier row has said otherwise of a shared item is a fault of ROW. */
void sr_import_fill_item (SrComparing *comparing, guint row, int index, const GArray *given);

/* Runs the checks of the item INDEX and gives their problems to ROW. */
void sr_import_check_item (SrComparing *comparing, guint row, int index);

/* FIELD of the item INDEX is what the item TO will be. */
void sr_import_link (SrImportPlan *plan, int index, const SrField *field, int to);

/* A reference to a record of the rows' own type that the register does not have (a father by his
 * name): looked for among the rows when all were read. */
void
sr_import_refer_later (SrComparing *comparing, guint row, int index, const SrImportGiven *given);
void sr_import_resolve_later (SrImportPlan *plan, const guint8 *touched);

/* A row that refers to one that is not certain would lose the reference: it is doubtful too. */
void sr_import_doubt_later (SrImportPlan *plan, const guint8 *touched);
void sr_import_forget_later (SrImportPlan *plan, guint row); /* it is compared again */
void sr_import_later_clear (gpointer later);

/* The column of the present sheet that is FIELD of PART; -1. */
int sr_import_column (const SrComparing *comparing, guint part, const char *field);

G_END_DECLS
