#include "service/image_worker/request.h"

#include <gtest/gtest.h>

#include <variant>

namespace undox {
namespace {

template <typename Request>
Request RoundTrip(const Request& request) {
  return std::get<Request>(*ParseRequest(SerializeRequest(request)));
}

TEST(RequestTest, GivesBackAHello) {
  HelloRequest hello;
  hello.confinement = {.address_bytes = 1, .file_bytes = 2};
  hello.image.frames = 3;
  hello.image.metadata_bytes = 4;
  hello.models_directory = "models";
  hello.threads = 5;
  const HelloRequest back = RoundTrip(hello);
  EXPECT_EQ(back.confinement.address_bytes, 1U);
  EXPECT_EQ(back.confinement.file_bytes, 2U);
  EXPECT_EQ(back.image.frames, 3);
  EXPECT_EQ(back.image.pixels, ImageLimits{}.pixels);
  EXPECT_EQ(back.image.metadata_bytes, 4U);
  EXPECT_EQ(back.models_directory, "models");
  EXPECT_EQ(back.threads, 5);
}

TEST(RequestTest, GivesBackACopy) {
  const Box beyond = {-5, 0, 2'000'000'000, 7};
  const CopyRequest back = RoundTrip(
      CopyRequest{.boxes = {beyond, {1, 2, 3, 4}}, .preview_width_pixels = 9});
  EXPECT_EQ(back.boxes, (std::vector<Box>{beyond, {1, 2, 3, 4}}));
  EXPECT_EQ(back.preview_width_pixels, 9);
}

TEST(RequestTest, GivesBackAReadAndADecode) {
  const ReadRequest back =
      RoundTrip(ReadRequest{.size = {7, 8}, .orientation = 6, .frame = 2});
  EXPECT_EQ(back.size, (ImageSize{7, 8}));
  EXPECT_EQ(back.orientation, 6);
  EXPECT_EQ(back.frame, 2);
  RoundTrip(DecodeRequest{});
}

TEST(RequestTest, RefusesWhatIsNone) {
  EXPECT_FALSE(ParseRequest("").ok());
  EXPECT_FALSE(ParseRequest("\xff").ok());
}

}  // namespace
}  // namespace undox
