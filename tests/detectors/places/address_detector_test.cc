#include "detectors/places/address_detector.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>

#include "tests/detectors/places/place_claim.h"

namespace undox {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

LoneDetector& Lone() {
  static LoneDetector lone(std::make_unique<AddressDetector>());
  return lone;
}

class AddressClaimTest : public testing::TestWithParam<PlaceClaim> {};

TEST_P(AddressClaimTest, FindsTheLongestRunAndNothingElse) {
  EXPECT_EQ(Lone().Values(GetParam().text, "ADDRESS"), GetParam().values);
}

const auto kName = [](const auto& test) {
  return std::string(test.param.name);
};

INSTANTIATE_TEST_SUITE_P(
    Mainland, AddressClaimTest,
    testing::ValuesIn<PlaceClaim>({
        {"ProvinceToRoom",
         "她住江苏省无锡市梁溪区中山路318号崇宁大院6栋2单元1403室,谁去看看",
         {"江苏省无锡市梁溪区中山路318号崇宁大院6栋2单元1403室"}},
        {"ShortRegions",
         "查到了,杭州余杭文一西路998号海创园4幢702",
         {"杭州余杭文一西路998号海创园4幢702"}},
        {"MunicipalityLane",
         "住址:上海市徐汇区漕溪北路1200弄35号602室",
         {"上海市徐汇区漕溪北路1200弄35号602室"}},
        {"YardAndBuilding",
         "人就在北京市海淀区知春路甲48号院3号楼5单元201,别让他跑了",
         {"北京市海淀区知春路甲48号院3号楼5单元201"}},
        {"EstateInDistrict",
         "住武汉市江夏区春晓家园,天天骂人",
         {"武汉市江夏区春晓家园"}},
        {"EstateAsLine",
         "收件人阿明\n济南市历下区绿岛新村\n三天没到",
         {"济南市历下区绿岛新村"}},
        {"DormitoryRoom", "偷外卖的人住16栋506宿舍", {"16栋506宿舍"}},
        {"RoomInChinese", "他住风荷苑九幢四零二", {"风荷苑九幢四零二"}},
        {"ThatEstate",
         "就住在那个云栖花园3幢2单元501",
         {"云栖花园3幢2单元501"}},
        {"ChineseNumerals",
         "我前男友家住锦绣花园三号楼二单元五楼",
         {"锦绣花园三号楼二单元五楼"}},
        {"EstateAlone",
         "举报人是碧水云天7栋1903的业主,都去敲门",
         {"碧水云天7栋1903"}},
        {"HyphenRoom", "他家在万科城12-3-501", {"万科城12-3-501"}},
        {"HashBuilding",
         "快递收件人:阿梅,阳光花园3#楼2单元702",
         {"阳光花园3#楼2单元702"}},
        {"SpacesBetweenLinks",
         "收货地址:广东省 深圳市 南山区 粤海街道 科苑路15号 科兴公寓B座1208",
         {"广东省 深圳市 南山区 粤海街道 科苑路15号 科兴公寓B座1208"}},
        {"CommaAfterRegion",
         "地址:成都市,武侯区,人民南路四段27号",
         {"成都市,武侯区,人民南路四段27号"}},
        {"RoadInPassing", "她每天从梧桐路46号走到学校,蹲她", {"梧桐路46号"}},
        {"NoNumberAfterResidence",
         "这个骗子家住长沙市岳麓区桃花岭小区,大家小心",
         {"长沙市岳麓区桃花岭小区"}},
        {"TwoAddresses",
         "户籍:四川省绵阳市涪城区剑门路21号。现住:成都市成华区槐树店路9号",
         {"四川省绵阳市涪城区剑门路21号", "成都市成华区槐树店路9号"}},
        {"OddSeat", "他住3栋2单元501", {"3栋2单元501"}},
        {"Crossing",
         "小三住址:郑州市金水区花园路与白桦路交叉口紫藤公寓2号楼1701",
         {"郑州市金水区花园路与白桦路交叉口紫藤公寓2号楼1701"}},
        {"LetteredGroups",
         "家庭地址:大同市平城区柳荫大道御馨花都A-15-2-1102",
         {"大同市平城区柳荫大道御馨花都A-15-2-1102"}},
        {"LaneOfEstate", "他家门牌号:百福里12弄7号301", {"百福里12弄7号301"}},
        {"DormitoryBlock",
         "找他就去陈屋村兴发路6号宿舍楼",
         {"陈屋村兴发路6号宿舍楼"}},
        {"BranchNumber",
         "重庆市沙坪坝区石小路152号附8号是他家",
         {"重庆市沙坪坝区石小路152号附8号"}},
        {"NoteInParentheses",
         "地址:杭州西湖区文二路(学院路口)391号 晴川大厦 B楼 1105",
         {"杭州西湖区文二路(学院路口)391号 晴川大厦 B楼 1105"}},
        {"MiddleDots",
         "他住[江苏·南京·鼓楼区·中央路·201号·3栋·502]",
         {"江苏·南京·鼓楼区·中央路·201号·3栋·502"}},
        {"AttachedLocker",
         "寄到滨江区江南大道588号恒鑫大厦2幢1单元丰巢快递柜",
         {"滨江区江南大道588号恒鑫大厦2幢1单元"}},
    }),
    kName);

INSTANTIATE_TEST_SUITE_P(
    Rural, AddressClaimTest,
    testing::ValuesIn<PlaceClaim>({
        {"VillageGroup",
         "他老家河南省周口市沈丘县付井镇李楼村4组17号",
         {"河南省周口市沈丘县付井镇李楼村4组17号"}},
        {"VillageSociety",
         "户籍地四川省南充市仪陇县金城镇石桥村五社",
         {"四川省南充市仪陇县金城镇石桥村五社"}},
        {"TownAndVillageOnly",
         "人躲在老家,地址白沙镇双龙村3组",
         {"白沙镇双龙村3组"}},
        {"NamedGroup",
         "他爷爷还在老家:衡阳县西渡镇石坳村新屋组",
         {"衡阳县西渡镇石坳村新屋组"}},
        {"Banner",
         "家住内蒙古自治区赤峰市敖汉旗新惠镇扎赛营子村12号",
         {"内蒙古自治区赤峰市敖汉旗新惠镇扎赛营子村12号"}},
    }),
    kName);

INSTANTIATE_TEST_SUITE_P(
    DormitoriesAndHotels, AddressClaimTest,
    testing::ValuesIn<PlaceClaim>({
        {"Dormitory", "她住南区宿舍8栋412,每天十点回", {"南区宿舍8栋412"}},
        {"DormitoryBuildingAndRoom",
         "这男的住竹园3号楼518寝室",
         {"竹园3号楼518寝室"}},
        {"DormitoryWithoutName",
         "她女生宿舍12栋B区-305",
         {"女生宿舍12栋B区-305"}},
        {"HotelBranch",
         "外地来的,住云栖快捷酒店(火车站店)8312房",
         {"云栖快捷酒店(火车站店)8312房"}},
        {"HotelRoom",
         "爱豆今晚入住锦江区春熙路66号如家酒店1208房",
         {"锦江区春熙路66号如家酒店1208房"}},
    }),
    kName);

INSTANTIATE_TEST_SUITE_P(HongKongAndTaiwan, AddressClaimTest,
                         testing::ValuesIn<PlaceClaim>({
                             {"HongKongRoad",
                              "佢住香港九龙旺角弥敦道688号12楼B室",
                              {"香港九龙旺角弥敦道688号12楼B室"}},
                             {"HongKongEstate",
                              "住址:新界沙田区沥源邨荣瑞楼1203室",
                              {"新界沙田区沥源邨荣瑞楼1203室"}},
                             {"TaiwanLane",
                              "他家在台北市大安区信义路三段15巷3弄7号5楼",
                              {"台北市大安区信义路三段15巷3弄7号5楼"}},
                             {"TaiwanFloorOf",
                              "住址高雄市苓雅区四维三路21号5楼之2",
                              {"高雄市苓雅区四维三路21号5楼之2"}},
                         }),
                         kName);

INSTANTIATE_TEST_SUITE_P(
    Innocent, AddressClaimTest,
    testing::ValuesIn<PlaceClaim>({
        {"Travel", "国庆从杭州市自驾去黄山,门票190,住了两晚", {}},
        {"Weather", "明天徐州市云龙区有暴雨,气温下降8度", {}},
        {"CityAndDistrict", "我是广州市天河区的,有同城的吗", {}},
        {"Ward", "住院部3号楼和门诊楼怎么走", {}},
        {"Estates", "江夏区春晓家园二手房均价三万", {}},
        {"Fire", "济南市历下区绿岛新村发生火灾,记者到场", {}},
        {"Remember", "记住春晓家园这个名字", {}},
        {"Opponent", "这局对面7号太猛了", {}},
        {"Landmark", "五一广场和解放西路人太多了", {}},
        {"Traffic", "延安路堵车,绕行中山路更快", {}},
        {"Train", "G1024次3车12F号,南京南站2号检票口", {}},
        {"Metro", "地铁2号线A口出来就是人民广场", {}},
        {"Forum", "3楼说得对,5号楼主出来", {}},
        {"Date", "5月9号上午去,6号回", {}},
        {"Shop", "本店地址:中山路88号,营业时间9点到21点,欢迎光临", {}},
        {"Restaurant",
         "新店开业!南京市鼓楼区湖南路181号2楼,人均68,订座电话见主页",
         {}},
        {"Hospital", "市第一医院门诊3号楼2层挂号,专家周二坐诊", {}},
        {"News", "近日,记者在建设路12号看到施工已经完成", {}},
        {"Event", "讲座地点:图书馆3楼302,免费报名", {}},
        {"Company",
         "某某科技有限公司,注册地址:深圳市南山区科技园南路8号6栋501",
         {}},
        {"Property", "精装两室,翠湖花园3栋,月租4500,中介勿扰", {}},
        {"Placeholder", "我家地址是XX路XX号,不方便说", {}},
        {"Anonymous", "警方在朝阳区某小区3号楼将其抓获", {}},
        {"Museum", "博物院地址北京市东城区景山前街4号,提前预约", {}},
        {"Court", "由市人民法院审理,地址桃园路28号", {}},
        {"Notice", "小区3号楼今天停水,请各位业主提前储水", {}},
        {"Elevator", "5号楼2单元的电梯又坏了,物业能不能管管", {}},
        {"Letting", "租房!翠湖花园5栋1单元,南北通透,月租3200", {}},
        {"Office", "请前往杭州市上城区行政服务中心3楼12号窗口办理", {}},
        {"Moved", "公司搬到了高新区天府大道中段1号", {}},
        {"Bank", "长沙湘江支行位于长沙市岳麓区潇湘南路一段208号", {}},
        {"DayOfMonth", "4月15号我是见不到的,我家1月1号搬", {}},
        {"Article", "我们暑假在一栋宿舍楼这边", {}},
        {"Plane", "两双空军一号,一双椰子700", {}},
        {"Cinema", "我们的票是6排12座", {}},
        {"Idiom", "一路走来3号选手最让人感动", {}},
        {"Seat", "自习室3排5号占座的人能不能自觉点", {}},
        {"OfficeMoved", "登记窗口已迁至解放东路18号A座2楼,请带证件", {}},
        {"NightInAHotel", "住了锦江区东大街的酒店,26楼夜景很棒", {}},
        {"Mountain", "我妈妈老家是住在安徽大别山那里", {}},
        {"Rhyme", "上楼先看三单元,下楼再数门牌号", {}},
        {"Story", "【原创·连载】名片上写着地狱路13号,他家住凤凰路13号2栋", {}},
        {"Chapter", "第三章 男主住在凤凰路13号", {}},
        {"Lesson", "课文例句:他住在东湖区凤凰路13号", {}},
        {"Numbers", "第3组第2号试卷,4层的答案是501", {}},
    }),
    kName);

TEST(AddressDetectorTest, SaysHowFineThePlaceIs) {
  const auto door = Lone().Detect("他住长沙市芙蓉区五一大道9号3栋502");
  ASSERT_THAT(door, SizeIs(1));
  EXPECT_EQ(door[0].grain, PlaceGrain::kDoor);
  const auto street = Lone().Detect("他住长沙市芙蓉区五一大道9号");
  ASSERT_THAT(street, SizeIs(1));
  EXPECT_EQ(street[0].grain, PlaceGrain::kStreet);
  EXPECT_GT(door[0].confidence, street[0].confidence);
}

TEST(AddressDetectorTest, NamesItsReasons) {
  const auto found = Lone().Detect("家住长沙市芙蓉区五一大道9号");
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_THAT(found[0].evidence.checks,
              ElementsAre("city", "county", "road", "house-number"));
  EXPECT_THAT(found[0].evidence.context, ElementsAre("家住"));
}

TEST(AddressDetectorTest, TellsThePartsAndHowFineTheyAre) {
  struct Case {
    const char* text;
    std::vector<std::string> parts;
    PlaceGrain grain;
  };
  for (const Case& c : {
           Case{"他住兰溪市游埠镇潦溪桥村下宅28-1",
                {"county", "town", "village", "house-number"},
                PlaceGrain::kStreet},
           Case{"老家湖南省衡东县霞流镇平田村7组",
                {"province", "county", "town", "village", "group"},
                PlaceGrain::kCommunity},
           Case{"人在阜阳市颍东区插花镇桥口村东边第三户",
                {"city", "county", "town", "village", "way"},
                PlaceGrain::kDoor},
           Case{"她住桂苑5栋B318靠门上铺",
                {"estate", "building", "room", "way"},
                PlaceGrain::kDoor},
           Case{"他住杏林苑14栋丙单元202",
                {"estate", "building", "unit", "room"},
                PlaceGrain::kDoor},
           Case{
               "他住杏林苑14栋", {"estate", "building"}, PlaceGrain::kBuilding},
           Case{"他住杏林苑14栋顶楼",
                {"estate", "building", "floor"},
                PlaceGrain::kBuilding},
       }) {
    const auto found = Lone().Detect(c.text);
    ASSERT_THAT(found, SizeIs(1)) << c.text;
    EXPECT_EQ(found[0].evidence.checks, c.parts) << c.text;
    EXPECT_EQ(found[0].grain, c.grain) << c.text;
  }
}

TEST(AddressDetectorTest, FindsAddressesAllThroughALongText) {
  std::string text;
  for (int i = 0; i < 50; ++i) {
    text += "住址:长沙市芙蓉区五一大道9号3栋502,今天天气很好。\n";
  }
  EXPECT_THAT(Lone().Detect(text), SizeIs(50));
}

TEST(AddressDetectorTest, SurvivesAWindowCutInsideACharacter) {
  const std::string filler(241, 'x');
  EXPECT_THAT(
      Lone().Values("字" + filler + "他住长沙市芙蓉区五一大道9号", "ADDRESS"),
      Contains("长沙市芙蓉区五一大道9号"));
}

}  // namespace
}  // namespace undox
