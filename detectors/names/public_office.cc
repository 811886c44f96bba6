#include "detectors/names/public_office.h"

#include <algorithm>
#include <iterator>
#include <string_view>

namespace undox {
namespace {

// Own lists. Village heads and the like are no figures of public life.
constexpr std::u16string_view kOffices[] = {
    u"市长",   u"县长",   u"区长",  u"省长",   u"州长", u"部长",   u"总理",
    u"首相",   u"总统",   u"主席",  u"书记",   u"议员", u"立委",   u"厅长",
    u"司长",   u"局长",   u"外长",  u"特首",   u"大使", u"院长",   u"秘书长",
    u"委员",   u"发言人", u"代表",  u"检察长", u"政委", u"候选人", u"主教练",
    u"队长",   u"国脚",   u"选手",  u"运动员", u"球员", u"前锋",   u"门将",
    u"主席团", u"理事长", u"委员长"};
constexpr std::u16string_view kActs[] = {
    u"调研",   u"考察", u"出席", u"会见", u"主持", u"致辞",   u"讲话", u"强调",
    u"指出",   u"质询", u"视察", u"慰问", u"访问", u"会晤",   u"签署", u"宣布",
    u"发表",   u"抵达", u"就职", u"履新", u"述职", u"答问",   u"部署", u"督导",
    u"剪彩",   u"揭牌", u"率团", u"率队", u"涉嫌", u"审查",   u"扫街", u"造势",
    u"告别",   u"夺冠", u"退役", u"退赛", u"参赛", u"落马",   u"被查", u"当选",
    u"参选",   u"胜选", u"败选", u"辞职", u"长文", u"国家队", u"决赛", u"领奖",
    u"破纪录", u"转会", u"受访"};
constexpr std::u16string_view kPrivate[] = {
    u"情妇", u"小三", u"包养", u"受贿", u"收钱", u"贪污", u"住在",
    u"举报", u"开房", u"出轨", u"骚扰", u"打人", u"欠",   u"骗"};
constexpr std::ptrdiff_t kBehind = 30;  // Characters.
constexpr std::ptrdiff_t kBefore = 12;

bool StandsAt(const NameText& text, std::ptrdiff_t at,
              std::u16string_view word) {
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (text.At(at + static_cast<std::ptrdiff_t>(i)) != word[i]) return false;
  }
  return true;
}

bool HasOffice(const NameText& text, NameCandidate name) {
  const std::ptrdiff_t begin = name.begin;
  return std::any_of(
      std::begin(kOffices), std::end(kOffices), [&](std::u16string_view word) {
        const auto size = static_cast<std::ptrdiff_t>(word.size());
        return (begin >= size && StandsAt(text, begin - size, word)) ||
               StandsAt(text, name.end(), word);
      });
}

template <typename Words>
bool Holds(const NameText& text, std::ptrdiff_t from, std::ptrdiff_t to,
           const Words& words) {
  for (std::ptrdiff_t at = from; at < to; ++at) {
    if (std::any_of(std::begin(words), std::end(words),
                    [&](auto word) { return StandsAt(text, at, word); })) {
      return true;
    }
  }
  return false;
}

}  // namespace

bool ActsInPublicOffice(const NameText& text, NameCandidate name) {
  if (!HasOffice(text, name)) return false;
  const std::ptrdiff_t end = name.end();
  const auto size = static_cast<std::ptrdiff_t>(text.size());
  const std::ptrdiff_t from =
      std::max<std::ptrdiff_t>(0, std::ptrdiff_t{name.begin} - kBefore);
  const std::ptrdiff_t to = std::min(end + kBehind, size);
  return Holds(text, end, to, kActs) && !Holds(text, from, to, kPrivate);
}

}  // namespace undox
