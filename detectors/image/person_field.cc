#include "detectors/image/person_field.h"

#include <algorithm>
#include <cctype>
#include <cstddef>
#include <iterator>
#include <vector>

#include "detectors/image/metadata_field.h"

namespace undox {
namespace {

// Engineering priors; no labelled set of such fields is known to us.
constexpr double kChineseName = 0.85;
constexpr double kLatinName = 0.85;
constexpr double kLatinWord = 0.4;  // A nickname, an account, a trade mark.

constexpr std::size_t kMostNameBytes = 60;

// Words (in lower case) of which one is enough for something else.
constexpr std::string_view kOtherWords[] = {
    "adobe",        "ag",           "agency",      "all",
    "android",      "apple",        "associated",  "author",
    "bv",           "camera",       "canon",       "canva",
    "co",           "collection",   "company",     "copyright",
    "corp",         "corporation",  "creator",     "default",
    "dji",          "figma",        "foundation",  "fuji",
    "fujifilm",     "getty",        "gimp",        "gmbh",
    "google",       "gopro",        "group",       "honor",
    "huawei",       "images",       "imagemagick", "inc",
    "instagram",    "institute",    "iphone",      "ipad",
    "kodak",        "leica",        "limited",     "llc",
    "ltd",          "media",        "meitu",       "microsoft",
    "museum",       "na",           "nasa",        "news",
    "nikon",        "none",         "nokia",       "null",
    "office",       "olympus",      "oneplus",     "oppo",
    "owner",        "panasonic",    "pentax",      "photo",
    "photographer", "photography",  "photos",      "photoshop",
    "picasa",       "picture",      "pictures",    "press",
    "realme",       "reuters",      "rights",      "reserved",
    "samsung",      "shutterstock", "sony",        "stock",
    "studio",       "studios",      "team",        "the",
    "tv",           "university",   "unknown",     "untitled",
    "user",         "vivo",         "wechat",      "weibo",
    "windows",      "xiaomi",       "admin",       "administrator",
    "anonymous",    "artist",       "your",        "name",
    "by",           "and",          "of",          "for",
    "www",          "com",          "test",        "screenshot",
    "image",        "software"};

// Pieces of Chinese that names do not have.
constexpr std::string_view kOtherChinese[] = {
    "公司", "工作室", "集团", "摄影",   "传媒", "影像", "图片", "视觉",
    "网",   "报社",   "杂志", "新闻",   "电视", "大学", "学院", "学校",
    "协会", "中心",   "版权", "所有",   "作者", "用户", "未知", "微软",
    "相机", "照相",   "影楼", "文化",   "科技", "社区", "平台", "官方",
    "有限", "保留",   "权利", "委员会", "政府", "部门", "手机", "管理员",
    "微博", "微信",   "抖音", "小红书", "默认", "无名", "匿名", "华为",
    "小米", "美图",   "佳能", "尼康",   "索尼"};

bool IsAsciiLetter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// Without marks of rights, years and punctuation at either end.
std::string_view WithoutRights(std::string_view text) {
  constexpr std::string_view kMarks[] = {
      "©",    "(c)", "(C)",      "copyright", "Copyright", "COPYRIGHT",
      "by ",  "By ", "版权所有", "版权",      "作者",      "摄影师",
      "摄影", "：",  ":",        "/",         ","};
  bool is_shorter = true;
  while (is_shorter) {
    text = TrimField(text);
    is_shorter = false;
    for (const std::string_view mark : kMarks) {
      if (!text.starts_with(mark)) continue;
      text.remove_prefix(mark.size());
      is_shorter = true;
    }
    const std::size_t year = text.find_first_not_of("0123456789-–");
    if (year != 0 && year != std::string_view::npos && year >= 4) {
      text.remove_prefix(year);
      is_shorter = true;
    }
  }
  return text;
}

// Three bytes of UTF-8 that are a character of U+4E00 to U+9FFF.
bool StartsWithHan(std::string_view text) {
  if (text.size() < 3) return false;
  const auto byte = [&](std::size_t i) {
    return static_cast<unsigned char>(text[i]);
  };
  if ((byte(0) & 0xF0) != 0xE0) return false;
  const unsigned code =
      (byte(0) & 0x0FU) << 12 | (byte(1) & 0x3FU) << 6 | (byte(2) & 0x3FU);
  return code >= 0x4E00 && code <= 0x9FFF;
}

std::optional<FieldPerson> ChinesePerson(std::string_view text) {
  constexpr std::string_view kDot = "·";
  std::size_t characters = 0;
  std::size_t dots = 0;
  for (std::string_view rest = text; !rest.empty();) {
    const bool is_dot = rest.starts_with(kDot);
    if (!is_dot && !StartsWithHan(rest)) return std::nullopt;
    ++(is_dot ? dots : characters);
    rest.remove_prefix(is_dot ? kDot.size() : 3);
  }
  const std::size_t most = dots > 0 ? 12 : 4;
  if (characters < 2 || characters > most) return std::nullopt;
  for (const std::string_view other : kOtherChinese) {
    if (text.find(other) != std::string_view::npos) return std::nullopt;
  }
  return FieldPerson{std::string(text), kChineseName};
}

std::vector<std::string> WordsOf(std::string_view text) {
  std::vector<std::string> words(1);
  for (const char c : text) {
    if (c == ' ' || c == ',' || c == '.') {
      if (!words.back().empty()) words.emplace_back();
    } else {
      words.back().push_back(c);
    }
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

// Letters, apostrophes and hyphens; of the others Latin ones (up to U+024F).
bool IsNameWord(const std::string& word) {
  return std::all_of(word.begin(), word.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return IsAsciiLetter(c) || c == '-' || c == '\'' ||
           (byte >= 0x80 && byte <= 0xC9);
  });
}

bool IsOtherWord(std::string word) {
  std::transform(word.begin(), word.end(), word.begin(), [](unsigned char c) {
    return static_cast<char>(std::tolower(c));
  });
  return std::find(std::begin(kOtherWords), std::end(kOtherWords), word) !=
         std::end(kOtherWords);
}

std::optional<FieldPerson> LatinPerson(std::string_view text) {
  constexpr std::size_t kMostWords = 4;
  const std::vector<std::string> words = WordsOf(text);
  if (words.empty() || words.size() > kMostWords) return std::nullopt;
  std::size_t capitals = 0;
  std::size_t letters = 0;
  for (const std::string& word : words) {
    if (!IsNameWord(word) || IsOtherWord(word)) return std::nullopt;
    if (std::isupper(static_cast<unsigned char>(word.front())) != 0) ++capitals;
    letters += word.size();
  }
  if (letters < 3) return std::nullopt;
  const bool is_name = words.size() >= 2 && capitals == words.size();
  return FieldPerson{std::string(text), is_name ? kLatinName : kLatinWord};
}

}  // namespace

std::optional<FieldPerson> PersonInField(std::string_view text) {
  const std::string_view name = WithoutRights(text);
  if (name.empty() || name.size() > kMostNameBytes) return std::nullopt;
  return StartsWithHan(name) ? ChinesePerson(name) : LatinPerson(name);
}

}  // namespace undox
