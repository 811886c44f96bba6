#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "detectors/text/text_scanner.h"

namespace undox {
namespace {

// Texts that look like values in disguise: rhymes, prices, scores, dates,
// versions, orders, models, keyboards, floors of a thread, talk of signs.
constexpr const char* kSilent[] = {
    "你拍一我拍一，一个小孩坐飞机，你拍二我拍二",
    "一二三四五，上山打老虎，老虎没打到，打到小松鼠",
    "一九二九不出手，三九四九冰上走，五九六九沿河看柳",
    "门前大桥下游过一群鸭，快来快来数一数，二四六七八",
    "一去二三里，烟村四五家，亭台六七座，八九十枝花",
    "七八个星天外，两三点雨山前",
    "八八六十四，九九八十一，七九六十三",
    "这件大衣一千九百九十九，打完折一千二百八",
    "合计人民币壹万玖仟玖佰玖拾玖元整",
    "五块八一斤，三斤十七块四，给十七",
    "三比二，二比一，四比零，场场赢",
    "二零二六年十一月二十三日，晴，最高九度",
    "一九九七年七月一日我在电视前",
    "十九点四十五分准时开播，二十一点结束",
    "版本一点九点九点七发布，修了二十八个问题",
    "更新到 v19.99.17.2846 以后闪退",
    "内核 5.15.0-1999-generic 启动失败",
    "订单一九九九九一七二八四六三零已发货",
    "取件码 19-9-9917，三号货架",
    "快递单尾号2846，放驿站了",
    "小米十四、华为六十、苹果十五，哪个值得买",
    "诺基亚一一零零，经典",
    "红米K70配骁龙8，12+256，2199元",
    "房贷199万，年化9.17，还2846个月是不可能的",
    "打电话打了199次，花了9917元，还剩2846块",
    "手机用了199天，充电9917次，走了2846步",
    "电话会议199人参加，签到9917次，问题2846个",
    "手机号段前三位199是电信的，中间四位是地区，后四位随机",
    "密码忘了，前三位是199，后面记不得",
    "骰子一二三四五六，豹子通吃",
    "一筒二筒三筒，四条五条六条，七万八万九万",
    "东风，红中，发财，幺鸡，九饼，胡了",
    "双色球 一 九 九 十七 二八 三三 蓝球 四六",
    "体彩排列五：一九九七二",
    "股票代码一九九九一七，收盘二八四六点",
    "第一名199分，第二名191分，第三名184分",
    "考了语文一一九、数学一三八、英语一四六",
    "身高一米九九，体重一七二",
    "一三五七八十腊，三十一天永不差",
    "床前明月光，疑是地上霜，举头望明月，低头思故乡",
    "舅舅就要酒，要就有，酒要就起舞",
    "起舞弄清影，何似在人间，不应有恨",
    "我要起舞，舞起来就起飞，七七八八",
    "就要就要就要，我就要吃巴适的火锅",
    "依依不舍，久久不散，山山水水",
    "救救我，要迟到了，就要来不及了",
    "微信支付订单号：4200002199202611231234567890",
    "微信版本 8.0.46 更新后字体变大",
    "微信公众号：雾海日报，每天八点",
    "QQ音乐 199 首收藏，9917 次播放",
    "QQ版本：9.9.17.28466",
    "Q版手办 199元，共 2846 件",
    "a、b、c、d、e、f 六个选项",
    "x_i 和 y_i 的下划线怎么打",
    "变量名 user下划线name 不合规范",
    "github点com打不开了",
    "看 example.com，在 docs.example.com 有说明",
    "I saw him at home. com is a domain",
    "wait at gate b . net is down",
    "iPhone，在apple.com买的",
    "base64 aGVsbG8gd29ybGQ= 解出来是 hello world",
    "commit MTk5OTk5 不是哈希",
    "颜色 #199917 和 #284600",
    "%E4%BD%A0%E5%A5%BD 是你好的编码",
    "价格标签 &#165;199",
    "按shift打!@#$%^&*()这排符号",
    "他骂我 !@#$%^ 真难听",
    "| 日期 | 19 | 99 | 17 |",
    "a|b|c|1|2|3",
    "五楼：沙发\n六楼：板凳\n七楼：地板\n八楼：地下室",
    "小明：3\n小红：5\n小刚：7\n小李：9",
    "甲：199\n乙：跟你199\n丙：我出2846",
    "下划线怎么打？shift加减号",
    "加减号乘除号都要背",
    "把空格去掉再提交，逗号不要",
    "文档里的abc123去掉，改成def456",
    "昵称被占用了怎么办",
    "游戏名怎么改，网名大全在哪",
    "抖音名字怎么改，快手名额没了",
    "微博名人堂投票",
    "小红书名品折扣",
    "一起加油，大家加油，都加班",
    "2008abc，这个型号停产了",
    "加好友送积分，v8会员",
    "one two three four five, once I caught a fish alive",
    "three six nine, the goose drank wine",
    "double trouble, triple espresso, nine to five",
    "seven eleven is open, five guys at six",
    "counting one nine nine seven two eight sheep",
};

TEST(EvasionSilenceTest, FindsNothingInThem) {
  const auto scanner =
      *TextScanner::Create({testing::TempDir() + "/undox-tests"});
  auto scratch = *scanner->NewScratch();
  for (const char* text : kSilent) {
    const TextScan scan = *scanner->Scan(text, scratch);
    for (const Finding& finding : scan.findings) {
      EXPECT_EQ(finding.type, "") << text;
    }
  }
}

}  // namespace
}  // namespace undox
