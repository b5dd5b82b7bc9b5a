/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: SangRui contributors
 *
 * Pinyin of Chinese names: a table of the usual syllable of each character, and overrides for
 * surnames (曾 zeng, 单 shan, 解 xie, 覃 qin …, 万俟, 尉迟). ü is typed and written v. Table data:
 * data/reference/pinyin.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Sort key of a name: its syllables in order, the surname read as a surname, each followed by its
 * character, so that byte order is dictionary order and equal syllables keep equal characters
 * together: 曾大明 → "zeng曾 da大 ming明". Characters without a syllable stand for themselves after
 * all pinyin. New string; "" for NULL. */
char *sr_pinyin_sort_key (const char *name);

/* What a search by letters is matched against: whole pinyin and initials of each reading, separated
 * by spaces: 覃大明 → "qindaming qdm tandaming tdm". Lower-case ASCII. New string. */
char *sr_pinyin_search_key (const char *name);

/* Lower-case initials of a text by the usual readings: 脱贫户 → "tph"; ASCII letters and digits
 * stay. New string. */
char *sr_pinyin_initials (const char *text);

G_END_DECLS
