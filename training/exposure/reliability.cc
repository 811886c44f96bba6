#include "training/exposure/reliability.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace undox {
namespace {

struct Bin {
  int posts = 0;
  double weight = 0;
  double probability = 0;
  double third = 0;
};

bool IsThird(const bench::LabelledPost& post) {
  return post.exposure != "none" && post.exposure != "low";
}

}  // namespace

std::string ReliabilityTable(const Judged& judged) {
  std::array<Bin, 10> bins{};
  double brier = 0;
  std::array<double, 2> count{};
  for (const auto& post : judged.posts) ++count[IsThird(post) ? 1 : 0];
  for (std::size_t i = 0; i < judged.posts.size(); ++i) {
    const bool third = IsThird(judged.posts[i]);
    const double weight = 0.5 / count[third ? 1 : 0];
    const double p = 1 / (1 + std::exp(-judged.log_odds[i]));
    Bin& bin = bins[std::min<std::size_t>(static_cast<std::size_t>(10 * p), 9)];
    bin.posts += 1;
    bin.weight += weight;
    bin.probability += weight * p;
    bin.third += third ? weight : 0;
    brier += weight * (p - (third ? 1 : 0)) * (p - (third ? 1 : 0));
  }
  std::string table = "     bin  posts  mean p  third\n";
  double error = 0;
  for (std::size_t i = 0; i < bins.size(); ++i) {
    const Bin& bin = bins[i];
    if (bin.posts == 0) continue;
    error += std::abs(bin.probability - bin.third);
    table += fmt::format("  {:.1f}-{:.1f} {:6}   {:.3f}  {:.3f}\n",
                         0.1 * static_cast<double>(i),
                         0.1 * static_cast<double>(i + 1), bin.posts,
                         bin.probability / bin.weight, bin.third / bin.weight);
  }
  return table + fmt::format("  ECE {:.3f}, Brier {:.3f}\n", error, brier);
}

}  // namespace undox
