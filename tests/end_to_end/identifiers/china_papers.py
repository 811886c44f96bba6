"""Papers of the People's Republic: resident IDs, passports, travel permits,
cards of soldiers and police."""

import datetime
import pathlib

from stdnum.cn import ric, uscc
from stdnum import luhn, numdb

from sentences import (CAPITALS, DIGITS, Generator, digits, inside_digits,
                       inside_hash, inside_letters, label, one_off, ordered,
                       other_check, say, some)

HERE = pathlib.Path(__file__).parent
FORMER = [line.split("\t")[0] for line in
          (HERE / "former_regions.tsv").read_text().splitlines()
          if line[0] != "#"]
TABLE = pathlib.Path(numdb.__file__).parent / "cn" / "loc.dat"
COUNTIES = [line[:6] for line in TABLE.read_text().splitlines()
            if line[:6].isdigit() and line[4:6] != "00"]
RESIDENT = ("身份证", "身份证号", "身份证号码", "证件号", "ID", "sfz")


def birth(rng):
    day = datetime.date(1935, 1, 1) + datetime.timedelta(
        days=rng.randrange(31_000))
    return day.strftime("%Y%m%d")


def with_check(body):
    """GB 11643-1999, by python-stdnum."""
    return body + ric.calc_check_digit(body + "0")


def resident(rng, regions):
    return with_check(rng.choice(regions) + birth(rng) + some(rng, 3))


def is_resident(value):
    """Whether it has the form, the date and the check character."""
    value = value.upper()
    if len(value) != 18 or not value[:17].isdigit():
        return False
    try:
        ric.get_birth_date(value)
    except Exception:
        return False
    return value[-1] == ric.calc_check_digit(value)


def mixed(rng, value):
    """Bare or labelled, sometimes with a small x."""
    if rng.random() < 0.3:
        value = value.lower()
    return (say(rng, value) if rng.random() < 0.5 else
            label(rng, value, RESIDENT, ("：", ":", " ", "")))


def current(rng):
    return mixed(rng, resident(rng, COUNTIES))


def former(rng):
    """Born while the county still had its code."""
    while (value := resident(rng, FORMER))[6:10] > "1984":
        pass
    return mixed(rng, value)


def islanders(rng):
    """Residence permits of residents of Hong Kong (81), Macao (82) and
    Taiwan (83; 71 on the IDs of those settled): State Council, 2018."""
    return mixed(rng, resident(rng, ("810000", "820000", "830000", "710000")))


def foreigner(rng):
    """The number of a foreigner's permanent residence, edition 2023: 9, the
    province, the country of ISO 3166-1, then as GB 11643."""
    province = rng.choice(("11", "12", "31", "32", "33", "37", "44", "51"))
    country = rng.choice(("840", "392", "826", "250", "276", "410", "036",
                          "124", "643", "702", "356", "764"))
    return mixed(rng, resident(rng, ("9" + province + country,)))


def fifteen(rng):
    """GB 11643-1989: no century, no check character."""
    value = (rng.choice(COUNTIES if rng.random() < 0.7 else FORMER)
             + birth(rng)[2:] + digits(rng, 3))
    return label(rng, value, RESIDENT[:3] + ("老身份证", "一代身份证"),
                 ("：", ":", " ", ""))


def wrong_date(rng):
    year = rng.randint(1940, 2010)
    date = rng.choice((f"{year}13{rng.randint(1, 28):02}",
                       f"{year}{rng.randint(1, 12):02}{rng.randint(32, 99)}",
                       f"{year}0230", f"{year}0631", f"{year}00"
                       f"{rng.randint(1, 28):02}", f"{year}0100",
                       f"{rng.randint(2040, 2999)}0312",
                       f"{rng.randint(1000, 1799)}0312"))
    return mixed(rng, with_check(rng.choice(COUNTIES) + date + some(rng, 3)))


def wrong_region(rng):
    """Provinces that never were, and prefectures."""
    region = rng.choice(("00", "01", "10", "16", "17", "20", "26", "29", "38",
                         "39", "47", "48", "55", "57", "58", "60", "66", "67",
                         "72", "75", "77", "80", "84", "89")) + some(rng, 4)
    if rng.random() < 0.3:
        region = rng.choice(("1199", "3299", "4498", "5198", "6188")) + "21"
    return mixed(rng, with_check(region + birth(rng) + some(rng, 3)))


