"""The types of the datetime module under its accelerator's name."""
from datetime import date, datetime, time, timedelta, timezone, tzinfo, MINYEAR, MAXYEAR, UTC
