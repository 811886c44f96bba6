#include "detectors/facts/fact_detector.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "detectors/text/normalized_text.h"

namespace undox {
namespace {

// Both names are invented; they are what was found before.
constexpr std::string_view kPersons[] = {"王小明", "李晓红"};

std::vector<Candidate> FactsOf(std::string_view post, bool persons = true) {
  const NormalizedText text = Normalize(post);
  std::vector<Candidate> earlier;
  for (const std::string_view person : kPersons) {
    const std::size_t at = text.text().find(person);
    if (!persons || at == std::string_view::npos) continue;
    Candidate name;
    name.type = "PERSON";
    name.span = {at, at + person.size()};
    earlier.push_back(std::move(name));
  }
  static const FactDetector detector;
  std::vector<Candidate> out;
  detector.Detect({text, {}, earlier}, out);
  return out;
}

class ToldFactTest : public testing::TestWithParam<const char*> {};
class WhereaboutsTest : public ToldFactTest {};
class SensitiveTest : public ToldFactTest {};
class FamilyTest : public ToldFactTest {};
class SilentFactTest : public ToldFactTest {};

void ExpectOne(std::string_view post, std::string_view type) {
  const std::vector<Candidate> facts = FactsOf(post);
  ASSERT_FALSE(facts.empty());
  for (const Candidate& fact : facts) EXPECT_EQ(fact.type, type);
  // Where nobody was found before, nothing is told of anybody.
  EXPECT_TRUE(FactsOf(post, false).empty());
}

TEST_P(WhereaboutsTest, AreFoundWithTheirTime) {
  ExpectOne(GetParam(), "WHEREABOUTS");
}

TEST_P(SensitiveTest, AreFoundWithWhomTheyAreToldOf) {
  ExpectOne(GetParam(), "SENSITIVE_ATTRIBUTE");
}

TEST_P(FamilyTest, AreFoundWithADatumOfTheRelative) {
  ExpectOne(GetParam(), "FAMILY_RELATION");
}

TEST_P(SilentFactTest, NobodyElseIsToldOfHere) {
  EXPECT_TRUE(FactsOf(GetParam()).empty());
}

TEST(FactDetectorTest, LeavesAPlaceThatWasFoundAsItIs) {
  const NormalizedText text = Normalize("王小明此刻在蓝鲸路7号");
  const std::size_t place = text.text().find("蓝鲸路7号");
  std::vector<Candidate> earlier(2);
  earlier[0].type = "PERSON";
  earlier[0].span = {0, text.text().find("此刻")};
  earlier[1].type = "ADDRESS";
  earlier[1].grain = PlaceGrain::kStreet;
  earlier[1].span = {place, text.text().size()};
  std::vector<Candidate> out;
  FactDetector().Detect({text, {}, earlier}, out);
  ASSERT_EQ(out.size(), 1U);
  EXPECT_EQ(out[0].value.Reveal(), "此刻在");
}

INSTANTIATE_TEST_SUITE_P(
    Told, WhereaboutsTest,
    testing::Values(
        "王小明明天坐CA1837航班到首都机场",
        "王小明3月5日的航班MU5102,大家去接机",
        "他叫王小明,今晚飞三亚,航班号HU7081", "王小明后天坐G1023次高铁回来",
        "王小明买了8月2日的D2287次,05车12F",
        "曝光王小明,周五下午K528次列车08车13号座",
        "王小明今晚住在云栖酒店1208房", "渣男王小明明天入住海湾宾馆,房间号0816",
        "王小明现在在星河酒店302", "王小明此刻在青石广场",
        "王小明现在在蓝鲸商场三楼的咖啡厅", "就是他王小明,刚刚进了城东派出所",
        "王小明这会儿坐在老街茶馆", "王小明现在人在和平公园门口",
        "王小明,骗子,他正坐在老街烧烤摊", "王小明此时躲在南湖网吧",
        "王小明手机定位在锦绣小区", "王小明。他的实时定位显示是东门菜市场",
        "王小明这会儿在人民医院急诊", "王小明每天七点从小区北门出门",
        "王小明每天早上7:30出门遛狗", "王小明的作息:每天18点下班",
        "王小明工作日晚上九点半下晚自习", "王小明每周三晚上8点去健身",
        "王小明今晚在锦江酒吧,都过来", "王小明明天下午三点会到滨江体育馆",
        "王小明周六会去城南图书馆", "王小明今天下午三点在城南图书馆",
        "王小明周日下午要去西岭度假村",
        "王小明刚到火车站,不对,刚到北广场客运站", "王小明目前在海棠公寓楼下",
        "人肉王小明!他明晚在金鼎会所"));

INSTANTIATE_TEST_SUITE_P(
    Told, SensitiveTest,
    testing::Values(
        "王小明有抑郁症", "王小明患有双相情感障碍", "王小明确诊了艾滋病",
        "他叫王小明,得过梅毒", "王小明查出胃癌", "王小明染上了尖锐湿疣",
        "王小明携带艾滋病毒", "王小明精神分裂症,大家小心", "王小明坐过牢",
        "王小明有案底", "王小明刚出狱", "王小明吸过毒", "王小明判过刑",
        "王小明怀孕了", "王小明打过胎", "王小明未婚先孕", "王小明是同性恋",
        "王小明是跨性别", "王小明信伊斯兰教", "王小明是基督徒",
        "王小明负债30万", "王小明欠网贷十二万", "王小明月薪3万",
        "王小明年薪八十万", "王小明欠了银行50万", "王小明被列入失信",
        "王小明征信黑了", "姓名:王小明,病史:癫痫", "姓名:王小明,婚姻状况:离异",
        "王小明,宗教信仰:佛教", "王小明花呗欠了8000"));

INSTANTIATE_TEST_SUITE_P(
    Told, FamilyTest,
    testing::Values(
        "王小明的老婆李晓红", "王小明老公叫李晓红", "王小明,他老婆李晓红",
        "王小明,他妈妈叫李晓红", "王小明的女儿李晓红",
        "王小明,他儿子李晓红读三年级", "王小明的前妻李晓红",
        "王小明。他爸李晓红", "王小明的丈母娘李晓红", "王小明,配偶:李晓红",
        "王小明,父亲:李晓红", "姓名王小明,母亲:李晓红", "李晓红是王小明的妻子",
        "李晓红是王小明的妈妈", "王小明的妹妹李晓红", "王小明有个女儿李晓红",
        "王小明的哥哥名叫李晓红", "王小明的姑姑是李晓红", "王小明,他表弟李晓红",
        "王小明的岳父李晓红", "王小明,她女婿李晓红", "王小明的大女儿李晓红",
        "王小明的小儿子李晓红", "王小明的未婚妻李晓红", "王小明,她前夫李晓红",
        "王小明的爷爷李晓红", "王小明的侄女李晓红", "王小明,监护人:李晓红",
        "王小明,他对不起他媳妇李晓红", "王小明的情人李晓红",
        "王小明跑了,老婆李晓红还在上班"));

INSTANTIATE_TEST_SUITE_P(
    Whereabouts, SilentFactTest,
    testing::Values(
        "我现在在青石广场", "王小明,我此刻在青石广场等你", "王小明你现在在哪",
        "王小明昨天在青石广场", "王小明以前住在星河酒店302",
        "王小明去年坐CA1837航班", "王小明没在青石广场",
        "王小明现在在蓝鲸商场上班", "王小明是不是现在在和平公园门口",
        "王小明现在在青石广场?", "记者王小明报道,他现在在青石广场",
        "小说里王小明此刻在南湖网吧", "王小明很好", "王小明现在在忙",
        "王小明现在在做饭", "王小明今天很累", "王小明每天都很努力",
        "王小明每天出门都戴帽子", "王小明说我每天7点出门",
        "感谢王小明。我们明天入住海湾宾馆0816", "王小明。我明天坐G1023次高铁",
        "王小明教授今晚在城南图书馆讲座", "王小明演员,今晚在滨江体育馆演出",
        "如果王小明现在在青石广场就好了", "王小明喜欢高铁",
        "王小明的G101很好看", "王小明买了CA1837", "王小明航班晚点了",
        "王小明今天到我们小学交流", "王小明下午在和平公园门口捡到钱包",
        "王小明住得很远", "王小明刚刚在笑", "王小明现在到底怎么想",
        "王小明现在在场", "王小明 大家明天去和平公园门口吧",
        "王小明,你每天7点出门吗", "王小明现在不在锦绣小区", "王小明正在医院",
        "王小明现在在上海", "王小明每天七点发视频", "王小明下班了",
        "王小明当年躲在南湖网吧", "现在在青石广场", "CA1837明天到首都机场"));

INSTANTIATE_TEST_SUITE_P(
    Sensitive, SilentFactTest,
    testing::Values(
        "我抑郁了", "我有抑郁症", "王小明,我有抑郁症", "王小明没有抑郁症",
        "王小明是不是有抑郁症", "王小明有抑郁症吗", "王小明有抑郁症?",
        "王小明医生说患者有抑郁症", "王小明专家讲,抑郁症患者要吃药",
        "王小明研究癌症", "王小明在论文里讲癌症", "小说男主王小明坐过牢",
        "王小明治疗糖尿病二十年", "王小明关于抑郁症的书", "王小明怕得癌症",
        "如果王小明怀孕了", "造谣王小明打过胎", "王小明不是同性恋",
        "王小明欠我5000元", "王小明欠我们三万", "王小明欠你2万块", "王小明欠揍",
        "王小明,房贷30万起", "感谢王小明,确诊乳腺癌后是她一直陪着我",
        "王小明欠收拾", "王小明的工资", "王小明存款", "我月薪3万,王小明呢",
        "王小明,你月薪3万", "王小明很健康", "王小明的信仰",
        "王小明,大家都有抑郁症", "王小明像精神病", "王小明写的剧情里他吸过毒",
        "记者王小明:有人坐过牢", "王小明预防癌症", "通报:王小明被判过刑",
        "王小明说孕妇怀孕三个月", "王小明贷款买车", "王小明欠工人工资19万",
        "急招普工,工资6500元,联系王小明", "王小明,工资卡6200000000000000001",
        "有抑郁症怎么办", "坐过牢的人", "负债30万怎么办", "王小明老师,我怀孕了",
        "王小明。我确诊了双相"));

INSTANTIATE_TEST_SUITE_P(
    Family, SilentFactTest,
    testing::Values(
        "我老婆李晓红", "我妈妈叫李晓红,王小明", "王小明,我女儿李晓红",
        "王小明他妈的", "王小明他妈真烦", "王小明的老婆很好", "王小明和他女儿",
        "王小明的孩子", "王小明爱孩子", "王小明的妈妈做饭好吃",
        "小说里王小明的妻子李晓红", "演员王小明的老婆李晓红",
        "记者王小明的妻子李晓红", "老婆李晓红", "谢谢王小明,我陪着,妈妈李晓红",
        "爸爸妈妈", "你妈妈叫李晓红", "王小明和李晓红", "王小明,李晓红",
        "王小明认识李晓红", "王小明喜欢李晓红", "王小明是我哥",
        "王小明是我老公", "李晓红是我妈妈,王小明", "王小明哥", "王小明姐姐好",
        "王小明的粉丝李晓红", "王小明的同事李晓红", "王小明的老师李晓红",
        "王小明的同学李晓红", "谢谢王小明哥哥", "王小明带娃", "王小明当爸爸了",
        "王小明想妈妈", "王小明没有女儿", "我和王小明的女儿",
        "我闺女同学王小明", "我妈和王小明妈妈", "王小明,感谢父母",
        "王小明父母双全", "他女儿很可爱", "她妈妈生病了"));

}  // namespace
}  // namespace undox
