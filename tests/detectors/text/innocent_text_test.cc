#include <gtest/gtest.h>

#include <string>

#include "detectors/numbers/account_detector.h"
#include "detectors/numbers/birth_date_detector.h"
#include "detectors/numbers/email_detector.h"
#include "detectors/numbers/parcel_detector.h"
#include "detectors/numbers/phone_detector.h"
#include "detectors/numbers/student_id_detector.h"
#include "tests/detectors/text/detector_probe.h"

namespace undox {
namespace {

// Posts full of digits and platform names in which nobody can be reached.
constexpr const char* kInnocent[] = {
    "订单2043 5587 1920 3345 671，超时了",
    "招普工，综合工资6500-8000，联系李经理",
    "工单号 SH20241103007719，没人管",
    "订单3456789012345678901，2024-11-11 20:00:00下单",
    "京东订单号：287654321098，已发货",
    "商品编号 100012043978",
    "会员卡号 2800138000123",
    "房产证号 浙(2021)杭州市不动产权第0123456号",
    "增值税发票 033002100311 12345678",
    "手机号段199、198、166",
    "本次活动共1380013人参与",
    "高考报名人数1342万，录取线 589 分",
    "车次 G7501 座位 08车12F 票价 73.5",
    "航班 MU5137 08:00-10:15",
    "收盘3456.78点 成交13800亿",
    "基金代码 005827 净值 1.9876",
    "双色球 2024130期 03 08 15 22 27 33 + 09",
    "湖人 110:105 勇士 第4节 2分13秒",
    "https://www.example.com/question/613800138000/answer/19999123456",
    "https://v.example.com/iRNBho5/ 复制打开抖音",
    "8.97 复制打开抖音，看看【小猫的作品】 12/05 o@D.hO",
    "BV1GJ411x7h7 这个太好笑了",
    "av10492 考古",
    "4K60帧 3840x2160 HDR1000",
    "iPhone15 Pro Max 256G 9999元",
    "骁龙8Gen3 跑分2138000",
    "RTX4090 显存24576MB",
    "commit 9fceb02d0ae598e95dc970b74767f19372d61af8",
    "0x19999123456",
    "uuid 123e4567-e89b-12d3-a456-426614174000",
    "ERROR 1045 (28000) at line 13800138",
    "2024-11-22T15:47:04.138Z",
    "1700000000 和 1732270000 两个时间戳",
    "微信小程序 v2.13.4 更新",
    "微信红包 88.88 元",
    "微信运动 23456 步排第一",
    "扫码加微信群领资料",
    "微信公众号：雾海日报",
    "QQ会员 svip8",
    "qq农场 1500 金币",
    "抖音热榜第3 播放5382.1万",
    "抖音号搜不到了",
    "微博话题阅读量19999123456",
    "微博粉丝 123456789",
    "小红书笔记 1.2万赞",
    "b站直播间 21452505 看比赛",
    "知乎盐选 19元/月",
    "tg 群人数 20000",
    "IG 3:0 FNC 夺冠",
    "ins风 卧室布置",
    "fb 封号了怎么办",
    "LINE FRIENDS 联名",
    "dc 漫画 vs 漫威",
    "twitter 改名 X",
    "Discord nitro 9.99 usd",
    "reddit r/china_irl 讨论",
    "github star 12345",
    "telegram premium 4.99",
    "snap back to reality",
    "dm me for details",
    "line: the thin blue line",
    "x: 3, y: 5",
    "X: the movie",
    "Q：为什么 A：因为",
    "加v认证 需要 100000 粉",
    "飞机餐 2024 测评",
    "企鹅号是企鹅媒体平台",
    "群号多少",
    "@全体成员 明天放假",
    "thx @mint_lamp99 for sharing",
    "原神UID 123456789 求组队",
    "生日是国庆节",
    "1949年10月1日成立",
    "他1998年毕业，2002年出生的学生",
    "生日礼物 199 元",
    "出生体重3.2kg",
    "学号是什么格式",
    "快递100查询",
    "顺丰 1-2 天到",
    "物流园 138 号仓",
    "call of duty 19999 points",
    "population 1,380,013,800",
    "ZIP 94107-1234",
    "flight UA 889 at 15:30-18:45",
    "ISBN-13: 978-0-13-468599-1",
    "order #415-555-2671",
    "ticket 555-0199",
    "chapter 12 verse 34-56",
    "$1,999,991,234",
    "腾讯会议：199-001-380",
    "zoom meeting id 812 3456 7890",
    "会议号：812-345-678 密码 123456",
    "取件码 8-2-3456",
    "验证码 138001，请勿泄露",
    "尾号3456的用户您好",
    "水电户号 1380013800",
    "宽带账号 057112345678",
    "三围 84-60-88",
    "拍摄参数 1/250 f2.8 iso100",
    "全国热线：96315",
    "400 8123 123",
    "我13年入学，17年毕业，19年结婚，99年生人",
    "房价 13800 元/平，首付 138 万",
    "139 邮箱停用",
    "199 元套餐 5G 流量 30GB",
    "158***",
    "1*2*3*4*5",
    "18xx-19xx 年间",
    "10086 10010 10000 12306 96110",
    "12.10-12.15 199.99 199.98",
    "1万-2万3000",
    "比分 21-18 19-21 21-15",
    "2147483647 4294967295 1234567890",
};

class InnocentTextTest : public testing::TestWithParam<const char*> {};

TEST_P(InnocentTextTest, HoldsNothingByWhichAnybodyIsReached) {
  static auto* const probe = new DetectorProbe(
      ProbeOf<PhoneDetector, EmailDetector, AccountDetector, ParcelDetector,
              BirthDateDetector, StudentIdDetector>());
  EXPECT_EQ(probe->Mark(GetParam(), ""), GetParam());
}

INSTANTIATE_TEST_SUITE_P(Posts, InnocentTextTest, testing::ValuesIn(kInnocent));

}  // namespace
}  // namespace undox
