"""Places on the earth, addresses of networks and of devices."""

import ipaddress

from stdnum import imei, luhn

from sentences import (HEX, Generator, digits, inside_digits,
                       inside_hash, label, one_off, ordered, other_check, say,
                       some, stamped, versioned)


def place(rng):
    return rng.uniform(18.2, 53.5), rng.uniform(73.6, 134.7)


def decimal(rng):
    north, east = place(rng)
    count = rng.randint(4, 7)
    pair = (f"{north:.{count}f}", f"{east:.{count}f}")
    return rng.choice((",", ", ", "，")).join(
        pair if rng.random() < 0.6 else pair[::-1])


def abroad(rng):
    return (f"{rng.uniform(-60, 65):.6f}"
            f"{rng.choice((',', ', '))}{rng.uniform(-170, 179):.6f}")


def parts(rng, value):
    degrees = int(value)
    return degrees, rng.randint(0, 59), rng.randint(0, 59)


def sexagesimal(rng):
    (a, b, c), (d, e, f) = (parts(rng, v) for v in place(rng))
    return rng.choice((
        f"{a}°{b:02}'{c:02}\"N {d}°{e:02}'{f:02}\"E",
        f"{a}°{b:02}′{c:02}″N, {d}°{e:02}′{f:02}″E",
        f"N{a}°{b:02}′{c:02}″ E{d}°{e:02}′{f:02}″",
        f"{a}°{b:02}'{c:02}.{some(rng, 1)}\"N {d}°{e:02}'{f:02}."
        f"{some(rng, 1)}\"E"))


def chinese(rng):
    north, east = place(rng)
    (a, b, c), (d, e, f) = (parts(rng, v) for v in (north, east))
    return rng.choice((
        f"北纬{a}度{b}分{c}秒，东经{d}度{e}分{f}秒",
        f"北纬{a}°{b:02}′{c:02}″，东经{d}°{e:02}′{f:02}″",
        f"东经{east:.4f}°，北纬{north:.4f}°", f"东经{east:.5f} 北纬{north:.5f}",
        f"北纬{north:.4f}度，东经{east:.4f}度"))


def lettered(rng):
    north, east = place(rng)
    return rng.choice((f"N{north:.5f} E{east:.5f}",
                       f"{north:.5f}N,{east:.5f}E", f"{north:.4f}°N, "
                       f"{east:.4f}°E", f"N {north:.5f}, E {east:.5f}"))


POINT = ("定位", "坐标", "经纬度", "GPS", "位置", "location")

GEO_COORDINATE = Generator("GEO_COORDINATE", {
    "decimal": lambda rng: say(rng, decimal(rng)),
    "decimal, labelled": lambda rng: label(rng, decimal(rng), POINT),
    "abroad": lambda rng: label(rng, abroad(rng), POINT),
    "degrees, minutes, seconds": lambda rng: say(rng, sexagesimal(rng)),
    "经纬度": lambda rng: say(rng, chinese(rng)),
    "letters": lambda rng: say(rng, lettered(rng)),
}, {
    "out of range": lambda rng: say(
        rng, f"{rng.uniform(181, 999):.5f},{rng.uniform(181, 999):.5f}"),
    "latitude over 90": lambda rng: label(
        rng, f"{rng.uniform(91, 179):.5f},{rng.uniform(91, 179):.5f}", POINT),
    "two decimals": lambda rng: say(
        rng, f"{rng.uniform(1, 90):.2f},{rng.uniform(1, 180):.2f}"),
    "one number": lambda rng: say(rng, f"{rng.uniform(20, 50):.6f}"),
    "three numbers": lambda rng: say(rng, ", ".join(
        f"{rng.uniform(0, 1):.4f}" for _ in range(rng.choice((3, 4, 5))))),
    "rates": lambda rng: say(
        rng, f"loss {rng.random():.4f}, acc {rng.random():.4f}"),
    "minutes over 59": lambda rng: say(
        rng, f"{rng.randint(20, 50)}°{rng.randint(60, 99)}'10\"N "
        f"{rng.randint(75, 130)}°{rng.randint(60, 99)}'20\"E"),
    "temperatures": lambda rng: say(
        rng, f"{rng.uniform(10, 40):.1f}°C {rng.uniform(10, 40):.1f}°C"),
    "angles": lambda rng: say(
        rng, f"{rng.randint(1, 89)}°{rng.randint(1, 59)}'"),
    "one latitude": lambda rng: say(
        rng, f"北纬{rng.randint(20, 50)}度", ("{}的雪景", "沿着{}旅行")),
    "prices": lambda rng: say(
        rng, f"{rng.randint(1, 99)}.90元,{rng.randint(1, 99)}.90元"),
    "versions": versioned, "order": ordered,
})


