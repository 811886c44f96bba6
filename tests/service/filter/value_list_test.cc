#include "service/filter/value_list.h"

#include <gtest/gtest.h>

#include <fstream>
#include <string>

namespace undox {
namespace {

constexpr std::string_view kKey = "0123456789abcdef";

class ValueListTest : public testing::Test {
 protected:
  std::string Write(std::string_view text) {
    const std::string path =
        testing::TempDir() +
        testing::UnitTest::GetInstance()->current_test_info()->name();
    std::ofstream(path, std::ios::binary) << text;
    return path;
  }
  ValueList Read(std::string_view text, std::string_view key = "") {
    const auto list = ValueList::Read(Write(text), key);
    EXPECT_TRUE(list.ok()) << list.status();
    return list.value_or(ValueList());
  }
  std::string Refusal(std::string_view text) {
    return std::string(ValueList::Read(Write(text), "").status().message());
  }
};

TEST_F(ValueListTest, TellsPhonesHoweverTheyAreWritten) {
  const ValueList list = Read("199 9999 1234\n0571-8800 0000\r\n");
  EXPECT_TRUE(list.Holds("PHONE_NUMBER", Sensitive("+8619999991234")));
  EXPECT_TRUE(list.Holds("PHONE_NUMBER", Sensitive("+8657188000000")));
  EXPECT_FALSE(list.Holds("PHONE_NUMBER", Sensitive("+8619999991235")));
}

TEST_F(ValueListTest, KeepsToTheTypeThatALineNames) {
  const ValueList list = Read("# ours\n\nWECHAT_ID\tCat_Lover-88\n");
  EXPECT_TRUE(list.Holds("WECHAT_ID", Sensitive("cat_lover88")));
  EXPECT_FALSE(list.Holds("SOCIAL_HANDLE", Sensitive("cat_lover88")));
  ASSERT_EQ(list.plain().size(), 1U);
}

TEST_F(ValueListTest, ReadsDisguisedValuesAsTheyAreMeant) {
  EXPECT_EQ(ListedForm("PHONE_NUMBER", "一九九九九九九一二三四"),
            "19999991234");
  EXPECT_EQ(ListedForm("PERSON", "麦·小满"), "麦小满");
}

TEST_F(ValueListTest, DigestsHoldWhatTheyWereMadeOf) {
  const std::string path = Write("19999991234\nQQ_NUMBER\t80012345\n");
  const auto hashed = HashList(path, kKey);
  ASSERT_TRUE(hashed.ok());
  EXPECT_EQ(hashed->find("1999"), hashed->npos);
  const ValueList list = Read(*hashed, kKey);
  EXPECT_TRUE(list.Holds("PHONE_NUMBER", Sensitive("+8619999991234")));
  EXPECT_TRUE(list.Holds("QQ_NUMBER", Sensitive("80012345")));
  EXPECT_FALSE(list.Holds("WECHAT_ID", Sensitive("80012345")));
  const ValueList other = Read(*hashed, "fedcba9876543210");
  EXPECT_FALSE(other.Holds("PHONE_NUMBER", Sensitive("+8619999991234")));
}

TEST_F(ValueListTest, NamesTheLineAndNeverTheValue) {
  EXPECT_NE(Refusal("ok1\nNO_TYPE\tsecret9\n").find(":2: no such"),
            std::string::npos);
  EXPECT_EQ(Refusal("NO_TYPE\tsecret9\n").find("secret9"), std::string::npos);
  EXPECT_NE(Refusal("hmac-sha256:12\n").find(":1: not 64"), std::string::npos);
  EXPECT_NE(Refusal("---\n").find(":1: no letter"), std::string::npos);
  EXPECT_NE(Refusal(std::string(500, '1')).find("line_bytes=400"),
            std::string::npos);
  EXPECT_EQ(ValueList::Read("/nowhere/list", "").status().code(),
            absl::StatusCode::kNotFound);
}

TEST_F(ValueListTest, WantsAKeyThatCannotBeGuessed) {
  EXPECT_EQ(ReadListKey(Write("short\n")).status().code(),
            absl::StatusCode::kInvalidArgument);
  EXPECT_EQ(*ReadListKey(Write("0123456789abcdef\n")), kKey);
}

}  // namespace
}  // namespace undox
