#include "detectors/text/cue_connection.h"

#include <algorithm>
#include <span>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "detectors/text/utf8.h"
#include "detectors/text/word_list.h"

namespace undox {
namespace {

using std::string_view;

constexpr int kMaxWords = 10;

// Words that say "the value comes now".
constexpr string_view kStrong[] = {
    "as",     "user",   "会员名",   "网名",    ":",      "=",      "→",
    "->",     "➡️", "➡",        "👉",       "号码",   "号",     "uid",
    "id",     "账号",   "帐号",     "账户",    "昵称",   "用户名", "名字",
    "名",     "handle", "username", "account", "acct",   "is",     "是",
    "叫",     "搜索",   "搜",       "加",      "为",     "number", "no.",
    "⬇️", "↓",      "👇",        "〉",      "用户",   "»",      ">",
    "换成",   "改成",   "at",       "add",     "搜一搜", "搜一下",
};

// Of those, the ones that talk uses too, and the ones that announce a name in
// any script.
constexpr string_view kVerbs[] = {"as", "is", "是", "叫",
                                  "加", "为", "at", "add"};
constexpr string_view kNames[] = {"id", "昵称", "用户名", "账号", "帐号"};

// Words that may stand between and say nothing.
constexpr string_view kNeutral[] = {
    "群主",     "博主",     "号主",      "主播",     "频道",       "上",
    "–",        "he",       "she",       "they",     "goes by",    "are",
    "链接",     "系",       "好友代码",  "好友码",   "代码",       "单号",
    "编号",     " ",        "(",         ")",        "[",          "]",
    "【",       "】",       "「",        "『",       "“",          "\"",
    "'",        "‘",        "《",        "<",        "的",         "都",
    "也",       "就",       "同号",      "同名",     "同步",       "他",
    "她",       "我",       "本人",      "现在",     "新",         "小号",
    "大号",     "主号",     "主页",      "联系",     "联系方式",   "这个",
    "这是",     "备用",     "更新",      "在",       "my",         "his",
    "her",      "me",       "the",       "name",     "also",       "new",
    "it's",     "hit",      "~",         "_",        "—",          "-",
    "、",       "/qq",      "/q",        "/手机",    "/电话",      "(同号)",
    "同手机",   "手机同号", "️",       "同微信",   "同v",        "群",
    ",",        "一下",     "直接",      "请",       "真实",       "从右往左读",
    "从右往左", "右往左",   "倒着读",    "倒着",     "倒过来",     "反过来",
    "反着读",   "倒序",     "backwards", "reversed", "on",         "page",
    "main",     "alt",      "or",        "用",       "了",         "前面",
    "开头",     "中间",     "后面",      "结尾",     "最后",       "先记",
    "先给你们", "前",       "头",        "中",       "后",         "末",
    "尾号",     "再",       "三位",      "四位",     "两位",       "第一段",
    "第一部分", "第一截",   "第一组",    "第二段",   "第二部分",   "第三段",
    "第三部分", "下",       "五位",      "六位",     "从后往前念", "从后往前",
    "反过来念", "倒着写",   "倒着念",    "写",       "读",         "搜一搜",
    "搜一下",   "字母",     "前面字母",  "先是",     "英文",       "前缀",
    "拼音",     "全拼",     "字母是",    "圈a",      "艾特",       "爱特",
    "好友",     "hao",      "小写",      "|",        "私信",       "私聊",
    "戳",       "滴滴",     "➕",         "备注",     "自取",       "·",
    "/",
};

// Words between a value and the cue that explains it.
constexpr string_view kBackward[] = {
    "系",  " ",    "(",    "这个", "这是", "是",   "他",   "她", "我",
    "的",  "就是", "那个", "本人", "为",   "个人", "[",    "【", "—",
    "-",   "→",    ",",    "此",   "该",   "就",   "也",   "is", "his",
    "her", "my",   "on",   "对方", "它",   "渣男", "骗子",
};

bool IsLetterOrDigit(string_view text, std::size_t at) {
  return at < text.size() && absl::ascii_isalnum(text[at]);
}

bool IsOneOf(std::span<const string_view> list, string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

// Returns true if `word` of a list stands at `at` of `text`.
bool IsWordAt(string_view text, std::size_t at, string_view word) {
  if (at + word.size() > text.size()) return false;
  const string_view there = text.substr(at, word.size());
  const bool same = absl::ascii_isalpha(word.front())
                        ? absl::EqualsIgnoreCase(
                              absl::string_view(there.data(), there.size()),
                              absl::string_view(word.data(), word.size()))
                        : there == word;
  if (!same || !absl::ascii_isalpha(word.back())) return same;
  // A Latin word ends where its letters end.
  const std::size_t end = at + word.size();
  const bool cut =
      IsLetterOrDigit(text, end) ||
      (end < text.size() && (text[end] == '_' || text[end] == '.'));
  // "uid6340157": digits may follow these.
  const bool digit_follows = end < text.size() &&
                             absl::ascii_isdigit(text[end]) &&
                             (word == "uid" || word == "id");
  return !cut || digit_follows;
}

// The longest word of `list` that `text` has at `at`; empty if none.
string_view WordAt(string_view text, std::size_t at, const WordList& list) {
  return list.LongestWhere(
      text, at, [&](string_view word) { return IsWordAt(text, at, word); });
}

// Bytes of an emoji or symbol at `at`; 0 if there is none.
std::size_t SymbolBytes(string_view text, std::size_t at) {
  if (at >= text.size()) return 0;
  const CodePoint c = DecodeUtf8(text, at);
  const bool symbol = (c.value >= 0x2190 && c.value <= 0x2BFF) ||
                      (c.value >= 0x1F000 && c.value <= 0x1FAFF) ||
                      c.value == 0xFE0F;
  return symbol ? c.bytes : 0;
}

// Bytes of a short bracket, "(钉钉)", that begins at `at`; 0 if there is none
// or a value might stand in it.
std::size_t BracketBytes(string_view text, std::size_t at) {
  constexpr std::size_t kMaxBracketBytes = 30;
  if (at >= text.size() || text[at] != '(') return 0;
  const string_view near = text.substr(at + 1, kMaxBracketBytes);
  const std::size_t close = near.find(')');
  if (close == near.npos) return 0;
  const string_view inner = near.substr(0, close);
  for (const char c : inner) {
    if (absl::ascii_isdigit(c) || c == '_') return 0;
  }
  const bool latin = !inner.empty() && absl::ascii_isalpha(inner.front());
  if (latin && inner.size() >= 6) return 0;
  return close + 2;
}

}  // namespace

CueConnection ConnectForward(string_view text, std::size_t at) {
  static const WordList kStrongList(kStrong);
  static const WordList kNeutralList(kNeutral);
  CueConnection result{.at = at};
  while (result.words < kMaxWords) {
    if (const std::size_t bytes = BracketBytes(text, result.at); bytes != 0) {
      result.at += bytes;
    } else if (const string_view strong = WordAt(text, result.at, kStrongList);
               !strong.empty()) {
      result.at += strong.size();
      result.strong = true;
      result.label = result.label || !IsOneOf(kVerbs, strong);
      result.named = result.named || IsOneOf(kNames, strong);
      // A value may stand on the line below its label.
      if (strong == ":" && result.at < text.size() && text[result.at] == '\n') {
        ++result.at;
      }
    } else if (const string_view neutral =
                   WordAt(text, result.at, kNeutralList);
               !neutral.empty()) {
      result.at += neutral.size();
    } else if (text.substr(result.at).starts_with("\n") &&
               result.at + 1 < text.size() &&
               (absl::ascii_isdigit(text[result.at + 1]) ||
                text[result.at + 1] == '(' ||
                text.substr(result.at + 1).starts_with("前") ||
                text.substr(result.at + 1).starts_with("第"))) {
      ++result.at;
    } else if (const std::size_t symbol = SymbolBytes(text, result.at);
               symbol != 0) {
      result.at += symbol;
    } else {
      break;
    }
    ++result.words;
  }
  return result;
}

CueConnection ConnectBackward(string_view text, std::size_t at) {
  CueConnection result{.at = at};
  while (result.words < kMaxWords) {
    string_view best;
    for (const string_view word : kBackward) {
      if (word.size() <= best.size()) continue;
      if (result.at == 0 || text[result.at - 1] != word.back() ||
          !text.substr(0, result.at).ends_with(word)) {
        continue;
      }
      const std::size_t begin = result.at - word.size();
      if (absl::ascii_isalpha(word.front()) && begin > 0 &&
          absl::ascii_isalnum(text[begin - 1])) {
        continue;
      }
      best = word;
    }
    if (best.empty()) break;
    result.at -= best.size();
    result.strong = result.strong || (best != " " && best != ",");
    ++result.words;
  }
  return result;
}

}  // namespace undox
