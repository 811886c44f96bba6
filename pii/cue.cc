#include "pii/cue.h"

#include <array>
#include <cstddef>

namespace undox {
namespace {

constexpr std::array<std::string_view, static_cast<std::size_t>(Cue::kCount)>
    kIds = {"self_pronoun",
            "third_pronoun",
            "victim",
            "follow",
            "shipping",
            "shop",
            "work_contact",
            "trade",
            "official",
            "lost_found",
            "family_message",
            "condemn",
            "courtesy",
            "evasion_advice",
            "call_contact",
            "call_offline",
            "call_spread",
            "intimidate",
            "found",
            "expose_verb",
            "stalk",
            "insult",
            "accusation",
            "bounty",
            "threat_to_publish",
            "sale",
            "minor",
            "elderly_disabled",
            "missing_person",
            "report_to_authority",
            "consent",
            "public_figure",
            "deceased",
            "chat_proof",
            "friendly",
            "solicit",
            "field_label",
            "second_pronoun",
            "title",
            "example",
            "notice",
            "self_word",
            "call_idiom",
            "we"};

}  // namespace

std::string_view CueId(Cue cue) { return kIds[static_cast<std::size_t>(cue)]; }

std::optional<Cue> CueFromId(std::string_view id) {
  for (std::size_t i = 0; i < kIds.size(); ++i) {
    if (kIds[i] == id) return static_cast<Cue>(i);
  }
  return std::nullopt;
}

}  // namespace undox
