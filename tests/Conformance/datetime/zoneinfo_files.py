"""zoneinfo from files made here: rules, transitions, gaps and repeated hours."""
from datetime import datetime, timedelta, timezone, time
from zoneinfo import ZoneInfo, reset_tzpath, available_timezones, ZoneInfoNotFoundError
import io, os, pickle, struct, zoneinfo


def tzif(transitions, kinds, footer):
    """A file of format TZif 2: transitions as (second, kind), kinds as (offset, is_dst, name)."""
    names = b"".join(name.encode() + b"\0" for _, _, name in kinds)
    places = [sum(len(n) + 1 for _, _, n in kinds[:i]) for i in range(len(kinds))]
    empty = b"TZif2" + bytes(15) + struct.pack(">6l", 0, 0, 0, 0, 1, 1) + bytes(6) + b"\0"
    head = b"TZif2" + bytes(15) + struct.pack(">6l", 0, 0, 0, len(transitions), len(kinds), len(names))
    body = b"".join(struct.pack(">q", t) for t, _ in transitions) + bytes(k for _, k in transitions)
    body += b"".join(struct.pack(">lbb", o, d, p) for (o, d, _), p in zip(kinds, places)) + names
    return empty + head + body + b"\n" + footer.encode() + b"\n"


def show(zone, *moments):
    for moment in moments:
        for fold in (0, 1):
            local = moment.replace(tzinfo=zone, fold=fold)
            utc = local.astimezone(timezone.utc)
            back = utc.astimezone(zone)
            print(local.isoformat(), local.tzname(), local.dst(), utc.isoformat(), back.isoformat(), back.fold)


FILES = {
    "Rule/Berlin": tzif([], [(3600, 0, "CET"), (7200, 1, "CEST")], "CET-1CEST,M3.5.0,M10.5.0/3"),
    "Rule/South": tzif([], [(36000, 0, "S"), (39600, 1, "D")], "S-10D,M10.1.0,M4.1.0/3"),
    "Rule/Half": tzif([], [(37800, 0, "<+1030>")], "<+1030>-10:30<+11>-11,M10.1.0,M4.1.0"),
    "Rule/Julian": tzif([], [(0, 0, "A")], "A0B,J60/2,300/-1"),
    "Rule/Fixed": tzif([], [(19800, 0, "IST")], "IST-5:30"),
    "Past": tzif([(-1000000000, 1), (0, 0), (500000000, 1), (1000000000, 2)], [(-18000, 0, "EST"), (-14400, 1, "EDT"), (-10800, 0, "AST")], "AST3"),
    "Old": tzif([(0, 1)], [(0, 0, "X"), (3600, 0, "Y")], ""),
}
for key, data in FILES.items():
    os.makedirs(os.path.dirname(os.path.join("zones", key)), exist_ok=True)
    with open(os.path.join("zones", key), "wb") as file:
        file.write(data)
reset_tzpath([os.path.abspath("zones")])
print(sorted(available_timezones()), len(zoneinfo.TZPATH))
for key in FILES:
    zone = ZoneInfo(key)
    print(key, repr(zone), str(zone), zone.utcoffset(None), time(1, tzinfo=zone).tzname())
    show(zone, datetime(1938, 4, 24, 22, 30), datetime(1970, 1, 1), datetime(1969, 12, 31, 20, 30), datetime(2001, 9, 8, 22, 30), datetime(2026, 1, 1), datetime(2026, 7, 1),
         datetime(2026, 3, 29, 2, 30), datetime(2026, 10, 25, 2, 30), datetime(2026, 4, 5, 2, 30), datetime(2026, 10, 4, 2, 30), datetime(2026, 3, 1, 2, 30), datetime(2026, 10, 27, 23, 30))
z = ZoneInfo("Rule/Berlin")
start = datetime(2026, 10, 24, 22, tzinfo=timezone.utc)
for hours in range(5):
    local = (start + timedelta(hours=hours)).astimezone(z)
    print(local, local.fold)
print(ZoneInfo("Rule/Berlin") is z, ZoneInfo.no_cache("Rule/Berlin") is z, pickle.loads(pickle.dumps(z)) is z, datetime.fromtimestamp(1e9, z))
for key in ("No/Where", "../x", "/etc/passwd", "Rule//Berlin", "Rule/Berlin/"):
    try:
        print(ZoneInfo(key))
    except Exception as e:
        print(key, type(e).__name__, e)
zone = ZoneInfo.from_file(io.BytesIO(FILES["Past"]), key="given")
print(zone, zone.key, datetime(1980, 1, 1, tzinfo=zone))
try:
    ZoneInfo.from_file(io.BytesIO(b"nothing"))
except ValueError as e:
    print(e)
ZoneInfo.clear_cache(only_keys=["Rule/Berlin"])
print(ZoneInfo("Rule/Berlin") is z)
