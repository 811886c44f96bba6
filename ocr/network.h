#ifndef UNDOX_OCR_NETWORK_H_
#define UNDOX_OCR_NETWORK_H_

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "ocr/model_file.h"

namespace undox {

// Numbers for a network: values.size() is the product of the dimensions, the
// last dimension varies fastest.
struct Tensor {
  std::vector<std::size_t> shape;
  std::vector<float> values;
};

// Numbers that a network gave; valid only during the call that shows them.
struct TensorView {
  std::vector<std::size_t> shape;
  std::span<const float> values;
};

struct NetworkOptions {
  // How many inputs are worked on at a time, each by one thread.
  int streams = 1;
  // Dimensions of the one input; -1 where they may differ from run to run.
  std::vector<std::int64_t> input_shape;
};

// A neural network with one input, in 32-bit arithmetic: what it makes of an
// input does not depend on the number of streams. Thread-compatible: one owner
// at a time.
class Network {
 public:
  // Makes the input of a given index.
  using Prepare = std::function<Tensor(std::size_t index)>;
  // Takes the outputs for the input of that index, in the model's order.
  using Visit = std::function<void(std::size_t index,
                                   std::span<const TensorView> outputs)>;

  virtual ~Network() = default;

  // Runs inputs 0 to `count` - 1, several at a time. Both functions are called
  // on the calling thread, each in ascending order of index; inputs are made
  // only shortly before they are needed. Fails with kInternal when the engine
  // does, after which nothing more is visited.
  virtual absl::Status Run(std::size_t count, const Prepare& prepare,
                           const Visit& visit) = 0;

  // An entry of the model's metadata, e.g. "character", the alphabet of a text
  // recognizer, one character a line; empty if there is none.
  virtual std::string Metadata(std::string_view key) const = 0;
};

// Fails with kInvalidArgument if `model` is not a network that the engine
// knows, and with kUnavailable where the program was built without an engine.
absl::StatusOr<std::unique_ptr<Network>> LoadNetwork(
    const ModelFile& model, const NetworkOptions& options);

}  // namespace undox

#endif  // UNDOX_OCR_NETWORK_H_
