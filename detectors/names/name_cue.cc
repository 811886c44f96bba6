#include "detectors/names/name_cue.h"

#include <algorithm>
#include <cstddef>
#include <span>
#include <string_view>

#include "detectors/names/name_parts.h"

namespace undox {
namespace {

using Symbol = NameText::Symbol;

constexpr Symbol kCalled = 0x53EB;  // 叫

struct NameLabel {
  std::u16string_view word;
  bool begins_line = false;  // Else the word is part of too many others.
};
constexpr NameLabel kLabels[] = {
    {u"收件人"},   {u"收货人"},   {u"寄件人"},   {u"联系人"}, {u"开户名"},
    {u"户名"},     {u"女主"},     {u"男主"},     {u"找我"},   {u"姓名"},
    {u"真名"},     {u"本名"},     {u"全名"},     {u"大名"},   {u"行程"},
    {u"乘客"},     {u"旅客"},     {u"失主"},     {u"患者"},   {u"考生"},
    {u"名", true}, {u"收", true}, {u"寄", true},
};

// Those that announce a name wherever they stand.
constexpr NameLabel kAnnouncing[] = {
    {u"姓名"},   {u"真名"},   {u"本名"},   {u"全名"},   {u"大名"},
    {u"实名"},   {u"原名"},   {u"学名"},   {u"户名"},   {u"名叫"},
    {u"名为"},   {u"名字是"}, {u"名字叫"}, {u"收款人"}, {u"收件人"},
    {u"收货人"}, {u"寄件人"}, {u"持卡人"}, {u"开户人"}, {u"登记人"},
    {u"登记是"}, {u"签名"},   {u"署名"},   {u"落款"},   {u"被执行人"},
    {u"个名"},   {u"名系"},
};

// Fields that go on right behind a name, and those that are somebody's.
constexpr std::u16string_view kFields[] = {
    u"尾号", u"电话", u"手机", u"身份证", u"证件", u"收",   u"微信", u"账号",
    u"卡号", u"住址", u"地址", u"学号",   u"性别", u"联系", u"男",   u"女"};
constexpr std::u16string_view kOwned[] = {
    u"的卡号", u"的电话", u"的手机", u"的微信", u"的身份", u"的住址", u"的地址",
    u"的号码", u"的学号", u"的车牌", u"的账号", u"的银行", u"的证件", u"的户籍",
    u"的q",    u"的v",    u"的抖音", u"的微博", u"的支付"};

// Before 叫: who is called so. 外面叫, 大声叫 announce nothing.
constexpr std::u16string_view kCallers = u"我他她你就都名又也人的货佢伊谁";

bool EndsWith(const NameText& text, std::ptrdiff_t last,
              std::u16string_view word) {
  const auto size = static_cast<std::ptrdiff_t>(word.size());
  if (last + 1 < size) return false;
  for (std::ptrdiff_t i = 0; i < size; ++i) {
    if (text.At(last + 1 - size + i) != word[static_cast<std::size_t>(i)]) {
      return false;
    }
  }
  return true;
}

bool BeginsWithAny(const NameText& text, std::uint32_t at,
                   std::span<const std::u16string_view> words) {
  return std::any_of(words.begin(), words.end(), [&](std::u16string_view word) {
    for (std::size_t i = 0; i < word.size(); ++i) {
      if (text.At(static_cast<std::ptrdiff_t>(at + i)) != word[i]) return false;
    }
    return true;
  });
}

bool EndsWithLabel(const NameText& text, std::ptrdiff_t last,
                   std::span<const NameLabel> labels) {
  return std::any_of(labels.begin(), labels.end(), [&](const NameLabel& label) {
    if (!EndsWith(text, last, label.word)) return false;
    const Symbol before =
        text.At(last - static_cast<std::ptrdiff_t>(label.word.size()));
    return !label.begins_line || before == '\n' ||
           before == NameText::kEdgeSymbol;
  });
}

}  // namespace

bool FollowsNameLabel(const NameText& text, std::uint32_t begin) {
  return EndsWithLabel(text, SkipMarksBack(text, begin), kLabels);
}

bool IsAnnounced(const NameText& text, std::uint32_t begin, std::uint32_t end) {
  if (BeginsWithAny(text, end, kOwned)) return true;
  const bool field = BeginsWithAny(text, end, kFields);
  if (text.KindAt(end) == CharKind::kHanzi && !field) return false;
  const std::ptrdiff_t last = SkipMarksBack(text, begin);
  if (text.At(last) == kCalled) {
    return kCallers.find(static_cast<char16_t>(text.At(last - 1))) !=
           kCallers.npos;
  }
  return EndsWithLabel(text, last, kAnnouncing);
}

}  // namespace undox
