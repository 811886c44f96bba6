#ifndef UNDOX_SERVICE_REPORT_HTML_PAGE_POSTS_H_
#define UNDOX_SERVICE_REPORT_HTML_PAGE_POSTS_H_

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "pii/scan_report.h"

namespace undox {

// One post as it stands on the page.
struct PagePost {
  double score = 0;  // Exposure::score.
  Level level = Level::kNone;
  Verdict verdict = Verdict::kAllow;
  std::string before_pictures;  // HTML.
  std::string pictures;         // HTML; empty if there is none.
  std::string after_pictures;   // HTML.
  // Of `pictures` when they were added, also where they were dropped since.
  std::size_t picture_bytes = 0;
};

// The worst posts of a run, the worst first; of equals the earlier. What is
// kept depends on the posts and their order only, not on how they were divided
// among collections. Thread-compatible.
class PagePosts {
 public:
  static constexpr std::size_t kMostPosts = 200;
  // All pictures together, as HTML: a page can still be mailed. Those of the
  // posts beyond it, by rank, are dropped.
  static constexpr std::size_t kMostPictureBytes = 16u << 20;

  explicit PagePosts(std::size_t most = kMostPosts,
                     std::size_t most_picture_bytes = kMostPictureBytes)
      : most_(most), most_picture_bytes_(most_picture_bytes) {}

  // The score that a later post must exceed to be kept; -1 while any will be.
  double Bar() const;

  void Add(PagePost post);
  void Add(PagePosts&& later);
  // Counts a post that belongs on the page but is not above somebody's Bar().
  void CountLeftOut() { ++offered_; }

  // What looked at the pictures of a post: ScanReport::image_models.
  void NoteModels(const std::map<std::string, std::string>& models) {
    models_.insert(models.begin(), models.end());
  }
  const std::map<std::string, std::string>& models() const { return models_; }

  const std::vector<PagePost>& kept() const { return kept_; }
  std::uint64_t left_out() const { return offered_ - kept_.size(); }

 private:
  void Insert(PagePost post);
  void DropPictures();

  std::size_t most_;
  std::size_t most_picture_bytes_;
  std::uint64_t offered_ = 0;
  std::vector<PagePost> kept_;
  std::map<std::string, std::string> models_;
};

}  // namespace undox

#endif  // UNDOX_SERVICE_REPORT_HTML_PAGE_POSTS_H_
