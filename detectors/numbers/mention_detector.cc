#include "detectors/numbers/mention_detector.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "absl/strings/ascii.h"
#include "detectors/numbers/exposing_text.h"
#include "detectors/text/code_points.h"
#include "detectors/text/span_index.h"
#include "detectors/text/utf8.h"
#include "detectors/text/word_list.h"

namespace undox {
namespace {

using std::string_view;

constexpr std::size_t kLeastBytes = 3;     // Of a name, without '@' …
constexpr std::size_t kMostBytes = 36;     // … at most.
constexpr std::size_t kMostMentions = 64;  // Of one text.
// Probabilities; priors set by hand.
constexpr double kStructured = 0.8;
constexpr double kInContext = 0.7;

// Nobody in particular, and who speaks for an office or the press.
constexpr string_view kNobody[] = {
    "全体", "所有人", "各位", "大家",   "官方",     "客服",  "小助手", "管理",
    "群主", "你",     "我",   "他",     "她",       "它",    "某",     "xx",
    "XX",   "谁",     "here", "all",    "everyone", "media", "符号",   "微博",
    "抖音", "小红书", "淘宝", "支付宝", "微信",     "全国",  "中国",   "这",
    "那",   "的",     "了",   "一下",   "就是",     "很",    "下",     "出来"};
constexpr string_view kOffices[] = {
    "新闻", "日报", "晚报", "早报", "公安", "发布", "警方",   "网警",
    "政务", "检察", "法院", "消防", "气象", "地铁", "交警",   "文旅",
    "卫视", "央视", "电视", "广播", "网信", "辟谣", "共青团", "在线",
    "周刊", "时报", "官微", "官博", "热线", "政府", "教育局", "教育厅"};

// Words of programs: Java, Python, CSS and the comments of all of them.
constexpr string_view kOfPrograms[] = {
    "media",      "import",       "charset",       "keyframes",
    "supports",   "Override",     "Autowired",     "Deprecated",
    "Test",       "Bean",         "Component",     "Service",
    "Entity",     "Data",         "Inject",        "RestController",
    "Controller", "Repository",   "Transactional", "Nullable",
    "property",   "staticmethod", "classmethod",   "dataclass",
    "pytest",     "app.route",    "param",         "return",
    "returns",    "throws",       "see",           "since",
    "author",     "version",      "todo",          "deprecated",
    "interface",  "page",         "layer",         "font-face"};

// What says right before a mention that an account follows …
constexpr string_view kBefore[] = {
    "小号",   "大号", "账号",   "帐号", "号",   "博主", "名单", "评论区",
    "楼主",   "up主", "摄影师", "作者", "原博", "是",   "搬运", "叫",
    "微博名", "昵称", "私信",   "关注", "挂",   "避雷", "曝光", "举报",
    "就是",   "by",   "is",     "i'm",  "at",   "user", "狗",   "私生"};
// … and right behind one.
constexpr string_view kBehind[] = {
    "这位",  "这个",   "这人",        "这货",   "本人", "被",   "偷",
    "骗",    "盗",     "抄",          "发的",   "私信", "删",   "拉黑",
    "is ",   " is ",   " stole",      " keeps", "，he", ",he",  ", he",
    ", she", ",she",   " everywhere", "大号",   "小号", "把我", "天天",
    "又",    "在评论", " is steal",   " has "};
bool IsAsciiNameByte(char c) {
  return IsAsciiAlnum(c) || c == '_' || c == '.' || c == '-';
}

// Where the name that begins at `begin` ends. Hanzi behind a digit or '_' that
// stands behind Hanzi are talk again: 纸杯77被室友….
std::size_t NameEnd(string_view text, std::size_t begin) {
  constexpr string_view kTalk[] = {
      "这位", "这个", "这人", "这货", "本人", "就是", "被", "的", "吧", "是",
      "在",   "说",   "你",   "我",   "他",   "她",   "把", "了", "吗", "和"};
  static const WordList kTalkList(kTalk);
  std::size_t end = begin;
  bool han = false;
  bool behind_han = false;  // ASCII stands behind Hanzi.
  while (end < text.size() && end - begin <= kMostBytes) {
    const CodePoint c = DecodeUtf8(text, end);
    if (c.bytes == 1 && IsAsciiNameByte(text[end])) {
      behind_han = han;
    } else if (!IsHan(c.value) || behind_han ||
               (end >= begin + kLeastBytes &&
                !kTalkList.AtBegin(text.substr(end)).empty())) {
      break;
    } else {
      han = true;
    }
    end += c.bytes;
  }
  while (end > begin && (text[end - 1] == '.' || text[end - 1] == '-')) --end;
  return end;
}

bool BeginsWithAny(string_view text, const auto& words) {
  return std::any_of(std::begin(words), std::end(words),
                     [&](string_view w) { return text.starts_with(w); });
}

bool EndsWithAny(string_view text, const auto& words) {
  return std::any_of(std::begin(words), std::end(words),
                     [&](string_view w) { return text.ends_with(w); });
}

// The bytes of the mention whose '@' is at `at`; empty if none is there.
Span MentionAt(string_view text, std::size_t at) {
  if (at > 0 && (IsAsciiNameByte(text[at - 1]) || text[at - 1] == '/')) {
    return {};
  }
  const std::size_t end = NameEnd(text, at + 1);
  const string_view name = text.substr(at + 1, end - at - 1);
  if (name.size() < kLeastBytes || BeginsWithAny(name, kNobody)) return {};
  if (std::any_of(std::begin(kOffices), std::end(kOffices),
                  [&](string_view w) { return name.find(w) != name.npos; })) {
    return {};
  }
  if (std::find(std::begin(kOfPrograms), std::end(kOfPrograms), name) !=
      std::end(kOfPrograms)) {
    return {};
  }
  // A mail address or code goes on: @example.com, @Override(.
  if (end < text.size() && (text[end] == '@' || text[end] == '(')) return {};
  if (name.find('.') != name.npos && name.ends_with("com")) return {};
  return {at, end};
}

bool IsStructured(string_view name) {
  const bool letter = std::any_of(name.begin(), name.end(), IsAsciiLetter);
  const bool mark = std::any_of(name.begin(), name.end(), [](char c) {
    return IsAsciiDigit(c) || c == '_';
  });
  return letter && mark && name.size() >= 5 &&
         std::all_of(name.begin(), name.end(), IsAsciiNameByte);
}

}  // namespace

void MentionDetector::Detect(const DetectorInput& input,
                             std::vector<Candidate>& out) const {
  const string_view text = input.text.text();
  SpanIndex taken;
  bool exposing = false;
  for (const Candidate& earlier : input.earlier) {
    taken.Add(earlier.span);
    exposing |= earlier.holder == Holder::kPerson;
  }
  exposing = exposing || IsExposing(text);
  const std::size_t most = std::min(input.hits.size(), kMostMentions);
  for (const Hit& hit : input.hits.first(most)) {
    const Span span = MentionAt(text, hit.begin);
    if (span.empty() || taken.Touches(span)) continue;
    const string_view name = text.substr(span.begin + 1, span.size() - 1);
    const bool structured = IsStructured(name);
    string_view before = text.substr(0, span.begin);
    while (before.ends_with(" ") || before.ends_with(":")) {
      before.remove_suffix(1);
    }
    const bool said = EndsWithAny(before, kBefore) ||
                      BeginsWithAny(text.substr(span.end), kBehind);
    // "@NAME text" answers somebody.
    const bool answer = (span.begin == 0 || text[span.begin - 1] == '\n') &&
                        text.substr(span.end).starts_with(" ");
    if (!structured && !said && (!exposing || answer)) continue;
    Candidate candidate;
    candidate.type = "SOCIAL_HANDLE";
    candidate.span = span;
    candidate.value = Sensitive(std::string(name));
    candidate.confidence = structured ? kStructured : kInContext;
    candidate.evidence.checks.emplace_back("mention");
    out.push_back(std::move(candidate));
  }
}

}  // namespace undox
