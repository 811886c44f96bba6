#include "ocr/network.h"

#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace undox {
namespace {

using testing::ElementsAre;

// Protocol-buffer fields by hand (onnx.proto3 of ONNX 1.x): a number and a
// nested message or string.
std::string Number(int field, int value) {
  return {static_cast<char>(field << 3), static_cast<char>(value)};
}
std::string Nested(int field, const std::string& bytes) {
  return std::string{static_cast<char>(field << 3 | 2),
                     static_cast<char>(bytes.size())} +
         bytes;
}

// ValueInfoProto: a matrix of floats with two rows of one number.
std::string MatrixInfo(const std::string& name) {
  const std::string dimension = Nested(1, Number(1, 2));
  const std::string shape = dimension + Nested(1, Number(1, 1));
  const std::string type = Number(1, 1) + Nested(2, shape);
  return Nested(1, name) + Nested(2, Nested(1, type));
}

// A model that adds its input to itself, with metadata "greeting".
ModelFile Doubler() {
  const std::string node = Nested(1, "x") + Nested(1, "x") + Nested(2, "y") +
                           Nested(3, "double") + Nested(4, "Add");
  const std::string graph = Nested(1, node) + Nested(2, "g") +
                            Nested(11, MatrixInfo("x")) +
                            Nested(12, MatrixInfo("y"));
  const std::string opset = Number(2, 13);
  const std::string metadata = Nested(1, "greeting") + Nested(2, "hello");
  return {.name = "doubler",
          .bytes = Number(1, 8) + Nested(7, graph) + Nested(8, opset) +
                   Nested(14, metadata),
          .digest = ""};
}

class NetworkTest : public testing::TestWithParam<int> {};

TEST_P(NetworkTest, ShowsEveryOutputInTheOrderOfTheInputs) {
  const auto network =
      LoadNetwork(Doubler(), {.streams = GetParam(), .input_shape = {-1, 1}});
  if (network.status().code() == absl::StatusCode::kUnavailable) {
    GTEST_SKIP() << "built without OpenVINO";
  }
  ASSERT_TRUE(network.ok()) << network.status();
  std::vector<float> doubled;
  const absl::Status status = (*network)->Run(
      5,
      [](std::size_t index) {
        return Tensor{{1, 1}, {static_cast<float>(index)}};
      },
      [&](std::size_t, std::span<const TensorView> outputs) {
        ASSERT_EQ(outputs.size(), 1U);
        doubled.push_back(outputs[0].values[0]);
      });
  EXPECT_TRUE(status.ok()) << status;
  EXPECT_THAT(doubled, ElementsAre(0, 2, 4, 6, 8));
}

INSTANTIATE_TEST_SUITE_P(Streams, NetworkTest, testing::Values(1, 2, 7));

TEST(NetworkMetadataTest, IsWhatTheModelSays) {
  const auto network =
      LoadNetwork(Doubler(), {.streams = 1, .input_shape = {2, 1}});
  if (!network.ok()) GTEST_SKIP() << network.status();
  EXPECT_EQ((*network)->Metadata("greeting"), "hello");
  EXPECT_EQ((*network)->Metadata("character"), "");
}

TEST(NetworkFailureTest, RejectsWhatIsNoModel) {
  const auto network =
      LoadNetwork({.name = "noise", .bytes = "noise", .digest = ""},
                  {.streams = 1, .input_shape = {1}});
  EXPECT_FALSE(network.ok());
}

TEST(NetworkFailureTest, SurvivesAnInputOfTheWrongShape) {
  const auto network =
      LoadNetwork(Doubler(), {.streams = 2, .input_shape = {2, 1}});
  if (!network.ok()) GTEST_SKIP() << network.status();
  const auto ignore = [](std::size_t, std::span<const TensorView>) {};
  const absl::Status wrong = (*network)->Run(
      3,
      [](std::size_t) {
        return Tensor{{3, 3}, std::vector<float>(9)};
      },
      ignore);
  EXPECT_EQ(wrong.code(), absl::StatusCode::kInternal);
  const absl::Status right = (*network)->Run(
      1,
      [](std::size_t) {
        return Tensor{{2, 1}, std::vector<float>(2)};
      },
      ignore);
  EXPECT_TRUE(right.ok()) << right;
}

}  // namespace
}  // namespace undox
