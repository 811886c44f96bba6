#include "detectors/names/transliteration.h"

#include <array>
#include <cstdint>
#include <string_view>

namespace undox {
namespace {

constexpr std::u16string_view kTransliteration =
    u"阿艾爱埃安奥巴拜班邦贝本比毕彼宾波伯博勃卜布达戴丹当道德登迪狄蒂丁东杜顿"
    u"多恩"
    u"尔法凡范菲费芬弗福盖甘冈高戈格葛古瓜哈海汉豪赫黑亨洪胡华怀霍基吉加贾简杰"
    u"金津"
    u"卡凯坎康考柯科克肯孔库夸昆拉莱赖兰朗劳勒雷蕾黎李里理丽利莉莲连列烈林琳龙"
    u"卢鲁"
    u"路吕伦罗洛马玛迈麦曼芒毛梅门蒙米密敏缪摩莫默姆穆拿纳娜乃奈南内尼涅宁纽农"
    u"努诺"
    u"欧帕派潘庞佩彭皮平珀普奇齐恰钱乔切琴丘琼让热日荣茹瑞若萨塞赛桑瑟森沙莎珊"
    u"尚绍舍"
    u"申圣施史舒斯思丝松苏索塔泰坦汤唐陶特滕提汀图托土吐瓦旺威韦维魏温翁沃乌吾"
    u"武西希"
    u"锡夏肖歇谢辛休许雪逊雅亚延扬耶叶伊依易英尤雨约宰赞泽扎詹珍芝治兹卓佐孜甫"
    u"江买合"
    u"木孜帖别吾克尼亚孜热孜娅拜阔艳明山都";

constexpr std::array<std::uint64_t, 1024> kBits = [] {
  std::array<std::uint64_t, 1024> bits{};
  for (const char16_t c : kTransliteration) {
    bits[c >> 6] |= std::uint64_t{1} << (c & 63);
  }
  return bits;
}();

}  // namespace

bool IsTransliterated(NameText::Symbol symbol) {
  return (kBits[symbol >> 6] >> (symbol & 63) & 1) != 0;
}

}  // namespace undox
