/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Readings of Chinese characters. The two tables are read once, into an array over the basic block
 * of characters, a hash for the few beyond it and a hash of surnames; afterwards they never change,
 * so that any thread may ask. Readings by context (重庆) are not attempted, save for surnames.
 */
#include "core/sr-pinyin.h"
#include "core/sr-core-resources.h"
#include "core/sr-text.h"

#include <string.h>

#define RESOURCES "/com/example/SangRui/core/"

/* Extension A and the basic block; what is beyond goes into the hash. */
#define FIRST_CHARACTER 0x3400
#define LAST_CHARACTER  0x9FFF

#define MAX_READINGS 2
#define MAX_SURNAME  2 /* characters */

/* "zeng1": letters and tone, as the sort key takes it. */
typedef struct {
  const char *letters;
  gsize length; /* of the letters, without the tone */
} Syllable;

typedef struct {
  guint n_characters;
  guint n_readings;
  const Syllable *readings[MAX_READINGS][MAX_SURNAME];
} Surname;

typedef struct {
  const Syllable *basic[LAST_CHARACTER - FIRST_CHARACTER + 1];
  GHashTable *beyond;   /* code point → Syllable */
  GHashTable *single;   /* code point → Surname */
  GHashTable *compound; /* both code points in 64 bits → Surname */
  GHashTable *syllables;
} Tables;

static const Syllable *
intern_syllable (Tables *tables, const char *text)
{
  Syllable *syllable = g_hash_table_lookup (tables->syllables, text);

  if (syllable == NULL) {
    syllable = g_new0 (Syllable, 1);
    syllable->letters = g_strdup (text);
    syllable->length = strcspn (text, "12345");
    g_hash_table_insert (tables->syllables, (gpointer)syllable->letters, syllable);
  }
  return syllable;
}

static void
add_character (Tables *tables, gunichar c, const Syllable *syllable)
{
  if (c >= FIRST_CHARACTER && c <= LAST_CHARACTER)
    tables->basic[c - FIRST_CHARACTER] = syllable;
  else
    g_hash_table_insert (tables->beyond, GUINT_TO_POINTER (c), (gpointer)syllable);
}

/* "zeng1 曾…": a syllable and its characters. */
static void
add_characters (Tables *tables, char **words)
{
  const Syllable *syllable = intern_syllable (tables, words[0]);

  for (const char *p = words[1]; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    add_character (tables, g_utf8_get_char (p), syllable);
}

static guint64
compound_key (gunichar first, gunichar second)
{
  return (guint64)first << 32 | second;
}

/* "覃 qin2 tan2", "尉迟 yu4-chi2": a surname and its readings. */
static void
add_surname (Tables *tables, char **words)
{
  Surname *surname = g_new0 (Surname, 1);
  gunichar first = g_utf8_get_char (words[0]);
  gunichar second = g_utf8_get_char (g_utf8_next_char (words[0]));

  surname->n_characters = second != 0 ? 2 : 1;
  for (guint i = 0; i < MAX_READINGS && words[i + 1] != NULL; i++) {
    g_auto (GStrv) syllables = g_strsplit (words[i + 1], "-", MAX_SURNAME);

    for (guint j = 0; j < surname->n_characters && syllables[j] != NULL; j++)
      surname->readings[i][j] = intern_syllable (tables, syllables[j]);
    surname->n_readings++;
  }
  if (second == 0) {
    g_hash_table_insert (tables->single, GUINT_TO_POINTER (first), surname);
  } else {
    guint64 key = compound_key (first, second);

    g_hash_table_insert (tables->compound, g_memdup2 (&key, sizeof key), surname);
  }
}

static void
read_table (Tables *tables, const char *name, void (*add) (Tables *tables, char **words))
{
  g_autofree char *path = g_strconcat (RESOURCES, name, NULL);
  g_autoptr (GBytes) bytes =
      g_resource_lookup_data (sr_core_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_auto (GStrv) lines = NULL;

  g_assert (bytes != NULL); /* it is part of the program */
  lines = g_strsplit (g_bytes_get_data (bytes, NULL), "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++) {
    g_auto (GStrv) words = NULL;

    if (lines[i][0] == '#' || lines[i][0] == '\0')
      continue;
    words = g_strsplit (lines[i], " ", -1);
    add (tables, words);
  }
}

static gpointer
load_tables (gpointer unused)
{
  Tables *tables = g_new0 (Tables, 1);

  tables->beyond = g_hash_table_new (NULL, NULL);
  tables->single = g_hash_table_new (NULL, NULL);
  tables->compound = g_hash_table_new (g_int64_hash, g_int64_equal);
  tables->syllables = g_hash_table_new (g_str_hash, g_str_equal);
  read_table (tables, "pinyin.txt", add_characters);
  read_table (tables, "surnames.txt", add_surname);
  return tables;
}

/* Kept until the program ends. */
static const Tables *
get_tables (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, load_tables, NULL);
}

static const Syllable *
usual_syllable (const Tables *tables, gunichar c)
{
  if (c >= FIRST_CHARACTER && c <= LAST_CHARACTER)
    return tables->basic[c - FIRST_CHARACTER];
  if (c < FIRST_CHARACTER)
    return NULL;
  return g_hash_table_lookup (tables->beyond, GUINT_TO_POINTER (c));
}

/* The unusual surname NAME begins with, or NULL. Two characters are a compound surname only when a
 * given name follows. */
static const Surname *
find_surname (const Tables *tables, const char *name)
{
  gunichar first = g_utf8_get_char (name);
  const char *rest = NULL;

  if (first == 0)
    return NULL;
  rest = g_utf8_next_char (name);
  if (*rest != '\0' && *g_utf8_next_char (rest) != '\0') {
    guint64 key = compound_key (first, g_utf8_get_char (rest));
    const Surname *compound = g_hash_table_lookup (tables->compound, &key);

    if (compound != NULL)
      return compound;
  }
  return g_hash_table_lookup (tables->single, GUINT_TO_POINTER (first));
}

/* The syllable of the character at POSITION, by the surname when it belongs to it. */
static const Syllable *
syllable_at (
    const Tables *tables, const Surname *surname, guint reading, guint position, gunichar c)
{
  if (surname != NULL && position < surname->n_characters)
    return surname->readings[reading][position];
  return usual_syllable (tables, c);
}

/* What is not Chinese goes behind '~', which sorts after all letters. */
static void
append_sort (GString *out, const Syllable *syllable, const char *p)
{
  const char *end = g_utf8_next_char (p);

  if (out->len > 0)
    g_string_append_c (out, ' ');
  if (syllable != NULL)
    g_string_append_len (out, syllable->letters, (gssize)syllable->length + 1);
  else
    g_string_append_c (out, '~');
  g_string_append_len (out, p, end - p);
}

char *
sr_pinyin_sort_key (const char *name)
{
  const Tables *tables = get_tables ();
  g_autofree char *folded = sr_text_fold (name);
  const Surname *surname = find_surname (tables, folded);
  GString *out = g_string_sized_new (strlen (folded) * 4);
  guint position = 0;

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p), position++)
    append_sort (out, syllable_at (tables, surname, 0, position, g_utf8_get_char (p)), p);
  return g_string_free (out, FALSE);
}

