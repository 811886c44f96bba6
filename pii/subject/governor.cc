#include "pii/subject/governor.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <vector>

namespace undox {
namespace {

constexpr std::size_t kWindowBytes = 240;

// A role word, and what stands around it.
struct Mention {
  RoleWord role;
  Span span;
  std::string_view possessor = {};
  bool leads = false;  // Begins a clause.
  bool begins_line = false;
};

bool EndsWithAny(std::string_view text,
                 std::initializer_list<std::string_view> ends) {
  return std::any_of(ends.begin(), ends.end(),
                     [&](std::string_view end) { return text.ends_with(end); });
}

bool HoldsAny(std::string_view text,
              std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
    return text.find(word) != text.npos;
  });
}

bool HoldsSentenceEnd(std::string_view text) {
  return HoldsAny(text, {"\n", "。", "!", "！", "?", "？", "；", ";"});
}

bool HoldsClauseEnd(std::string_view text) {
  return HoldsSentenceEnd(text) || HoldsAny(text, {"，", ",", "、", ". "});
}

double Width(std::string_view text) {
  double width = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80) width += 1.0 / 3;
    if (byte >= 0xC0) width += 1;
  }
  return width;
}

std::string_view TrimEnd(std::string_view text) {
  while (EndsWithAny(text, {" ", "\t", "-", "*", "•", "【", "[", "「", "“"})) {
    const auto last = static_cast<unsigned char>(text.back());
    text.remove_suffix(last < 0x80 ? 1 : 3);
  }
  return text;
}

// Returns true if a clause ends just before.
bool BeginsClause(std::string_view before) {
  before = TrimEnd(before);
  return before.empty() ||
         EndsWithAny(before, {"\n", "。", "！", "!",  "？", "?",  "；",
                              ";",  "，", ",",  "：", ":",  ".",  "…",
                              "）", ")",  "而", "但", "可", "是", "】"});
}

bool BeginsLine(std::string_view before) {
  before = TrimEnd(before);
  return before.empty() || before.ends_with("\n") || before.ends_with("】");
}

// The possessive before a relative: the mention that ends where this begins.
bool IsPossessor(std::string_view text, const Mention& before, Span span) {
  const std::string_view gap =
      text.substr(before.span.end, span.begin - before.span.end);
  return (before.role.kind == RoleKind::kPronoun ||
          before.role.kind == RoleKind::kAuthor) &&
         (gap.empty() || gap == "的" || gap == " " || gap == "嘅" ||
          gap == "个" || gap == "個");
}

// 大姐本人, 男方本人: whoever stands before it, not the author.
bool IsSomebodysSelf(std::string_view before) {
  if (BeginsClause(before)) return false;
  return !EndsWithAny(before, {"我",   "由", "为", "系", "乃", "找", "给", "和",
                               "与",   "跟", "到", "向", "致", "即", "有", "以",
                               "联系", "打", "用", "对", "就", "在", "因"});
}

// 发给我的, 骗我的: what was done to the author, not what is theirs.
bool IsObject(std::string_view before) {
  return EndsWithAny(before, {"给", "給", "骗", "坑", "欠", "害", "追", "骂",
                              "拉黑", "堵", "举报", "帮", "问", "向", "对"});
}

// 本人 as the label of a row, where nobody says 我: of a register, not of a
// letter.
bool IsRowOfRegister(std::string_view text, Span word) {
  constexpr std::size_t kPostBytes = 4096;  // That a post may have at most.
  const std::string_view behind = text.substr(word.end);
  bool labels = false;
  for (const std::string_view mark : {" ", "：", ":", "\t", "｜", "|", "　"}) {
    labels |= behind.starts_with(mark);
  }
  return labels && BeginsLine(text.substr(0, word.begin)) &&
         !HoldsAny(text.substr(0, kPostBytes), {"我", "俺", " my ", "My "});
}

// 妈妈（我）: a role that is the author's.
bool IsCalledAuthor(std::string_view behind) {
  for (const std::string_view self : {"（我）", "(我)", "（本人）", "(me)"}) {
    if (behind.starts_with(self)) return true;
  }
  return false;
}

