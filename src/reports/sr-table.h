/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * A titled table as an office hands it in: what stands above, the columns with their one to three
 * header rows, the rows, the total and what stands below. Reports and lists make it; workbook, CSV
 * file, page and screen show it. It knows nothing of files, fonts or records; every value in it is
 * already masked and already a name, not a code.
 */
#pragma once

#include "core/sr-value.h"

G_BEGIN_DECLS

typedef enum {
  SR_SHEET_FORM,  /* official form: everything, stretched to the width of the page */
  SR_SHEET_LIST,  /* plain list that may come back by import: header in the first row */
  SR_SHEET_NOTES, /* 填报说明, 校验结果: title and wrapped text, no signature */
} SrSheetKind;

/* What a column holds and how its cells look. A text in a column of numbers (—, ****) is shown as
 * it is; a blank stays an empty cell. */
typedef enum {
  SR_TABLE_CELL_TEXT,    /* text, left, wrapped when long */
  SR_TABLE_CELL_CODE,    /* text, centred, never wrapped: ID numbers, phones, codes, record keys (an
                            integer is written as text, so that no digit is lost) */
  SR_TABLE_CELL_DATE,    /* text as it is (2025-09-27, 2025-09, 2019年), centred */
  SR_TABLE_CELL_INTEGER, /* integer; 0 is shown */
  SR_TABLE_CELL_DECIMAL, /* real or integer, `decimals` digits */
  SR_TABLE_CELL_MONEY,   /* integer in 分, written in 元 with two decimals */
  SR_TABLE_CELL_PERCENT, /* real, 0.125 is 12.5 %, `decimals` digits */
} SrCellType;

typedef enum {
  SR_COLUMN_PLAIN = 0,
  SR_COLUMN_SUM = 1 << 0,     /* summed in the total row, with a live formula in workbooks */
  SR_COLUMN_CENTRED = 1 << 1, /* a short text (sex, building): centred, not left */
  SR_COLUMN_HIDDEN = 1 << 2,  /* in the file, not on paper: the record key. Never for what somebody
                                 may not see */
} SrColumnFlags;

typedef struct {
  /* "姓名", or the header path from the outermost to the innermost, "人口→男": neighbours whose
   * paths begin alike share the merged cell; a path that is shorter than others reaches down. */
  const char *title;
  SrCellType type;
  SrColumnFlags flags;
  int decimals; /* DECIMAL: 0 = as many as the value has; PERCENT: as said */
  double width; /* in half-width characters (a Chinese one is 2); 0 = from header and content */
} SrTableColumn;

#define SR_TABLE_MAX_LEVELS 3

/* Texts of a table; all optional but the sheet name. */
typedef enum {
  SR_TABLE_SHEET,      /* name of the sheet, 汇总表; the writer makes it lawful and unique */
  SR_TABLE_ATTACHMENT, /* 附件1 */
  SR_TABLE_TITLE,      /* 桑瑞家园分乡镇搬迁情况汇总表 */
  SR_TABLE_REPORTER,   /* 瑞塔铺镇人民政府, after 填报单位（盖章）： */
  SR_TABLE_DATE,       /* 2025年9月27日, after 填报日期： */
  SR_TABLE_UNITS,      /* 户、人、元, after 单位： */
  SR_TABLE_TOTAL,      /* title of the total row; 合计 when not set */
  SR_TABLE_SIGNATURE,  /* parts divided by '|'; not set = the usual four of a form, "" = none */
  SR_TABLE_STAMP,      /* masking level and purpose, small in the footer of every page */
  SR_TABLE_N_TEXTS
} SrTableText;

/* 单位负责人（签名）：|复核人（签名）：|填表人（签名）：|联系电话： */
extern const char SR_TABLE_USUAL_SIGNATURE[];

typedef enum { SR_TOTAL_NONE, SR_TOTAL_FIRST, SR_TOTAL_LAST } SrTotalPlace;

/* Rows being read, one at a time. A source embeds this as its first member. */
typedef struct _SrTableRows SrTableRows;
struct _SrTableRows {
  /* Sets *CELLS to one value per column, owned by ROWS and untouched until the next call; texts may
   * be borrowed from where they come from. FALSE at the end, or with ERROR set. */
  gboolean (*next) (SrTableRows *rows, const SrValue **cells, GError **error);
  void (*free) (SrTableRows *rows);
};

/* Begins reading from the first row; NULL with ERROR set. May be called again and again. */
typedef SrTableRows *(*SrTableOpen) (gpointer source, GError **error);

/* Reference counted; not changed any more once it is shown or written. */
typedef struct _SrTable SrTable;

SrTable *sr_table_new (SrSheetKind kind, const char *sheet, const char *title);
SrTable *sr_table_ref (SrTable *table);
void sr_table_unref (SrTable *table);

SrSheetKind sr_table_kind (const SrTable *table);

/* Copies VALUE. */
void sr_table_set_text (SrTable *table, SrTableText text, const char *value);

/* NULL when not set, except that 合计 and a form's usual signature stand in. Owned by TABLE. */
const char *sr_table_text (const SrTable *table, SrTableText text);