static void
append_letters (GString *out, const Syllable *syllable, gunichar c, gboolean initials)
{
  if (syllable != NULL)
    g_string_append_len (out, syllable->letters, initials ? 1 : (gssize)syllable->length);
  else if (c < 0x80 && g_ascii_isalnum (c))
    g_string_append_c (out, g_ascii_tolower ((char)c));
}

/* Appends one reading of NAME, whole or its initials, as a word of its own. */
static void
append_reading (GString *out,
                const Tables *tables,
                const Surname *surname,
                guint reading,
                const char *name,
                gboolean initials)
{
  guint position = 0;

  if (out->len > 0 && out->str[out->len - 1] != ' ')
    g_string_append_c (out, ' ');
  for (const char *p = name; *p != '\0'; p = g_utf8_next_char (p), position++) {
    gunichar c = g_utf8_get_char (p);

    append_letters (out, syllable_at (tables, surname, reading, position, c), c, initials);
  }
}

char *
sr_pinyin_search_key (const char *name)
{
  const Tables *tables = get_tables ();
  g_autofree char *folded = sr_text_fold (name);
  const Surname *surname = find_surname (tables, folded);
  guint n_readings = surname != NULL ? surname->n_readings : 1;
  GString *out = g_string_sized_new (64);

  for (guint i = 0; i < n_readings; i++) {
    append_reading (out, tables, surname, i, folded, FALSE);
    append_reading (out, tables, surname, i, folded, TRUE);
  }
  g_strchomp (out->str);
  return g_string_free (out, FALSE);
}

static char *
usual_reading (const char *text, gboolean initials)
{
  g_autofree char *folded = sr_text_fold (text);
  GString *out = g_string_new (NULL);

  append_reading (out, get_tables (), NULL, 0, folded, initials);
  return g_string_free (out, FALSE);
}

char *
sr_pinyin_initials (const char *text)
{
  return usual_reading (text, TRUE);
}

char *
sr_pinyin_letters (const char *text)
{
  return usual_reading (text, FALSE);
}

static gboolean
begins_a_word (const char *words, const char *beginning)
{
  for (const char *word = words; word != NULL; word = strchr (word, ' ')) {
    word += *word == ' ';
    if (g_str_has_prefix (word, beginning))
      return TRUE;
  }
  return FALSE;
}

gboolean
sr_pinyin_matches (const char *text, const char *typed)
{
  g_autofree char *folded = sr_text_fold (text);
  g_autofree char *wanted = sr_text_fold (typed);
  g_autofree char *letters = NULL;
  g_autofree char *initials = NULL;
  g_autofree char *readings = NULL;

  if (strstr (folded, wanted) != NULL)
    return TRUE;
  letters = sr_pinyin_letters (text);
  initials = sr_pinyin_initials (text);
  readings = sr_pinyin_search_key (text);
  return g_str_has_prefix (letters, wanted) || g_str_has_prefix (initials, wanted) ||
         begins_a_word (readings, wanted);
}
