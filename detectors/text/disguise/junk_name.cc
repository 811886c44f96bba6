#include "detectors/text/disguise/junk_name.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

#include "detectors/text/disguise/mail_form.h"
#include "detectors/text/utf8.h"

namespace undox {
namespace {

using std::string_view;

constexpr std::size_t kReach = 120;    // Bytes from a name to the advice.
constexpr std::size_t kMostJunk = 18;  // Bytes.
constexpr std::size_t kCueReach = 48;  // Bytes.
constexpr std::size_t kFewestSigns = 6;

constexpr string_view kDrop[] = {"去掉", "删去", "删掉", "去除",
                                 "不要", "忽略", "删除", "无视"};
constexpr string_view kSwap[] = {"换成", "改成", "改为",   "换为", "替换成",
                                 "=",    "就是", "是",     "当",   "代表",
                                 "读作", "写成", "代替成", "→"};

bool IsNameByte(char c) {
  return IsAsciiAlnum(c) || c == '_' || c == '-' || c == '.' || c == '@';
}

// The first word of `list` at the front of `text`, empty if none.
template <typename List>
string_view FrontOf(string_view text, const List& list) {
  for (const string_view word : list) {
    if (text.starts_with(word)) return word;
  }
  return {};
}

// What is to become of a sign that stands in a name.
struct Advice {
  std::size_t begin = 0;  // Byte where the words begin.
  std::size_t end = 0;
  string_view sign;
  string_view by;  // Empty: it is to be dropped.
};

class JunkFinder {
 public:
  explicit JunkFinder(string_view text) : text_(text) {}

  std::vector<DisguisedNumber> Find() && {
    for (std::size_t at = 0; at < text_.size();) {
      const CodePoint c = DecodeUtf8(text_, at);
      const string_view rest = text_.substr(at);
      if (c.bytes > 1) {
        if (const string_view word = FrontOf(rest, kDrop); !word.empty()) {
          Drop(at, at + word.size());
        }
      } else if (c.value == '@') {
        Swap(at);
      }
      at += c.bytes;
    }
    return std::move(found_);
  }

 private:
  // 去掉NOSPAM, 把删去掉, X删X不要
  void Drop(std::size_t begin, std::size_t end) {
    constexpr string_view kEnds = "),\n ;!(";
    const auto is_end = [&](std::size_t at) {
      return kEnds.find(text_[at]) != kEnds.npos ||
             text_.substr(at).starts_with("。");
    };
    std::size_t behind = end;
    while (behind < text_.size() && behind - end <= kMostJunk &&
           !is_end(behind)) {
      behind += DecodeUtf8(text_, behind).bytes;
    }
    Apply({begin, behind, Named(text_.substr(end, behind - end)), {}});
    const std::size_t from = begin - std::min(begin, kMostJunk);
    std::size_t before = begin;
    while (before > from && kEnds.find(text_[before - 1]) == kEnds.npos) {
      --before;
    }
    constexpr string_view kTake = "把";
    const std::size_t take = text_.substr(from, begin - from).rfind(kTake);
    if (take != text_.npos && from + take + kTake.size() < begin) {
      before = from + take + kTake.size();
    }
    Apply({before, end, Named(text_.substr(before, begin - before)), {}});
  }

  // The sign that words name: 星号, 所有的a, 哈字.
  static string_view Named(string_view words) {
    constexpr string_view kLead[] = {"所有的", "所有", "里面的", "中间的",
                                     "多余的", "那个", "这个",   "字母",
                                     "掉",     "里的", "其中的"};
    constexpr string_view kTrail[] = {"两个字", "这个字", "都", "全部", "即可",
                                      "就行",   "就是",   "字", "俩字"};
    constexpr std::pair<string_view, string_view> kSigns[] = {
        {"星号", "*"}, {"井号", "#"},   {"波浪", "~"},   {"波浪线", "~"},
        {"叹号", "!"}, {"感叹号", "!"}, {"加号", "+"},   {"竖线", "|"},
        {"斜杠", "/"}, {"问号", "?"},   {"美元符", "$"}, {"百分号", "%"},
        {"空格", " "}, {"逗号", ","},   {"顿号", "、"},  {"等号", "="}};
    for (const string_view lead : kLead) {
      if (words.starts_with(lead)) words.remove_prefix(lead.size());
    }
    for (const string_view trail : kTrail) {
      if (words.size() > trail.size() && words.ends_with(trail)) {
        words.remove_suffix(trail.size());
      }
    }
    for (const auto& [name, sign] : kSigns) {
      if (words == name) return sign;
    }
    return words.size() <= kMostJunk ? words : string_view{};
  }

  // &换成@: `at` is that of the '@'.
  void Swap(std::size_t at) {
    const string_view before = text_.substr(0, at);
    for (const string_view word : kSwap) {
      if (!before.ends_with(word)) continue;
      std::size_t end = at - word.size();
      std::size_t begin = end;
      if (begin == 0) continue;
      do {
        --begin;
      } while (begin > 0 &&
               (static_cast<unsigned char>(text_[begin]) & 0xC0) == 0x80);
      const string_view sign = text_.substr(begin, end - begin);
      if (sign == "@" || IsAsciiAlnum(sign[0])) continue;
      Apply({begin, at + 1, sign, "@"});
      return;
    }
  }

  // Adds the name before the advice that holds its sign, if there is one.
  void Apply(const Advice& advice) {
    if (advice.sign.empty()) return;
    const std::size_t from =
        std::max(last_, advice.begin - std::min(advice.begin, kReach));
    const string_view region = text_.substr(from, advice.begin - from);
    const std::size_t sign = region.find(advice.sign);
    if (sign == region.npos) return;
    const std::size_t begin = Extend(from + sign, from, advice.sign);
    std::string name;
    std::size_t end = begin;
    while (end < advice.begin) {
      if (text_.substr(end).starts_with(advice.sign)) {
        name += advice.by;
        end += advice.sign.size();
      } else if (IsNameByte(text_[end])) {
        name += text_[end++];
      } else {
        break;
      }
    }
    while (!name.empty() && name.back() == '.') {
      name.pop_back();
      --end;
    }
    if (!IsName(name, begin)) return;
    found_.push_back({{begin, end}, std::move(name), true});
    last_ = advice.end;
  }

  // Where the name begins that holds the sign at `at`.
  std::size_t Extend(std::size_t at, std::size_t from, string_view sign) const {
    while (at > from) {
      if (IsNameByte(text_[at - 1])) {
        --at;
      } else if (at >= from + sign.size() &&
                 text_.substr(at - sign.size()).starts_with(sign)) {
        at -= sign.size();
      } else {
        break;
      }
    }
    return at;
  }

  bool IsName(string_view name, std::size_t begin) const {
    if (name.find('@') != name.npos) return IsMailForm(name);
    const auto letters = std::count_if(name.begin(), name.end(), IsAsciiLetter);
    return name.size() >= kFewestSigns && letters >= 2 &&
           HasNameCueBefore(text_, begin, kCueReach);
  }

  string_view text_;
  std::size_t last_ = 0;  // Behind what was taken.
  std::vector<DisguisedNumber> found_;
};

}  // namespace

std::vector<DisguisedNumber> FindJunkNames(string_view text) {
  return JunkFinder(text).Find();
}

}  // namespace undox
