#include "service/pipeline/picture_reading.h"

#include <fmt/format.h>

#include <utility>

namespace undox {
namespace {

std::string_view MessageOf(const absl::Status& status) {
  const absl::string_view message = status.message();
  return {message.data(), message.size()};
}

void ReadOne(const PostImage& image, const PictureSource& source,
             ImageReader& reader, std::size_t index, bool keep_bytes,
             PictureReading& picture, std::vector<Unscanned>& unscanned) {
  auto bytes = source.Load(image.path);
  if (!bytes.ok()) {
    unscanned.push_back(UnscannedPicture(index, bytes.status()));
    return;
  }
  auto reading = reader.Read(*bytes);
  if (!reading.ok()) {
    unscanned.push_back(UnscannedPicture(index, reading.status()));
    return;
  }
  for (const Unscanned& gap : reading->gaps) {
    unscanned.push_back(
        {fmt::format("image:{} {}", index, gap.part), gap.reason, gap.limit});
  }
  picture.reading = *std::move(reading);
  if (keep_bytes) picture.bytes = *std::move(bytes);
}

PictureFrame ReportFrame(const FrameReading& frame) {
  PictureFrame report;
  report.index = frame.index;
  report.text = Sensitive(frame.text.text);
  for (const TextLine& line : frame.text.lines) {
    report.lines.push_back(
        {Sensitive(frame.text.text.substr(line.span.begin, line.span.size())),
         line.box, line.confidence});
  }
  return report;
}

}  // namespace

Unscanned UnscannedPicture(std::size_t image, const absl::Status& status) {
  Unscanned part{fmt::format("image:{}", image), "", ""};
  const std::string_view message = MessageOf(status);
  switch (status.code()) {
    case absl::StatusCode::kResourceExhausted:
      part.reason = "it is over a limit";
      part.limit = message;
      break;
    case absl::StatusCode::kDeadlineExceeded:
      part.reason = "reading it took too long";
      break;
    case absl::StatusCode::kAborted:
      part.reason = "the image worker died of it twice";
      break;
    default:
      part.reason = message.empty() ? "it could not be read" : message;
  }
  return part;
}

PostPictures ReadPictures(const Post& post, const PictureSource& source,
                          ImageReader* reader, bool keep_bytes,
                          std::vector<Unscanned>& unscanned) {
  PostPictures result;
  result.pictures.resize(post.images.size());
  bool any = false;
  for (std::size_t i = 0; i < post.images.size(); ++i) {
    if (reader == nullptr) {
      unscanned.push_back({fmt::format("image:{}", i), "no image worker", ""});
      continue;
    }
    ReadOne(post.images[i], source, *reader, i, keep_bytes, result.pictures[i],
            unscanned);
    any = any || result.pictures[i].reading.has_value();
  }
  if (!any) return result;
  if (auto models = reader->Models(); models.ok()) {
    result.models = *std::move(models);
  }
  return result;
}

std::vector<PictureReport> ReportPictures(const PostPictures& pictures) {
  std::vector<PictureReport> reports;
  for (const PictureReading& picture : pictures.pictures) {
    PictureReport& report = reports.emplace_back();
    if (!picture.reading) continue;
    report.scanned = true;
    report.size = picture.reading->size;
    for (const FrameReading& frame : picture.reading->frames) {
      report.frames.push_back(ReportFrame(frame));
    }
  }
  return reports;
}

}  // namespace undox
