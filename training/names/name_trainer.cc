#include "training/names/name_trainer.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstring>

#include "detectors/names/name_features.h"
#include "detectors/names/name_model.h"
#include "training/seeded_random.h"

namespace undox {
namespace {

constexpr float kStep = 0.018f;

// A linear model while it learns.
class Learner {
 public:
  Learner(int log2, const TrainingOptions& options)
      : shift_(32 - log2),
        rate_(static_cast<float>(options.learning_rate)),
        keep_(static_cast<float>(1 - options.dropout)),
        weights_(std::size_t{1} << log2),
        squares_(std::size_t{1} << log2) {}

  void Learn(std::span<const std::uint32_t> hashes, bool is_name,
             SeededRandom& random) {
    kept_.clear();
    float score = bias_;
    for (const std::uint32_t hash : hashes) {
      if (!random.Chance(keep_)) continue;
      kept_.push_back(hash >> shift_);
      score += weights_[kept_.back()];
    }
    const float gradient =
        1.0f / (1.0f + std::exp(-score)) - (is_name ? 1.0f : 0.0f);
    const float square = gradient * gradient;
    bias_square_ += square;
    bias_ -= rate_ * gradient / std::sqrt(bias_square_);
    for (const std::uint32_t at : kept_) {
      squares_[at] += square;
      weights_[at] -= rate_ * gradient / std::sqrt(squares_[at] + 1e-6f);
    }
  }

  float bias() const { return bias_; }

  std::size_t size() const { return weights_.size(); }
  // A weight, scaled for use without dropout.
  float WeightAt(std::size_t at) const { return weights_[at] * keep_; }

 private:
  int shift_;
  float rate_;
  float keep_;
  float bias_ = 0;
  float bias_square_ = 1;
  std::vector<float> weights_;
  std::vector<float> squares_;
  std::vector<std::uint32_t> kept_;
};

// Learners that see the same examples and drop different features of them.
// The mean of their weights errs less than each.
class Committee {
 public:
  Committee(int log2, const TrainingOptions& options)
      : learners_(static_cast<std::size_t>(options.learners),
                  Learner(log2, options)) {}

  void Learn(std::span<const std::uint32_t> hashes, bool is_name,
             SeededRandom& random) {
    for (Learner& learner : learners_) learner.Learn(hashes, is_name, random);
  }

  float bias() const {
    return Mean([](const Learner& learner) { return learner.bias(); });
  }

  // Appends the mean weights as steps of kStep.
  void AppendSteps(std::string& out) const {
    for (std::size_t i = 0; i < learners_.front().size(); ++i) {
      const float weight =
          Mean([i](const Learner& learner) { return learner.WeightAt(i); });
      const long steps = std::lround(weight / kStep);
      out += static_cast<char>(std::clamp(steps, -127l, 127l));
    }
  }

 private:
  template <typename Value>
  float Mean(Value value) const {
    float sum = 0;
    for (const Learner& learner : learners_) sum += value(learner);
    return sum / static_cast<float>(learners_.size());
  }

  std::vector<Learner> learners_;
};

void AppendFloat(float value, std::string& out) {
  char bytes[sizeof(float)];
  std::memcpy(bytes, &value, sizeof(float));
  out.append(bytes, sizeof(float));
}

// Trains once; `first` is the model of the round before, if any.
std::string TrainRound(std::span<const NameExample> examples,
                       std::span<const NameTables> tables,
                       std::span<const std::string> people,
                       const TrainingOptions& options, const NameModel* first) {
  SeededRandom random(options.seed);
  Committee core(NameModel::kCoreLog2, options);
  Committee full(NameModel::kFullLog2, options);
  NameFeatures features;
  const auto learn = [&](const NameExample& example, const NameText& text,
                         const NameTables& known, NameCandidate candidate) {
    const Span span = text.Bytes(candidate.begin, candidate.end());
    const bool is_name = std::find(example.names.begin(), example.names.end(),
                                   span) != example.names.end();
    features.SetCore(text, candidate);
    features.AddRest(text, known, candidate);
    if (!is_name && example.is_real) {
      const std::string_view word =
          std::string_view(example.text).substr(span.begin, span.size());
      if (std::binary_search(people.begin(), people.end(), word)) return;
      if (first != nullptr &&
          first->FullScore(features.all()) > options.doubt) {
        return;
      }
    }
    core.Learn(features.core(), is_name, random);
    full.Learn(features.all(), is_name, random);
  };
  for (int pass = 0; pass < options.passes; ++pass) {
    const auto pass_number = static_cast<std::size_t>(pass);
    for (std::size_t i = 0; i < examples.size(); ++i) {
      const NameExample& example = examples[i];
      const NameText text(example.text);
      const NameTables& known =
          tables[example.is_real ? 0 : (i + pass_number) % tables.size()];
      ForEachNameCandidate(text, known, [&](NameCandidate candidate) {
        learn(example, text, known, candidate);
        return true;
      });
    }
  }
  std::string file(NameModel::kMagic);
  AppendFloat(core.bias(), file);
  AppendFloat(full.bias(), file);
  AppendFloat(kStep, file);
  core.AppendSteps(file);
  full.AppendSteps(file);
  return file;
}

}  // namespace

std::string TrainNameModel(std::span<const NameExample> examples,
                           std::span<const NameTables> tables,
                           std::span<const std::string> people,
                           const TrainingOptions& options) {
  const std::string first =
      TrainRound(examples, tables, people, options, nullptr);
  const absl::StatusOr<NameModel> model = NameModel::Parse(first);
  assert(model.ok());
  return TrainRound(examples, tables, people, options, &*model);
}

}  // namespace undox
