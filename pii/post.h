#ifndef UNDOX_PII_POST_H_
#define UNDOX_PII_POST_H_

#include <cstdint>
#include <string>
#include <vector>

namespace undox {

// How far a post has travelled. Counts; 0 where unknown.
struct Reach {
  std::int64_t views = 0;
  std::int64_t reposts = 0;
  std::int64_t comments = 0;
  std::int64_t likes = 0;
  std::int64_t reports = 0;
  std::int64_t searches = 0;
  friend bool operator==(const Reach&, const Reach&) = default;
};

// One picture of a post, as named by the submitter. Bytes are read later, by
// the image worker; `path` is a file or a data URL. t_ms is the position of a
// sampled video frame, -1 for a still.
struct PostImage {
  std::string path;
  std::int64_t t_ms = -1;
};

// What a caller hands us: one public post, exactly as received.
struct Post {
  std::string id;            // The platform's own identifier.
  std::string text;          // UTF-8, may be empty if there are images.
  std::string kind;          // "post", "comment", "danmaku", "message" or "".
  std::string platform;      // "weibo", …; may be empty.
  std::string url;           // Where it is public; may be empty.
  std::string published_at;  // RFC 3339 as submitted; may be empty.
  std::string author;        // The platform's account id; may be empty.
  std::int64_t author_followers = 0;
  std::string mcn;          // The author's agency; may be empty.
  std::string to;           // Account that it is addressed to; may be empty.
  std::string relation;     // "stranger", "follower", "mutual" or "".
  std::string group;        // Group or channel id; may be empty.
  std::string thread;       // Conversation id; may be empty.
  std::string in_reply_to;  // Post id; may be empty.
  std::string repost_of;    // Post id; may be empty.
  Reach reach;
  std::vector<PostImage> images;
};

}  // namespace undox

#endif  // UNDOX_PII_POST_H_