/* A column more; copies COLUMN and its title. All columns come before the first row. */
void sr_table_add_column (SrTable *table, const SrTableColumn *column);
void sr_table_add_columns (SrTable *table, const SrTableColumn *columns, guint n_columns);
/* COLUMN is summed in the total row. */
void sr_table_sum_column (SrTable *table, guint column);
guint sr_table_n_columns (const SrTable *table);
const SrTableColumn *sr_table_column (const SrTable *table, guint column);

/* Header rows, 1 to 3. */
guint sr_table_n_levels (const SrTable *table);

/* The part of COLUMN's title in header row LEVEL (0 is on top); NULL where the part above reaches
 * down. Owned by TABLE. */
const char *sr_table_header (const SrTable *table, guint level, guint column);

/* The last part of its title. */
const char *sr_table_column_name (const SrTable *table, guint column);

/* Columns that share the header cell at LEVEL that begins with COLUMN: 1 when it stands alone, 0
 * when it belongs to the cell of a column before it or to the one above. */
guint sr_table_header_span (const SrTable *table, guint level, guint column);

/* Header rows that the cell at LEVEL takes: all that are left when its path ends there. */
guint sr_table_header_depth (const SrTable *table, guint level, guint column);

/* A first column 序号 counting 1, 2, 3 …; not among the columns. */
void sr_table_set_numbered (SrTable *table, gboolean numbered);
gboolean sr_table_is_numbered (const SrTable *table);

/* Where the total row stands. Sums of SUM columns are made from the rows by whoever shows them;
 * what cannot be summed (ratios, distinct households) is given here: copies VALUE. A table with its
 * total first is read whole before it is written. */
void sr_table_set_total (SrTable *table, SrTotalPlace place);
SrTotalPlace sr_table_total (const SrTable *table);
void sr_table_set_total_value (SrTable *table, guint column, const SrValue *value);
const SrValue *sr_table_total_value (const SrTable *table, guint column); /* NULL: not given */

/* 注：1. … 2. …, without the number. */
void sr_table_add_note (SrTable *table, const char *note);
guint sr_table_n_notes (const SrTable *table);
const char *sr_table_note (const SrTable *table, guint note);

/* --- Numbers that open their names --- */

/* The cells of COLUMN count members of a list of records of TYPE (as in win.list), which WORD names
 * ("figure=persons"). Copies both. */
void sr_table_set_column_list (SrTable *table, guint column, const char *type, const char *word);

/* What narrows such a list to ROW of a table in memory: a list word ("origin_township=430822100",
 * "period=2025-09"); SR_TABLE_WHOLE: to the total row. Rows without one open nothing, the total row
 * needs none. */
#define SR_TABLE_WHOLE (-1)
void sr_table_set_row_word (SrTable *table, gint64 row, const char *word);

/* The same lists as another table has. */
void sr_table_copy_column_list (SrTable *table, guint column, const SrTable *from, guint of);
void sr_table_copy_row_words (SrTable *table, const SrTable *from);

/* The list that a cell opens: its words (NULL-terminated, free with g_strfreev) and record type
 * (may be NULL). NULL when it opens none: no list, or a 0. */
char **sr_table_list_words (const SrTable *table, gint64 row, guint column, const char **type);

/* --- Views --- */

/* TABLE with COLUMNS (indexes) only, in their order; reads its rows from TABLE. */
SrTable *sr_table_pick (SrTable *table, const guint *columns, guint n_columns);

/* TABLE with its first N_ROWS rows only; TABLE itself (a reference more) when it has no more. */
SrTable *sr_table_head (SrTable *table, gint64 n_rows);

/* A row held in memory: takes what the sr_table_n_columns() CELLS own, and leaves them blank. */
void sr_table_take_row (SrTable *table, SrValue *cells);

/* Rows that are read when they are needed, instead: N_ROWS if known, else -1. DESTROY frees SOURCE
 * with the table. */
void sr_table_set_source (
    SrTable *table, SrTableOpen open, gpointer source, GDestroyNotify destroy, gint64 n_rows);

/* Rows in memory, or as the source said; -1 when nobody knows. */
gint64 sr_table_n_rows (const SrTable *table);
gboolean sr_table_is_in_memory (const SrTable *table);

/* The rows from the first on; reads TABLE, which must live longer. NULL with ERROR set. */
SrTableRows *sr_table_open (const SrTable *table, GError **error);

/* See SrTableRows. */
gboolean sr_table_rows_next (SrTableRows *rows, const SrValue **cells, GError **error);
void sr_table_rows_free (SrTableRows *rows);

/* Totals of the columns, collected while rows are read. */
typedef struct _SrTableSums SrTableSums;
SrTableSums *sr_table_sums_new (const SrTable *table);
void sr_table_sums_add (SrTableSums *sums, const SrValue *cells);

/* The value given for COLUMN, else the sum of a SUM column (an integer where all summed cells are,
 * 0 without rows), else a blank. Owned by SUMS. */
const SrValue *sr_table_sums_total (const SrTableSums *sums, guint column);
void sr_table_sums_free (SrTableSums *sums);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SrTable, sr_table_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SrTableRows, sr_table_rows_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SrTableSums, sr_table_sums_free)

G_END_DECLS
