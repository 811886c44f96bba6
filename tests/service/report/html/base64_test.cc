#include "service/report/html/base64.h"

#include <gtest/gtest.h>

namespace undox {
namespace {

// RFC 4648, 10.
TEST(Base64Test, EncodesTheStandardsVectors) {
  EXPECT_EQ(Base64(""), "");
  EXPECT_EQ(Base64("f"), "Zg==");
  EXPECT_EQ(Base64("fo"), "Zm8=");
  EXPECT_EQ(Base64("foo"), "Zm9v");
  EXPECT_EQ(Base64("foobar"), "Zm9vYmFy");
}

// CSP Level 3, 8.3, example 21.
TEST(Base64Test, HashesAsTheStandardsExample) {
  EXPECT_EQ(CspHash("doSomething();"),
            "sha256-RFWPLDbv2BY+rCkDzsE+0fr8ylGr2R2faWMhq4lfEQc=");
}

}  // namespace
}  // namespace undox
