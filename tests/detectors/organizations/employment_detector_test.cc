#include "detectors/organizations/employment_detector.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>

#include "tests/detectors/places/place_claim.h"

namespace undox {
namespace {

class EmploymentTest : public testing::TestWithParam<PlaceClaim> {};

TEST_P(EmploymentTest, FindsAnEmployerByGrammarAndRelation) {
  static LoneDetector lone(std::make_unique<EmploymentDetector>());
  EXPECT_EQ(lone.Values(GetParam().text, "WORKPLACE"), GetParam().values);
}

const auto kName = [](const auto& test) {
  return std::string(test.param.name);
};

INSTANTIATE_TEST_SUITE_P(
    Said, EmploymentTest,
    testing::ValuesIn<PlaceClaim>({
        {"BusinessCard",
         "避雷这个男的,名片上印的是鸿渡船务调度室",
         {"鸿渡船务调度室"}},
        {"Uniform",
         "工服后背写着“东昱电子品质部”,睡了一路",
         {"东昱电子品质部"}},
        {"ForSoLong", "他在宝丰物流西南仓快一年了", {"宝丰物流西南仓"}},
        {"NthDay",
         "今天是我在隆昌五金厂冲压车间的第三十天",
         {"隆昌五金厂冲压车间"}},
        {"WasThere", "我待过宏晟光电研发处,那里没有午休", {"宏晟光电研发处"}},
        {"ChangedTo",
         "她刚跳槽到云桥互娱美术组,前司就是被她搞垮的",
         {"云桥互娱美术组"}},
        {"CityInItsName",
         "他老婆在成都锦绣药业品管部上了六年班",
         {"成都锦绣药业品管部"}},
        {"Trade", "这位大姐是永兴物流中坜仓的理货员", {"永兴物流中坜仓"}},
        {"Calls", "那个骂人的说自己是恒川水务抢修二队的", {"恒川水务抢修二队"}},
        {"Hotel", "她现在云都酒店前厅部领班", {"云都酒店前厅部"}},
        {"ClauseOfItsOwn",
         "前男友,程序员,星野数据后端组,工号带9",
         {"星野数据后端组"}},
        {"MovedAway", "他从青石镇财政所调走了", {"青石镇财政所"}},
        {"Duty", "男的开网约车,女的在和美家政做月嫂", {"和美家政"}},
        {"Profile", "男,34,浦江县交投集团,公务编外,骗婚", {"浦江县交投集团"}},
        {"OfficeOfASchool",
         "举报邻居:他是宏远中学后勤处的,用公车接娃",
         {"宏远中学后勤处"}},
        {"Teaches", "抖音上那个大叔,白天在顺通驾校教科二", {"顺通驾校"}},
        {"Traditional", "本魯待過宏晟光電內湖研發處", {"宏晟光电内湖研发处"}},
    }),
    kName);

INSTANTIATE_TEST_SUITE_P(
    Innocent, EmploymentTest,
    testing::ValuesIn<PlaceClaim>({
        {"Customer", "投诉顺达速运客服部,三天没人理", {}},
        {"Patient", "请问市二院骨科哪位医生好,周末想去挂号", {}},
        {"BloodTest", "他去市一院检验科抽血,等了两个小时", {}},
        {"Thanks", "我妈做了手术,人民医院骨科的大夫很负责", {}},
        {"Hiring", "我们公司市场部招聘两名实习生,有意者联系", {}},
        {"Response", "海东航空客服部回应称正在调查,同事们都很关心", {}},
        {"Product", "星野科技发布了新手机,他们说续航提升了", {}},
        {"Research", "华辰证券研究所认为,下半年消费会回暖", {}},
        {"Shopping", "昨天在好又多超市生鲜区买的虾,不新鲜", {}},
        {"Hidden", "XX科技研发部的工资到底多少,有人说说吗", {}},
        {"Police", "市公安局刑侦支队通报,他已被刑拘", {}},
        {"Counter", "我在城东社保局排了一上午的队", {}},
        {"Notice", "县教育局的通知下来了,他们说下周放假", {}},
        {"OwnBusiness", "他现在逢人就说自己做跨境", {}},
        {"PupilsOfASchool", "他是宏远中学初中部的", {}},
        {"Subject", "县教育局的教育有没有在弱化,我想知道", {}},
        {"BareShop", "白天在药店站柜台,晚上背书", {}},
        {"VillageFactory", "他在村里开厂做生意", {}},
    }),
    kName);

}  // namespace
}  // namespace undox