def public(rng):
    while True:
        value = ipaddress.IPv4Address(rng.getrandbits(32))
        if (value.is_global and not value.is_multicast
                and value.packed[0] < 224 and value.packed[3]
                and value.packed[0] > 9):
            return str(value)


def public_v6(rng):
    head = rng.choice((0x2408, 0x2409, 0x240e, 0x2001, 0x2a02, 0x2600))
    while True:
        value = ipaddress.IPv6Address((head << 112) | (
            rng.getrandbits(16) << 96) | (rng.getrandbits(16) << 80)
            | rng.getrandbits(64 if rng.random() < 0.5 else 12))
        if value.is_global:
            return rng.choice((str(value), value.exploded,
                               str(value).upper()))


PRIVATE = ("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "127.0.0.0/8",
           "169.254.0.0/16", "100.64.0.0/10", "224.0.0.0/4", "240.0.0.0/4",
           "0.0.0.0/8", "198.18.0.0/15")
PRIVATE_V6 = ("fe80::/64", "fc00::/7", "ff02::/16",
              "::/120")
ADDRESS = ("IP", "ip", "IP地址", "登录IP", "ip：")


def drawn(rng, net):
    net = ipaddress.ip_network(net)
    return str(net[rng.randrange(net.num_addresses)])


def either_address(rng, value):
    return say(rng, value) if rng.random() < 0.5 else label(
        rng, value, ADDRESS[:4])


IP_ADDRESS = Generator("IP_ADDRESS", {
    "version 4": lambda rng: either_address(rng, public(rng)),
    "version 6": lambda rng: either_address(rng, public_v6(rng)),
}, {
    "not public": lambda rng: either_address(rng, drawn(
        rng, rng.choice(PRIVATE))),
    "version 6, not public": lambda rng: either_address(rng, drawn(
        rng, rng.choice(PRIVATE_V6))),
    "masks": lambda rng: label(rng, rng.choice((
        "255.255.255.0", "255.255.0.0", "255.255.255.240", "255.0.0.0")), (
            "掩码", "子网掩码", "mask")),
    "over 255": lambda rng: either_address(rng, ".".join(
        str(rng.randint(256, 999)) for _ in range(4))),
    "one over 255": lambda rng: either_address(
        rng, public(rng).rsplit(".", 1)[0] + f".{rng.randint(256, 999)}"),
    "three parts": lambda rng: either_address(
        rng, public(rng).rsplit(".", 1)[0]),
    "five parts": lambda rng: either_address(
        rng, public(rng) + f".{rng.randint(1, 99)}"),
    "versions": versioned,
    "numbers of objects": lambda rng: say(
        rng, "1.3.6.1.4.1." + ".".join(str(rng.randint(1, 999))
                                       for _ in range(3))),
    "version 6, too long": lambda rng: either_address(rng, ":".join(
        some(rng, 4, HEX) for _ in range(rng.choice((9, 10))))),
    "version 6, too short": lambda rng: either_address(rng, ":".join(
        some(rng, 4, HEX) for _ in range(rng.choice((5, 6, 7))))),
    "times of day": lambda rng: say(
        rng, f"{rng.randint(0, 23)}:{rng.randint(10, 59)}:"
        f"{rng.randint(10, 59)}"),
    "names of classes": lambda rng: say(rng, rng.choice((
        "std::vector", "Foo::Bar", "a::b::c", "abc::def", "face::add"))),
    "order": ordered,
})


