#!/usr/bin/env python3
"""Writes data/holidays.json: the public holidays of the countries Good Terms knows, 2020 to 2040.

The days come from the PyPI package `holidays` (MIT), which is kept by people who read the gazettes.

    python3 -m venv /tmp/holidays && /tmp/holidays/bin/pip install holidays==0.109
    /tmp/holidays/bin/python crates/holidays/generate.py 2026-11-26

The argument is the day that the table is dated. Read the difference before it is committed.

A line is one holiday: its name in the country's own language, its English name where that is
another, the places where it is kept (`-` is the country without a region; none named: everywhere),
and its days: `every` for the same day each year, `days` otherwise. `estimated` marks days that
follow the moon and are fixed by decree later.
"""

import json
import re
import sys
from collections import defaultdict
from importlib.metadata import version
from pathlib import Path

from holidays import country_holidays

FROM, TO = 2020, 2040
COUNTRIES = ["DE", "EE", "ES", "GB", "IE", "IT", "KZ", "NO", "US"]
# The package lists a few towns beside the regions of ISO 3166-2: they have no code of their own.
CODE = re.compile(r"^[A-Z]{2,3}$")
NAMES = {"VC": "Comunitat Valenciana", "CT": "Catalunya", "IB": "Illes Balears", "PV": "Euskadi / País Vasco"}
ESTIMATED = re.compile(r"\s*\((?:estimated|estimado|бағаланған)\)")


def region_names(cls):
    names = {}
    for alias, code in cls.subdivisions_aliases.items():
        names.setdefault(code, alias)
    if cls.country == "ES":
        names.update(NAMES)
    if cls.country == "US":
        names["VI"] = "U.S. Virgin Islands"
    return names


def days_of(code, region, language):
    years = range(FROM, TO + 1)
    return country_holidays(code, subdiv=region, years=years, language=language)


def country(code):
    cls = type(country_holidays(code))
    names = region_names(cls)
    places = [None] + [it for it in cls.subdivisions if CODE.match(it) and it in names]
    kept = defaultdict(set)
    for place in places:
        local = days_of(code, place, cls.default_language)
        english = days_of(code, place, "en_US")
        for day in sorted(local):
            own, other = local[day], english.get(day, local[day])
            estimated = "(estimated)" in other
            if estimated:
                own, other = (ESTIMATED.sub("", it) for it in (own, other))
            kept[day, own, other, estimated].add(place or "-")
    every_place = {it or "-" for it in places}
    # Regions that keep the same days as the country are not worth a question.
    differ = {it for at in kept.values() if at != every_place for it in every_place}
    lines = defaultdict(list)
    for (day, own, other, estimated), at in kept.items():
        where = "" if at == every_place else " ".join(sorted(at))
        lines[own, other, estimated, where].append(day)
    holidays = []
    for (own, other, estimated, where), days in sorted(lines.items(), key=lambda it: (min(it[1]).strftime("%m%d"), it[0])):
        line = {"name": own}
        if other != own:
            line["english"] = other
        if estimated:
            line["estimated"] = True
        if where:
            line["in"] = where
        if len(days) == TO - FROM + 1 and len({it.strftime("%m-%d") for it in days}) == 1:
            line["every"] = days[0].strftime("%m-%d")
        else:
            line["days"] = " ".join(it.isoformat() for it in sorted(days))
        holidays.append(line)
    regions = [{"code": it, "name": names[it]} for it in places if it] if differ else []
    regions.sort(key=lambda it: it["name"])
    return {"code": code, "regions": regions, "holidays": holidays}


def main():
    countries = [country(it) for it in COUNTRIES]
    out = ["{"]
    head = {"package": "holidays", "version": version("holidays"), "generated_on": sys.argv[1], "from": FROM, "to": TO}
    for name, value in head.items():
        out.append(f" {json.dumps(name)}: {json.dumps(value)},")
    out.append(' "countries": [')
    for index, it in enumerate(countries):
        out.append(f'  {{"code": {json.dumps(it["code"])}, "regions": [')
        out.append(",\n".join("   " + json.dumps(line, ensure_ascii=False) for line in it["regions"]))
        out.append('  ], "holidays": [')
        out.append(",\n".join("   " + json.dumps(line, ensure_ascii=False) for line in it["holidays"]))
        out.append("  ]}" + ("," if index + 1 < len(countries) else ""))
    out.append(" ]\n}")
    text = "\n".join(it for it in out if it) + "\n"
    json.loads(text)
    Path(__file__).with_name("data").joinpath("holidays.json").write_text(text, encoding="utf-8")


main()
