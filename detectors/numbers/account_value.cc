#include "detectors/numbers/account_value.h"

#include <algorithm>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "detectors/text/utf8.h"

namespace undox {
namespace {

using std::string_view;

constexpr std::size_t kMaxNameBytes = 32;
constexpr std::size_t kMaxNickBytes = 60;  // About 20 Chinese characters.

// English words that stand behind a platform's name without being an account.
constexpr string_view kCommonWords[] = {
    "about",     "account",   "accounts",   "across",   "again",    "alerts",
    "also",      "and",       "android",    "api",      "app",      "apps",
    "are",       "because",   "beta",       "blog",     "bot",      "bots",
    "business",  "but",       "call",       "calls",    "channel",  "channels",
    "chat",      "chats",     "check",      "club",     "comment",  "comments",
    "community", "crypto",    "desktop",    "discord",  "dont",     "down",
    "download",  "email",     "error",      "facebook", "feed",     "files",
    "follow",    "followers", "following",  "for",      "from",     "game",
    "games",     "group",     "groups",     "guide",    "had",      "handle",
    "has",       "have",      "her",        "here",     "him",      "his",
    "how",       "iphone",    "instagram",  "into",     "just",     "kakao",
    "like",      "likes",     "line",       "link",     "links",    "live",
    "login",     "marketing", "media",      "message",  "messages", "messenger",
    "moments",   "music",     "name",       "news",     "nitro",    "not",
    "now",       "number",    "official",   "online",   "only",     "page",
    "pages",     "password",  "pay",        "people",   "photo",    "photos",
    "please",    "plus",      "police",     "post",     "posts",    "premium",
    "profile",   "profiles",  "public",     "reel",     "reels",    "same",
    "scam",      "scammers",  "screenshot", "security", "server",   "servers",
    "share",     "shop",      "show",       "since",    "some",     "stock",
    "store",     "stories",   "story",      "support",  "team",     "telegram",
    "text",      "thanks",    "that",       "the",      "their",    "then",
    "they",      "this",      "thread",     "threads",  "tiktok",   "today",
    "trend",     "tweet",     "tweets",     "twitter",  "unblock",  "update",
    "user",      "users",     "version",    "video",    "videos",   "was",
    "web",       "wechat",    "weibo",      "well",     "were",     "what",
    "when",      "which",     "who",        "will",     "windows",  "with",
    "you",       "your",      "youtube",    "plugin",   "linux",    "client",
    "and/or",    "com",       "http",       "https",    "www",      "status",
};

// What follows a number that counts something.
constexpr string_view kQuantities[] = {
    "万", "亿",   "元",   "块",   "人",   "粉", "个",   "赞", "次", "步",
    "年", "播放", "观看", "浏览", "投币", "月", "日",   "号", "楼", "条",
    "币", "钻",   "分",   "秒",   "天",   "%",  "w粉",  "k ", "篇", "字",
    "位", "名",   "mb",   "gb",   "米",   "级", "热度",
};

bool IsNameByte(char c, AccountForm form) {
  if (absl::ascii_isalnum(c) || c == '_' || c == '-') return true;
  return c == '.' && form != AccountForm::kWechat;
}

bool IsDigits(string_view s) {
  return !s.empty() && std::all_of(s.begin(), s.end(), [](char c) {
    return absl::ascii_isdigit(c);
  });
}

bool IsCommonWord(string_view word) {
  const std::string lower =
      absl::AsciiStrToLower(absl::string_view(word.data(), word.size()));
  return std::find(std::begin(kCommonWords), std::end(kCommonWords), lower) !=
         std::end(kCommonWords);
}

// BV1xx411c7mD, av170001: a video, not a person.
bool IsVideoId(string_view word) {
  if (word.starts_with("BV1") && word.size() == 12) return true;
  return (word.starts_with("av") || word.starts_with("AV")) &&
         IsDigits(word.substr(2));
}

// 20230405, 2023-04-05.
bool LooksLikeDate(string_view word) {
  std::string digits;
  for (const char c : word) {
    if (absl::ascii_isalpha(c)) return false;
    if (absl::ascii_isdigit(c)) digits.push_back(c);
  }
  if (digits.size() != 8) return false;
  const bool year = digits.starts_with("19") || digits.starts_with("20");
  const int month = (digits[4] - '0') * 10 + (digits[5] - '0');
  const int day = (digits[6] - '0') * 10 + (digits[7] - '0');
  return year && month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

bool IsQuantity(string_view rest) {
  while (rest.starts_with(" ")) rest.remove_prefix(1);
  for (const string_view word : kQuantities) {
    if (!rest.starts_with(word)) continue;
    // "12345678人肉他", "12345678个人主页", "…号主".
    return !(rest.starts_with("人肉") || rest.starts_with("个人") ||
             rest.starts_with("号主") || rest.starts_with("名字") ||
             rest.starts_with("号就") || rest.starts_with("号是"));
  }
  return false;
}

// QQ900632888: the number of another platform behind its name.
bool IsNamedNumber(string_view word) {
  const bool named = absl::StartsWithIgnoreCase(
      absl::string_view(word.data(), word.size()), "qq");
  return named && word.size() >= 7 && IsDigits(word.substr(2));
}

bool HasForm(string_view word, AccountForm form) {
  const bool digits = IsDigits(word);
  switch (form) {
    case AccountForm::kQq:
      return digits && word.size() >= 5 && word.size() <= 11 && word[0] != '0';
    case AccountForm::kNumber:
      return digits && word.size() >= 5 && word.size() <= 17;
    case AccountForm::kWechat:
      return absl::ascii_isalpha(word.front()) && word.size() >= 6 &&
             word.size() <= (word.starts_with("wxid_") ? 28 : 20) &&
             !IsNamedNumber(word);
    case AccountForm::kUid:
      return digits && word.size() >= 7 && word.size() <= 16;
    case AccountForm::kName:
      return !digits && word.size() >= 3 && word.size() <= kMaxNameBytes;
    case AccountForm::kNumberOrName:
      return digits ? word.size() >= 5 && word.size() <= 19
                    : word.size() >= 3 && word.size() <= kMaxNameBytes;
  }
  return false;
}

// Fills in what the letters of `word` say; nullopt if they are no account.
std::optional<AccountValue> Judged(string_view text, Span span,
                                   std::string word, AccountForm form) {
  if (word.empty() || !HasForm(word, form) || IsVideoId(word)) {
    return std::nullopt;
  }
  AccountValue account{.span = span, .value = std::move(word)};
  account.digits = IsDigits(account.value);
  account.structured =
      std::any_of(account.value.begin(), account.value.end(),
                  [](char c) { return !absl::ascii_isalpha(c); });
  // 100000000 counts something; "2ch" names a site.
  const bool round = account.digits && account.value.find_first_not_of(
                                           '0', 1) == string_view::npos;
  if (round || (!account.digits && account.value.size() < 4)) {
    return std::nullopt;
  }
  const string_view rest = text.substr(span.end);
  if (account.digits && (IsQuantity(rest) || LooksLikeDate(account.value))) {
    return std::nullopt;
  }
  if (LooksLikeDate(account.value) || IsCommonWord(account.value)) {
    return std::nullopt;
  }
  // An e-mail address or an address of the web goes on.
  if (rest.starts_with("@") || rest.starts_with("://")) return std::nullopt;
  return account;
}

// "l i n l i n _ 4 6 0": single characters, one and the same mark between.
std::optional<AccountValue> ReadSpaced(string_view text, std::size_t at,
                                       AccountForm form) {
  constexpr std::size_t kLeastLetters = 6;
  if (at + 2 >= text.size() || !IsNameByte(text[at], form)) return std::nullopt;
  const char mark = text[at + 1];
  if (string_view(" -.*~/|,").find(mark) == string_view::npos) {
    return std::nullopt;
  }
  std::string word(1, text[at]);
  std::size_t end = at + 1;
  while (end + 1 < text.size() && text[end] == mark &&
         IsNameByte(text[end + 1], form) &&
         (end + 2 >= text.size() || !absl::ascii_isalnum(text[end + 2])) &&
         word.size() < kMaxNameBytes) {
    word.push_back(text[end + 1]);
    end += 2;
  }
  if (word.size() < kLeastLetters) return std::nullopt;
  auto account = Judged(text, {at, end}, std::move(word), form);
  if (account) account->spaced = account->structured = true;
  return account;
}

// "6123 4567", "612-345-678": a QQ number in groups, one and the same mark
// between.
std::optional<AccountValue> ReadGrouped(string_view text, std::size_t at) {
  std::string digits;
  std::size_t end = at;
  std::size_t groups = 0;
  char mark = 0;
  while (groups < 4) {
    std::size_t size = 0;
    while (end + size < text.size() && absl::ascii_isdigit(text[end + size])) {
      ++size;
    }
    if (size < 2 || size > 5) return std::nullopt;
    digits += text.substr(end, size);
    end += size;
    ++groups;
    const bool goes_on = end + 1 < text.size() &&
                         (text[end] == ' ' || text[end] == '-') &&
                         absl::ascii_isdigit(text[end + 1]);
    if (!goes_on || (mark != 0 && text[end] != mark)) break;
    mark = text[end++];
  }
  if (groups < 2 || digits.size() < 6 || digits.size() > 10) {
    return std::nullopt;
  }
  return Judged(text, {at, end}, std::move(digits), AccountForm::kQq);
}

// Where a name in any script that begins at `begin` ends: at a space or
// punctuation.
std::size_t NickEnd(string_view text, std::size_t begin) {
  std::size_t end = begin;
  while (end < text.size() && end - begin <= kMaxNickBytes) {
    const CodePoint c = DecodeUtf8(text, end);
    const bool word = absl::ascii_isalnum(text[end]) || text[end] == '_' ||
                      text[end] == '-' ||
                      (c.value >= 0x3400 && c.value <= 0x9FFF) ||
                      (c.value >= 0x3040 && c.value <= 0x30FF) ||
                      (c.value >= 0xAC00 && c.value <= 0xD7A3);
    if (!word) break;
    end += c.bytes;
  }
  return end;
}

// "@小仙女本仙".
std::optional<AccountValue> ReadNick(string_view text, std::size_t at) {
  std::size_t end = NickEnd(text, at + 1);
  // Where talk goes on without a break.
  const string_view whole = text.substr(at, end - at);
  for (const string_view word : {"的那", "就是", "这个", "是他", "是她", "的微",
                                 "那个", "的主", "的账"}) {
    if (const std::size_t cut = whole.find(word); cut != whole.npos) {
      end = std::min(end, at + cut);
    }
  }
  if (end - at < 3 || end - at > kMaxNickBytes) return std::nullopt;
  return AccountValue{.span = {at, end},
                      .value = std::string(text.substr(at + 1, end - at - 1)),
                      .structured = true,
                      .at_sign = true};
}

}  // namespace

std::optional<AccountValue> ReadNickname(string_view text, std::size_t at) {
  // What talk goes on with behind 账号 or ID.
  constexpr string_view kTalk[] = {
      "被", "已", "都", "没", "不", "是", "在", "怎",   "什",   "有", "和",
      "吗", "了", "的", "呢", "也", "就", "还", "会",   "要",   "可", "能",
      "请", "求", "密", "注", "登", "给", "发", "安",   "异",   "管", "运",
      "矩", "一", "多", "上", "下", "里", "后", "前",   "所",   "全", "大家",
      "我", "你", "他", "她", "这", "那", "谁", "用",   "忘",   "设", "和",
      "个", "种", "最", "真", "垃", "国", "为", "专",   "很",   "太", "目",
      "当", "平", "软", "社", "假", "新", "旧", "老",   "小",   "挂", "封",
      "流", "搜", "看", "刷", "热", "视", "直", "主播", "博主", "粉"};
  constexpr std::size_t kMostBytes = 36;
  for (const string_view word : kTalk) {
    if (text.substr(at).starts_with(word)) return std::nullopt;
  }
  const std::size_t end = NickEnd(text, at);
  if (end - at < 6 || end - at > kMostBytes) return std::nullopt;
  if (text.substr(end).starts_with("(例")) return std::nullopt;
  // 昵称改成孩子姓名加称呼: how it is to be made.
  const string_view nick = text.substr(at, end - at);
  for (const string_view word : {"姓名", "格式", "班级", "什么", "怎么"}) {
    if (nick.find(word) != nick.npos) return std::nullopt;
  }
  return AccountValue{.span = {at, end},
                      .value = std::string(text.substr(at, end - at)),
                      .structured = true};
}

std::optional<AccountValue> ReadAccount(string_view text, std::size_t at,
                                        AccountForm form) {
  if (at >= text.size()) return std::nullopt;
  const bool names =
      form == AccountForm::kName || form == AccountForm::kNumberOrName;
  const bool at_sign = text[at] == '@';
  const std::size_t begin = at + (at_sign ? 1 : 0);
  if (auto spaced = ReadSpaced(text, begin, form)) return spaced;
  if (form == AccountForm::kQq) {
    if (auto grouped = ReadGrouped(text, begin)) return grouped;
  }
  std::size_t end = begin;
  while (end < text.size() && IsNameByte(text[end], form)) ++end;
  // A sentence may end behind it; a Discord name may go on with #1234.
  while (end > begin && (text[end - 1] == '.' || text[end - 1] == '-')) --end;
  if (names && end > begin && end + 4 < text.size() && text[end] == '#' &&
      IsDigits(text.substr(end + 1, 4))) {
    end += 5;
    // A BattleTag has five digits.
    if (end < text.size() && absl::ascii_isdigit(text[end])) ++end;
  }
  std::optional<AccountValue> account = Judged(
      text, {at, end}, std::string(text.substr(begin, end - begin)), form);
  if (account) {
    account->at_sign = at_sign;
    const std::size_t next = end;
    const bool goes_on = at_sign && next < text.size() &&
                         DecodeUtf8(text, next).value >= 0x3400 &&
                         DecodeUtf8(text, next).value <= 0x9FFF;
    if (!goes_on || !names) return account;
  }
  if (at_sign && names) return account ? account : ReadNick(text, at);
  return account;
}

std::optional<AccountValue> ReadAccountBefore(string_view text, std::size_t end,
                                              AccountForm form) {
  std::size_t begin = end;
  while (begin > 0 && IsNameByte(text[begin - 1], form) &&
         end - begin <= kMaxNameBytes) {
    --begin;
  }
  if (begin == end ||
      (begin > 0 && (text[begin - 1] == '/' || text[begin - 1] == '#'))) {
    return std::nullopt;
  }
  const bool at_sign = begin > 0 && text[begin - 1] == '@';
  auto account = Judged(text, {begin - (at_sign ? 1 : 0), end},
                        std::string(text.substr(begin, end - begin)), form);
  if (account) account->at_sign = at_sign;
  return account;
}

}  // namespace undox