def device_address(rng):
    first = f"{rng.randrange(0, 256, 4):02x}"
    groups = [first] + [some(rng, 2, HEX) for _ in range(5)]
    if rng.random() < 0.2:
        plain = "".join(groups)
        return ".".join(plain[i:i + 4] for i in (0, 4, 8))
    value = rng.choice(":-").join(groups)
    return value.upper() if rng.random() < 0.5 else value


DEVICE = ("MAC", "mac地址", "MAC地址", "网卡", "wifi mac")


def either_device(rng, value):
    return say(rng, value) if rng.random() < 0.5 else label(
        rng, value, DEVICE)


def pairs(rng, count, alphabet=HEX):
    return rng.choice(":-").join(some(rng, 2, alphabet) for _ in range(count))


MAC_ADDRESS = Generator("MAC_ADDRESS", {
    "any": lambda rng: either_device(rng, device_address(rng)),
}, {
    "too short": lambda rng: either_device(rng, pairs(
        rng, rng.choice((4, 5)))),
    "too long": lambda rng: either_device(rng, pairs(
        rng, rng.choice((7, 9, 10)))),
    "letters over F": lambda rng: either_device(rng, pairs(
        rng, 6, "GHJKLMNPRSTUVWXYZ")),
    "one letter over F": lambda rng: either_device(
        rng, pairs(rng, 5) + ":" + rng.choice("GHKZgz") + some(rng, 1, HEX)),
    "mixed signs": lambda rng: either_device(
        rng, some(rng, 2, HEX) + "".join(
            s + some(rng, 2, HEX) for s in ":-:-:")),
    "everybody and nobody": lambda rng: either_device(rng, rng.choice((
        "ff:ff:ff:ff:ff:ff", "00:00:00:00:00:00", "FF-FF-FF-FF-FF-FF"))),
    "fingerprints": lambda rng: label(rng, pairs(rng, rng.choice((
        16, 20, 32))), ("SHA1", "指纹", "fingerprint", "MD5")),
    "version 6": lambda rng: say(rng, public_v6(rng)),
    "times of day": lambda rng: say(
        rng, f"{rng.randint(10, 23)}:{rng.randint(10, 59)}:"
        f"{rng.randint(10, 59)}"),
    "order": ordered,
})

PHONE = ("IMEI", "串号", "手机串号", "imei", "IMEI1", "设备号IMEI")


def phone_device(rng):
    body = rng.choice(("35", "86", "01", "99")) + some(rng, 12)
    value = body + luhn.calc_check_digit(body)
    assert imei.is_valid(value)
    return value


def spaced(rng, value):
    return rng.choice((value, value, value,
                       f"{value[:2]}-{value[2:8]}-{value[8:14]}-{value[14]}",
                       f"{value[:2]} {value[2:8]} {value[8:14]} {value[14]}"))


def is_device(value):
    return luhn.is_valid(value)


IMEI = Generator("IMEI", {
    "labelled": lambda rng: label(rng, spaced(rng, phone_device(rng)), PHONE),
    "in a word": lambda rng: say(rng, phone_device(rng), (
        "手机IMEI是{}，帮忙定位", "串号{}", "IMEI:{} 丢失")),
}, {
    "wrong check": lambda rng: label(rng, spaced(rng, other_check(
        rng, phone_device(rng), is_device)), PHONE),
    "one character off": lambda rng: label(rng, spaced(rng, one_off(
        rng, phone_device(rng), is_device)), PHONE),
    "too short": lambda rng: label(rng, digits(
        rng, rng.randint(9, 13)), PHONE),
    "too long": lambda rng: label(rng, digits(
        rng, rng.randint(18, 24)), PHONE),
    "inside digits": lambda rng: label(rng, inside_digits(
        rng, phone_device(rng), shortest=18), PHONE),
    "inside a hash": lambda rng: label(rng, inside_hash(
        rng, phone_device(rng)), PHONE),
    "no label": lambda rng: say(rng, phone_device(rng)),
    "other numbers": lambda rng: label(rng, phone_device(rng), (
        "订单号", "交易号", "快递", "工单")),
    "times": stamped, "order": ordered,
})
