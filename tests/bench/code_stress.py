#!/usr/bin/env python3
"""A stress set for readers of codes: 21 disguises of six invented payloads.

    code_stress.py draw DIR        writes PPM files and expected.json
    code_stress.py score DIR FOUND counts what `look_bench DIR/*.ppm` found
    code_stress.py fixtures DIR    writes the PNG files of fixtures/codes

Drawing needs segno (and python-barcode for the fixtures) and OpenCV."""

import json
import pathlib
import sys

PAYLOADS = [
    "https://u.example.com/p/xiaoyu7k2m",
    "https://feiyan.example/t/SF1000000000001",
    "weixin://contacts/profile/wxid_example",
    "https://u.wechat.com/EXAMPLEabcDEF123",
    "https://qm.qq.example/cgi-bin/qm/qr?k=AbCdEf0123456789",
    "BEGIN:VCARD\nFN:Li Lei\nTEL:000\nEND:VCARD",
]

# The disguises that docs/adr/0005 compares engines on; the others are extra.
COMPARED = ["w60", "w90", "inverted", "low_contrast", "pixelated", "blurred_3",
            "blurred_2", "rotated_30", "logo", "no_quiet_zone", "perspective",
            "jpeg_10"]


def area_resized(image, side):
    import cv2
    return cv2.resize(image, (side, side), interpolation=cv2.INTER_AREA)


def code(payload, width, quiet=4, error="m"):
    """A QR code `width` pixels wide, the quiet zone not counted."""
    import cv2
    import numpy as np
    import segno
    modules = np.array(
        [[0 if dark else 255 for dark in row] for row in segno.make(
            payload, error=error, boost_error=False, micro=False).matrix],
        np.uint8)
    count = modules.shape[0]
    modules = np.pad(modules, quiet, constant_values=255)
    large = cv2.resize(modules, None, fx=16, fy=16,
                       interpolation=cv2.INTER_NEAREST)
    return area_resized(large, round(width * modules.shape[0] / count))


def page(symbol, background=255, shift=0):
    import cv2
    import numpy as np
    image = np.full((500, 750), background, np.uint8)
    ink = 30 if background > 128 else 220
    for line in range(6):
        cv2.putText(image, f"screen text line {line}", (20, 40 + line * 70),
                    cv2.FONT_HERSHEY_SIMPLEX, 0.8, ink, 2, cv2.LINE_AA)
    height, width = symbol.shape
    y, x = (500 - height) // 2 + shift, 750 - width - 30 - shift
    image[y:y + height, x:x + width] = symbol
    return image