std::vector<Mention> MentionsIn(std::string_view text, Span window) {
  std::vector<Mention> mentions;
  for (std::size_t at = window.begin; at < window.end;) {
    const auto role = RoleWordAt(text.substr(0, window.end), at);
    if (!role) {
      ++at;
      continue;
    }
    Mention mention{.role = *role, .span = {at, at + role->word.size()}};
    at = mention.span.end;
    const std::string_view line = text.substr(0, mention.span.begin);
    if (role->word == "本人" &&
        (IsSomebodysSelf(line) || IsRowOfRegister(text, mention.span))) {
      continue;
    }
    if (role->kind == RoleKind::kAuthor && IsObject(line)) continue;
    if (IsCalledAuthor(text.substr(at))) mention.role = *RoleWordAt("我的", 0);
    mention.leads = BeginsClause(line);
    mention.begins_line = BeginsLine(line);
    if (role->kind == RoleKind::kRelative) {
      if (!mentions.empty() &&
          IsPossessor(text, mentions.back(), mention.span)) {
        mention.possessor = mentions.back().role.id;
        mention.leads = mentions.back().leads;
        mention.begins_line = mentions.back().begins_line;
        mentions.pop_back();
      } else if (EndsWithAny(line, {"我", "我的", "俺"})) {
        mention.possessor = "author";
        mention.leads |= BeginsClause(
            line.substr(0, line.size() - (line.ends_with("的") ? 6 : 3)));
      }
    }
    mentions.push_back(mention);
  }
  return mentions;
}

// Returns true if nothing stands between a word and the line's end but marks:
// it is the heading of a section.
bool IsHeading(std::string_view behind) {
  const std::size_t end = behind.find('\n');
  if (end == behind.npos) return false;
  return Width(behind.substr(0, end)) <= 2 &&
         behind.find('\n', end + 1) == behind.npos;
}

// Returns true if the word governs a value `behind` it.
bool Governs(std::string_view text, const Mention& mention, std::size_t value) {
  constexpr double kTouching = 6.5;
  constexpr double kLabel = 3.4;
  constexpr double kIntroduction = 12;
  constexpr double kSubject = 36;
  const std::string_view behind =
      text.substr(mention.span.end, value - mention.span.end);
  const double width = Width(behind);
  if (HoldsSentenceEnd(behind)) {
    return mention.begins_line && IsHeading(behind) &&
           mention.role.kind != RoleKind::kPronoun &&
           mention.role.kind != RoleKind::kAuthor;
  }
  constexpr double kAppealed = 14;
  switch (mention.role.kind) {
    case RoleKind::kNobody:
      return false;
    case RoleKind::kAppeal:
      return width <= kAppealed;
    case RoleKind::kAuthor:
      return width <= kTouching || (mention.leads && width <= kIntroduction);
    case RoleKind::kPronoun:
      return width <= kTouching || (mention.leads && width <= kSubject);
    case RoleKind::kFormer:
    case RoleKind::kLatter:
      return width <= kSubject;
    case RoleKind::kRelative:
    case RoleKind::kParty:
      break;
  }
  constexpr double kAcrossAPause = 8;
  if (HoldsClauseEnd(behind)) {
    return (mention.leads && width <= kSubject) ||
           (!mention.possessor.empty() && mention.possessor != "author" &&
            width <= kAcrossAPause);
  }
  return width <= kLabel || (mention.leads && width <= kSubject) ||
         (!mention.possessor.empty() && width <= kTouching * 2);
}

// ←我 behind a value, on its line.
bool PointsAtAuthor(std::string_view gap) {
  const std::string_view line = gap.substr(0, gap.find('\n'));
  return HoldsAny(line, {"←我", "← 我", "<-我", "<- 我", "←me", "← me", "<- me",
                         "<-me", "←本人"});
}

// What a bracket directly behind a value says of its person.
void ReadBracketBehind(std::string_view text, Span between, Passage& passage) {
  constexpr std::size_t kBracketBytes = 48;
  std::string_view gap = text.substr(between.begin, between.size());
  passage.author_behind = PointsAtAuthor(gap);
  if (!gap.starts_with("（") && !gap.starts_with("(") &&
      !gap.starts_with(" (")) {
    return;
  }
  std::size_t end = std::min(gap.find("）"), gap.find(')'));
  if (end > kBracketBytes) return;
  const std::string_view inside = gap.substr(0, end);
  passage.author_behind =
      EndsWithAny(inside, {"我", "本人", "(me", "myself"}) ||
      HoldsAny(inside, {"本人", "（我，", "(我,", "(我，", "（我,", "（我 "});
  for (std::size_t at = 0; at < inside.size(); ++at) {
    const auto role = RoleWordAt(inside, at);
    if (role && role->kind == RoleKind::kRelative) passage.role_behind = role;
  }
}