def wrong_fifteen(rng):
    region = rng.choice(COUNTIES)
    date = f"{rng.randint(30, 99)}{rng.randint(13, 99)}{rng.randint(1, 28):02}"
    if rng.random() < 0.5:
        region = rng.choice(("00", "17", "26", "39", "57", "77")) + "0102"
        date = birth(rng)[2:]
    return label(rng, region + date + digits(rng, 3), RESIDENT[:3])


def company(rng):
    """A unified social credit code, GB 32100-2015: a company's."""
    body = (rng.choice(("91", "92", "93", "12", "52")) + rng.choice(COUNTIES)
            + digits(rng, 8) + some(rng, 1, DIGITS + "XABCDEFGHJ"))
    value = body + uscc.calc_check_digit(body)
    if is_resident(value):
        return company(rng)
    return label(rng, value, ("统一社会信用代码", "信用代码", "税号",
                              "纳税人识别号", "公司代码"))


def device(rng):
    body = "35" + some(rng, 12)
    return label(rng, body + luhn.calc_check_digit(body), ("IMEI", "串号"))


CN_RESIDENT_ID = Generator("CN_RESIDENT_ID", {
    "current counties": current, "former counties": former,
    "residents of 81, 82, 83, 71": islanders, "foreigners": foreigner,
    "fifteen digits": fifteen,
}, {
    "one character off": lambda rng: mixed(rng, one_off(
        rng, resident(rng, COUNTIES), is_resident, DIGITS)),
    "wrong check": lambda rng: mixed(rng, other_check(
        rng, resident(rng, COUNTIES), is_resident, -1, DIGITS + "X")),
    "wrong date": wrong_date, "wrong region": wrong_region,
    "fifteen with a wrong date or region": wrong_fifteen,
    "inside digits": lambda rng: say(rng, inside_digits(
        rng, resident(rng, COUNTIES).replace("X", "1"), shortest=20)),
    "inside a hash": lambda rng: say(rng, inside_hash(
        rng, resident(rng, COUNTIES))),
    "company": company, "IMEI": device, "order": ordered,
})

PASSPORT = ("护照", "护照号", "护照号码", "passport ", "护照编号", "PASSPORT No ")


CN_PASSPORT = Generator("CN_PASSPORT", {
    "electronic": lambda rng: label(rng, "E" + some(rng, 8), PASSPORT),
    "electronic with two letters": lambda rng: label(
        rng, "E" + rng.choice("ABCDEFGHJKLMN") + some(rng, 7), PASSPORT),
    "of 1997": lambda rng: label(rng, "G" + some(rng, 8), PASSPORT),
    "diplomatic, service, public affairs": lambda rng: label(
        rng, rng.choice(("DE", "SE", "PE")) + some(rng, 7), PASSPORT),
    "Hong Kong": lambda rng: label(
        rng, rng.choice("KH") + some(rng, 8), ("香港护照", "特区护照",
                                               "香港特区护照号")),
    "Macao": lambda rng: label(rng, "MA" + some(rng, 7), (
        "澳门护照", "澳门特区护照")),
}, {
    "too short": lambda rng: label(rng, "E" + some(
        rng, rng.randint(4, 7)), PASSPORT),
    "too long": lambda rng: label(rng, "E" + some(
        rng, rng.randint(9, 12)), PASSPORT),
    "letter I or O": lambda rng: label(rng, "E" + rng.choice("IO") + some(
        rng, 7), PASSPORT),
    "three letters": lambda rng: label(rng, "E" + some(
        rng, 2, CAPITALS) + some(rng, 6), PASSPORT),
    "other letters": lambda rng: label(rng, some(
        rng, 2, "QXYZ") + some(rng, 7), PASSPORT),
    "inside letters": lambda rng: label(rng, inside_letters(
        rng, "E" + some(rng, 8)), PASSPORT),
    "other things": lambda rng: label(rng, "E" + some(rng, 8), (
        "型号", "批号", "合同编号", "发票号", "零件号", "产品编码", "SKU")),
    "order": ordered,
})


def permit_number(rng):
    kind = rng.random()
    return (rng.choice("HM") + some(rng, 8 if kind < 0.7 else 10))


