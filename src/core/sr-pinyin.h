/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Pinyin of Chinese names: a table of the usual reading of each character, and overrides for
 * surnames (曾 zeng, 单 shan, 解 xie, 覃 qin …, 万俟, 尉迟). ü is typed and written v. The tables
 * are data/reference/pinyin.txt and surnames.txt; names are read by any thread, millions a second.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Sort key of a name: its syllables in order, the surname read as a surname, each with its tone (5:
 * none) and its character behind, so that byte order is the order of a dictionary (letters, then
 * tone, then character; li before lin) and equal syllables keep equal characters together: 曾大明 →
 * "zeng1曾 da4大 ming2明". Characters without a syllable stand for themselves, behind "~" and so
 * after all pinyin. Spaces (张 三 is written so to fill a column), width and case make no
 * difference. New string; "" for NULL. */
char *sr_pinyin_sort_key (const char *name);

/* What a search by letters is matched against: whole pinyin and initials of each reading of the
 * surname, separated by spaces: 覃大明 → "qindaming qdm tandaming tdm". Lower-case ASCII; letters
 * and digits stay, anything else is left out. New string; "" for NULL. */
char *sr_pinyin_search_key (const char *name);

/* Lower-case initials of a text by the usual readings: 脱贫户 → "tph"; ASCII letters and digits
 * stay, anything else is left out. New string; "" for NULL. */
char *sr_pinyin_initials (const char *text);

/* The same with whole syllables: 脱贫户 → "tuopinhu". */
char *sr_pinyin_letters (const char *text);

/* TRUE when what was TYPED is part of TEXT, or begins its whole pinyin or its initials, by the
 * usual readings or, for a name, by any of its surname; width and case make no difference. "" (or
 * NULL) is part of every text. What every list that is narrowed while typing goes by. */
gboolean sr_pinyin_matches (const char *text, const char *typed);

G_END_DECLS
