#include "detectors/organizations/organization_detector.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>

#include "detectors/organizations/western_organization_detector.h"
#include "tests/detectors/places/place_claim.h"

namespace undox {
namespace {

LoneDetector& Chinese() {
  static LoneDetector lone(std::make_unique<OrganizationDetector>());
  return lone;
}
LoneDetector& English() {
  static LoneDetector lone(std::make_unique<WesternOrganizationDetector>());
  return lone;
}

class SchoolClaimTest : public testing::TestWithParam<PlaceClaim> {};
class WorkplaceClaimTest : public testing::TestWithParam<PlaceClaim> {};
class EnglishSchoolClaimTest : public testing::TestWithParam<PlaceClaim> {};
class EnglishWorkplaceClaimTest : public testing::TestWithParam<PlaceClaim> {};

TEST_P(SchoolClaimTest, FindsAPersonsSchool) {
  EXPECT_EQ(Chinese().Values(GetParam().text, "SCHOOL"), GetParam().values);
}
TEST_P(WorkplaceClaimTest, FindsAPersonsEmployer) {
  EXPECT_EQ(Chinese().Values(GetParam().text, "WORKPLACE"), GetParam().values);
}
TEST_P(EnglishSchoolClaimTest, FindsAPersonsSchool) {
  EXPECT_EQ(English().Values(GetParam().text, "SCHOOL"), GetParam().values);
}
TEST_P(EnglishWorkplaceClaimTest, FindsAPersonsEmployer) {
  EXPECT_EQ(English().Values(GetParam().text, "WORKPLACE"), GetParam().values);
}

const auto kName = [](const auto& test) {
  return std::string(test.param.name);
};

INSTANTIATE_TEST_SUITE_P(
    Chinese, SchoolClaimTest,
    testing::ValuesIn<PlaceClaim>({
        {"ClassInParentheses",
         "她女儿在青岛市第三中学初二(4)班,班主任姓刘",
         {"青岛市第三中学初二(4)班"}},
        {"FacultyAndYear",
         "那个男生是河海大学计算机学院2021级的学生",
         {"河海大学计算机学院2021级"}},
        {"NumberedPrimary",
         "他儿子在城关一小三年级2班上学",
         {"城关一小三年级2班"}},
        {"ShortGrade", "这孩子读清河附小六2班", {"清河附小六2班"}},
        {"GradeAndClassAlone", "在青石中学高三6班晚自习", {"青石中学高三6班"}},
        {"Kindergarten",
         "她孩子在阳光幼儿园大二班,每天四点放学",
         {"阳光幼儿园大二班"}},
        {"Attends", "此人就读于华中科技大学,大家认一下", {"华中科技大学"}},
        {"NumberedKindergarten", "外甥女,城东一幼中三班", {"城东一幼中三班"}},
        {"Vocational",
         "欺负人那女生,临溪职教中心护理2203班",
         {"临溪职教中心护理2203班"}},
        {"ClassOfTaiwan",
         "社团那个学姐,念景云女中二年孝班",
         {"景云女中二年孝班"}},
        {"YearOfFaculty",
         "她硕士混的云海大学传播学院19级",
         {"云海大学传播学院19级"}},
        {"WhoseItIs", "这小子三中高二的,偷东西", {"三中高二"}},
        {"Crammer",
         "终于能说了。宏德复读学校文科十二班,班主任姓宋",
         {"宏德复读学校文科十二班"}},
        {"NestedFaculty",
         "她,安临大学外国语学院西语系,偷东西",
         {"安临大学外国语学院西语系"}},
        {"ClassAlone", "就是高三(7)班那个男生", {"高三(7)班"}},
        {"ProgrammeClass", "这人是软件2101班的学生,同学都知道", {"软件2101班"}},
        {"College",
         "他在安庆职业技术学院机电系2020级读书,学号我有",
         {"安庆职业技术学院机电系2020级"}},
    }),
    kName);

INSTANTIATE_TEST_SUITE_P(
    Innocent, SchoolClaimTest,
    testing::ValuesIn<PlaceClaim>({
        {"Blossoms", "武汉大学的樱花开了,游客很多", {}},
        {"Admission", "浙江大学今年录取分数线又涨了", {}},
        {"News", "近日,南京大学研究团队发布了新成果", {}},
        {"Generic", "我上大学的时候也这样,大学生都懂", {}},
        {"Kinds", "小学和中学的教材都换了", {}},
        {"SchoolOnly", "这个学校真的恶心,同一个学校上学差别这么大", {}},
        {"Shift", "今天上早班,明天8班倒", {}},
        {"Bus", "下一班车是3班车", {}},
        {"Compare", "清华大学和北京大学哪个好", {}},
        {"ClassNumber", "我们分到4班了", {}},
        {"FacultyInNews", "北京大学中文系教授在论坛上发言", {}},
        {"Research", "哈佛大学经济系研究发现,他们的睡眠更少", {}},
        {"Wish", "他考研目标是浙江大学计算机学院,加油", {}},
        {"Rates", "今年三中高考又出了两个状元", {}},
    }),
    kName);

INSTANTIATE_TEST_SUITE_P(
    Chinese, WorkplaceClaimTest,
    testing::ValuesIn<PlaceClaim>({
        {"WorksIn",
         "她老公在永泰建材有限公司上班,电话打爆",
         {"永泰建材有限公司"}},
        {"Department",
         "我前男友在华海证券南湖路营业部工作",
         {"华海证券南湖路营业部"}},
        {"AsTrainer", "渣男在力达健身房当教练,他专骗女学员", {"力达健身房"}},
        {"Label",
         "姓名阿强,男,工作单位:宏远电子厂二车间",
         {"宏远电子厂二车间"}},
        {"EmployedBy",
         "此人现就职于蓝鲸传媒有限公司,本人很嚣张",
         {"蓝鲸传媒有限公司"}},
        {"RegisterLabel", "服务处所 蓝鲸传媒有限公司", {"蓝鲸传媒有限公司"}},
        {"OwnClause", "还有她,顺达修理厂学徒,满十八了", {"顺达修理厂"}},
        {"LeavesWork",
         "他从城北税务所下班就往回走,这男的天天这样",
         {"城北税务所"}},
        {"TeacherOfSchool", "她在城北中学任教,男家长都小心", {"城北中学"}},
    }),
    kName);

INSTANTIATE_TEST_SUITE_P(
    Innocent, WorkplaceClaimTest,
    testing::ValuesIn<PlaceClaim>({
        {"City", "我在北京工作三年了", {}},
        {"Vague", "他在一家公司上班,挺累的", {}},
        {"Kind", "在国企上班是不是很稳定", {}},
        {"Abroad", "现在在国外工作的人多吗", {}},
        {"Hiring", "宏远电子厂招普工,包吃住,上班时间8小时", {}},
        {"News", "近日,华海证券发布公告,营业收入增长", {}},
        {"Chairman", "他,蓝鲸集团董事长,出席了年会", {}},
        {"Days", "请他在公示期三个工作日内向教育局反映", {}},
        {"Manner", "那个人还在正常上班,他没事", {}},
        {"Time", "他正在上班,晚点回你", {}},
        {"Company", "永泰建材有限公司的产品质量不错", {}},
    }),
    kName);

INSTANTIATE_TEST_SUITE_P(
    English, EnglishSchoolClaimTest,
    testing::ValuesIn<PlaceClaim>({
        {"StudentAt",
         "she's a student at Hollow Creek University, look her up",
         {"Hollow Creek University"}},
        {"GoesTo",
         "His son goes to St. Brannock's Primary School every day",
         {"St. Brannock's Primary School"}},
        {"UniversityOf",
         "he is a senior at the University of Northmoor",
         {"University of Northmoor"}},
        {"Generic", "she goes to school every day", {}},
        {"NoPerson", "Hollow Creek University opened a library", {}},
        {"Trip", "everyone goes to Paris in June", {}},
    }),
    kName);

INSTANTIATE_TEST_SUITE_P(
    English, EnglishWorkplaceClaimTest,
    testing::ValuesIn<PlaceClaim>({
        {"WorksAt",
         "He works at Copperline Hardware on weekends",
         {"Copperline Hardware"}},
        {"DeskAt",
         "his sister works the desk at Copperline Dental Clinic",
         {"Copperline Dental Clinic"}},
        {"PersonAtHome", "he is a kind person at heart", {}},
        {"EmployedBy",
         "my ex is employed by Finch & Harrow Ltd",
         {"Finch & Harrow Ltd"}},
        {"Cook",
         "He's a line cook at Saltmarsh Grill, since May",
         {"Saltmarsh Grill"}},
        {"FirstWeek",
         "First week at Brackenfield Tidal, grants team. It rains",
         {"Brackenfield Tidal, grants team"}},
        {"HolidayWeek", "one more week at Copperline Beach", {}},
        {"Home", "he works at home most days", {}},
        {"Nobody", "the update works at Copperline Hardware too", {}},
    }),
    kName);

}  // namespace
}  // namespace undox
