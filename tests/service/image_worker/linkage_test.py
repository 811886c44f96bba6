#!/usr/bin/env python3
"""undox links nothing that looks at pictures; each process only what it needs."""

import os
import re
import subprocess
import unittest

CODECS = ["libpng", "libjpeg", "libwebp", "libgif", "libexif", "libtiff"]
ENGINES = ["libopencv", "libtesseract", "liblept", "libopenvino", "libzbar",
           "libtbb"]


def libraries(program):
    """Names of all shared libraries that a program loads at its start."""
    listing = subprocess.run(["ldd", program], capture_output=True, text=True,
                             check=True).stdout
    return re.findall(r"^\s*(\S+?\.so\S*)", listing, re.M)


class LinkageTest(unittest.TestCase):

    def refuse(self, program, denied):
        loaded = libraries(program)
        self.assertTrue(loaded, program)
        for name in loaded:
            self.assertFalse(name.startswith(tuple(denied)), name)

    def test_undox_links_no_codec_and_no_engine(self):
        self.refuse(os.environ["UNDOX"], CODECS + ENGINES)

    def test_the_decoder_links_no_engine(self):
        self.refuse(os.environ["UNDOX_DECODER"], ENGINES)

    # Tesseract's Leptonica brings codecs that nothing in the reader calls.
    def test_the_reader_links_no_decoder_of_opencv_and_no_exif(self):
        self.refuse(os.environ["UNDOX_READER"],
                    ["libopencv_imgcodecs", "libopencv_videoio", "libexif",
                     "libgif7", "libwebpdemux"])


if __name__ == "__main__":
    unittest.main()
