#include "detectors/image/person_field.h"

#include <gtest/gtest.h>

#include <string>

namespace undox {
namespace {

struct PersonCase {
  const char* text = "";
  const char* name = "";  // Empty: nobody.
};

void PrintTo(const PersonCase& c, std::ostream* os) { *os << c.text; }

class PersonInFieldTest : public testing::TestWithParam<PersonCase> {};

TEST_P(PersonInFieldTest, FindsThePersonOrNobody) {
  const auto person = PersonInField(GetParam().text);
  EXPECT_EQ(person.has_value() ? person->name : "", GetParam().name);
}

INSTANTIATE_TEST_SUITE_P(Fields, PersonInFieldTest,
                         testing::ValuesIn<PersonCase>({
                             {"张示例", "张示例"},
                             {"  李示例 ", "李示例"},
                             {"示例·买买提", "示例·买买提"},
                             {"作者：王示例", "王示例"},
                             {"Jane Example", "Jane Example"},
                             {"Jane Q. Example", "Jane Q. Example"},
                             {"Example, Jane", "Example, Jane"},
                             {"© 2019-2024 Jane Example", "Jane Example"},
                             {"Copyright (c) 2024 Jane Example",
                              "Jane Example"},
                             {"José Exámple", "José Exámple"},
                             {"jane", "jane"},
                             {"", ""},
                             {"示例科技有限公司", ""},
                             {"示例摄影工作室", ""},
                             {"微软用户", ""},
                             {"Canon", ""},
                             {"HUAWEI Mate 60", ""},
                             {"Adobe Photoshop 25.0", ""},
                             {"Example Media Ltd.", ""},
                             {"Example Studio", ""},
                             {"Getty Images", ""},
                             {"All rights reserved", ""},
                             {"unknown", ""},
                             {"Picasa", ""},
                             {"www.example.com", ""},
                             {"jane@example.com", ""},
                             {"2024", ""},
                             {"这是一句很长的说明文字", ""},
                             {"a few words about the picture", ""},
                         }));

TEST(PersonInFieldTest, TrustsABareWordLessThanAName) {
  EXPECT_LT(PersonInField("jane")->confidence,
            PersonInField("Jane Example")->confidence);
}

}  // namespace
}  // namespace undox
