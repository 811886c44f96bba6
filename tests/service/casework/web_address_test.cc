#include "service/casework/web_address.h"

#include <gtest/gtest.h>

#include <string>

namespace undox {
namespace {

struct AddressCase {
  const char* name;
  const char* text;
  const char* uri;  // Empty: refused.
  const char* host;
  const char* domain;
};
void PrintTo(const AddressCase& c, std::ostream* os) { *os << c.name; }

class WebAddressTest : public testing::TestWithParam<AddressCase> {};

TEST_P(WebAddressTest, FollowsRfc3986) {
  const auto address = ParseWebAddress(GetParam().text);
  ASSERT_EQ(address.has_value(), *GetParam().uri != '\0');
  if (!address) return;
  EXPECT_EQ(address->uri, GetParam().uri);
  EXPECT_EQ(address->host, GetParam().host);
  EXPECT_EQ(address->domain, GetParam().domain);
}

INSTANTIATE_TEST_SUITE_P(
    Forms, WebAddressTest,
    testing::ValuesIn<AddressCase>({
        {"Plain", "https://a.example.com/x?y#z", "https://a.example.com/x?y#z",
         "a.example.com", "a.example.com"},
        {"UpperCase", "HTTP://A.Example.COM/X", "http://A.Example.COM/X",
         "a.example.com", "a.example.com"},
        {"Port", "http://192.0.2.7:8080/", "http://192.0.2.7:8080/",
         "192.0.2.7", ""},
        {"Version6", "http://[2001:db8::1]/", "http://[2001:db8::1]/",
         "2001:db8::1", ""},
        {"ChinesePath", "https://example.com/帖",
         "https://example.com/%E5%B8%96", "example.com", "example.com"},
        {"SpaceInPath", "https://example.com/a b", "https://example.com/a%20b",
         "example.com", "example.com"},
        {"User", "https://me:pw@example.com/", "", "", ""},
        {"SpaceInHost", "https://exa mple.com/", "", "", ""},
        {"OtherScheme", "javascript://example.com/", "", "", ""},
        {"NoScheme", "example.com/x", "", "", ""},
        {"NoHost", "https:///x", "", "", ""},
        {"Empty", "", "", "", ""},
    }),
    [](const auto& test) { return std::string(test.param.name); });

TEST(WebAddressTest, RefusesAnEndlessAddress) {
  EXPECT_FALSE(
      ParseWebAddress("https://example.com/" + std::string(2048, 'a')));
}

}  // namespace
}  // namespace undox
