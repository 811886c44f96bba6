#include "ocr/network.h"

#include <algorithm>
#include <exception>
#include <utility>

#include "fmt/format.h"
#include "openvino/openvino.hpp"

namespace undox {
namespace {

ov::PartialShape ShapeOf(const std::vector<std::int64_t>& dimensions) {
  std::vector<ov::Dimension> shape;
  for (const std::int64_t size : dimensions) shape.emplace_back(size);
  return shape;
}

ov::Tensor ToEngine(const Tensor& tensor) {
  ov::Tensor copy(ov::element::f32, ov::Shape(tensor.shape));
  std::copy(tensor.values.begin(), tensor.values.end(), copy.data<float>());
  return copy;
}

TensorView FromEngine(const ov::Tensor& tensor) {
  return {tensor.get_shape(),
          std::span(tensor.data<const float>(), tensor.get_size())};
}

// What an ONNX file says in its metadata_props.
std::map<std::string, std::string> MetadataOf(const ov::Model& model) {
  std::map<std::string, std::string> metadata;
  const ov::RTMap& info = model.get_rt_info();
  const auto framework = info.find("framework");
  if (framework == info.end()) return metadata;
  for (const auto& [key, value] : framework->second.as<ov::AnyMap>()) {
    if (value.is<std::string>()) metadata[key] = value.as<std::string>();
  }
  return metadata;
}

class OpenVinoNetwork : public Network {
 public:
  OpenVinoNetwork(const ModelFile& file, const NetworkOptions& options) {
    ov::Core core;
    const auto model = core.read_model(file.bytes, ov::Tensor());
    model->reshape(ShapeOf(options.input_shape));
    metadata_ = MetadataOf(*model);
    outputs_ = model->outputs().size();
    // bf16, which new processors would choose, makes results differ between
    // machines; several threads on one input make sums differ in order.
    ov::CompiledModel compiled =
        core.compile_model(model, "CPU",
                           {ov::hint::inference_precision(ov::element::f32),
                            ov::num_streams(options.streams),
                            ov::inference_num_threads(options.streams),
                            ov::hint::enable_cpu_pinning(false)});
    // One more than the streams: no stream waits while an input is made.
    for (int i = 0; i <= options.streams; ++i) {
      requests_.push_back(compiled.create_infer_request());
    }
  }

  absl::Status Run(std::size_t count, const Prepare& prepare,
                   const Visit& visit) override {
    std::size_t started = 0;
    std::size_t visited = 0;
    try {
      while (visited < count) {
        if (started < count && started - visited < requests_.size()) {
          Start(started, prepare);
          ++started;
          continue;
        }
        Finish(visited, visit);
        ++visited;
      }
    } catch (const std::exception&) {
      Abandon();
      return absl::InternalError("the inference engine failed");
    }
    return absl::OkStatus();
  }

  std::string Metadata(std::string_view key) const override {
    const auto found = metadata_.find(std::string(key));
    return found == metadata_.end() ? std::string() : found->second;
  }

 private:
  ov::InferRequest& RequestOf(std::size_t index) {
    return requests_[index % requests_.size()];
  }

  void Start(std::size_t index, const Prepare& prepare) {
    ov::InferRequest& request = RequestOf(index);
    request.set_input_tensor(ToEngine(prepare(index)));
    request.start_async();
  }

  void Finish(std::size_t index, const Visit& visit) {
    ov::InferRequest& request = RequestOf(index);
    request.wait();
    std::vector<TensorView> outputs;
    for (std::size_t i = 0; i < outputs_; ++i) {
      outputs.push_back(FromEngine(request.get_output_tensor(i)));
    }
    visit(index, outputs);
  }

  // Leaves no request running that a later Run would trip over.
  void Abandon() {
    for (ov::InferRequest& request : requests_) {
      try {
        request.cancel();
        request.wait();
      } catch (const std::exception&) {
        continue;  // The failure that is being reported already.
      }
    }
  }

  std::map<std::string, std::string> metadata_;
  std::size_t outputs_ = 0;
  std::vector<ov::InferRequest> requests_;
};

}  // namespace

absl::StatusOr<std::unique_ptr<Network>> LoadNetwork(
    const ModelFile& model, const NetworkOptions& options) {
  try {
    return std::make_unique<OpenVinoNetwork>(model, options);
  } catch (const std::exception&) {
    return absl::InvalidArgumentError(
        fmt::format("model {} cannot be loaded", model.name));
  }
}

}  // namespace undox
