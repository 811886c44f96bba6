#ifndef UNDOX_DETECTORS_TEXT_PATTERN_SET_H_
#define UNDOX_DETECTORS_TEXT_PATTERN_SET_H_

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "detectors/text/text_detector.h"

namespace undox {

// Where one pattern of a set matched, in bytes of the text scanned.
struct SetHit {
  std::uint32_t pattern = 0;  // Index into the patterns given to Compile.
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

// Many patterns compiled into one Hyperscan database. Immutable and
// thread-safe; each thread scans with a Scratch of its own.
class PatternSet {
 public:
  // Memory that one scan needs; thread-compatible.
  class Scratch {
   public:
    Scratch();
    ~Scratch();
    Scratch(Scratch&&) noexcept;
    Scratch& operator=(Scratch&&) noexcept;

   private:
    friend class PatternSet;
    struct Rep;
    std::unique_ptr<Rep> rep_;
  };

  // Compiles the patterns. If `cache_dir` is not empty the database is read
  // from there when one of the same patterns, Hyperscan version and CPU lies
  // there, and else written there (atomically; failure to write is no error).
  // Fails with kInvalidArgument, naming the pattern's index, if one does not
  // compile.
  static absl::StatusOr<PatternSet> Compile(std::span<const Pattern> patterns,
                                            const std::string& cache_dir);

  PatternSet(PatternSet&&) noexcept;
  PatternSet& operator=(PatternSet&&) noexcept;
  ~PatternSet();

  absl::StatusOr<Scratch> NewScratch() const;

  // Replaces `hits` by the matches in `utf8`, which must be valid UTF-8,
  // ordered by (begin, end, pattern). Of the matches of one pattern with one
  // begin only the longest stays. Fails with kInternal if Hyperscan does.
  absl::Status Scan(std::string_view utf8, Scratch& scratch,
                    std::vector<SetHit>& hits) const;

  // SHA-256 over the patterns, hex: two sets with equal digests match alike.
  const std::string& digest() const;

 private:
  struct Rep;
  explicit PatternSet(std::unique_ptr<Rep> rep);
  std::unique_ptr<Rep> rep_;
};

}  // namespace undox

#endif  // UNDOX_DETECTORS_TEXT_PATTERN_SET_H_