MAINLAND_PERMIT = ("回乡证", "回乡证号", "港澳居民来往内地通行证", "通行证号",
                   "来往内地通行证", "通行证")
TAIWAN_PERMIT = ("台胞证", "台胞证号", "台湾居民来往大陆通行证", "台胞證")
OUTWARD_PERMIT = ("港澳通行证", "往来港澳通行证", "港澳通行证号", "通行证号")

CN_TRAVEL_PERMIT = Generator("CN_TRAVEL_PERMIT", {
    "of Hong Kong and Macao": lambda rng: label(
        rng, permit_number(rng), MAINLAND_PERMIT),
    "of Taiwan": lambda rng: label(rng, digits(rng, 8, DIGITS),
                                   TAIWAN_PERMIT),
    "to Hong Kong and Macao": lambda rng: label(
        rng, "C" + (some(rng, 8) if rng.random() < 0.5 else
                    rng.choice("ABCDEFGHJ") + some(rng, 7)), OUTWARD_PERMIT),
    "to Taiwan": lambda rng: label(rng, rng.choice("TL") + some(rng, 8), (
        "往来台湾通行证", "大陆居民往来台湾通行证", "大通证")),
}, {
    "too short": lambda rng: label(rng, rng.choice("HM") + some(
        rng, rng.randint(4, 7)), MAINLAND_PERMIT),
    "too long": lambda rng: label(rng, rng.choice("HM") + some(
        rng, rng.randint(11, 14)), MAINLAND_PERMIT),
    "other letters": lambda rng: label(rng, rng.choice("QXYZ") + some(
        rng, 8), MAINLAND_PERMIT),
    "Taiwan's, wrong length": lambda rng: label(rng, digits(
        rng, rng.choice((5, 6, 7, 9, 11))), TAIWAN_PERMIT),
    "inside letters": lambda rng: label(rng, inside_letters(
        rng, permit_number(rng)), MAINLAND_PERMIT),
    "other things": lambda rng: label(rng, rng.choice("HMCT") + some(
        rng, 8), ("型号", "批号", "合同编号", "工单", "零件号", "产品编码")),
    "order": ordered,
})

SERVICES = "军参政后装海空北沈兰济南广成士文武"


def soldier(rng):
    word = rng.choice(("字第", "字"))
    end = "号" if word == "字第" or rng.random() < 0.5 else ""
    return rng.choice(SERVICES) + word + digits(rng, rng.choice((
        6, 7, 8))) + end


CN_MILITARY_ID = Generator("CN_MILITARY_ID", {
    "by form": lambda rng: say(rng, rng.choice(SERVICES[:9]) + "字第"
                               + digits(rng, rng.choice((6, 7, 8))) + "号"),
    "officers and soldiers": lambda rng: label(rng, soldier(rng), (
        "军官证", "军官证号", "士兵证", "军人证", "文职干部证")),
    "police": lambda rng: label(rng, digits(rng, rng.choice((6, 7)), DIGITS),
                                ("警号", "警官证号", "警员编号")),
}, {
    "too short": lambda rng: label(rng, "军字第" + digits(
        rng, rng.randint(2, 4)) + "号", ("军官证", "文件", "通知")),
    "too long": lambda rng: label(rng, "军字第" + digits(
        rng, rng.randint(10, 14)) + "号", ("军官证", "士兵证")),
    "other offices": lambda rng: say(rng, rng.choice((
        "房权证", "工商", "学", "税", "卫", "京", "沪", "国土", "浙交")) + "字第"
        + digits(rng, rng.choice((6, 7, 8))) + "号"),
    "court cases": lambda rng: say(
        rng, f"（20{rng.randint(10, 25)}）京{rng.randint(101, 119):04}"
        f"{rng.choice(('民初', '刑终', '执'))}字第{digits(rng, 6)}号"),
    "police, wrong length": lambda rng: label(rng, digits(
        rng, rng.choice((3, 10, 11, 13))), ("警号", "警官证号")),
    "registration of sites": lambda rng: say(
        rng, f"京公网安备{digits(rng, 14)}号"),
    "other numbers": lambda rng: label(rng, digits(rng, rng.choice((
        6, 7, 8))), ("工号", "座位号", "快递柜取件码", "验证码", "考号")),
    "order": ordered,
})
