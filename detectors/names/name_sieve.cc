#include "detectors/names/name_sieve.h"

#include "detectors/names/name_features.h"

namespace undox {
namespace {

constexpr std::size_t kSymbols = 0x10000;
constexpr std::uint32_t kSurnameChars = 1;

std::uint32_t LengthOf(std::uint32_t given_chars) {
  return kSurnameChars * 4u + given_chars;
}

}  // namespace

// The numbers are the kinds of NameFeatures::SetCore.
NameSieve::NameSieve(const NameModel& model) : model_(&model), rows_(kSymbols) {
  const auto weight = [&](std::uint32_t kind, std::uint32_t a,
                          std::uint32_t b = 0, std::uint32_t c = 0) {
    return model.CoreWeight(NameFeatures::Hash(kind, a, b, c));
  };
  const auto sum = [](int a, int b) {
    return static_cast<std::int16_t>(a + b);
  };
  for (std::uint32_t s = 0; s < kSymbols; ++s) {
    Row& row = rows_[s];
    row.before = sum(weight(8, s), 0);
    row.after = sum(weight(10, s), 0);
    row.surname_sole = sum(weight(1, s, 1), weight(7, s, 0));
    row.surname = sum(weight(1, s, 2), 0);
    row.sole = sum(weight(5, s, 1), weight(3, s, 0));
    row.first = sum(weight(5, s, 2), 0);
    row.second = sum(weight(6, s), 0);
    row.kind = static_cast<std::int16_t>(
        NameText::KindOf(static_cast<NameText::Symbol>(s)));
  }
  for (std::uint32_t given = 1; given <= 2; ++given) {
    const std::uint32_t length = LengthOf(given);
    for (std::uint32_t same = 0; same < 2; ++same) {
      for (std::uint32_t twice = 0; twice < 2; ++twice) {
        shape_[given - 1][same][twice] = weight(0, length, same, twice) +
                                         weight(15, length) +
                                         (given == 1 ? weight(6, 0) : 0);
      }
    }
    for (std::uint32_t left = 0; left < kKinds; ++left) {
      for (std::uint32_t right = 0; right < kKinds; ++right) {
        around_[given - 1][left][right] = weight(12, left, right, length);
      }
    }
  }
}

int NameSieve::Before(const NameText& text, std::uint32_t begin) const {
  const std::ptrdiff_t at = begin;
  const std::uint32_t l1 = text.At(at - 1);
  return rows_[l1].before +
         model_->CoreWeight(NameFeatures::Hash(9, l1, text.At(at - 2))) +
         model_->CoreWeight(NameFeatures::Hash(13, l1, text.At(at)));
}

float NameSieve::Score(const NameText& text, NameCandidate candidate,
                       int before) const {
  if (candidate.surname_chars != kSurnameChars) {
    NameFeatures features;
    features.SetCore(text, candidate);
    return model_->CoreScore(features.core());
  }
  const std::ptrdiff_t begin = candidate.begin;
  const std::ptrdiff_t end = candidate.end();
  const std::uint32_t given = candidate.given_chars;
  const std::uint32_t surname = text.At(begin);
  const std::uint32_t g1 = text.At(begin + 1);
  const std::uint32_t r1 = text.At(end);
  const auto hashed = [&](std::uint32_t kind, std::uint32_t a, std::uint32_t b,
                          std::uint32_t c = 0) {
    return model_->CoreWeight(NameFeatures::Hash(kind, a, b, c));
  };
  const Row& of_surname = rows_[surname];
  const Row& of_first = rows_[g1];
  const auto left = static_cast<std::size_t>(rows_[text.At(begin - 1)].kind);
  const auto right = static_cast<std::size_t>(rows_[r1].kind);
  int sum = before + rows_[r1].after + around_[given - 1][left][right] +
            hashed(2, surname, g1, given) + hashed(11, r1, text.At(end + 1)) +
            hashed(14, text.At(end - 1), r1);
  const std::size_t same = surname == g1 ? 1 : 0;
  if (given == 1) {
    sum += of_surname.surname_sole + of_first.sole + shape_[0][same][0] +
           hashed(4, surname, g1, 0);
  } else {
    const std::uint32_t g2 = text.At(begin + 2);
    sum += of_surname.surname + of_first.first + rows_[g2].second +
           shape_[1][same][g1 == g2 ? 1 : 0] + hashed(3, g1, g2) +
           hashed(4, surname, g1, g2) + hashed(7, surname, g2);
  }
  return model_->CoreScoreOf(sum);
}

}  // namespace undox
