#ifndef UNDOX_DETECTORS_NUMBERS_ACCOUNT_DETECTOR_H_
#define UNDOX_DETECTORS_NUMBERS_ACCOUNT_DETECTOR_H_

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "detectors/numbers/account_value.h"
#include "detectors/text/span_index.h"
#include "detectors/text/text_detector.h"

namespace undox {

// Finds WECHAT_ID, QQ_NUMBER and SOCIAL_HANDLE beside the words of
// data/account_cues.tsv: the platform's name in all its disguises (微信, 薇信,
// 绿泡泡, 扣扣, B站, tg, ig) or an address of the platform (t.me/…). A value
// without such a word is never one, so a bare @nickname in talk is none.
//
// A mobile number after 微信 stays the PHONE_NUMBER that the phone detector,
// which runs before, made of it; five to ten digits after it are a QQ_NUMBER,
// by which WeChat finds people too. Immutable and thread-safe.
class AccountDetector final : public TextDetector {
 public:
  AccountDetector();  // Reads the embedded table; a bad row is our bug (abort).

  std::vector<Pattern> Patterns() const override;
  std::vector<Trigger> Triggers() const override;
  void Detect(const DetectorInput& input,
              std::vector<Candidate>& out) const override;

 private:
  enum class Strength { kStrong, kWeak, kNear, kUrl, kUser, kAdd };
  struct CueWord {
    std::string type;
    std::string word;
    AccountForm form = AccountForm::kName;
    Strength strength = Strength::kStrong;
    bool span_holds_cue = false;  // "t.me/x" is labelled whole.
    bool names = false;           // A name in any script may follow.
  };

  bool IsWholeWord(std::string_view text, const Hit& hit) const;
  bool IsNearPlatform(std::span<const Hit> hits, std::size_t index) const;
  bool IsInside(std::span<const Hit> hits, std::size_t index) const;
  bool AddForward(const DetectorInput& input, const Hit& hit,
                  const SpanIndex& taken, std::vector<Candidate>& out) const;
  void AddBackward(const DetectorInput& input, const Hit& hit,
                   const SpanIndex& taken, std::vector<Candidate>& out) const;
  static void AddBare(const DetectorInput& input, const SpanIndex& taken,
                      std::vector<Candidate>& out);
  void AddFromUrl(const DetectorInput& input, const Hit& hit,
                  std::vector<Candidate>& out) const;

  std::vector<CueWord> cues_;
  std::size_t longest_cue_bytes_ = 0;
};

}  // namespace undox

#endif  // UNDOX_DETECTORS_NUMBERS_ACCOUNT_DETECTOR_H_
