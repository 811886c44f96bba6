#include "detectors/text/pattern_set.h"

#include <hs/hs.h>
#include <openssl/sha.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <tuple>
#include <utility>

#include "absl/status/status.h"
#include "fmt/format.h"

namespace undox {
namespace {

struct DatabaseFree {
  void operator()(hs_database_t* database) const { hs_free_database(database); }
};
using Database = std::unique_ptr<hs_database_t, DatabaseFree>;

std::string Sha256Hex(std::string_view data) {
  unsigned char digest[SHA256_DIGEST_LENGTH];
  SHA256(reinterpret_cast<const unsigned char*>(data.data()), data.size(),
         digest);
  std::string hex;
  for (const unsigned char byte : digest) hex += fmt::format("{:02x}", byte);
  return hex;
}

std::string Escape(std::string_view literal) {
  std::string out;
  for (const char c : literal) {
    if (std::string_view(R"(\^$.|?*+()[]{}-#)").find(c) !=
        std::string_view::npos) {
      out += '\\';
    }
    out += c;
  }
  return out;
}

std::string DigestOf(std::span<const Pattern> patterns) {
  std::string all;
  for (const Pattern& p : patterns) {
    all += p.expression;
    all += p.form == Pattern::Form::kLiteral ? "\1" : "\2";
    all += p.caseless ? "\1" : "\2";
  }
  return Sha256Hex(all);
}

// The patterns' digest, Hyperscan's version and the CPU's features: a database
// is used only where all three agree.
std::string CachePath(const std::string& dir, const std::string& digest) {
  hs_platform_info_t platform{};
  if (hs_populate_platform(&platform) != HS_SUCCESS) return "";
  const std::string key = fmt::format("{} {} {} {}", digest, hs_version(),
                                      platform.tune, platform.cpu_features);
  return dir + "/patterns-" + Sha256Hex(key).substr(0, 24) + ".hsdb";
}

Database ReadCached(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return nullptr;
  std::error_code error;
  const std::uintmax_t size = std::filesystem::file_size(path, error);
  if (error) return nullptr;
  std::string bytes(size, '\0');
  file.read(bytes.data(), static_cast<std::streamsize>(size));
  if (!file) return nullptr;
  hs_database_t* database = nullptr;
  // Hyperscan checks version, platform and a checksum over the bytes.
  if (hs_deserialize_database(bytes.data(), bytes.size(), &database) !=
      HS_SUCCESS) {
    return nullptr;
  }
  return Database(database);
}

void WriteCached(const hs_database_t* database, const std::string& dir,
                 const std::string& path) {
  char* bytes = nullptr;
  std::size_t size = 0;
  if (hs_serialize_database(database, &bytes, &size) != HS_SUCCESS) return;
  std::error_code ignored;
  std::filesystem::create_directories(dir, ignored);
  const std::string partial = fmt::format("{}.{}", path, getpid());
  std::ofstream file(partial, std::ios::binary);
  file.write(bytes, static_cast<std::streamsize>(size));
  file.close();
  free(bytes);
  if (file.good()) {
    std::filesystem::rename(partial, path, ignored);
  } else {
    std::filesystem::remove(partial, ignored);
  }
}

// A literal is compiled as bytes: UTF-8 needs no more, and folding the case of
// signs that have none makes compiling twenty times slower.
unsigned FlagsOf(const Pattern& pattern) {
  const bool has_letters = std::any_of(
      pattern.expression.begin(), pattern.expression.end(),
      [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
  const unsigned caseless =
      pattern.caseless && has_letters ? HS_FLAG_CASELESS : 0;
  return pattern.form == Pattern::Form::kLiteral
             ? caseless
             : caseless | HS_FLAG_UTF8 | HS_FLAG_SOM_LEFTMOST;
}

absl::StatusOr<Database> CompileAll(std::span<const Pattern> patterns) {
  std::vector<std::string> texts;
  texts.reserve(patterns.size());
  std::vector<const char*> expressions;
  std::vector<unsigned> flags;
  std::vector<unsigned> ids;
  for (const Pattern& p : patterns) {
    const bool literal = p.form == Pattern::Form::kLiteral;
    texts.push_back(literal ? Escape(p.expression) : p.expression);
    flags.push_back(FlagsOf(p));
    ids.push_back(static_cast<unsigned>(ids.size()));
  }
  for (const std::string& text : texts) expressions.push_back(text.c_str());
  hs_database_t* database = nullptr;
  hs_compile_error_t* error = nullptr;
  if (hs_compile_multi(expressions.data(), flags.data(), ids.data(),
                       static_cast<unsigned>(expressions.size()), HS_MODE_BLOCK,
                       nullptr, &database, &error) != HS_SUCCESS) {
    std::string message =
        error->expression < 0
            ? std::string(error->message)
            : fmt::format("pattern {}: {}: {}", error->expression,
                          error->message,
                          texts[static_cast<std::size_t>(error->expression)]);
    hs_free_compile_error(error);
    return absl::InvalidArgumentError(message);
  }
  return Database(database);
}

}  // namespace

struct PatternSet::Rep {
  Database database;
  std::string digest;
  // Bytes of each literal, 0 for a regex, whose begin Hyperscan reports.
  std::vector<std::uint32_t> literal_bytes;
};

struct PatternSet::Scratch::Rep {
  hs_scratch_t* scratch = nullptr;
  ~Rep() { hs_free_scratch(scratch); }
};

PatternSet::Scratch::Scratch() = default;
PatternSet::Scratch::~Scratch() = default;
PatternSet::Scratch::Scratch(Scratch&&) noexcept = default;
PatternSet::Scratch& PatternSet::Scratch::operator=(Scratch&&) noexcept =
    default;

PatternSet::PatternSet(std::unique_ptr<Rep> rep) : rep_(std::move(rep)) {}
PatternSet::PatternSet(PatternSet&&) noexcept = default;
PatternSet& PatternSet::operator=(PatternSet&&) noexcept = default;
PatternSet::~PatternSet() = default;

absl::StatusOr<PatternSet> PatternSet::Compile(
    std::span<const Pattern> patterns, const std::string& cache_dir) {
  auto rep = std::make_unique<Rep>();
  rep->digest = DigestOf(patterns);
  for (const Pattern& p : patterns) {
    rep->literal_bytes.push_back(
        p.form == Pattern::Form::kLiteral
            ? static_cast<std::uint32_t>(p.expression.size())
            : 0);
  }
  if (patterns.empty()) return PatternSet(std::move(rep));
  const std::string path =
      cache_dir.empty() ? "" : CachePath(cache_dir, rep->digest);
  if (!path.empty()) rep->database = ReadCached(path);
  if (rep->database == nullptr) {
    absl::StatusOr<Database> compiled = CompileAll(patterns);
    if (!compiled.ok()) return compiled.status();
    rep->database = *std::move(compiled);
    if (!path.empty()) WriteCached(rep->database.get(), cache_dir, path);
  }
  return PatternSet(std::move(rep));
}

absl::StatusOr<PatternSet::Scratch> PatternSet::NewScratch() const {
  Scratch scratch;
  scratch.rep_ = std::make_unique<Scratch::Rep>();
  if (rep_->database != nullptr &&
      hs_alloc_scratch(rep_->database.get(), &scratch.rep_->scratch) !=
          HS_SUCCESS) {
    return absl::ResourceExhaustedError("pattern scan: no memory for scratch");
  }
  return scratch;
}

absl::Status PatternSet::Scan(std::string_view utf8, Scratch& scratch,
                              std::vector<SetHit>& hits) const {
  hits.clear();
  if (rep_->database == nullptr || utf8.empty()) return absl::OkStatus();
  struct Context {
    std::vector<SetHit>& hits;
    const std::vector<std::uint32_t>& literal_bytes;
  } context{hits, rep_->literal_bytes};
  const auto on_match = [](unsigned id, unsigned long long from,
                           unsigned long long to, unsigned, void* data) {
    auto* c = static_cast<Context*>(data);
    const auto end = static_cast<std::uint32_t>(to);
    const std::uint32_t literal = c->literal_bytes[id];
    c->hits.push_back(
        {id, literal != 0 ? end - literal : static_cast<std::uint32_t>(from),
         end});
    return 0;
  };
  if (hs_scan(rep_->database.get(), utf8.data(),
              static_cast<unsigned>(utf8.size()), 0, scratch.rep_->scratch,
              on_match, &context) != HS_SUCCESS) {
    return absl::InternalError("pattern scan failed");
  }
  // Longest end first within (begin, pattern), so that unique keeps it.
  std::sort(hits.begin(), hits.end(), [](const SetHit& a, const SetHit& b) {
    return std::tie(a.begin, a.pattern, b.end) <
           std::tie(b.begin, b.pattern, a.end);
  });
  hits.erase(std::unique(hits.begin(), hits.end(),
                         [](const SetHit& a, const SetHit& b) {
                           return a.begin == b.begin && a.pattern == b.pattern;
                         }),
             hits.end());
  std::sort(hits.begin(), hits.end(), [](const SetHit& a, const SetHit& b) {
    return std::tie(a.begin, a.end, a.pattern) <
           std::tie(b.begin, b.end, b.pattern);
  });
  return absl::OkStatus();
}

const std::string& PatternSet::digest() const { return rep_->digest; }

}  // namespace undox
