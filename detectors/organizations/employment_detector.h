#ifndef UNDOX_DETECTORS_ORGANIZATIONS_EMPLOYMENT_DETECTOR_H_
#define UNDOX_DETECTORS_ORGANIZATIONS_EMPLOYMENT_DETECTOR_H_

#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

#include "detectors/organizations/organization_phrase.h"
#include "detectors/organizations/organization_words.h"
#include "detectors/text/text_detector.h"
#include "detectors/text/word_table.h"

namespace undox {

// Finds WORKPLACE by the grammar of organizations (name, kind, department) and
// what a sentence says of work: a word before it (待过X, 工牌写着X, 现任X), a
// duty, a title or a time behind it (X领班, X做客服, X快一年了), or a clause of
// its own in a text about work. The names and employers found before it count;
// what it finds does not overlap them. Immutable and thread-safe.
class EmploymentDetector : public TextDetector {
 public:
  EmploymentDetector();

  std::vector<Pattern> Patterns() const override { return patterns_; }
  std::vector<Trigger> Triggers() const override;
  void Detect(const DetectorInput& input,
              std::vector<Candidate>& out) const override;

 private:
  // Families of detectors/data/employment_words.tsv.
  enum Family {
    kIntroduces,  // 待过, 自称, 现任: right before the employer.
    kBadge,       // 工牌, 工服: a few words before it.
    kDoes,        // 做, 带班, 离职: right behind it.
    kOffice,      // 工位, 同事, 实习: a text about work.
    kPatient,     // 挂号, 客服电话: one who is no employee goes there.
    kDepartment,  // 投顾部, 质检科: ends of employers; also patterns.
    kTrade,       // 科技, 棉业: kinds that are also patterns.
    kFamilies
  };
  struct Sentence;

  void ReadSentence(const DetectorInput& input, const Sentence& sentence,
                    std::vector<Candidate>& out) const;
  // The log-odds that somebody works for `phrase`.
  double Weigh(const Sentence& sentence,
               const OrganizationPhrase& phrase) const;
  double WeighBefore(std::u32string_view text, std::size_t begin) const;
  double WeighBehind(const Sentence& sentence, std::size_t end) const;
  // Distinct words of `family` in `text`, at most `limit`.
  int Count(Family family, std::u32string_view text, int limit) const;

  OrganizationWords words_;
  std::array<WordTable, kFamilies> tables_;
  std::vector<Pattern> patterns_;
  std::array<std::vector<std::string>, kFamilies> literals_;
};

}  // namespace undox

#endif  // UNDOX_DETECTORS_ORGANIZATIONS_EMPLOYMENT_DETECTOR_H_
