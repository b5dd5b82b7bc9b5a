#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: SangRui contributors
"""Makes data/reference/pinyin.txt: the usual reading of every Chinese character.

For maintainers only; the result is committed. The readings are those of Unicode's Han database as
ICU's transliterator gives them (package icu-devtools, program uconv), one character at a time, and
the few corrections below. Surnames are not its business (data/reference/surnames.txt).

    build-aux/make-pinyin.py > data/reference/pinyin.txt
"""

import subprocess
import sys
import unicodedata

# Characters of names: basic block, extension A, and extensions C to E, which hold the simplified
# forms that names still use. The rest of extension B and later is not met on identity cards.
RANGES = ((0x3400, 0x4DC0), (0x4E00, 0xA000), (0x2A700, 0x2CEB0))

# What is missing there or is read otherwise in names and places.
CORRECTIONS = {
    "𠮷": "ji2", "〇": "ling2", "晟": "sheng4", "圳": "zhen4", "欸": "ai3", "嗯": "en5", "呣": "m2",
    "地": "di4", "了": "le5", "着": "zhe5", "还": "hai2", "薄": "bo2", "露": "lu4",
    "卜": "bu3", "兴": "xing1", "埔": "pu3", "偲": "si1", "嫚": "man4", "贠": "yun4",
}

TONES = {"\u0304": "1", "\u0301": "2", "\u030c": "3", "\u0300": "4"}


def plain(reading):
    """'lǚ' → 'lv3'; '' when it is no syllable."""
    letters, tone = "", "5"
    for sign in unicodedata.normalize("NFD", reading.lower()):
        if sign in TONES:
            tone = TONES[sign]
        elif sign == "\u0308":
            letters = letters[:-1] + "v"
        elif sign == "\u0302":
            pass  # ê
        elif "a" <= sign <= "z":
            letters += sign
        else:
            return ""
    return letters + tone if letters else ""


def readings():
    characters = [chr(code) for first, end in RANGES for code in range(first, end)]
    latin = subprocess.run(
        ["uconv", "-f", "utf-8", "-t", "utf-8", "-x", "Han-Latin"],
        input="\n".join(characters), capture_output=True, check=True, text=True,
    ).stdout.split("\n")
    if len(latin) != len(characters):
        sys.exit("uconv gave another number of lines than it got")
    found = {char: plain(text) for char, text in zip(characters, latin) if text != char}
    found.update(CORRECTIONS)
    return {char: syllable for char, syllable in found.items() if syllable}


def main():
    by_syllable = {}
    for char, syllable in readings().items():
        by_syllable.setdefault(syllable, []).append(char)
    print("# Usual reading of each character: syllable and tone (5: none; ü is v), its characters in")
    print("# code point order. Made by build-aux/make-pinyin.py from Unicode's Han database (Unicode")
    print("# License V3) as in ICU; do not edit by hand.")
    for syllable in sorted(by_syllable):
        print(syllable, "".join(sorted(by_syllable[syllable])))


if __name__ == "__main__":
    main()
