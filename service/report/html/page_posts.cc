#include "service/report/html/page_posts.h"

#include <algorithm>
#include <utility>

namespace undox {

double PagePosts::Bar() const {
  return kept_.size() < most_ ? -1 : kept_.back().score;
}

void PagePosts::Add(PagePost post) {
  ++offered_;
  post.picture_bytes = post.pictures.size();
  Insert(std::move(post));
  DropPictures();
}

void PagePosts::Add(PagePosts&& later) {
  offered_ += later.offered_;
  NoteModels(later.models_);
  for (PagePost& post : later.kept_) Insert(std::move(post));
  later.kept_.clear();
  DropPictures();
}

void PagePosts::Insert(PagePost post) {
  if (most_ == 0 || post.score <= Bar()) return;
  const auto place = std::find_if(
      kept_.begin(), kept_.end(),
      [&](const PagePost& other) { return other.score < post.score; });
  kept_.insert(place, std::move(post));
  if (kept_.size() > most_) kept_.pop_back();
}

void PagePosts::DropPictures() {
  std::size_t bytes = 0;
  for (PagePost& post : kept_) {
    bytes += post.picture_bytes;
    if (bytes > most_picture_bytes_) std::string().swap(post.pictures);
  }
}

}  // namespace undox
