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
  // 去掉NOSPAM, 把删去掉
  void Drop(std::size_t begin, std::size_t end) {
    constexpr string_view kEnds = "),\n ;!";
    const string_view rest = text_.substr(end, kMostJunk + 1);
    std::size_t size = 0;
    while (size < rest.size() && kEnds.find(rest[size]) == kEnds.npos &&
           !rest.substr(size).starts_with("。")) {
      size += DecodeUtf8(rest, size).bytes;
    }
    if (size > 0 && size <= kMostJunk && size <= rest.size()) {
      Apply({begin, end, rest.substr(0, size), {}});
    }
    const std::size_t from = begin - std::min(begin, kMostJunk + 3);
    constexpr string_view kTake = "把";
    const std::size_t take = text_.substr(0, begin).rfind(kTake);
    if (take != text_.npos && take >= from && take + kTake.size() < begin) {
      const std::size_t sign = take + kTake.size();
      Apply({take, end, text_.substr(sign, begin - sign), {}});
    }
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
