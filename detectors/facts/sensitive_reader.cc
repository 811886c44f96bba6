#include "detectors/facts/sensitive_reader.h"

#include <cstddef>
#include <string_view>

namespace undox {
namespace {

constexpr std::string_view kType = "SENSITIVE_ATTRIBUTE";
constexpr double kLabelled = 0.8;
constexpr double kTold = 0.75;
constexpr double kMoney = 0.7;

bool IsColon(char32_t c) { return c == U':' || c == U'：'; }

class Reading {
 public:
  Reading(const FactSentence& sentence, std::vector<Fact>& out)
      : sentence_(sentence), text_(sentence.text()), out_(out) {}

  void Read() {
    const auto& tokens = sentence_.tokens();
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      const FactToken& token = tokens[i];
      switch (token.word) {
        case FactWord::kTold:
          Add(token.begin, token.end, kTold, "phrase");
          break;
        case FactWord::kIllness:
          ReadIllness(i);
          break;
        case FactWord::kMoney:
          ReadMoney(token);
          break;
        case FactWord::kLabelled:
          ReadLabelled(i);
          break;
        default:
          break;
      }
    }
  }

 private:
  bool IsLabelled(std::size_t i) const {
    if (i == 0) return false;
    const FactToken& label = sentence_.tokens()[i - 1];
    return label.word == FactWord::kLabel &&
           label.end + 2 >= sentence_.tokens()[i].begin &&
           IsColon(text_[label.end]);
  }

  void ReadLabelled(std::size_t i) {
    if (!IsLabelled(i)) return;
    const FactToken& token = sentence_.tokens()[i];
    Add(sentence_.tokens()[i - 1].begin, token.end, kLabelled, "label");
  }

  // 确诊(了中度)抑郁症, and 他抑郁症.
  void ReadIllness(std::size_t i) {
    constexpr std::size_t kGap = 6;
    constexpr std::size_t kTight = 1;  // Behind 有 and 是, which say much else.
    if (IsLabelled(i)) return ReadLabelled(i);
    if (i == 0) return;
    const FactToken& illness = sentence_.tokens()[i];
    const FactToken& before = sentence_.tokens()[i - 1];
    const bool has = before.word == FactWord::kHas;
    const bool person =
        before.word == FactWord::kPerson || before.word == FactWord::kThird;
    if (!has && !person) return;
    const bool tight = has && before.end == before.begin + 1;
    const std::size_t gap = !has ? 1 : tight ? kTight : kGap;
    if (before.end + gap < illness.begin) return;
    if (before.end < illness.begin && person && text_[before.end] == U'的') {
      return;
    }
    Add(has ? before.begin : illness.begin, illness.end, kTold, "illness");
  }

  // 负债(有)30万, but not what is owed to the author.
  void ReadMoney(const FactToken& token) {
    const std::size_t end = sentence_.AmountEnd(token.end);
    if (end == 0 || sentence_.Within(FactWord::kSelf, token.end, end) ||
        sentence_.Within(FactWord::kGeneral, token.end, end)) {
      return;
    }
    Add(token.begin, end, kMoney, "money");
  }

  void Add(std::size_t begin, std::size_t end, double confidence,
           std::string_view check) {
    if (!sentence_.IsTold(begin, end)) return;
    out_.push_back({kType, begin, end, confidence, check});
  }

  const FactSentence& sentence_;
  std::u32string_view text_;
  std::vector<Fact>& out_;
};

}  // namespace

void ReadSensitive(const FactSentence& sentence, std::vector<Fact>& out) {
  Reading(sentence, out).Read();
}

}  // namespace undox
