#include "pii/exposure/exposure_examples.h"

#include <cmath>
#include <initializer_list>
#include <utility>

namespace undox {
namespace {

using D = QuasiDimension;
using K = IdentifierKind;
using H = HarmChannel;
using C = IntentCue;

// An example, in the order of the reference's fields.
struct Row {
  std::string name;
  std::vector<std::pair<D, double>> quasi = {};
  std::vector<std::pair<K, double>> direct = {};
  std::vector<std::pair<H, double>> harm = {};
  std::vector<C> cues = {};
  Reach reach = {};
  Target target = Target::kThirdParty;
  Vulnerable vulnerable = Vulnerable::kNone;
  bool under14 = false;
  bool lawful_report = false;
  bool solicitation = false;
  CriminalMeter criminal = {};
};

ExposureInput InputOf(const Row& row) {
  ExposureInput input;
  for (const auto& [dimension, bits] : row.quasi) {
    input.quasi.push_back({.dimension = dimension, .bits = bits, .type = ""});
  }
  for (const auto& [kind, q] : row.direct) {
    input.direct.push_back({.kind = kind, .q = q, .type = ""});
  }
  for (const auto& [channel, q] : row.harm) {
    HarmTerm term;
    term.channel = channel;
    term.q = q;
    input.harm.push_back(term);
  }
  for (const C cue : row.cues) input.Set(cue);
  input.reach = row.reach;
  input.target = row.target;
  input.vulnerable = row.vulnerable;
  input.under14 = row.under14;
  input.lawful_report = row.lawful_report;
  input.solicitation = row.solicitation;
  input.criminal = row.criminal;
  return input;
}

std::vector<Row> SingleMatters() {
  return {
      {.name = "1 common name + insult",
       .quasi = {{D::kName, 12.3}},
       .harm = {{H::kName, 1}, {H::kReputation, .5}},
       .cues = {C::kThirdParty, C::kInsult},
       .reach = {300, 0}},
      {.name = "2 name + department + year + city, 'hang up'",
       .quasi = {{D::kName, 22.0}, {D::kOrganization, 23.2}, {D::kSex, 1}},
       .harm = {{H::kName, 1}, {H::kSchool, 1}, {H::kReputation, 1}},
       .cues = {C::kThirdParty, C::kExposeVerb, C::kAccusation},
       .reach = {2000, 60}},
      {.name = "3 full dossier with call to go there",
       .quasi = {{D::kName, 17.1}, {D::kPlace, 29.0}, {D::kBirth, 14.7}},
       .direct = {{K::kIdNumber, 1},
                  {K::kPhone, 1},
                  {K::kAddressDoor, 1},
                  {K::kFace, .9}},
       .harm = {{H::kName, 1},
                {H::kIdNumber, 1},
                {H::kContact, 1},
                {H::kHomeDoor, 1},
                {H::kFamily, .9},
                {H::kSchool, .9},
                {H::kFace, .9}},
       .cues = {C::kThirdParty, C::kExposeVerb, C::kDossierLayout,
                C::kInciteOffline, C::kSpreadCall},
       .reach = {20000, 900}},
      {.name = "4 own ID card photo, asking for help",
       .direct = {{K::kIdDocument, .95}},
       .harm = {{H::kIdDocument, .95}, {H::kHomeArea, .9}},
       .cues = {C::kSelfDisclosure},
       .reach = {200, 0}},
      {.name = "5 shop phone and address",
       .direct = {{K::kPhone, 1}},
       .harm = {{H::kContact, 1}, {H::kWorkplace, 1}},
       .cues = {C::kBusinessContact},
       .reach = {8000, 0},
       .target = Target::kBusiness},
      {.name = "6 masked phone 138****nnnn + surname + city (21 candidate "
               "numbers)",
       .quasi = {{D::kName, 3.7}, {D::kMaskedPhone, std::log2(1.41178e9 / 21)}},
       .harm = {{H::kContact, .8}, {H::kHomeArea, .3}},
       .cues = {C::kThirdParty, C::kAccusation},
       .reach = {1000, 0}},
      {.name = "7 'who is she, reward' with face photo",
       .direct = {{K::kFace, .95}},
       .harm = {{H::kFace, .95}},
       .cues = {C::kThirdParty, C::kExposeVerb, C::kBounty, C::kInsult},
       .reach = {6000, 200},
       .solicitation = true},
      {.name = "8 twelve-year-old, school class and face, rumour",
       .quasi = {{D::kName, 20.0}, {D::kOrganization, 24.9}},
       .direct = {{K::kFace, .9}},
       .harm = {{H::kName, 1},
                {H::kMinorSchool, 1},
                {H::kFace, .9},
                {H::kReputation, 1}},
       .cues = {C::kThirdParty, C::kExposeVerb, C::kAccusation},
       .reach = {1500, 0},
       .vulnerable = Vulnerable::kMinor,
       .under14 = true},
  };
}

std::vector<Row> Limits() {
  return {
      {.name = "9 celebrity live flight and hotel room",
       .quasi = {{D::kName, 22.0}},
       .direct = {{K::kTrackLive, 1}},
       .harm = {{H::kName, 1}, {H::kTrackLive, 1}},
       .cues = {C::kThirdParty, C::kSpreadCall},
       .reach = {9000, 0},
       .target = Target::kPublicFigure,
       .criminal = {.n1 = 2}},
      {.name = "10 report naming an official, office line only",
       .quasi = {{D::kName, 14.0}, {D::kOrganization, 24.5}},
       .harm = {{H::kName, 1}, {H::kWorkplace, 1}, {H::kReputation, 1}},
       .cues = {C::kThirdParty, C::kAccusation, C::kReportToAuthority},
       .reach = {30000, 1500},
       .target = Target::kPublicFigure,
       .lawful_report = true},
      {.name = "11 forged chat screenshots + covert video + compound (Hangzhou "
               "parcel rumour)",
       .quasi = {{D::kPlace, 18.8}, {D::kSex, 1}, {D::kEvent, 6.0}},
       .direct = {{K::kFace, .95}},
       .harm = {{H::kFace, .95},
                {H::kHomeArea, 1},
                {H::kComms, .8},
                {H::kReputation, 1}},
       .cues = {C::kThirdParty, C::kAccusation, C::kChatScreenshot,
                C::kSpreadCall},
       .reach = {60000, 2600}},
      {.name = "12 file for sale: 600 order records",
       .direct = {{K::kPhone, 1}, {K::kAddressDoor, 1}},
       .harm = {{H::kContact, 1}, {H::kHomeDoor, 1}, {H::kFinancial, .6}},
       .cues = {C::kThirdParty, C::kSoldData},
       .reach = {50, 0},
       .criminal = {.n2 = 600}},
      {.name = "14 'business' file of 600 order records for sale: the floor "
               "beats the ceiling",
       .direct = {{K::kPhone, 1}},
       .harm = {{H::kContact, 1}, {H::kFinancial, .6}},
       .cues = {C::kSoldData},
       .reach = {50, 0},
       .target = Target::kBusiness,
       .criminal = {.n2 = 600}},
      {.name = "15 fifteen-year-old, school and name, expose verb",
       .quasi = {{D::kName, 20.0}, {D::kOrganization, 19.8}},
       .harm = {{H::kName, 1}, {H::kMinorSchool, 1}},
       .cues = {C::kThirdParty, C::kExposeVerb},
       .reach = {100, 0},
       .vulnerable = Vulnerable::kMinor},
      {.name = "13 example 3 after redaction (only name and city left)",
       .quasi = {{D::kName, 17.1}, {D::kPlace, 8.4}},
       .harm = {{H::kName, 1}},
       .cues = {C::kThirdParty},
       .reach = {20000, 900}},
  };
}

}  // namespace

std::vector<ExposureExample> ExposureExamples() {
  std::vector<ExposureExample> examples;
  for (const auto& rows : {SingleMatters(), Limits()}) {
    for (const Row& row : rows) examples.push_back({row.name, InputOf(row)});
  }
  return examples;
}

}  // namespace undox
