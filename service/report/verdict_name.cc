#include "pii/scan_report.h"

namespace undox {

std::string_view VerdictName(Verdict verdict) {
  switch (verdict) {
    case Verdict::kAllow:
      return "allow";
    case Verdict::kNudge:
      return "nudge";
    case Verdict::kHold:
      return "hold";
    case Verdict::kBlock:
      return "block";
  }
  return "block";
}

}  // namespace undox