// 我 alone before a value: at a clause's begin, or to whom one sends.
bool EndsInBareAuthor(std::string_view before) {
  std::string_view label = before;
  while (EndsWithAny(label, {" ", ":", "：", "\n", "\t"})) {
    label.remove_suffix(static_cast<unsigned char>(label.back()) < 0x80 ? 1
                                                                        : 3);
  }
  if (!label.ends_with("我")) return false;
  label.remove_suffix(std::string_view("我").size());
  return BeginsClause(label) || EndsWithAny(label, {"给", "給", "就是", "是"});
}

// 妻, 长女: one sign that is a word for a person only as the label of a row.
std::optional<RoleWord> RowRole(std::string_view before) {
  struct Row {
    std::string_view label;
    std::string_view word;
  };
  constexpr auto kRows = std::to_array<Row>({{"妻", "妻子"},
                                             {"夫", "丈夫"},
                                             {"父", "父亲"},
                                             {"母", "母亲"},
                                             {"长女", "女儿"},
                                             {"次女", "女儿"},
                                             {"长子", "儿子"},
                                             {"次子", "儿子"},
                                             {"兄", "哥哥"},
                                             {"儿", "儿子"},
                                             {"兒", "兒子"}});
  constexpr std::size_t kRowBytes = 24;
  if (before.size() > kRowBytes)
    before.remove_prefix(before.size() - kRowBytes);
  const std::size_t line = before.rfind('\n');
  std::string_view label = before.substr(line == before.npos ? 0 : line + 1);
  while (EndsWithAny(label, {" ", ":", "：", "\t", "　"})) {
    label.remove_suffix(static_cast<unsigned char>(label.back()) < 0x80 ? 1
                                                                        : 3);
  }
  for (const Row& row : kRows) {
    if (label == row.label) return RoleWordAt(row.word, 0);
  }
  return std::nullopt;
}

}  // namespace

Passage ReadPassage(std::string_view text, Span between) {
  Passage passage;
  const std::string_view gap = text.substr(between.begin, between.size());
  passage.new_line = gap.find('\n') != gap.npos;
  passage.new_sentence = HoldsSentenceEnd(gap);
  passage.width = Width(gap);
  passage.attributive = gap.starts_with("的") && !HoldsClauseEnd(gap);
  passage.shared = HoldsAny(gap, {"都", "均", "皆", "清一色"});
  passage.another =
      HoldsAny(gap, {"另一位", "另一个人", "另一人", "另一個人", "同伙", "同夥",
                     "还有一个人", "第二个人", "那男的", "那个男的", "那女的",
                     "那个女的", "一个姓", "个姓", "开车的那个", "拍视频的",
                     "the other", "the one ", "another one"});
  std::string_view label = gap;
  while (EndsWithAny(label, {":", "：", " ", "是", "叫", "【"})) {
    label.remove_suffix(static_cast<unsigned char>(label.back()) < 0x80 ? 1
                                                                        : 3);
  }
  passage.labels_name = EndsWithAny(
      label,
      {"名字", "真名", "本名", "全名", "大名", "实名", "名字栏", "真实姓名"});
  Span window = between;
  if (window.size() > kWindowBytes) window.begin = window.end - kWindowBytes;
  while (window.begin < window.end &&
         (static_cast<unsigned char>(text[window.begin]) & 0xC0) == 0x80) {
    ++window.begin;
  }
  if (window.begin == between.begin) {
    ReadBracketBehind(text, between, passage);
  }
  const bool bracket =
      gap.starts_with("（") || gap.starts_with("(") || gap.starts_with(" (");
  if (bracket && (passage.author_behind || passage.role_behind)) {
    const std::string_view rest = text.substr(0, between.end);
    const std::size_t end =
        std::min(rest.find("）", window.begin), rest.find(')', window.begin));
    window.begin = std::min(end, window.end);
  }
  if (EndsInBareAuthor(text.substr(window.begin, window.size()))) {
    passage.governor = Governor{*RoleWordAt("我的", 0), "", 0, false, false};
    return passage;
  }
  if (const auto row = RowRole(text.substr(0, between.end))) {
    passage.governor = Governor{*row, "", 0, false, true};
    return passage;
  }
  const std::vector<Mention> mentions = MentionsIn(text, window);
  const auto nearest = std::find_if(
      mentions.rbegin(), mentions.rend(), [&](const Mention& mention) {
        return Governs(text, mention, between.end);
      });
  if (nearest != mentions.rend()) {
    const std::string_view behind =
        text.substr(nearest->span.end, between.end - nearest->span.end);
    passage.governor =
        Governor{nearest->role, nearest->possessor, Width(behind),
                 HoldsAny(behind, {"与", "和", "跟", "同", "被", "把", "让",
                                   "給", "给", "对", "找", " and ", "the "}),
                 nearest->begins_line};
  }
  return passage;
}

}  // namespace undox
