#ifndef UNDOX_DETECTORS_CUES_CALL_MODEL_H_
#define UNDOX_DETECTORS_CUES_CALL_MODEL_H_

#include <cstddef>
#include <string_view>

#include "detectors/cues/call_clause.h"

namespace undox {

// Tells a clause that calls on others to act against somebody
// (谁有空给她妈报个喜) from one that does not. A linear model over the features
// of CallClause whose weights are fitted to invented posts (`./dev fit calls`,
// training/calls/README.md): data, no law and no measurement.
class CallModel {
 public:
  // Bytes: an int8 for each bucket, then two little-endian float32: the step of
  // one unit and the bias. Anything of another size is an empty model, to which
  // nothing is a call.
  explicit CallModel(std::string_view bytes);
  static constexpr std::size_t kBytes =
      CallClause::kBuckets + 2 * sizeof(float);

  // Log-odds that the clause is a call; the sum of its weights is divided by
  // the root of their number, so that length says nothing.
  double Odds(const CallClause& clause) const;

  // Log-odds above which a clause is taken for a call. A call raises a level by
  // one, so what is as likely none stays none.
  static constexpr double kCall = 0;

 private:
  std::string_view weights_;
  float step_ = 0;
  float bias_ = -1000;
};

// The model the product ships.
const CallModel& ShippedCallModel();

}  // namespace undox

#endif  // UNDOX_DETECTORS_CUES_CALL_MODEL_H_
