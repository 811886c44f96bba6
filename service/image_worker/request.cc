#include "service/image_worker/request.h"

#include "service/image_worker/worker.pb.h"

namespace undox {
namespace {

void Write(const ImageLimits& limits, wire::ImageLimits& out) {
  out.set_encoded_bytes(limits.encoded_bytes);
  out.set_side_pixels(limits.side_pixels);
  out.set_pixels(limits.pixels);
  out.set_animation_pixels(limits.animation_pixels);
  out.set_frames(limits.frames);
  out.set_kept_pixels(limits.kept_pixels);
  out.set_decoded_pixels(limits.decoded_pixels);
  out.set_jpeg_scans(limits.jpeg_scans);
  out.set_metadata_bytes(limits.metadata_bytes);
}

ImageLimits LimitsFrom(const wire::ImageLimits& in) {
  return {.encoded_bytes = in.encoded_bytes(),
          .side_pixels = in.side_pixels(),
          .pixels = in.pixels(),
          .animation_pixels = in.animation_pixels(),
          .frames = in.frames(),
          .kept_pixels = in.kept_pixels(),
          .decoded_pixels = in.decoded_pixels(),
          .jpeg_scans = in.jpeg_scans(),
          .metadata_bytes = in.metadata_bytes()};
}

// Writes each kind of request into its part of the message.
struct RequestWriter {
  wire::Request& out;

  void operator()(const HelloRequest& request) const {
    wire::Request::Hello& hello = *out.mutable_hello();
    hello.set_address_bytes(request.confinement.address_bytes);
    hello.set_file_bytes(request.confinement.file_bytes);
    Write(request.image, *hello.mutable_image());
    hello.set_models_directory(request.models_directory);
    hello.set_threads(request.threads);
  }
  void operator()(const DecodeRequest&) const { out.mutable_decode(); }
  void operator()(const CopyRequest& request) const {
    wire::Request::Copy& copy = *out.mutable_copy();
    for (const Box& box : request.boxes) {
      wire::Box& added = *copy.add_boxes();
      added.set_x(box.x);
      added.set_y(box.y);
      added.set_width(box.width);
      added.set_height(box.height);
    }
    copy.set_preview_width(request.preview_width_pixels);
  }
  void operator()(const ReadRequest& request) const {
    wire::Request::Read& read = *out.mutable_read();
    read.mutable_size()->set_width(request.size.width);
    read.mutable_size()->set_height(request.size.height);
    read.set_orientation(request.orientation);
    read.set_frame(request.frame);
  }
};

HelloRequest HelloFrom(const wire::Request::Hello& in) {
  return {.confinement = {.address_bytes = in.address_bytes(),
                          .file_bytes = in.file_bytes()},
          .image = LimitsFrom(in.image()),
          .models_directory = in.models_directory(),
          .threads = in.threads()};
}

CopyRequest CopyFrom(const wire::Request::Copy& in) {
  CopyRequest request;
  request.boxes.reserve(static_cast<std::size_t>(in.boxes_size()));
  for (const wire::Box& box : in.boxes()) {
    request.boxes.push_back({box.x(), box.y(), box.width(), box.height()});
  }
  request.preview_width_pixels = in.preview_width();
  return request;
}

ReadRequest ReadFrom(const wire::Request::Read& in) {
  return {.size = {in.size().width(), in.size().height()},
          .orientation = in.orientation(),
          .frame = in.frame()};
}

}  // namespace

std::string SerializeRequest(const WorkerRequest& request) {
  wire::Request message;
  std::visit(RequestWriter{message}, request);
  return message.SerializeAsString();
}

absl::StatusOr<WorkerRequest> ParseRequest(std::string_view bytes) {
  wire::Request message;
  if (!message.ParseFromArray(bytes.data(), static_cast<int>(bytes.size()))) {
    return absl::InternalError("not a request");
  }
  switch (message.what_case()) {
    case wire::Request::kHello:
      return HelloFrom(message.hello());
    case wire::Request::kDecode:
      return DecodeRequest{};
    case wire::Request::kCopy:
      return CopyFrom(message.copy());
    case wire::Request::kRead:
      return ReadFrom(message.read());
    case wire::Request::WHAT_NOT_SET:
      break;
  }
  return absl::InternalError("not a request of this version");
}

}  // namespace undox