def mosaic(image, block):
    import cv2
    height, width = image.shape
    small = cv2.resize(image, (width // block, height // block),
                       interpolation=cv2.INTER_AREA)
    return cv2.resize(small, (width, height), interpolation=cv2.INTER_NEAREST)


def turned(symbol, degrees, scale, side):
    import cv2
    old = symbol.shape[0]
    turn = cv2.getRotationMatrix2D((old / 2, old / 2), degrees, scale)
    turn[:, 2] += (side - old) / 2
    return cv2.warpAffine(symbol, turn, (side, side), flags=cv2.INTER_AREA,
                          borderValue=255)


def with_logo(symbol):
    import cv2
    middle, radius = symbol.shape[0] // 2, symbol.shape[0] // 11
    cv2.rectangle(symbol, (middle - radius, middle - radius),
                  (middle + radius, middle + radius), 255, -1)
    cv2.circle(symbol, (middle, middle), radius - 3, 90, -1)
    return symbol


def in_perspective(symbol):
    import cv2
    import numpy as np
    side = symbol.shape[0]
    d = side * 0.18
    corners = np.float32([[0, 0], [side, 0], [side, side], [0, side]])
    seen = np.float32([[d, d * 0.3], [side - d * 0.2, 0],
                       [side, side - d * 0.4], [0, side]])
    return cv2.warpPerspective(
        symbol, cv2.getPerspectiveTransform(corners, seen), (side, side),
        borderValue=255)


def as_jpeg(image, quality):
    import cv2
    file = cv2.imencode(".jpg", image, [cv2.IMWRITE_JPEG_QUALITY, quality])[1]
    return cv2.imdecode(file, cv2.IMREAD_GRAYSCALE)


def dotted(payload):
    import cv2
    import numpy as np
    import segno
    modules = segno.make(payload, error="q", micro=False).matrix
    count, unit = len(modules), 9
    image = np.full(((count + 8) * unit,) * 2, 255, np.uint8)
    for y, row in enumerate(modules):
        for x, dark in enumerate(row):
            at = ((x + 4) * unit, (y + 4) * unit)
            finder = (y < 7 and (x < 7 or x >= count - 7)) or (
                y >= count - 7 and x < 7)
            if dark and finder:
                cv2.rectangle(image, at, (at[0] + unit - 1, at[1] + unit - 1),
                              0, -1)
            elif dark:
                cv2.circle(image, (at[0] + 4, at[1] + 4), 4, 0, -1, cv2.LINE_AA)
    return image


def disguised(payload, i):
    """Yields (name of the disguise, picture)."""
    import cv2
    import numpy as np
    blur = lambda image, sigma: cv2.GaussianBlur(image, (0, 0), sigma)
    plain = code(payload, 200 + 11 * i)
    clean = page(plain, shift=i)
    yield "clean", clean
    yield "w60", page(code(payload, 60), shift=i)
    yield "w90", page(code(payload, 90), shift=i)
    yield "inverted", page(255 - code(payload, 160 + 10 * i), 20, i)
    dark = [110, 150, 200, 60, 180, 225][i]
    faint = (code(payload, 160 + 10 * i) / 255.0 * 28 + dark).astype(np.uint8)
    yield "low_contrast", page(faint, int(faint.max()), i)
    yield "pixelated", mosaic(page(code(payload, 210 + 7 * i), shift=i), 4)
    small = page(code(payload, 150 + 6 * i), shift=i)
    yield "blurred_3", blur(small, 3)
    yield "blurred_2", blur(small, 2)
    yield "rotated_30", page(turned(plain, 30, 1, plain.shape[0] * 14 // 10),
                             shift=i)
    yield "logo", page(with_logo(code(payload, 220 + 7 * i, error="q")),
                       shift=i)
    yield "no_quiet_zone", page(code(payload, 180 + 9 * i, quiet=0),
                                [0, 40, 70, 90, 120, 255][i], i)
    yield "perspective", page(in_perspective(plain), shift=i)
    yield "jpeg_10", as_jpeg(clean, 10)
    yield "small_inverted", page(255 - code(payload, 80), 10, i)
    noise = np.random.default_rng(7 + i).normal(0, 35, clean.shape)
    yield "noise", np.clip(clean + noise, 0, 255).astype(np.uint8)
    yield "small_pixelated", mosaic(page(code(payload, 120), shift=i), 3)
    yield "half_size", cv2.resize(page(code(payload, 140), shift=i), None,
                                  fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA)
    lit = code(payload, 300 + 7 * i) / 255.0
    light = cv2.resize(
        np.random.default_rng(i).integers(120, 255, (9, 9)).astype(np.uint8),
        lit.shape[::-1], interpolation=cv2.INTER_CUBIC)
    yield "shadows", page((light * (0.25 + 0.75 * lit)).astype(np.uint8),
                          shift=i)
    yield "dots", page(dotted(payload), shift=i)
    yield "upside_down", cv2.rotate(clean, cv2.ROTATE_180)
    yield "tilted_8", page(turned(plain, 8, 0.8, plain.shape[0]), shift=i)


def draw(directory):
    import cv2
    expected = {}
    for i, payload in enumerate(PAYLOADS):
        for name, image in disguised(payload, i):
            expected[f"{name}-{i}"] = payload
            cv2.imwrite(str(directory / f"{name}-{i}.ppm"),
                        cv2.cvtColor(image, cv2.COLOR_GRAY2BGR))
    (directory / "expected.json").write_text(json.dumps(expected))


def score(directory, found):
    expected = json.loads((directory / "expected.json").read_text())
    hits, wrong = {}, 0
    for line in pathlib.Path(found).read_text().splitlines():
        picture = json.loads(line)
        values = [f["value"] for f in picture["findings"]
                  if f["type"] != "FACE"]
        name = picture["id"].rsplit("-", 1)[0]
        payload = expected[picture["id"]]
        hits[name] = hits.get(name, 0) + (payload in values)
        wrong += sum(value != payload for value in values)
    for name, count in hits.items():
        print(f"{name:16} {count}")
    print(f"compared {sum(hits[n] for n in COMPARED)} of {6 * len(COMPARED)}, "
          f"all {sum(hits.values())} of {len(expected)}, wrong {wrong}")


def fixtures(directory):
    import barcode
    import cv2
    import numpy as np
    cut = slice(50, 450), slice(340, 750)
    wanted = {"clean", "inverted", "low_contrast", "pixelated", "blurred_3",
              "rotated_30", "perspective", "jpeg_10"}
    for name, image in disguised(PAYLOADS[0], 0):
        if name in wanted:
            cv2.imwrite(str(directory / f"{name}.png"), image[cut])
    # Tracking number of a carrier that does not exist; a product of no firm.
    for name, kind, value in (("code_128", "code128", "FY1000000000001"),
                              ("ean_13", "ean13", "2000000000008")):
        bars = barcode.get(kind, value).build()[0]
        row = np.array([0 if c == "1" else 255 for c in bars], np.uint8)
        image = np.full((90, 2 * len(row) + 60), 255, np.uint8)
        image[15:75, 30:-30] = np.repeat(row, 2)
        cv2.imwrite(str(directory / f"{name}.png"), image)


if __name__ == "__main__":
    target = pathlib.Path(sys.argv[2])
    target.mkdir(parents=True, exist_ok=True)
    if sys.argv[1] == "score":
        score(target, sys.argv[3])
    else:
        {"draw": draw, "fixtures": fixtures}[sys.argv[1]](target)
